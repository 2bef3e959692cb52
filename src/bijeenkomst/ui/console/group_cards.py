"""The groups at work as cards, one under the other: how far each plan is, and what is still missing (R47-R50)."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.badge import paint_badge
from bijeenkomst.ui.widgets.letters import are_other_letters
from bijeenkomst.ui.widgets.list_rows import ListRows
from bijeenkomst.wording.group_work import GroupAtWork, group_at_work

GROUP, THEME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SAID, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
BADGE, AROUND, BETWEEN, GAP = 36, 12, 12, 8  # pixels; the last is between two cards
RING = 2


class GroupCards(QListWidget):
    """Painted, so that a key that a scribe presses costs one card. Signal: `chosen(code)` by a click or Enter."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("De groepen aan het werk"))
        self.setProperty("cards", True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(CardDelegate(self))
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self._rows = ListRows(self)
        self._codes: tuple[str, ...] = ()
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_meeting(self, meeting: Meeting, changed: Iterable[str] | None = None) -> None:
        """Show how the groups stand: those with these codes, or all of them."""
        codes = tuple(theme.code for theme in meeting.in_order)
        if codes != self._codes:
            self._list(meeting.in_order)
            changed = None
        wanted = self._codes if changed is None else [code for code in changed if code in self._codes]
        grown = False
        for code in wanted:
            grown = self._show(self._codes.index(code), meeting, meeting.themes[code]) or grown
        if grown:
            self._fit()

    def card(self, code: str) -> GroupAtWork:
        """What stands on the card of this group."""
        found: GroupAtWork = self._rows.get(self._codes.index(code), GROUP)
        return found

    def place_of(self, code: str) -> QRect:
        """Where the card of this group is."""
        return self.visualRect(self.model().index(self._codes.index(code), 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrow keys begin at the first."""
        if self.currentRow() < 0 and self._codes:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def minimumSizeHint(self) -> QSize:
        """All of them: what is around it scrolls."""
        return QSize(0, sum(self.sizeHintForRow(row) for row in range(self.count())))

    def sizeHint(self) -> QSize:
        """The same."""
        return self.minimumSizeHint()

    def _show(self, row: int, meeting: Meeting, theme: Theme) -> bool:
        """Show it when it is another; returns whether its card is higher or lower now."""
        before: GroupAtWork | None = self._rows.get(row, GROUP)
        after = group_at_work(meeting, theme)
        if self._rows.get(row, THEME) != theme:
            self._rows.put(row, THEME, theme)
        if before == after:
            return False
        self._rows.put(row, GROUP, after)
        self._rows.put(row, TIP, "\n".join((after.title, *after.lines)))
        self._rows.put(row, SAID, ". ".join(line.rstrip(".") for line in (after.title, *after.lines)))
        return before is None or len(before.lines) != len(after.lines)

    def _list(self, themes: tuple[Theme, ...]) -> None:
        row = self.currentRow()
        current = self._codes[row] if 0 <= row < len(self._codes) else ""
        self._codes = tuple(theme.code for theme in themes)
        with self._rows.filling():
            self.clear()
            for _theme in themes:
                self._rows.add("", {})
            if current in self._codes:
                self.setCurrentRow(self._codes.index(current))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters are of another height."""
        super().changeEvent(event)
        if are_other_letters(event):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self.minimumSizeHint().height()))
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._codes[index.row()])


class CardDelegate(QStyledItemDelegate):
    """A card: the theme's badge, its title, and a line for each thing that is known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its lines."""
        group: GroupAtWork | None = index.data(GROUP)
        lines = 1 + (len(group.lines) if group is not None else 0)
        return QSize(0, max(BADGE, lines * (option.fontMetrics.lineSpacing() + 2)) + 2 * AROUND + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One card."""
        group: GroupAtWork | None = index.data(GROUP)
        if group is None:
            return
        chosen, state = colours(), option.state
        box = option.rect.adjusted(0, 0, 0, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(chosen.accent if focus else chosen.line), RING if focus else 1))
        painter.setBrush(QColor(chosen.sunken if over else chosen.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8)
        paint_badge(painter, QRectF(box.left() + AROUND, box.top() + AROUND, BADGE, BADGE), index.data(THEME))
        text = box.adjusted(AROUND + BADGE + BETWEEN, AROUND, -AROUND, -AROUND)
        line = option.fontMetrics.lineSpacing() + 2
        for number, (words, role, bold) in enumerate(_painted(group)):
            font = QFont(option.font)
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(getattr(chosen, role)))
            room = QRect(text.left(), text.top() + number * line, text.width(), line)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


def _painted(group: GroupAtWork) -> list[tuple[str, str, bool]]:
    """The lines with the role of their colour, and whether they are bold."""
    lines = (
        *((group.where, "muted"), (group.plan, "muted"), (group.missing, "text")),
        *((group.state, "good"), (group.said, "muted")),
    )
    return [(group.title, "text", True), *((words, role, False) for words, role in lines if words)]
