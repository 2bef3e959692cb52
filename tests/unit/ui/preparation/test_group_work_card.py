"""Whether the groups go to work after the break, and where each of them sits (R47, R53)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_work_round, programme
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.group_work_card import GroupWorkCard
from bijeenkomst.wording.undo_labels import undo_label
from tests.unit.domain.evening import DRAFTS, an_evening, run
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.shell.whole_window import settle

LEFT = Qt.MouseButton.LeftButton


def opened(open_window: Open, meeting: Meeting) -> tuple[GroupWorkCard, Controller]:
    window, controller = open_window(meeting)
    return window.preparation.themes.group_work, controller


def tick(box: QCheckBox) -> None:
    QTest.mouseClick(box, LEFT, pos=box.rect().center() - box.rect().topRight() / 2 * 0.9)


def market(controller: Controller) -> int:
    parts = programme(controller.meeting)
    return next(part.minutes for part in parts if part.kind is SlideKind.GROUPS)


def test_an_evening_without_themes_is_asked_nothing(open_window: Open) -> None:
    card, _controller = opened(open_window, Meeting(code_seed=1))
    assert not card.isVisible()


def test_an_evening_without_a_work_round_shows_one_line(open_window: Open) -> None:
    """R53: nothing extra for an evening that does not use it."""
    card, _controller = opened(open_window, an_evening())
    assert card.wanted.isVisible()
    assert not card.wanted.isChecked()
    assert not card.propose.isVisible()
    assert card.rows == {}


def test_the_work_round_is_switched_on_and_off_and_can_be_undone(open_window: Open, qtbot: QtBot) -> None:
    """R53: by mouse and by keyboard; the market is short when the work has its own time."""
    card, controller = opened(open_window, an_evening())
    tick(card.wanted)
    qtbot.waitUntil(lambda: has_work_round(controller.meeting) and bool(card.rows))
    assert undo_label(controller.history.undo) == "werkronde erbij"
    assert card.wanted.isChecked()
    assert market(controller) == 10
    card.wanted.setFocus()
    QTest.keyClick(card.wanted, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not has_work_round(controller.meeting) and not card.rows)
    assert undo_label(controller.history.undo) == "werkronde weg"
    assert market(controller) == 45
    controller.undo()
    qtbot.waitUntil(lambda: card.wanted.isChecked() and len(card.rows) == len(DRAFTS))


def test_a_market_of_other_minutes_keeps_them() -> None:
    meeting = run(an_evening(), c.PlanMinutes("groups", 25), c.PlanGroupWork(True))
    minutes = {part.kind: part.minutes for part in programme(meeting)}
    assert minutes[SlideKind.GROUPS] == 25
    off = run(meeting, c.PlanGroupWork(False))
    assert {part.kind: part.minutes for part in programme(off)}[SlideKind.GROUPS] == 25


def test_parts_that_are_skipped_are_no_work_round_until_it_is_switched_on_again() -> None:
    """R53: what is skipped shows nothing."""
    meeting = run(an_evening(), c.PlanGroupWork(True))
    skipped = run(meeting, c.SkipKind(SlideKind.WORK), c.SkipKind(SlideKind.HARVEST))
    assert not has_work_round(skipped)
    assert has_work_round(run(skipped, c.PlanGroupWork(True)))


def test_tables_are_proposed_in_one_press_and_taken_back_in_one(open_window: Open, qtbot: QtBot) -> None:
    """R47: only where no place stands yet, and never a table that somebody has."""
    meeting = run(an_evening(), c.PlanGroupWork(True))
    one, two, three = (theme.code for theme in meeting.in_order)
    card, controller = opened(open_window, run(meeting, c.ChoosePlaces(((two, Place("Tafel 1")),))))
    QTest.mouseClick(card.propose, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.places) == 3)
    assert controller.meeting.places == {
        one: Place("tafel 2"),
        two: Place("Tafel 1"),
        three: Place("tafel 3"),
    }
    assert card.rows[three].place.table.text() == "tafel 3"
    assert not card.propose.isVisible()
    assert card.rows[one].place.table.hasFocus(), "the button that was pressed is gone"
    assert undo_label(controller.history.undo) == "plekken van de groepen"
    controller.undo()
    qtbot.waitUntil(lambda: controller.meeting.places == {two: Place("Tafel 1")})
    assert card.rows[three].place.table.text() == ""


def test_a_place_is_typed_changed_and_emptied(open_window: Open, qtbot: QtBot) -> None:
    """R47: words of the facilitator; an empty field is no place, and a second table goes with the first."""
    meeting = run(an_evening(), c.PlanGroupWork(True))
    one, two = (theme.code for theme in meeting.in_order[:2])
    card, controller = opened(
        open_window, run(meeting, c.ChoosePlaces(((two, Place("tafel 2", "tafel 9")),)))
    )
    field = card.rows[one].place.table
    field.setFocus()
    QTest.keyClicks(field, "bij  het raam")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: controller.meeting.places.get(one) == Place("bij het raam"))
    assert not card.rows[one].place.second.isVisible()
    second = card.rows[two].place.second
    assert second.isVisible()
    second.setFocus()
    second.selectAll()
    QTest.keyClick(second, Qt.Key.Key_Delete)
    QTest.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.places.get(two) == Place("tafel 2"))
    table = card.rows[two].place.table
    table.setFocus()
    qtbot.waitUntil(lambda: not second.isVisible() or not second.hasFocus())
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: two not in controller.meeting.places)


def test_what_is_being_typed_survives_what_changes_elsewhere(open_window: Open, qtbot: QtBot) -> None:
    meeting = run(an_evening(), c.PlanGroupWork(True))
    one, two = (theme.code for theme in meeting.in_order[:2])
    card, controller = opened(open_window, meeting)
    field = card.rows[one].place.table
    field.setFocus()
    QTest.keyClicks(field, "bij het r")
    controller.do(c.ChoosePlaces(((one, Place("tafel 1")), (two, Place("tafel 2")))))
    controller.do(c.BringInThemes(DRAFTS[:1]))
    qtbot.waitUntil(lambda: len(card.rows) == 4)
    assert field.text() == "bij het r"
    assert field.hasFocus()
    controller.do(c.RemoveTheme(two))
    qtbot.waitUntil(lambda: two not in card.rows)
    settle()
    assert field.hasFocus()
    QTest.keyClicks(field, "aam")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.places.get(one) == Place("bij het raam"))
