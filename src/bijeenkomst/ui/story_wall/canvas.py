"""The wall on the laptop: the view that receives the mouse and the keys."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.story_wall.hand import Hand
from bijeenkomst.ui.story_wall.large_story import LargeStory
from bijeenkomst.ui.story_wall.shared_sight import SharedSight
from bijeenkomst.ui.story_wall.spatial import first, last, neighbour
from bijeenkomst.ui.story_wall.wall_actions import WallActions
from bijeenkomst.ui.story_wall.wall_items import Around
from bijeenkomst.ui.story_wall.wall_layout import HEADER
from bijeenkomst.ui.story_wall.wall_scene import rect_of
from bijeenkomst.ui.story_wall.wall_state import Focus, Reading, WallState
from bijeenkomst.ui.story_wall.wall_tasks import Task, WallTasks, beside
from bijeenkomst.ui.story_wall.wall_view import STEP, WallView
from bijeenkomst.ui.story_wall.wall_words import focus_words
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.focus_ring import FocusRing

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TURNS = {Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1}
LEAVES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Canvas(WallView):
    """Signals: `menu_asked(place)` in the view; `find_asked()`; `keys_asked()` for the card of all keys."""

    menu_asked = Signal(QPoint)
    find_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self,
        controller: Controller,
        state: WallState,
        actions: WallActions,
        tasks: WallTasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(colours(), parent)
        self._controller, self._state, self._tasks = controller, state, tasks
        self._ring: FocusRing | None = None
        self.setAccessibleName(_("Wand met verhalen"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(False)
        self.large = LargeStory(self, hint=True)
        self.large.left.connect(lambda: state.read_large(None))
        self.large.turned.connect(tasks.turn)
        self.hand = Hand(self, state, actions)
        self.pinched.connect(self.hand.be_empty)
        self.sight = SharedSight(self, self.large, controller, state)
        self.sight.shown.connect(self._follow)
        listen(self, state.focus_moved, self._show_focus)
        listen(self, state.marked, self._show_marks)
        listen(self, actions.answered, self._answered)
        listen(self, controller.failed, lambda _sentence: self._answered())

    def tab_stops(self) -> list[QWidget]:
        """Tab treats the canvas as a single stop; the arrows go through the cards."""
        return [self]

    def show_pile(self, pile: str) -> None:
        """Bring a pile into sight and give it the focus."""
        if (rect := self.wall.shown.piles.get(pile)) is not None:
            self._state.go_to(Focus(pile=pile))
            self.show_part(QRectF(*rect).adjusted(-60, -60, 60, 60), 2.0)

    def heading(self, pile: str) -> QRectF:
        """Where the name of a pile stands, in pixels of the view."""
        rect = self.wall.shown.piles[pile]
        return QRectF(self.mapFromScene(QRectF(rect.x, rect.y, rect.width, HEADER)).boundingRect())

    # --- keys ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of the canvas; all others go on to the window."""
        key = Qt.Key(event.key())
        if self._state.reading is not None:
            self._while_reading(key, event)
        elif key in WAYS:
            self._go(WAYS[key], event)
        elif not (self._tasks.key(event) or self._camera(key, event) or self._other(key, event)):
            event.ignore()

    def _while_reading(self, key: Qt.Key, event: QKeyEvent) -> None:
        state, reading = self._state, self._state.reading
        if key in LEAVES:
            state.read_large(None)
        elif key in TURNS:
            self._tasks.turn(TURNS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and reading is not None:
            here = beside(self._controller.meeting, reading.story)
            at = here.index(reading.story) + (1 if key == Qt.Key.Key_Right else -1)
            if 0 <= at < len(here):
                state.read_large(Reading(here[at]))
                state.go_to(Focus(card=here[at]))
        else:
            event.ignore()

    def _go(self, way: tuple[int, int], event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._controller.in_turn(lambda: self._tasks.nudge(*way))
            return
        self._state.go_to(neighbour(self.wall.shown, self._state.focus, way, self._state.clear))

    def _camera(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(STEP, self._focus_place())
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / STEP, self._focus_place())
            case Qt.Key.Key_0:
                self.fit_all()
            case Qt.Key.Key_1:
                self._show_one()
            case _other:
                return False
        return True

    def _other(self, key: Qt.Key, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shown, state = self.wall.shown, self._state
        if key == Qt.Key.Key_Slash or (control and key == Qt.Key.Key_F):
            self.find_asked.emit()
        elif control and key == Qt.Key.Key_A:
            here = beside(self._controller.meeting, state.focus.card) if state.focus.card else []
            state.mark([*state.marks, *here])
        elif key == Qt.Key.Key_Home:
            state.go_to(first(shown, state.clear))
        elif key == Qt.Key.Key_End:
            state.go_to(last(shown, state.clear))
        elif key in (Qt.Key.Key_F1, Qt.Key.Key_Question):
            self.keys_asked.emit()
        elif key == Qt.Key.Key_Menu:
            self._ask_for_menu()
        elif key == Qt.Key.Key_Escape:
            return self.leave()
        else:
            return False
        return True

    def leave(self) -> bool:
        """Esc: undo one thing after the other that is out of the ordinary; False when there was nothing."""
        state = self._state
        if self.hand.cancel():
            return True
        if state.alike_to:
            state.show_alike(0, ())
        elif state.marks:
            state.mark(())
        else:
            return False
        return True

    def _focus_place(self) -> QPointF | None:
        """Zoom by keys around what has the focus, which stays where it is."""
        rect = self.focus_rect()
        return None if rect is None else QPointF(self.mapFromScene(rect.center()))

    def _show_one(self) -> None:
        if self._state.focus.card:
            self.show_one(self._state.focus.card)
        elif self._state.focus.pile:
            self.show_pile(self._state.focus.pile)

    # --- mouse -----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show a card large, or let the name of a pile be typed."""
        if event.button() is Qt.MouseButton.LeftButton:
            there = self.hand.what_is_at(event.position().toPoint())
            if there.card:
                self._state.go_to(there)
                self._tasks.do(Task.READ)
            elif there.pile:
                self._tasks.name_asked.emit(there.pile)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what the pointer is on, or, by a key, of what has the focus."""
        if not self.hand.is_free:
            return
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            there = self.hand.what_is_at(event.pos())
            if there == Focus():
                return
            self._state.go_to(there)
            self.menu_asked.emit(event.pos())
        else:
            self._ask_for_menu()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole name of a pile as a tool tip when it does not fit."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        pile = self.hand.what_is_at(event.pos()).pile
        ground = self.wall.grounds.get(pile) if pile else None
        if ground is None or ground.name_is_whole or self.hand.carries:
            QToolTip.hideText()
        else:
            words = f"<qt>{escape(ground.heading.words)}</qt>"
            QToolTip.showText(event.globalPos(), words, self.viewport(), self.heading(pile).toRect())
        return True

    def _ask_for_menu(self) -> None:
        rect = self.focus_rect()
        if rect is not None:
            self.menu_asked.emit(self.mapFromScene(rect.center()))

    # --- what it shows ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the first card the focus when none had it yet, or the wall itself when there are no cards."""
        super().focusInEvent(event)
        if self._state.focus == Focus():
            self._state.go_to(first(self.wall.shown, self._state.clear))
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.large.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.wall.colours is not colours():
            self.look_in(colours())
            self.sight.show_what_is_read()

    def _follow(self, meeting: Meeting) -> None:
        self._state.follow(meeting)
        self.hand.follow()
        self._show_marks()

    def _show_focus(self) -> None:
        focus, has_keys = self._state.focus, self.hasFocus()
        self.wall.show_focus(focus, has_keys=has_keys)
        if self._ring is None and has_keys and focus == Focus():
            self._ring = FocusRing(self)
        elif self._ring is not None and not (has_keys and focus == Focus()):
            self._ring.take_away()
            self._ring = None
        rect = self.focus_rect()
        if rect is not None and not self.hand.carries:
            self.bring_into_sight(rect)
        words = focus_words(self._controller.meeting, self._state)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus():
                announce(self, words)

    def _show_marks(self) -> None:
        self.wall.put_around(Around.MARK, self._state.marks)
        self._show_focus()

    def focus_rect(self) -> QRectF | None:
        """The rectangle of what has the focus: a card, or the name of a pile."""
        focus, shown = self._state.focus, self.wall.shown
        if (place := shown.cards.get(focus.card)) is not None:
            return rect_of(place)
        if (rect := shown.piles.get(focus.pile)) is not None:
            return QRectF(rect.x, rect.y, rect.width, HEADER)
        return None

    def _answered(self) -> None:
        if not self.hand.carries:
            self._state.put_down.emit()
