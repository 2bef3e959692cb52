"""P19, P12: what the hall sees stands in the header on every page, and what is said of it is so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.projector.hall_state import HallState
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.widgets.icons import SIZE
from tests.unit.ui.shell.pages import evening_of

Window = tuple[MainWindow, Controller]
LEFT = Qt.MouseButton.LeftButton


def do(qtbot: QtBot, controller: Controller, command: c.Command) -> None:
    controller.do(command)
    qtbot.waitUntil(lambda: not controller.busy)


def test_the_state_of_the_halls_picture_is_on_every_page_and_moves_nothing(
    qtbot: QtBot, meeting: Window
) -> None:
    """P19"""
    window, controller = meeting
    state = window.header.hall_state
    page = evening_of(window)
    page._hall.screens.start_in_window()
    said, where = [], []
    commands: tuple[c.Command, ...] = (
        c.CoverPicture(Cover.NONE),
        c.CoverPicture(Cover.BLACK),
        c.HoldPicture(True),
    )
    for step, command in zip(Step, commands, strict=True):
        window.show_step(step)
        do(qtbot, controller, command)
        if step is Step.CLOSING:
            do(qtbot, controller, c.CoverPicture(Cover.NONE))
        QApplication.processEvents()
        assert state.isVisible()
        steps = window.header.steps
        where.append([state.geometry(), steps.geometry(), *(steps.tabRect(step) for step in Step)])
        said.append((page._hall.sight.now.word, state.property("hall")))
        assert page._hall.sight.now.sentence == state.accessibleName()

    assert said == [
        ("Venster: Welkom", "plain"),
        ("Zaal ziet: zwart", "black"),
        ("Vastgezet: Welkom", "held"),
    ]
    assert where[0] == where[1] == where[2]


@pytest.mark.usefixtures("language")
def test_the_pill_is_read_whole_on_the_smallest_window_whatever_the_hall_sees(
    qtbot: QtBot, meeting: Window
) -> None:
    """P19: the longest title of a theme, of a group and of a text of one's own included."""
    window, controller = meeting
    long = HallState(evening_of(window)._hall.sight)
    long.setParent(window)
    long.show()
    window.resize(900, 480)
    hall = evening_of(window)._hall
    hall.screens.start_in_window()
    do(qtbot, controller, c.AddPart("own", SlideKind.WORDS, "", "", "Het koor zingt " * 13))
    said = set()
    for part in {part.kind: part for part in programme(controller.meeting)}.values():
        do(qtbot, controller, c.ShowSlide(part.slide))
        for cover in Cover:
            do(qtbot, controller, c.CoverPicture(cover))
            word = hall.sight.now.word
            long.refresh()
            assert long.text() == word
            assert long.fontMetrics().horizontalAdvance(word) + SIZE + 24 <= long.width(), word
            said.add(word)
    assert len(said) > 15
    assert long.width() < 330


def test_one_click_leads_to_where_it_is_mended(qtbot: QtBot, meeting: Window) -> None:
    """P19"""
    window, controller = meeting
    page = evening_of(window)

    def go() -> None:
        window.show_step(Step.EVENING)
        page.show_place(page._hall.sight.now.place)

    window.hall_asked.connect(go)
    QTest.mouseClick(window.header.hall_state, LEFT)
    first = window.focusWidget()
    window.show_step(Step.CLOSING)
    page._hall.screens.start_in_window()
    do(qtbot, controller, c.CoverPicture(Cover.BLACK))
    QTest.mouseClick(window.header.hall_state, LEFT)

    assert first is page.projector.start
    assert window.pages.currentIndex() == Step.EVENING
    assert window.focusWidget() is page.presenter.states.black


def test_who_holds_the_picture_looks_ahead_on_the_console(qtbot: QtBot, meeting: Window) -> None:
    """P12: the hall sees nothing of it, and the console says so."""
    window, controller = meeting
    window.show_step(Step.EVENING)
    page = evening_of(window)
    page._hall.screens.start_in_window()
    do(qtbot, controller, c.HoldPicture(True))
    do(qtbot, controller, c.ShowSlide(Slide(SlideKind.OVERVIEW)))
    hall, preview = page._hall, page.presenter.now

    assert preview._content == hall.new_content(Slide(SlideKind.OVERVIEW, part="overview"))
    assert hall.window.content == hall.content(Slide(SlideKind.WELCOME))
    assert preview.accessibleName() == "Alleen op uw scherm"
    assert "De zaal ziet nog: Welkom." in window.header.hall_state.accessibleName()
    assert preview.note.text() == "Dit ziet u alleen. V: laat los."
    assert preview.rect().contains(preview.note.geometry())

    do(qtbot, controller, c.HoldPicture(False))

    assert preview._content == hall.window.content == hall.content(Slide(SlideKind.OVERVIEW, part="overview"))
    assert preview.accessibleName() == "Nu in de zaal"


def test_the_test_picture_is_projected_by_its_button_and_only_then_said_to_be_seen(
    qtbot: QtBot, meeting: Window
) -> None:
    """P16, P19: with one screen the hall does not see it."""
    window, controller = meeting
    window.show_step(Step.PREPARATION)
    window.preparation.show_section(Section.PREFLIGHT)
    check = window.preparation.preflight
    assert "projectie staat uit" in check._test_hint.text()

    QTest.mouseClick(check.test_picture, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.stage.cover is Cover.TEST and not controller.busy)
    without = check._test_hint.text()
    evening_of(window)._hall.screens.start_in_window()
    with_it = check._test_hint.text()

    assert "De zaal ziet het beeld niet. Er is maar één scherm." in without
    assert "De zaal ziet het testbeeld." not in without
    assert with_it.startswith("De zaal ziet het testbeeld.")
