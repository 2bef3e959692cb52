"""The whole wall with the keyboard alone, on the canvas and in the list beside it (R60)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.story_wall.wall_keys import all_keys
from bijeenkomst.ui.story_wall.wall_state import Focus
from bijeenkomst.ui.story_wall.wall_tasks import KEYS, Task
from bijeenkomst.ui.story_wall.wall_words import focus_words
from bijeenkomst.ui.widgets.keys_window import KeysWindow
from tests.unit.ui.story_wall.at_the_wall import (
    Open,
    Wall,
    marks,
    places,
    press,
    settled,
    six_stories,
    typing,
)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def take(wall: Wall, qtbot: QtBot, words: str) -> None:
    """A line of the open menu, by arrows and Enter."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _line in menu.actions():
        active = menu.activeAction()
        if active.text().split("\t")[0] == words:
            break
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    with qtbot.waitActive(wall):  # which a window manager does by itself
        wall.activateWindow()


def test_from_stories_without_a_place_to_piles_with_names(open_wall: Open, qtbot: QtBot) -> None:
    """R60: mark two, make a pile of them, name it, lay a third on it, split, join, put back; then undo all of it."""
    wall = open_wall()
    assert wall.canvas.hasFocus()
    assert wall.state.focus == Focus(card=1)
    press(wall, Key.Key_M, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert marks(wall) == (1, 4)
    press(wall, Key.Key_N)
    settled(wall, qtbot)
    (pile,) = wall.meeting.piles
    assert wall.state.focus == Focus(pile=pile)

    press(wall, Key.Key_F2)
    typing("Zondag zonder bus")
    press(wall, Key.Key_Return)
    settled(wall, qtbot)
    assert places(wall.meeting)[1] == "Zondag zonder bus"
    assert wall.canvas.hasFocus()

    wall.state.go_to(Focus(card=2))
    press(wall, Key.Key_L)
    take(wall, qtbot, "Zondag zonder bus")
    settled(wall, qtbot)
    assert wall.state.focus == Focus(card=3), "the next of those without a place"
    press(wall, Key.Key_L)
    take(wall, qtbot, "Nieuwe stapel")
    settled(wall, qtbot)
    assert [story.number for story in wall.meeting.lying_on(pile)] == [1, 4, 2]
    assert len(wall.meeting.piles) == 2

    wall.state.go_to(Focus(card=3))
    press(wall, Key.Key_J)
    take(wall, qtbot, "Zondag zonder bus")
    settled(wall, qtbot)
    assert {places(wall.meeting)[number] for number in (1, 2, 3, 4)} == {"Zondag zonder bus"}

    wall.state.go_to(Focus(card=4))
    press(wall, Key.Key_Delete)
    settled(wall, qtbot)
    assert places(wall.meeting)[4] == ""
    wall.state.go_to(Focus(card=5))
    press(wall, Key.Key_B)
    settled(wall, qtbot)
    assert places(wall.meeting)[5] == "los"

    for _step in range(7):
        press(wall, Key.Key_Z, modifiers=CONTROL)
    settled(wall, qtbot)
    assert places(wall.meeting) == dict.fromkeys(range(1, 7), "")
    for _step in range(7):
        press(wall, Key.Key_Y, modifiers=CONTROL)
    settled(wall, qtbot)
    assert places(wall.meeting)[5] == "los"


def test_arrows_and_ctrl_shift_cards_and_piles(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0),)), c.MakePile("a", (2, 3), 300, 0)))
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_Right, Key.Key_Right, modifiers=CONTROL)
    settled(wall, qtbot)
    wall.state.go_to(Focus(pile="a"))
    press(wall, Key.Key_Down, modifiers=CONTROL)
    settled(wall, qtbot)

    assert (wall.meeting.spots[1].x, wall.meeting.spots[1].y) == (40, 0)
    assert (wall.meeting.piles["a"].x, wall.meeting.piles["a"].y) == (300, 20)


def test_delete_on_the_name_of_a_pile_takes_it_apart(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0, "Samen")))
    wall.state.go_to(Focus(pile="a"))
    press(wall, Key.Key_Return)
    assert marks(wall) == (2, 3), "Enter marks all of it"
    press(wall, Key.Key_Escape, Key.Key_Delete)
    settled(wall, qtbot)

    assert not wall.meeting.piles


def test_ctrl_a_marks_what_lies_together(open_wall: Open) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0)))
    wall.state.go_to(Focus(card=3))
    press(wall, Key.Key_A, modifiers=CONTROL)
    assert marks(wall) == (2, 3)
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_A, modifiers=CONTROL)
    assert marks(wall) == (2, 3, 1, 4, 5, 6)


def in_list(wall: Wall) -> list[str]:
    """What stands in the list, groups and stories."""
    model = wall.outline.model()
    found = []
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        found.append(group.data())
        found += [model.index(at, 0, group).data().split()[0] for at in range(model.rowCount(group))]
    return found


