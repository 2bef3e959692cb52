"""A very full evening on the console: what is needed stays in reach."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import AROUND_A_THEME, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import Request
from bijeenkomst.ui.console import addition_list, programme_list
from bijeenkomst.ui.console.addition_rows import AdditionRow
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import DETAILS, run
from tests.unit.ui.sessions import a_session
from tests.unit.ui.shell.whole_window import settle

THEMES, WAITING = 60, 300


@pytest.fixture
def full(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[EveningPage, Controller]]:
    drafts = tuple(ThemeDraft(f"Samen voor het dorp {number}") for number in range(THEMES))
    session = a_session(
        tmp_path / "vol.bijeenkomst", run(Meeting(7, details=DETAILS), c.BringInThemes(drafts))
    )
    code = session.meeting.in_order[0].code
    for number in range(WAITING):
        idea = c.AddAddition(f"i{number}", code, f"Idee {number}", Channel.PHONE)
        session.submit(Request(idea), lambda _reply: None)
    session.ask(Request(c.CountPresent(300)))
    controller = Controller(session, tmp_path / "vol.bijeenkomst")
    memory = ScreenMemory(QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat))
    hall = Hall(controller, memory)
    page = EveningPage(controller, hall)
    page.resize(1366, 655)
    qtbot.addWidget(page)
    page.show()
    yield page, controller
    hall.close()
    controller.close()


def show(page: EveningPage, controller: Controller, qtbot: QtBot, slide: Slide) -> None:
    controller.do(c.ShowSlide(slide))
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is slide.kind and not controller.busy)
    settle()


def test_a_long_queue_leaves_the_counting_of_hands_in_sight(
    full: tuple[EveningPage, Controller], qtbot: QtBot
) -> None:
    """R21, R26: the oldest of three hundred stand there, and the fields for the hands above them."""
    page, controller = full
    show(page, controller, qtbot, Slide(SlideKind.RECOGNITION, controller.meeting.in_order[0].code))
    assert [row.addition.text for row in page.queue.rows()] == [f"Idee {number}" for number in range(2)]
    bottom = page.hands.mapTo(page, QPoint(0, page.hands.height())).y()
    assert 0 < bottom < page.height()
    top = page.queue.mapTo(page, QPoint(0, 0)).y()
    assert bottom < top < page.height()


def test_one_more_that_waits_leaves_the_rows_as_they_are(
    full: tuple[EveningPage, Controller], qtbot: QtBot
) -> None:
    page, controller = full
    before = list(page.queue.rows())
    code = controller.meeting.in_order[0].code
    controller.do(c.AddAddition("new", code, "Nog een", Channel.PHONE))
    qtbot.waitUntil(lambda: page.queue.list.more.text() == "en nog 299")
    assert page.queue.rows() == before


def test_of_sixty_groups_the_first_are_counted_and_all_when_asked(
    full: tuple[EveningPage, Controller], qtbot: QtBot
) -> None:
    """R3: in the kopgroep's order."""
    page, controller = full
    show(page, controller, qtbot, Slide(SlideKind.GROUPS))
    codes = [theme.code for theme in controller.meeting.in_order]
    assert list(page.sign_ups.counts) == codes[:12]
    assert page.sign_ups.all.text() == "Toon alle 60 groepen"
    QTest.keyClick(page.sign_ups.all, Qt.Key.Key_Space)
    settle()
    assert list(page.sign_ups.counts) == codes
    assert page.sign_ups.all.isHidden()


def test_another_theme_touches_only_the_rows_that_fold_and_open(
    full: tuple[EveningPage, Controller], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P20: of the five hundred rows of sixty themes."""
    page, controller = full
    one, other = (theme.code for theme in controller.meeting.in_order[10:12])
    show(page, controller, qtbot, Slide(SlideKind.THEME, one))
    described: list[Part] = []
    heard = programme_list._heard

    def counted(name: str, part: Part, minutes: int, fold: str, on: bool) -> str:
        described.append(part)
        return heard(name, part, minutes, fold, on)

    monkeypatch.setattr(programme_list, "_heard", counted)
    show(page, controller, qtbot, Slide(SlideKind.THEME, other))
    assert {part.theme for part in described} == {one, other}
    assert len(described) <= 2 * len(AROUND_A_THEME)


def test_a_row_that_went_is_used_for_the_next_addition(
    full: tuple[EveningPage, Controller], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P20: a new row takes as long as a frame. What was open over it goes with what it showed."""
    page, controller = full
    made: list[AdditionRow] = []

    def counted(of: Controller) -> AdditionRow:
        made.append(AdditionRow(of))
        return made[-1]

    monkeypatch.setattr(addition_list, "AdditionRow", counted)
    menu = page.queue.rows()[0].build_menu()
    menu.popup(QPoint(0, 0))
    gone = menu.destroyed
    with qtbot.waitSignal(gone):
        for _time in range(3):
            controller.do(
                c.ShowAddition(controller.meeting.waiting[0].theme, controller.meeting.waiting[0].id)
            )
            qtbot.waitUntil(lambda: not controller.busy)
    settle()
    assert [row.addition.id for row in page.queue.rows()] == ["i3", "i4"]
    assert all(row.isVisible() for row in page.queue.rows())
    shown = len(page.additions.list.rows)
    assert len(made) <= shown + 1, "those of the queue are the two that were there, and one that takes turns"
