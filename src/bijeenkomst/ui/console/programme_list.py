"""The programme of the evening as a list: a click jumps anywhere, the part that is on is marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
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
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.list_rows import TEXT, ListRows
from bijeenkomst.wording.parts import slide_name

PART = Qt.ItemDataRole.UserRole
ON = Qt.ItemDataRole.UserRole + 1
BELOW_A_THEME = frozenset(
    {
        SlideKind.QUOTES,
        SlideKind.SILENCE,
        SlideKind.RECOGNITION,
        SlideKind.ADDITIONS,
        SlideKind.SUMMARY,
    }
)
HEIGHT, HEIGHT_BELOW = 40, 30  # pixels
INDENT, MARGIN, MARK = 18, 10, 5
NOTHING_YET = -1
RING = 2  # pixels around the one that the arrow keys are at


class ProgrammeList(QListWidget):
    """Signals: `chosen(Slide)` when somebody clicks a part or presses Enter on it; `selected(str)` with a part's id.

    While `editing`, a click only selects: nothing changes in the hall.
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
            for row, part in enumerate(parts):
                name = slide_name(meeting, part.slide)
                self._rows.add(name, {PART: part, Qt.ItemDataRole.ToolTipRole: name})
                self._say_whether_on(row, on=False)
            self._on = NOTHING_YET
            self.mark(meeting.stage.slide)
            if selected is not None:
                self.select(selected.id)

    def mark(self, slide: Slide) -> None:
        """Mark the part that is on; when that is another, the list follows it, unless somebody is editing."""
        place = place_of(self._parts, slide)
        if place == self._on:
            return
        before, self._on = self._on, place
        for row in (before, place):
            if row is not None and row != NOTHING_YET:
                self._say_whether_on(row, on=row == place)
        if place is not None and not self.editing:
            self.setCurrentRow(place)
            self._rows.show(place)

    def _say_whether_on(self, row: int, *, on: bool) -> None:
        name = self._rows.get(row, TEXT)
        self._rows.put(row, ON, on)
        self._rows.put(row, Qt.ItemDataRole.AccessibleTextRole, _heard(name, self._parts[row], on))

    def select(self, part_id: str) -> None:
        """Put the selection on a part."""
        for row, part in enumerate(self._parts):
            if part.id == part_id:
                self.setCurrentRow(row)

    def _choose(self, index: QModelIndex) -> None:
        if not self.editing:
            self.chosen.emit(index.data(PART).slide)

    def _select(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self.selected.emit(self._parts[row].id)


def _heard(name: str, part: Part, on: bool) -> str:
    """What a screen reader says of a part, with what others see of it."""
    words = [name, _("overgeslagen") if part.skipped else ""]
    words.append(_("%(minutes)d minuten") % {"minutes": part.minutes} if part.minutes else "")
    words.append(_("nu aan de beurt") if on else "")
    return ", ".join(filter(None, words))


class PartDelegate(QStyledItemDelegate):
    """Draws a part: its name, the minutes at the right, a bar beside the one that is on, skipped ones crossed out."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Lower for the parts of a theme."""
        below = index.data(PART).kind in BELOW_A_THEME
        return QSize(0, HEIGHT_BELOW if below else HEIGHT)

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
        minutes = str(part.minutes) if part.minutes and not part.skipped else ""
        room = painter.fontMetrics().horizontalAdvance("000")
        text = box.adjusted(MARGIN + (INDENT if below else 0), 0, -MARGIN - room, 0)
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(chosen.muted))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        right = box.adjusted(0, 0, -MARGIN, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, minutes)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(chosen.accent), RING, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(box).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2))
        painter.restore()
