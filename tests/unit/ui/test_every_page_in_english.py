"""Every page of the window, built in English: no sentence on it is Dutch, and what the hall sees on it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.app.making import make_example
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.language import WindowLanguage
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.regrouping import MergeForm, SplitForm
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services
from tests.unit.window_sentences import ONE_READER, dutch_in

pytestmark = ONE_READER


class Pages:
    """The program in English on the example, with something of everything in it."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        meeting = program.meeting
        assert meeting is not None
        self.window, self.evening, self.closing = meeting.window, meeting.evening, meeting.closing
        self.controller = meeting.controller

    @property
    def meeting(self) -> Meeting:
        return self.controller.meeting

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            self.controller.do(command)
        self.qtbot.waitUntil(lambda: not self.controller.busy)
        QApplication.processEvents()

    def show(self, kind: SlideKind) -> None:
        code = self.meeting.in_order[0].code
        self.do(c.ShowSlide(Slide(kind, code) if kind in ABOUT_A_THEME else Slide(kind)))


@pytest.fixture
def pages(qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    settings = QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)
    given = services()._replace(
        open_meeting=lambda path: Controller(ServingSession(LocalSession.open(path)), path)
    )
    language = WindowLanguage(settings, QLocale("en_GB"))
    program = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"), language)
    program.open(make_example(tmp_path))
    yield Pages(program, qtbot)
    program.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow | ProjectorWindow | StartScreen):
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said_on(page: QWidget) -> list[str]:
    """All that a person reads or hears there, also what is hidden just now."""
    said = []
    for widget in (page, *page.findChildren(QWidget)):
        said += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        match widget:
            case QLabel() | QAbstractButton():
                said.append(widget.text())
            case QLineEdit() | QPlainTextEdit():
                said.append(widget.placeholderText())
            case QComboBox():
                said += [widget.itemText(index) for index in range(widget.count())]
            case QListWidget():
                said += [widget.item(index).text() for index in range(widget.count())]
            case QTableView() if widget.model() is not None:
                model = widget.model()
                columns = range(model.columnCount())
                said += [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
                said += [
                    str(model.index(row, column).data())
                    for row in range(model.rowCount())
                    for column in columns
                ]
    return [text for text in said if text.strip()]


def assert_no_dutch(page: QWidget, at_least: int = 5) -> None:
    said = said_on(page)
    assert len(said) >= at_least
    dutch = [(text, known) for text in said for known in dutch_in(text)]
    assert not dutch


def test_dutch_on_a_page_would_be_seen(qtbot: QtBot) -> None:
    page = QLabel("Bewaard om 20:15")
    qtbot.addWidget(page)
    with pytest.raises(AssertionError):
        assert_no_dutch(page, 1)


def test_the_start_screen(pages: Pages) -> None:
    pages.program.start.show()
    assert_no_dutch(pages.program.start)
    pages.program.start.new.click()
    assert_no_dutch(pages.program.start)


def test_preparing(pages: Pages) -> None:
    preparation = pages.window.preparation
    for section in Section:
        preparation.show_section(section)
        QApplication.processEvents()
        assert_no_dutch(pages.window, 100)
    preparation.themes.add.click()
    assert_no_dutch(preparation.themes)
    preparation.themes.list.close_editor()
    preparation.themes.paste.click()
    (field,) = preparation.themes.bring_in.findChildren(QPlainTextEdit)
    field.setPlainText("Een: twee\nbel mij op 06 12345678: drie")
    for made in preparation.themes.bring_in.findChildren(QAbstractButton):
        if made.text() == "See what comes in":
            made.click()
    pages.qtbot.waitUntil(lambda: "Take row 2 all the same" in said_on(preparation.themes))
    assert_no_dutch(preparation.themes)


def test_splitting_and_merging(pages: Pages) -> None:
    theme = pages.meeting.in_order[0]
    for dialog in (SplitForm(pages.meeting, theme), MergeForm(pages.meeting, theme)):
        pages.qtbot.addWidget(dialog)
        assert_no_dutch(dialog)


def test_the_evening_while_the_hall_sees_each_slide(pages: Pages) -> None:
    code = pages.meeting.in_order[0].code
    pages.window.show_step(Step.EVENING)
    pages.do(
        c.CountPresent(52),
        c.AddAddition("1", code, "Bankjes bij de vijver", Channel.PHONE),
        c.ChooseHelperCode("4711"),
    )
    for kind in SlideKind:
        pages.show(kind)
        if kind is SlideKind.RECOGNITION:
            pages.do(c.CountHands(code, Tally(3, 1, 0)), c.ShowRecognition(code))
        assert_no_dutch(pages.evening, 80)
    pages.do(c.StartTimer(60), c.ShowClock(True))
    assert_no_dutch(pages.evening, 80)
    assert len(pages.evening.log.lines) > 2
    pages.evening.show_keys()
    (keys,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert_no_dutch(keys, 20)
    keys.close()


def test_closing_with_paper_and_handing_over(pages: Pages) -> None:
    code = pages.meeting.in_order[0].code
    pages.do(
        entering(
            pages.meeting, doubts=(Doubtful(Doubt.PHONE, "0612..78"),), phone="", sheet_row=f"{code}-1-01"
        ),
        entering(pages.meeting, id="typo", doubts=(Doubtful(Doubt.TYPO),), sheet_row=f"{code}-1-02"),
    )
    pages.window.show_step(Step.CLOSING)
    assert_no_dutch(pages.closing)
    for part in (PaperPart.ROWS, PaperPart.REVIEW):
        pages.closing.show_paper(part)
        assert_no_dutch(pages.closing)
    pages.closing.groups.withdraw.click()
    withdrawing = pages.closing.withdrawing
    assert withdrawing is not None
    QTest.keyClicks(withdrawing.search, "Fatma")
    assert_no_dutch(withdrawing)
    withdrawing.close()
    pages.closing.groups.hand_over.click()
    window = pages.closing.handover
    assert window is not None
    assert_no_dutch(window)
    window.close()
