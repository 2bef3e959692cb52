"""The mouse on the wall: a click, a drag of cards or of a pile, and a band around several."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QRubberBand

from bijeenkomst.ui.story_wall.wall_actions import WallActions
from bijeenkomst.ui.story_wall.wall_scene import TRAY, rect_of
from bijeenkomst.ui.story_wall.wall_state import Focus, WallState
from bijeenkomst.ui.story_wall.wall_view import WallView

NEAR_EDGE, SCROLL, FRAME_MS = 28, 18, 16
ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Doing(Enum):
    """What a pressed mouse button is doing."""

    NOTHING = auto()
    PRESSED = auto()
    CARRYING = auto()
    BANDING = auto()
    PANNING = auto()


class Over(NamedTuple):
    """What lies under the cards that are carried: a pile, a loose card, the tray, or nothing."""

    pile: str = ""
    card: int = 0
    tray: bool = False


class Hand(QObject):
    """Takes the mouse events of one view.

    Signal: `would(over, pile)`: on what the cards that are carried, or this pile, would come; `over` None ends it.
    """

    would = Signal(object, str)

    def __init__(self, view: WallView, state: WallState, actions: WallActions) -> None:
        super().__init__(view)
        self._view, self._state, self._actions = view, state, actions
        self._doing = Doing.NOTHING
        self._button = Qt.MouseButton.NoButton
        self._from, self._at = QPoint(), QPoint()
        self._grip = QPointF()
        self._focus = Focus()
        self._cards: tuple[int, ...] = ()
        self._pile = ""
        self._over = Over()
        self._kept: tuple[int, ...] = ()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._scrolling = QTimer(self, interval=FRAME_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def carries(self) -> bool:
        """Whether something is carried."""
        return self._doing is Doing.CARRYING

    @property
    def is_free(self) -> bool:
        """Whether no button is pressed."""
        return self._doing is Doing.NOTHING

    def press(self, event: QMouseEvent) -> None:
        """Pick up what is there; a second button does nothing while the first is held."""
        if not self.is_free:
            return
        self._button = event.button()
        self._from = self._at = event.position().toPoint()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._doing = Doing.PANNING
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._doing = Doing.PRESSED
            self._grip = self._view.mapToScene(self._from)
            self._focus = self.what_is_at(self._from)
            if self._focus != Focus():
                self._state.go_to(self._focus)

    def move(self, event: QMouseEvent) -> None:
        """Carry on, or draw the selection rectangle."""
        at = event.position().toPoint()
        if self._doing is Doing.PANNING:
            self._pan(at - self._at)
        elif (
            self._doing is Doing.PRESSED
            and (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._begin(adding=bool(event.modifiers() & ADDING))
        self._at = at
        if self._doing is Doing.CARRYING:
            self._carry()
        elif self._doing is Doing.BANDING:
            self._draw_band()

    def release(self, event: QMouseEvent) -> None:
        """Drop what is carried."""
        if event.button() is not self._button:
            return
        doing, self._doing = self._doing, Doing.NOTHING
        self._scrolling.stop()
        self._view.viewport().unsetCursor()
        match doing:
            case Doing.PRESSED:
                self._click(adding=bool(event.modifiers() & ADDING))
            case Doing.CARRYING:
                self._let_go(self._view.mapToScene(event.position().toPoint()))
            case Doing.BANDING:
                self._band.hide()

    def follow(self) -> None:
        """Drop cards that no longer exist, because they were undone or taken away meanwhile."""
        shown, focus = self._view.wall.shown, self._focus
        if self._doing is Doing.CARRYING:
            if not (shown.piles.keys() >= {self._pile} - {""} and shown.cards.keys() >= set(self._cards)):
                self.cancel()
        elif (focus.card and focus.card not in shown.cards) or (focus.pile and focus.pile not in shown.piles):
            self._focus = Focus()
            if self._doing is Doing.PRESSED:
                self._doing = Doing.NOTHING

    def cancel(self) -> bool:
        """Put back what is carried (Esc); return whether there was anything."""
        if self._doing not in (Doing.CARRYING, Doing.BANDING):
            return False
        if self._doing is Doing.CARRYING:
            self._end_carrying()
            self._state.put_down.emit()
        else:
            self._band.hide()
            self._state.mark(self._kept)
        self._doing = Doing.NOTHING
        return True

    def be_empty(self) -> None:
        """Cancel, because a second finger touched the screen: the first was not meant to pick anything up."""
        self.cancel()
        self._doing = Doing.NOTHING

    def what_is_at(self, place: QPoint) -> Focus:
        """The card or pile at a place of the view."""
        at = self._view.mapToScene(place)
        return self._view.wall.there(at.x(), at.y())

    # --- parts -----------------------------------------------------------------------------------------

    def _click(self, *, adding: bool) -> None:
        if self._focus.card and adding:
            self._state.toggle(self._focus.card)
        elif not adding:
            self._state.mark(())

    def _begin(self, *, adding: bool) -> None:
        if self._focus == Focus():
            self._doing = Doing.BANDING
            self._kept = self._state.marks if adding else ()
            self._band.show()
            return
        self._doing = Doing.CARRYING
        shown = self._view.wall.shown
        self._pile = self._focus.pile
        if self._pile:
            self._cards = shown.lying_on(self._pile)
        else:
            number = self._focus.card
            self._cards = self._state.marks if number in self._state.marks else (number,)
        self._state.lifted.emit(self._cards, (self._pile,) if self._pile else ())
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scrolling.start()

    def _carry(self) -> None:
        way = self._view.mapToScene(self._at) - self._grip
        self._state.shifted.emit(way.x(), way.y())
        self._over = self._under(self._view.mapToScene(self._at))
        self._view.wall.point_out(self._over.pile or (TRAY if self._over.tray else None))
        self.would.emit(self._over, self._pile)

    def _under(self, at: QPointF) -> Over:
        """What lies there, not counting what is carried."""
        shown, x, y = self._view.wall.shown, at.x(), at.y()
        for key, rect in reversed(shown.piles.items()):
            if key != self._pile and rect.holds(x, y):
                return Over(pile=key)
        if not self._pile:
            for number in reversed(shown.cards):
                place = shown.cards[number]
                if place.pile or place.in_tray:
                    break  # loose cards come last
                if number not in self._cards and place.rect.holds(x, y):
                    return Over(card=number)
        return Over(tray=shown.tray.holds(x, y))

    def _let_go(self, at: QPointF) -> None:
        way, over, shown = at - self._grip, self._under(at), self._view.wall.shown
        cards, pile, actions = self._cards, self._pile, self._actions
        self._end_carrying()
        if pile:
            rect = shown.piles[pile]
            if over.pile:
                actions.join(pile, over.pile)
            elif over.tray:
                actions.dissolve(pile)
            else:
                actions.move_pile(pile, rect.x + way.x(), rect.y + way.y())
        elif over.pile:
            actions.lay_on(cards, over.pile)
        elif over.card:
            actions.lay_on_card(cards, over.card)
        elif over.tray:
            actions.put_back(cards)
        else:
            places = ((number, shown.cards[number]) for number in cards)
            actions.lay_beside([(number, place.x + way.x(), place.y + way.y()) for number, place in places])

    def _end_carrying(self) -> None:
        self._view.wall.point_out(None)
        self._scrolling.stop()
        self.would.emit(None, "")

    def _draw_band(self) -> None:
        band = QRect(self._from, QSize(1, 1)).united(QRect(self._at, QSize(1, 1)))
        self._band.setGeometry(band)
        around: QRectF = self._view.mapToScene(band).boundingRect()
        shown = self._view.wall.shown
        inside = [number for number, place in shown.cards.items() if around.contains(rect_of(place).center())]
        self._state.mark([*self._kept, *inside])

    def _pan(self, by: QPoint) -> None:
        for bar, way in (
            (self._view.horizontalScrollBar(), by.x()),
            (self._view.verticalScrollBar(), by.y()),
        ):
            bar.setValue(bar.value() - way)

    def _scroll_on(self) -> None:
        """Scroll when something is carried to the edge."""
        port = self._view.viewport().rect()
        across = _beyond(self._at.x(), port.width())
        down = _beyond(self._at.y(), port.height())
        if across or down:
            self._pan(QPoint(-across * SCROLL, -down * SCROLL))
            self._carry()


def _beyond(at: int, size: int) -> int:
    return -1 if at < NEAR_EDGE else 1 if at > size - NEAR_EDGE else 0
