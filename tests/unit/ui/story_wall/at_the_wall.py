"""The wall of a meeting with stories, shown, for tests that drag, click and type."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.story_wall.canvas import Canvas
from bijeenkomst.ui.story_wall.wall_layout import HEADER
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from tests.unit.domain.evening import run
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_hall

TEXTS = (
    "De bus rijdt nog twee keer per dag, en niet op zondag. Dan zit je.",
    "Sinds de winkel dicht is, zie ik mijn buren alleen nog in de auto.",
    "Toen ik mijn heup brak, wist niemand het. Dat lag ook aan mij.",
    "Op zondag rijdt er geen bus. Mijn zus woont vijf kilometer verder.",
    "Om half negen is de Dorpsstraat een autobaan.",
    "Ik zou best één middag per week koffie willen schenken.",
)
TWO_PILES = (c.MakePile("a", (1, 2), 0, 0, "Bus"), c.MakePile("b", (3, 4), 290, 0))
Open = Callable[..., "Wall"]


class Wall(StoryWallWindow):
    """The window, with the meeting that it shows."""

    @property
    def meeting(self) -> Meeting:
        """As it is now."""
        return self._controller.meeting

    @property
    def hall(self) -> Hall:
        """Where the residents look."""
        return self._hall

    def undo(self) -> None:
        """As Ctrl+Z does."""
        QTest.keyClick(self.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def open_wall(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the wall of a meeting; it is closed after the test."""
    opened: list[Wall] = []
    halls: list[tuple[Hall, Controller]] = []

    def open_(meeting: Meeting | None = None, size: tuple[int, int] = (1280, 720)) -> Wall:
        controller = a_controller(tmp_path / f"avond{len(opened)}.bijeenkomst", meeting or six_stories())
        wall = Wall(controller, a_hall(controller, tmp_path))
        wall.setFixedSize(*size)
        with qtbot.waitActive(wall):
            wall.show()
            wall.activateWindow()
        opened.append(wall)
        halls.append((wall.hall, controller))
        return wall

    yield open_
    for wall in opened:
        if isValid(wall):
            wall.close()
    for hall, controller in halls:
        hall.close()
        controller.close()


def six_stories(*more: c.Command) -> Meeting:
    """Six stories in two conversations, of which none lies anywhere; then `more` happens."""
    drafts = tuple(StoryDraft(text, f"gesprek {at % 2 + 1}") for at, text in enumerate(TEXTS))
    meeting = run(Meeting(code_seed=7), c.BringInStories(drafts))
    for command in more:
        meeting = run(meeting, command)
    return meeting


def settled(wall: Wall, qtbot: QtBot) -> None:
    """What was asked is answered."""
    qtbot.waitUntil(lambda: not wall._controller.busy)
    QApplication.processEvents()


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    """A place of the wall in pixels of the view."""
    return canvas.mapFromScene(QPointF(x, y))


def on_card(wall: Wall, number: int) -> QPoint:
    """The upper part of a card, which is seen on a pile as well."""
    place = wall.canvas.wall.shown.cards[number]
    return at(wall.canvas, place.x + CARD_WIDTH / 2, place.y + min(place.seen, CARD_HEIGHT) / 2)


def on_name(wall: Wall, pile: str) -> QPoint:
    """The name of a pile."""
    rect = wall.canvas.wall.shown.piles[pile]
    return at(wall.canvas, rect.x + 20, rect.y + HEADER / 2)


def on_tray(wall: Wall) -> QPoint:
    """The name of the tray."""
    tray = wall.canvas.wall.shown.tray
    return at(wall.canvas, tray.x + 20, tray.y + HEADER / 2)


def drag(
    wall: Wall, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """With the left button, in some steps."""
    port = wall.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifiers, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifiers, end)


def press(wall: Wall, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Keys, to whatever has the focus in the window."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or wall, key, modifiers)


def ask_for_menu(wall: Wall, place: QPoint) -> None:
    """A right click there."""
    port = wall.canvas.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, port.mapToGlobal(place))
    QApplication.sendEvent(port, event)


def choose(line: str) -> None:
    """Click on a line of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.text().split("\t")[0] == line]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def places(meeting: Meeting) -> dict[int, str]:
    """Where each story lies: the name or id of a pile, "los", or "" for no place."""
    found = {}
    for number in meeting.stories:
        spot = meeting.spots.get(number)
        if spot is None:
            found[number] = ""
        else:
            found[number] = meeting.piles[spot.pile].name or spot.pile if spot.pile else "los"
    return found


def marks(wall: Wall) -> tuple[int, ...]:
    """The cards that are marked now."""
    return wall.state.marks


def found(wall: Wall) -> set[int] | None:
    """The stories with the word that is looked for now."""
    return None if wall.state.found is None else set(wall.state.found)


def typing(words: str) -> None:
    """Type where the keys go."""
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)
