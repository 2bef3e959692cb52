"""Putting cards in another order by dragging one: a line shows where it would come, and the page scrolls along."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QLabel, QWidget

from bijeenkomst.ui.widgets.sight import area_around

LINE = 4  # pixels
NEAR_EDGE, STEP = 56, 14  # pixels from the edge at which it scrolls, and per turn
TURN_MS = 16
SEEN_THROUGH = 0.35


class CardDrag(QObject):
    """Watches the cards of `column`. `order()` gives them as they stand, `drop(card, place)` is called at the end.

    `place` is the index among all cards that the card would have. Esc, and a press of another button, change nothing.
    """

    def __init__(
        self, column: QWidget, order: Callable[[], Sequence[QWidget]], drop: Callable[[QWidget, int], None]
    ) -> None:
        super().__init__(column)
        self._column, self._order, self._drop = column, order, drop
        self._pressed: tuple[QWidget, QPoint] | None = None
        self._ghost: QLabel | None = None
        self._held = QPoint()
        self.place: int | None = None
        """Where the card would come now, while one is dragged."""
        self.line = QFrame(column)
        self.line.setProperty("drop", True)
        self.line.setFixedHeight(LINE)
        self.line.hide()
        self._scrolling = QTimer(self, interval=TURN_MS)
        self._scrolling.timeout.connect(self._scroll)

    def watch(self, card: QWidget) -> None:
        """Let this card be dragged by any part of it that is no button."""
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse and the keys on a card."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(watched, event)
        if isinstance(event, QKeyEvent) and self._ghost is not None:
            if event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) is Qt.Key.Key_Escape:
                self._end()
            return True
        if event.type() in (QEvent.Type.Hide, QEvent.Type.UngrabMouse) and self._dragged is watched:
            self._end()
        return False

    @property
    def _dragged(self) -> QWidget | None:
        return self._pressed[0] if self._pressed is not None and self._ghost is not None else None

    def _mouse(self, card: QWidget, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._pressed = card, at
            case QEvent.Type.MouseButtonPress:
                self._end()
            case QEvent.Type.MouseMove if self._pressed is not None and self._pressed[0] is card:
                far = (at - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
                if self._ghost is None and far and len(self._order()) > 1:
                    self._begin(card)
                if self._ghost is not None:
                    self._move(at)
                    return True
            case QEvent.Type.MouseButtonRelease if self._ghost is not None:
                place = self.place
                self._end()
                if place is not None:
                    self._drop(card, place)
                return True
            case QEvent.Type.MouseButtonRelease:
                self._pressed = None
            case _other:
                pass
        return False

    def _begin(self, card: QWidget) -> None:
        assert self._pressed is not None
        self._ghost = QLabel(self._column)
        self._ghost.setPixmap(card.grab())
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.resize(card.size())
        pale = QGraphicsOpacityEffect(card)
        pale.setOpacity(SEEN_THROUGH)
        card.setGraphicsEffect(pale)
        self._held = card.mapFromGlobal(self._pressed[1])
        self._ghost.show()
        card.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scrolling.start()

    def _move(self, at: QPoint) -> None:
        assert self._ghost is not None
        middle = self._column.mapFromGlobal(at)
        top = max(-self._ghost.height() // 2, min(middle.y() - self._held.y(), self._column.height()))
        self._ghost.move(self._ghost.x(), top)
        cards = list(self._order())
        others = [card for card in cards if card is not self._dragged]
        self.place = sum(card.geometry().center().y() < middle.y() for card in others)
        self._show_line(cards, others)
        self.line.raise_()
        self._ghost.raise_()

    def _show_line(self, cards: list[QWidget], others: list[QWidget]) -> None:
        """Between the two cards that it would come between; not where it is already."""
        assert self.place is not None
        before, after = others[: self.place][-1:], others[self.place :][:1]
        if after and before:
            y = (before[0].geometry().bottom() + after[0].geometry().top()) // 2
        else:
            y = after[0].geometry().top() - LINE - 1 if after else before[0].geometry().bottom() + 2
        if self._dragged is not None and before and after:
            gap = after[0].geometry().top() - before[0].geometry().bottom()
            if gap > self._dragged.height():  # around its own place
                y = self._dragged.geometry().top() - LINE - 1
        self.line.setGeometry(0, max(0, y - LINE // 2), self._column.width(), LINE)
        self.line.setVisible(cards.index(self._pressed[0]) != self.place if self._pressed else False)

    def _scroll(self) -> None:
        area = area_around(self._column)
        if area is None or self._ghost is None:
            return
        at = QCursor.pos()
        y, high = area.viewport().mapFromGlobal(at).y(), area.viewport().height()
        bar = area.verticalScrollBar()
        by = -STEP if y < NEAR_EDGE else STEP if y > high - NEAR_EDGE else 0
        if by and bar.minimum() <= bar.value() + by <= bar.maximum() + STEP:
            bar.setValue(bar.value() + by)
            self._move(at)

    def _end(self) -> None:
        self._scrolling.stop()
        card = self._dragged
        if card is not None:
            card.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt takes none, the stubs do not
            card.unsetCursor()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
        self._ghost = self._pressed = self.place = None
        self.line.hide()
