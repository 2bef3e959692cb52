"""Whatever people do at the wall, in any order, by real drags, clicks, keys and menus: no story is ever lost (R61)."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Pile, Spot, Story
from bijeenkomst.ui.story_wall.naming import NameField
from bijeenkomst.ui.story_wall.wall_layout import lay_out
from bijeenkomst.ui.story_wall.wall_state import Focus
from tests.support.chance import examples
from tests.unit.ui.story_wall.at_the_wall import (
    Open,
    Wall,
    at,
    drag,
    on_card,
    on_name,
    on_tray,
    press,
    settled,
    six_stories,
)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
START = (c.MakePile("a", (1, 2), 0, 0, "Bus"), c.LayBeside(((3, 300, 40),)))


@dataclass
class People:
    """Round the table, at one wall. What an act is about is said by numbers, and found among what is there by then."""

    wall: Wall
    qtbot: QtBot

    @property
    def meeting(self) -> Meeting:
        return self.wall.meeting

    def card(self, one: int) -> int:
        return list(self.meeting.stories)[one % len(self.meeting.stories)]

    def pile(self, one: int) -> str:
        piles = list(self.meeting.piles)
        return piles[one % len(piles)] if piles else ""

    def place(self, one: int) -> QPoint:
        """Somewhere: on a card, a name, the tray or the empty wall."""
        pile = self.pile(one // 4)
        match one % 4:
            case 0:
                return on_card(self.wall, self.card(one // 4))
            case 1 if pile:
                return on_name(self.wall, pile)
            case 2:
                return on_tray(self.wall)
            case _empty:
                return at(self.wall.canvas, 40 + 90 * (one // 4 % 6), 60 + 70 * (one // 24 % 5))

    def drag_a_card(self, one: int, other: int) -> None:
        drag(self.wall, on_card(self.wall, self.card(one)), self.place(other))

    def drag_a_pile(self, one: int, other: int) -> None:
        if pile := self.pile(one):
            drag(self.wall, on_name(self.wall, pile), self.place(other))

    def draw_a_band(self, one: int, other: int) -> None:
        drag(self.wall, self.place(4 * one + 3), self.place(other))

    def click(self, one: int, other: int) -> None:
        modifiers = CONTROL if other % 3 else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(
            self.wall.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            modifiers,
            on_card(self.wall, self.card(one)),
        )

    def change_their_mind(self, one: int, other: int) -> None:
        """Esc while something is in the hand."""
        port, start = self.wall.canvas.viewport(), on_card(self.wall, self.card(one))
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, start + QPoint(30, 30))
        QTest.mouseMove(port, self.place(other))
        press(self.wall, Key.Key_Escape)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=self.place(other))

    def go_and_press(self, one: int, other: int) -> None:
        pile = self.pile(one)
        focus = Focus(pile=pile) if other % 5 == 0 and pile else Focus(card=self.card(one))
        self.wall.state.go_to(focus)
        keys = (
            Key.Key_M,
            Key.Key_N,
            Key.Key_B,
            Key.Key_Delete,
            Key.Key_Plus,
            Key.Key_0,
            Key.Key_1,
            Key.Key_A,
        )
        press(self.wall, keys[other % len(keys)])

    def nudge(self, one: int, other: int) -> None:
        self.wall.state.go_to(Focus(card=self.card(one)))
        press(self.wall, (Key.Key_Left, Key.Key_Down)[other % 2], modifiers=CONTROL)

    def choose_a_pile(self, one: int, other: int) -> None:
        """By the menu of L, or of J for the pile of the card."""
        self.wall.state.go_to(Focus(card=self.card(one)))
        press(self.wall, (Key.Key_L, Key.Key_J)[other % 2])
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            for _line in range(other // 2 % 4):
                QTest.keyClick(menu, Key.Key_Down)
            QTest.keyClick(menu, Key.Key_Escape if other % 7 == 0 else Key.Key_Return)
            self.back()

    def name_a_pile(self, one: int, other: int) -> None:
        if pile := self.pile(one):
            self.wall.state.go_to(Focus(pile=pile))
            press(self.wall, Key.Key_F2)
            field = QApplication.focusWidget()
            assert isinstance(field, NameField)
            QTest.keyClicks(field, ("Zorg", "Bus", " ", "Samen eten")[other % 4])
            QTest.keyClick(field, Key.Key_Return if other % 5 else Key.Key_Escape)

    def undo(self, one: int, _other: int) -> None:
        for _time in range(1 + one % 3):
            press(self.wall, Key.Key_Z, modifiers=CONTROL)

    def redo(self, one: int, _other: int) -> None:
        for _time in range(1 + one % 3):
            press(self.wall, Key.Key_Y, modifiers=CONTROL)

    def back(self) -> None:
        """A window manager gives the wall the keyboard again."""
        with self.qtbot.waitActive(self.wall):
            self.wall.activateWindow()
        self.wall.canvas.setFocus()

    @property
    def acts(self) -> tuple[Callable[[int, int], None], ...]:
        return (
            *(self.drag_a_card, self.drag_a_pile, self.draw_a_band, self.click, self.change_their_mind),
            *(self.go_and_press, self.nudge, self.choose_a_pile, self.name_a_pile, self.undo, self.redo),
        )

    def undo_all(self) -> None:
        while self.wall.foot.undo.isEnabled():
            press(self.wall, Key.Key_Z, modifiers=CONTROL)
            settled(self.wall, self.qtbot)

    def redo_all(self) -> None:
        while self.wall.foot.redo.isEnabled():
            press(self.wall, Key.Key_Y, modifiers=CONTROL)
            settled(self.wall, self.qtbot)

    def begin_anew(self) -> None:
        self.undo_all()
        self.wall.state.mark(())
        press(self.wall, Key.Key_Escape, Key.Key_0)


Told = tuple[dict[int, Story], dict[int, Spot], dict[str, Pile]]


def told(meeting: Meeting) -> Told:
    return dict(meeting.stories), dict(meeting.spots), dict(meeting.piles)


def check(people: People, stories: dict[int, Story]) -> None:
    """Nothing is lost or twice, and the wall shows what the meeting says."""
    meeting, wall = people.meeting, people.wall.canvas.wall
    assert dict(meeting.stories) == stories
    assert {spot.pile for spot in meeting.spots.values() if spot.pile} <= set(meeting.piles)
    lying = [story.number for pile in meeting.piles for story in meeting.lying_on(pile)]
    assert len(lying) == len(set(lying))
    assert wall.shown == lay_out(meeting)
    assert set(wall.cards) == set(stories)
    for number, place in wall.shown.cards.items():
        assert wall.cards[number].picture.pos().toTuple() == (place.x, place.y), number
    for pile, rect in wall.shown.piles.items():
        assert wall.grounds[pile].panel.pos().toTuple() == (rect.x, rect.y), pile
    assert not people.wall.canvas.hand.carries
    assert not people.wall.notice.isVisible(), people.wall.notice.sentence


Sequence = list[tuple[int, int, int]]
acts = st.lists(
    st.tuples(st.integers(0, 10), st.integers(0, 23), st.integers(0, 119)), min_size=1, max_size=9
)


@pytest.fixture
def people(open_wall: Open, qtbot: QtBot) -> People:
    return People(open_wall(six_stories(*START)), qtbot)


@settings(
    max_examples=examples(30, thorough=2000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts)
def test_no_story_is_lost_or_in_two_piles_whatever_is_done_at_the_window(
    people: People, sequence: Sequence
) -> None:
    """R60, R61: and undo brings back how it was before, and redo how it became. One wall for all of it."""
    people.begin_anew()
    before = told(people.meeting)
    for act, one, other in sequence:
        people.acts[act](one, other)
        settled(people.wall, people.qtbot)
        check(people, before[0])
    people.redo_all()
    after = told(people.meeting)
    people.undo_all()
    check(people, before[0])
    assert told(people.meeting) == before
    people.redo_all()
    check(people, before[0])
    assert told(people.meeting) == after
