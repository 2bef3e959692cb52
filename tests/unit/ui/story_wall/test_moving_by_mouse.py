"""Laying out stories with the mouse alone: drags, clicks, menus (R60)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import Document
from bijeenkomst.document.troubles import CannotSave
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.story import Spot
from tests.unit.ui.story_wall.at_the_wall import (
    TWO_PILES,
    Open,
    Wall,
    ask_for_menu,
    at,
    choose,
    drag,
    marks,
    on_card,
    on_name,
    on_tray,
    places,
    settled,
    six_stories,
)


def test_a_card_lies_where_it_is_dropped_and_undo_puts_it_back(open_wall: Open, qtbot: QtBot) -> None:
    """R60."""
    wall = open_wall()
    grip = on_card(wall, 2)
    gripped = wall.canvas.mapToScene(grip)
    place = wall.canvas.wall.shown.cards[2]
    end = at(wall.canvas, 300, 200)
    drag(wall, grip, end)
    settled(wall, qtbot)

    spot = wall.meeting.spots[2]
    assert abs(spot.x - (300 - (gripped.x() - place.x))) <= 3
    assert abs(spot.y - (200 - (gripped.y() - place.y))) <= 3
    assert list(wall.meeting.spots) == [2]

    wall.undo()
    settled(wall, qtbot)
    assert wall.meeting.spots == {}
    assert wall.canvas.wall.shown.cards[2] == place
    assert (wall.canvas.wall.cards[2].picture.x(), wall.canvas.wall.cards[2].picture.y()) == (
        place.x,
        place.y,
    )


def test_a_card_on_another_one_that_lies_by_itself_makes_a_pile(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.LayBeside(((1, 100, 100),))))
    before = wall.canvas.wall.shown.cards[1].rect
    drag(wall, on_card(wall, 4), on_card(wall, 1))
    settled(wall, qtbot)

    (pile,) = wall.meeting.piles
    assert [story.number for story in wall.meeting.lying_on(pile)] == [1, 4]
    assert wall.canvas.wall.shown.cards[1].rect == before


def test_cards_go_on_a_pile_out_of_it_and_back(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    drag(wall, on_card(wall, 5), on_name(wall, "a"))
    settled(wall, qtbot)
    assert places(wall.meeting)[5] == "Bus"
    drag(wall, on_card(wall, 1), on_name(wall, "b"))
    settled(wall, qtbot)
    assert places(wall.meeting)[1] == "b"
    drag(wall, on_card(wall, 3), on_tray(wall))
    settled(wall, qtbot)
    assert places(wall.meeting) == {1: "b", 2: "Bus", 3: "", 4: "b", 5: "Bus", 6: ""}


def test_a_band_marks_cards_and_all_of_them_go_along(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    tray = wall.canvas.wall.shown.tray
    drag(wall, at(wall.canvas, tray.x - 20, tray.y - 20), at(wall.canvas, tray.right + 10, tray.bottom + 20))
    assert marks(wall) == (5, 6)
    drag(wall, on_card(wall, 6), on_name(wall, "b"))
    settled(wall, qtbot)

    assert places(wall.meeting) == {1: "Bus", 2: "Bus", 3: "b", 4: "b", 5: "b", 6: "b"}
    wall.undo()
    settled(wall, qtbot)
    assert places(wall.meeting)[5] == places(wall.meeting)[6] == ""


def test_ctrl_and_a_click_marks_and_a_click_beside_marks_nothing_any_more(open_wall: Open) -> None:
    wall = open_wall()
    port = wall.canvas.viewport()
    for number in (3, 1, 5, 1):
        QTest.mouseClick(
            port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, on_card(wall, number)
        )
    assert marks(wall) == (3, 5)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at(wall.canvas, 300, 300))
    assert marks(wall) == ()


def test_a_pile_is_moved_with_its_cards(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    before = wall.canvas.wall.shown.cards[1]
    drag(wall, on_name(wall, "a"), on_name(wall, "a") + QPoint(0, 150))
    settled(wall, qtbot)

    pile, after = wall.meeting.piles["a"], wall.canvas.wall.shown.cards[1]
    assert (pile.x, after.x) == (0, before.x)
    assert after.y - before.y == pile.y > 90
    assert places(wall.meeting)[1] == "Bus"


def test_a_pile_on_another_joins_them_and_on_the_tray_goes_apart(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    drag(wall, on_name(wall, "b"), on_name(wall, "a"))
    settled(wall, qtbot)
    assert list(wall.meeting.piles) == ["a"]
    assert [story.number for story in wall.meeting.lying_on("a")] == [1, 2, 3, 4]
    drag(wall, on_name(wall, "a"), on_tray(wall))
    settled(wall, qtbot)
    assert not wall.meeting.spots
    wall.undo()
    wall.undo()
    settled(wall, qtbot)
    assert places(wall.meeting) == {1: "Bus", 2: "Bus", 3: "b", 4: "b", 5: "", 6: ""}


def test_esc_puts_back_what_is_in_the_hand(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    port, start = wall.canvas.viewport(), on_card(wall, 2)
    lay = wall.canvas.wall.cards[2].picture.pos()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(200, 60))
    assert wall.canvas.wall.cards[2].picture.pos() != lay
    QTest.keyClick(wall.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(200, 60))
    settled(wall, qtbot)

    assert not wall.meeting.spots
    assert wall.canvas.wall.cards[2].picture.pos() == lay


def test_by_its_menu_cards_are_split_from_a_pile(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    ask_for_menu(wall, on_card(wall, 2))
    choose("Maak een nieuwe stapel")
    settled(wall, qtbot)

    assert places(wall.meeting)[1] == "Bus"
    assert places(wall.meeting)[2] not in ("Bus", "", "los")
    ask_for_menu(wall, on_card(wall, 3))
    choose("Leg op een stapel…")
    choose("Bus")
    settled(wall, qtbot)
    assert places(wall.meeting)[3] == "Bus"
    ask_for_menu(wall, on_name(wall, "b"))
    choose("Leg de stapel op een andere…")
    choose("Bus")
    settled(wall, qtbot)
    assert places(wall.meeting)[4] == "Bus"


def test_what_letting_go_would_do_is_said(open_wall: Open) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    port, start = wall.canvas.viewport(), on_card(wall, 5)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    said = []
    for place in (on_name(wall, "a"), at(wall.canvas, 300, 380), on_tray(wall)):
        QTest.mouseMove(port, place - QPoint(1, 0))
        QTest.mouseMove(port, place)
        said.append(wall.said.text())
    QTest.keyClick(wall.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)

    assert said == ["Loslaten: op 'Bus'.", "Loslaten: los op de wand.", "Loslaten: nog geen plek."]


def hold(wall: Wall, start: QPoint, end: QPoint) -> None:
    """Drag, and not let go."""
    port = wall.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)


def let_go(wall: Wall, end: QPoint) -> None:
    """After `hold`."""
    QTest.mouseMove(wall.canvas.viewport(), end)
    QTest.mouseRelease(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_a_pile_that_is_undone_while_it_is_carried_leaves_the_hand(open_wall: Open, qtbot: QtBot) -> None:
    """Ctrl+Z with the button still down."""
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0), (2, 300, 0)))))
    drag(wall, on_card(wall, 2), on_card(wall, 1))
    settled(wall, qtbot)
    (pile,) = wall.meeting.piles
    hold(wall, on_name(wall, pile), on_name(wall, pile) + QPoint(120, 90))
    wall.undo()
    settled(wall, qtbot)
    assert not wall.canvas.hand.carries
    let_go(wall, at(wall.canvas, 200, 200))
    settled(wall, qtbot)
    assert wall.meeting.spots == {1: Spot(x=0, y=0), 2: Spot(x=300, y=0)}


def test_a_card_that_is_taken_away_while_it_is_carried_leaves_the_hand(open_wall: Open, qtbot: QtBot) -> None:
    """Elsewhere: in its own window, or by an undo of what brought it in; also before it is really lifted."""
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0), (2, 300, 0)))))
    controller = wall._controller
    start = on_card(wall, 1)
    hold(wall, start, on_card(wall, 2))
    controller.do(c.TakeStoriesAway((1,)))
    settled(wall, qtbot)
    let_go(wall, at(wall.canvas, 200, 200))
    QTest.mousePress(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_card(wall, 2))
    controller.do(c.TakeStoriesAway((2,)))
    settled(wall, qtbot)
    let_go(wall, at(wall.canvas, 200, 200))
    settled(wall, qtbot)
    assert wall.meeting.spots == {}
    assert list(wall.meeting.stories) == [3, 4, 5, 6]


@pytest.mark.parametrize("other", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_another_button_does_not_take_a_card_out_of_the_hand(
    open_wall: Open, qtbot: QtBot, other: Qt.MouseButton
) -> None:
    """A wheel is easily pressed while somebody drags; no menu opens over what is carried either."""
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0),))))
    port, start = wall.canvas.viewport(), on_card(wall, 1)
    way = QPoint(90, 120)
    hold(wall, start, start + way)
    QTest.mousePress(port, other, pos=start + way)
    ask_for_menu(wall, start + way)
    assert QApplication.activePopupWidget() is None
    QTest.mouseRelease(port, other, pos=start + way)
    assert wall.canvas.hand.carries
    let_go(wall, start + way)
    settled(wall, qtbot)
    assert (wall.meeting.spots[1].x, wall.meeting.spots[1].y) != (0, 0)


def test_a_card_that_could_not_be_kept_lies_again_where_it_lay(
    open_wall: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: the wall shows what the meeting says, with the sentence above it; and a pile too."""
    wall = open_wall(six_stories(c.MakePile("a", (1, 2), 0, 0, "Bus"), c.LayBeside(((3, 300, 200),))))
    shown, scene = wall.canvas.wall.shown, wall.canvas.wall

    def full(*_args: object, **_options: object) -> None:
        raise CannotSave("De schijf is vol.")

    monkeypatch.setattr(Document, "commit", full)
    drag(wall, on_card(wall, 3), on_name(wall, "a"))
    settled(wall, qtbot)
    assert wall.notice.sentence == "De schijf is vol."
    assert (scene.cards[3].picture.x(), scene.cards[3].picture.y()) == (shown.cards[3].x, shown.cards[3].y)
    drag(wall, on_name(wall, "a"), at(wall.canvas, -60, 240))
    settled(wall, qtbot)
    assert scene.grounds["a"].panel.pos().toTuple() == (shown.piles["a"].x, shown.piles["a"].y)
    assert wall.meeting.spots[3] == Spot(x=300, y=200)