def test_the_list_beside_the_wall_says_the_same_and_has_the_same_keys(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0, "Samen"), c.LayBeside(((6, 0, 0),))))
    QTest.mouseClick(wall.top.list, Qt.MouseButton.LeftButton)
    assert in_list(wall) == ["Nog geen plek", "1", "4", "5", "Samen", "2", "3", "Los neergelegd", "6"]

    wall.outline.setFocus()
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_Down, Key.Key_M)
    assert wall.state.focus == Focus(card=4)
    assert marks(wall) == (4,)
    assert wall.outline.currentIndex().data().endswith("(gemarkeerd)")
    press(wall, Key.Key_L)
    take(wall, qtbot, "Samen")
    settled(wall, qtbot)
    assert in_list(wall) == ["Nog geen plek", "1", "5", "Samen", "2", "3", "4", "Los neergelegd", "6"]
    assert wall.outline.hasFocus()
    press(wall, Key.Key_Z, modifiers=CONTROL)
    settled(wall, qtbot)
    assert in_list(wall)[:4] == ["Nog geen plek", "1", "4", "5"]


def test_what_has_the_focus_is_said(open_wall: Open) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0, "Samen"), c.LayBeside(((6, 0, 0),))))
    said = []
    for focus in (Focus(card=1), Focus(card=2), Focus(card=6), Focus(pile="a")):
        wall.state.go_to(focus)
        said.append(wall.canvas.accessibleDescription())

    assert said[0].endswith("Dan zit je. Nog geen plek.")
    assert said[1].startswith("Verhaal 2: Sinds de winkel")
    assert said[1].endswith("Ligt op 'Samen'.")
    assert said[2].endswith("Ligt los.")
    assert said[3] == "Stapel 'Samen', 2 verhalen."
    wall.state.mark((2,))
    wall.state.go_to(Focus(card=2))
    assert focus_words(wall.meeting, wall.state).endswith("Gemarkeerd.")


def test_f1_shows_every_key(open_wall: Open) -> None:
    wall = open_wall()
    press(wall, Key.Key_F1)
    (card,) = wall.findChildren(KeysWindow)
    assert card.isVisible()
    QTest.keyClick(card, Key.Key_F1)
    assert not card.isVisible()
    shown = {shown.text() for shown in card.findChildren(QLabel)}
    assert {part for key in all_keys() for part in key} <= shown
    assert {"M", "L", "N", "B", "Del", "A", "E", "F2", "J", "T", "0", "1", "Ctrl+F", "Esc"} <= shown
    assert set(KEYS.values()) == set(Task) - {Task.DISSOLVE}


def test_esc_never_closes_the_wall(open_wall: Open) -> None:
    wall = open_wall()
    for _time in range(3):
        press(wall, Key.Key_Escape)
    assert wall.isVisible()


def test_a_refusal_is_said_in_words_and_the_cards_lie_where_they_lay(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0, "Samen")))
    wall.wall_actions.lay_on((1,), "gone")
    settled(wall, qtbot)

    assert wall.notice.isVisible()
    assert wall.notice.sentence
    assert places(wall.meeting)[1] == ""


def test_keys_that_are_faster_than_the_disk_do_what_they_do_when_typed_slowly(
    open_wall: Open, qtbot: QtBot
) -> None:
    """A new pile is named, and not the one from which its cards came; no letter of the name is taken for a key."""
    wall = open_wall(six_stories(c.MakePile("a", (2, 3, 5), 300, 0, "Samen")))
    wall.state.go_to(Focus(card=3))
    press(wall, Key.Key_M)
    canvas = wall.canvas
    QTest.keyClick(canvas, Key.Key_N)
    assert wall._controller.busy
    QTest.keyClick(canvas, Key.Key_F2)
    QTest.keyClicks(canvas, "Zon en bomen")
    QTest.keyClick(canvas, Key.Key_Return)
    qtbot.waitUntil(lambda: "Zon en bomen" in {pile.name for pile in wall.meeting.piles.values()})
    settled(wall, qtbot)
    assert places(wall.meeting)[3] == "Zon en bomen"
    assert places(wall.meeting)[2] == places(wall.meeting)[5] == "Samen"
    assert len(wall.meeting.piles) == 2
    assert marks(wall) == ()
    assert not wall.findChildren(StoryEditor)


def test_a_menu_that_is_asked_for_meanwhile_has_the_keys_after_it(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0, "Samen")))
    wall.state.go_to(Focus(card=1))
    QTest.keyClick(wall.canvas, Key.Key_B)
    for key in (Key.Key_L, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(wall.canvas, key)
    qtbot.waitUntil(lambda: places(wall.meeting)[4] == "Samen")
    settled(wall, qtbot)
    assert places(wall.meeting)[1] == "los"
