"""Zooming by two fingers: on a touchpad, as the system tells it, and on a screen, as Qt makes a pinch of touches."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.story import LONGEST_STORY
from bijeenkomst.ui.story_wall.wall_state import Focus, Reading
from bijeenkomst.ui.story_wall.wall_view import LARGEST, SMALLEST
from tests.unit.ui.story_wall.at_the_wall import Open, Wall, on_card, press, settled, six_stories

Kind = Qt.NativeGestureType
TOLD_TWICE = pytest.mark.qt_log_ignore("could not find the target for gesture")
"""Qt hears the end of a pinch twice, and says so of any widget (6.11)."""
AT, STILL = QPoint(500, 240), QPoint(0, 0)


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """One that hears fingers."""
    return QTest.createTouchDevice()


def on_touchpad(wall: Wall, kind: Kind, value: float = 0.0, way: tuple[int, int] = (0, 0)) -> None:
    port = wall.canvas.viewport()
    event = QNativeGestureEvent(
        *(kind, QPointingDevice.primaryPointingDevice(), 2, QPointF(AT), QPointF(AT)),
        *(QPointF(port.mapToGlobal(AT)), value, QPointF(*way)),
    )
    QApplication.sendEvent(port, event)


def two_fingers(wall: Wall, screen: QPointingDevice, ways: Sequence[tuple[QPoint, QPoint]]) -> None:
    """The first comes down before the second, both go from place to place, and both leave."""
    port = wall.canvas.viewport()
    first, second = ways[0]
    QTest.touchEvent(port, screen).press(0, first, port).commit()
    QTest.touchEvent(port, screen).move(0, first, port).press(1, second, port).commit()
    for first, second in ways[1:]:
        QTest.touchEvent(port, screen).move(0, first, port).move(1, second, port).commit()
        QApplication.processEvents()
    QTest.touchEvent(port, screen).move(0, first, port).release(1, second, port).commit()
    QTest.touchEvent(port, screen).release(0, first, port).commit()
    QApplication.processEvents()


def spread(middle: QPoint, apart: Sequence[int], way: QPoint = STILL) -> list[tuple[QPoint, QPoint]]:
    """Two fingers so far apart, beside each other around `middle`, which moves by `way` in all."""
    last = max(1, len(apart) - 1)
    middles = [middle + way * (step / last) for step in range(len(apart))]
    return [(at - QPoint(half, 0), at + QPoint(half, 0)) for at, half in zip(middles, apart, strict=True)]


def under(wall: Wall, place: QPoint) -> QPointF:
    return wall.canvas.mapToScene(place)


def near(one: QPointF, other: QPointF, wall: Wall, pixels: float = 4) -> bool:
    return (one - other).manhattanLength() * wall.canvas.zoom <= pixels


def test_a_pinch_on_a_touchpad_zooms_where_the_pointer_is(open_wall: Open) -> None:
    wall = open_wall()
    before, zoom = under(wall, AT), wall.canvas.zoom
    on_touchpad(wall, Kind.BeginNativeGesture)
    for _step in range(10):
        on_touchpad(wall, Kind.ZoomNativeGesture, 0.06)
    on_touchpad(wall, Kind.EndNativeGesture)
    assert wall.canvas.zoom == pytest.approx(zoom * 1.06**10)
    assert near(under(wall, AT), before, wall, 12)

    on_touchpad(wall, Kind.PanNativeGesture, way=(-40, 25))
    assert near(under(wall, AT + QPoint(-40, 25)), before, wall, 14), "what lies under the fingers goes along"
    for value in (9.0, 9.0, -3.0, -3.0, -3.0, -3.0, -3.0, -3.0, -3.0, -3.0):
        on_touchpad(wall, Kind.ZoomNativeGesture, value)
        assert SMALLEST <= wall.canvas.zoom <= LARGEST


def test_other_gestures_of_a_touchpad_change_nothing(open_wall: Open) -> None:
    wall = open_wall()
    before = wall.canvas.transform(), wall.canvas.seen
    for kind in (Kind.RotateNativeGesture, Kind.SwipeNativeGesture):
        on_touchpad(wall, kind, 30.0)
    assert (wall.canvas.transform(), wall.canvas.seen) == before


@TOLD_TWICE
def test_two_fingers_on_the_screen_zoom_and_what_is_under_them_stays_there(
    open_wall: Open, screen: QPointingDevice
) -> None:
    wall = open_wall()
    before, zoom = under(wall, AT), wall.canvas.zoom
    two_fingers(wall, screen, spread(AT, (40, 50, 60, 75, 90, 105, 120)))
    assert wall.canvas.zoom == pytest.approx(zoom * 120 / 40, rel=0.1)
    assert near(under(wall, AT), before, wall, 12)
    two_fingers(wall, screen, spread(AT, (120, 105, 90, 75, 60, 50, 40)))
    assert wall.canvas.zoom == pytest.approx(zoom, rel=0.1)


@TOLD_TWICE
def test_two_fingers_that_move_take_the_wall_along(open_wall: Open, screen: QPointingDevice) -> None:
    wall = open_wall()
    press(wall, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    way = QPoint(90, -60)
    two_fingers(wall, screen, spread(AT, (50, 62, 74, 86, 98, 110), way))
    held = under(wall, AT + way)
    two_fingers(wall, screen, spread(AT + way, (110, 98, 86, 74, 62, 50), -way))
    assert near(under(wall, AT), held, wall, 12)


@TOLD_TWICE
def test_a_pinch_that_begins_on_a_card_moves_no_card(
    open_wall: Open, qtbot: QtBot, screen: QPointingDevice
) -> None:
    """The first finger takes hold of it as a mouse does; then the second comes."""
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0),))))
    before, zoom = wall.meeting, wall.canvas.zoom
    place = on_card(wall, 1)
    two_fingers(wall, screen, spread(place, (12, 30, 55, 80, 110)))
    settled(wall, qtbot)
    assert wall.canvas.zoom > zoom
    assert wall.meeting is before
    assert not wall.canvas.hand.carries
    card, lies = wall.canvas.wall.cards[1].picture, wall.canvas.wall.shown.cards[1]
    assert card.pos().toTuple() == (lies.x, lies.y)


def test_one_finger_drags_a_card(open_wall: Open, qtbot: QtBot, screen: QPointingDevice) -> None:
    wall = open_wall(six_stories(c.LayBeside(((1, 0, 0),))))
    port, start = wall.canvas.viewport(), on_card(wall, 1)
    QTest.touchEvent(port, screen).press(0, start, port).commit()
    for step in range(1, 6):
        QTest.touchEvent(port, screen).move(0, start + QPoint(30, 20) * step, port).commit()
    QTest.touchEvent(port, screen).release(0, start + QPoint(150, 100), port).commit()
    settled(wall, qtbot)
    assert (wall.meeting.spots[1].x, wall.meeting.spots[1].y) != (0, 0)


def test_what_is_read_turns_a_page_for_a_notch_and_not_for_each_part_of_one(open_wall: Open) -> None:
    """P17: a touchpad tells a notch in many small parts."""
    text = "Er was eens een lang verhaal, met veel woorden. " * (LONGEST_STORY // 48)
    wall = open_wall(six_stories(c.EditStory(1, text, "")))
    wall.state.go_to(Focus(card=1))
    press(wall, Qt.Key.Key_Space)
    large = wall.canvas.large
    for part in (-30, -30, -30, -15, -15, -30, -30):
        event = QWheelEvent(
            *(QPointF(AT), QPointF(large.mapToGlobal(AT)), QPoint(0, part // 4), QPoint(0, part)),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.ScrollUpdate, False),
        )
        QApplication.sendEvent(large, event)
    assert wall.state.reading == Reading(1, 1)
