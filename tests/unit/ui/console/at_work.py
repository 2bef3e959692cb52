"""An evening on which the groups go to work, on the console."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.console.console_page import controller_of
from tests.unit.ui.console.going_through import quiet
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.shell.whole_window import settle

SCRIBE = "phone-of-the-scribe"
WANT, HOW, WHO, DAY = PlanField.WANT, PlanField.HOW, PlanField.WHO, PlanField.DAY


def at_work(meeting: Meeting) -> tuple[c.Command, ...]:
    """A work round, places for two groups, nine people in the first, and a scribe there; the third is on paper."""
    one, two, three = (theme.code for theme in meeting.in_order[:3])
    return (
        c.ChooseScribeKey("secret"),
        c.PlanGroupWork(True),
        *(
            joining(
                meeting,
                key=f"a{number}",
                name=f"Mens Zoveel{number}",
                phone=f"+316123456{number:02}",
                owner=f"phone-{number}",
            )
            for number in range(9)
        ),
        c.ChoosePlaces(((one, Place("bij het raam")), (two, Place("tafel 2")))),
        c.BecomeScribe(one, SCRIBE),
        c.WritePlan(one, WANT, "Koffie op dinsdag\nen soep", "", SCRIBE),
        c.WritePlan(one, HOW, "Eerst een ruimte zoeken", "", SCRIBE),
        c.RespondToPlan(one, "phone-1", agrees=True),
        c.RespondToPlan(one, "phone-2", agrees=True),
        c.RespondToPlan(one, "phone-3", agrees=False, missing="Wie regelt de sleutel?"),
        c.VolunteerToCall(one, "a4", "phone-4"),
        c.WritePlan(three, WANT, "Drempels", ""),
        c.WritePlan(three, DAY, "dinsdag 8 december", ""),
    )


def groups_at_work(meeting: Meeting) -> Meeting:
    """The meeting after all of that."""
    return run(meeting, *at_work(meeting))


def codes(controller: Controller) -> list[str]:
    """The codes of the themes."""
    return [theme.code for theme in controller.meeting.in_order]


def from_phone(controller: Controller, *commands: c.Command) -> None:
    """What a phone does while the console looks on."""
    for command in commands:
        assert isinstance(controller._session.ask(Request(command)), Done)


def show_work(page: EveningPage, kind: SlideKind = SlideKind.WORK, theme: str = "") -> None:
    """The hall is at this part."""
    page._controller.do(c.ShowSlide(Slide(kind, theme)))


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[EveningPage]:
    """The console at the work round."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", groups_at_work(an_evening()))
    memory = ScreenMemory(QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat))
    hall = Hall(controller, memory)
    shown = EveningPage(controller, hall)
    qtbot.addWidget(shown)
    shown.resize(1366, 700)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    show_work(shown)
    quiet(shown, qtbot)
    qtbot.waitUntil(shown.at_work.cards.isVisible)
    yield shown
    hall.close()
    controller.close()


def open_group(page: EveningPage, qtbot: QtBot, number: int = 1) -> str:
    """Click on the card of a group; gives its code."""
    code = codes(controller_of(page))[number - 1]
    where = page.at_work.list.place_of(code).center()
    QTest.mouseClick(page.at_work.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(page.at_work.plan.isVisible)
    settle()
    return code


def tick(box: QCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - (box.rect().center() / 1.2))


def said(widget: QWidget) -> str:
    """All words that stand in it, also those that are out of sight."""
    words = [one.text() for one in widget.findChildren(QLabel)]
    words += [one.text() for one in widget.findChildren(QLineEdit)]
    words += [one.text() for one in widget.findChildren(QAbstractButton)]
    words += [one.toPlainText() for one in widget.findChildren(QPlainTextEdit)]
    words += [one.accessibleName() + one.toolTip() for one in widget.findChildren(QWidget)]
    return "\n".join(words)
