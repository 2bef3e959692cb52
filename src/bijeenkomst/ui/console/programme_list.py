"""The programme of the evening as a list: a click jumps anywhere, the part that is on is marked, other themes fold."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import place_of, programme
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import Slide
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.console.folded_themes import BELOW_A_THEME, FoldedThemes
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.list_rows import TEXT, ListRows
from bijeenkomst.wording.parts import slide_name

PART = Qt.ItemDataRole.UserRole
ON = Qt.ItemDataRole.UserRole + 1
FOLD = Qt.ItemDataRole.UserRole + 2
MINUTES = Qt.ItemDataRole.UserRole + 3
TIP, SIZE = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.SizeHintRole
HEIGHT, HEIGHT_BELOW = 40, 30  # pixels
INDENT, MARGIN, MARK = 18, 10, 5
FOLDING = 32  # pixels at the right of a theme, where a press folds or opens it
CHEVRON = 5
NOTHING_YET = -1
RING = 2  # pixels around the one that the arrow keys are at


class ProgrammeList(QListWidget):
    """Signals: `chosen(Slide)` when somebody clicks a part or presses Enter on it; `selected(str)` with a part's id.

    While `editing`, a click only selects: nothing changes in the hall. Themes other than the one that is on are folded;
    their arrow, or Right and Left, open and fold them.
    """

    chosen = Signal(object)
    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Programma van de avond"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setItemDelegate(PartDelegate(self))
        self.editing = False
        self._parts: tuple[Part, ...] = ()
        self._on: int | None = NOTHING_YET
        self._rows = ListRows(self)
        self._folded = FoldedThemes()
        self._pressed_arrow = False
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.currentRowChanged.connect(self._select)

    @property
    def part(self) -> Part | None:
        """The part that is selected."""
        row = self.currentRow()
        return self._parts[row] if 0 <= row < len(self._parts) else None

    def show_programme(self, meeting: Meeting) -> None:
        """List the parts of the meeting and mark the one that is on; where the arrow keys are, they stay."""
        selected = self.part if self.editing or self.hasFocus() else None
        parts = programme(meeting)
        with self._rows.filling():
            self.clear()
            self._parts = parts
            self._folded.show_parts(parts)
            for part in parts:
                name = slide_name(meeting, part.slide)
                high = HEIGHT_BELOW if part.kind in BELOW_A_THEME else HEIGHT
                self._rows.add(name, {PART: part, TIP: name, SIZE: QSize(0, high)})
            self._folded.show_current(place_of(parts, meeting.stage.slide))
            self._on = NOTHING_YET
            self._fold(range(len(parts)))
            self.mark(meeting.stage.slide)
            if selected is not None:
                self.select(selected.id)

    def mark(self, slide: Slide) -> None:
        """Mark the part that is on; when that is another, the list follows it, unless somebody is editing."""
        place = place_of(self._parts, slide)
        if place == self._on:
            return
        before, self._on = self._on, place
        concerned = self._folded.show_current(place) | {before, place}
        self._fold(row for row in concerned if row is not None and row != NOTHING_YET)
        if place is not None and not self.editing:
            self.setCurrentRow(place)
            for row in (self._last_below(place), self._folded.head_of(place), place):
                self._rows.show(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens a theme, Left folds it and goes to its name."""
        row = self.currentRow()
        opens = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if opens is None or row < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        head = self._folded.head_of(row)
        if self._folded.folds(head) and self._folded.folded(head) is opens:
            self._toggle(head)
        if not opens:
            self.setCurrentRow(head)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The arrow of a theme folds or opens it; elsewhere a press chooses."""
        row = self._theme_with_arrow_at(event.position().toPoint())
        self._pressed_arrow = row is not None
        if row is None:
            super().mousePressEvent(event)
        else:
            self._toggle(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two on an arrow is a press on it as well."""
        if self._theme_with_arrow_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on an arrow chooses nothing."""
        if not self._pressed_arrow:
            super().mouseReleaseEvent(event)
        self._pressed_arrow = False

    def _theme_with_arrow_at(self, place: QPoint) -> int | None:
        index = self.indexAt(place)
        beside = place.x() >= self.viewport().width() - FOLDING
        return index.row() if index.isValid() and beside and self._folded.folds(index.row()) else None

    def _last_below(self, row: int) -> int:
        last = self._folded.head_of(row)
        while last + 1 < len(self._parts) and self._folded.head_of(last + 1) == self._folded.head_of(row):
            last += 1
        return last

    def _toggle(self, head: int) -> None:
        """Fold or open a theme; the selection never stays on a part that is not seen."""
        self._folded.toggle(head)
        rows = range(head, self._last_below(head) + 1)
        if self._folded.folded(head) and self.currentRow() in rows:
            self.setCurrentRow(head)
        self._fold(rows)
        for row in (rows[-1], head):
            self._rows.show(row)

    def _fold(self, rows: Iterable[int]) -> None:
        listed = tuple(rows)
        for row in listed:
            if self.isRowHidden(row) != (hidden := self._folded.hidden(row)):
                self.setRowHidden(row, hidden)
        self._describe(listed)

    def _describe(self, rows: Iterable[int]) -> None:
        """Keep with each row what is painted of it, and what a screen reader says."""
        for row in rows:
            folds, on = self._folded.folds(row), row == self._on
            fold = (_("ingeklapt") if self._folded.folded(row) else _("uitgeklapt")) if folds else ""
            minutes = self._folded.minutes(row)
            said = _heard(self._rows.get(row, TEXT), self._parts[row], minutes, fold, on)
            self._rows.put(row, ON, on)
            self._rows.put(row, FOLD, self._folded.folded(row) if folds else None)
            self._rows.put(row, MINUTES, minutes)
            self._rows.put(row, Qt.ItemDataRole.AccessibleTextRole, said)

    def select(self, part_id: str) -> None:
        """Put the selection on a part."""
        for row, part in enumerate(self._parts):
            if part.id == part_id:
                if self._folded.open(row):
                    self._fold(range(len(self._parts)))
                self.setCurrentRow(row)

    def _choose(self, index: QModelIndex) -> None:
        if not self.editing:
            self.chosen.emit(index.data(PART).slide)

    def _select(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self.selected.emit(self._parts[row].id)


def _heard(name: str, part: Part, minutes: int, fold: str, on: bool) -> str:
    """What a screen reader says of a part, with what others see of it."""
    words = [name, _("overgeslagen") if part.skipped else ""]
    takes = ngettext("%(minutes)d minuut", "%(minutes)d minuten", minutes)
    words.append(takes % {"minutes": minutes} if minutes else "")
    words += [fold, _("nu aan de beurt") if on else ""]
    return ", ".join(filter(None, words))


class PartDelegate(QStyledItemDelegate):
    """Draws a part: its name, the minutes at the right, the arrow of a theme that can be folded.

    The one that is on has a bar beside it, and skipped ones are crossed out.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        part: Part = index.data(PART)
        chosen = colours()
        state, box = option.state, option.rect
        on, selected = bool(index.data(ON)), bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, QColor(chosen.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(chosen.sunken))
        if on:
            painter.fillRect(QRect(box.left(), box.top(), MARK, box.height()), QColor(chosen.accent))
        below = part.kind in BELOW_A_THEME
        font = QFont(option.font)
        font.setWeight(QFont.Weight.Normal if below and not on else QFont.Weight.DemiBold)
        font.setStrikeOut(part.skipped)
        painter.setFont(font)
        painter.setPen(QColor(chosen.muted if part.skipped else chosen.text))
        minutes = str(index.data(MINUTES) or "")
        room = painter.fontMetrics().horizontalAdvance("000" if len(minutes) > 2 else "00")
        text = box.adjusted(MARGIN + (INDENT if below else 0), 0, -FOLDING - room, 0)
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(chosen.muted))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        right = box.adjusted(0, 0, -FOLDING, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, minutes)
        if (folded := index.data(FOLD)) is not None:
            _draw_arrow(painter, QPoint(box.right() - FOLDING // 2, box.center().y()), folded=folded)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(chosen.accent), RING, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(box).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2))
        painter.restore()


def _draw_arrow(painter: QPainter, middle: QPoint, *, folded: bool) -> None:
    """To the right on a folded theme, down on an open one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours().text), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    half = CHEVRON // 2 + 1
    around = (
        ((-half, -CHEVRON), (half, 0), (-half, CHEVRON))
        if folded
        else ((-CHEVRON, -half), (0, half), (CHEVRON, -half))
    )
    painter.drawPolyline([middle + QPoint(*step) for step in around])
