"""How a part of the preparation looks in the list of them: its icon and name, and below it how far it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bijeenkomst.design.tokens import TEXT
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.icons import SIZE, icon

STATE = Qt.ItemDataRole.AccessibleDescriptionRole
"""How far it is, in words; heard after the name."""
ICON, COLOUR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LEFT, TO_WORDS, RIGHT = 14, 44, 8  # pixels: of the icon, of the words, and left free at their end
ABOVE, BELOW, BETWEEN = 6, 6, 2
RING, CORNER = 2, 6
WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class SectionDelegate(QStyledItemDelegate):
    """Draws the rows of `view`; words too long for a line go on below it."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its words."""
        name, state = _heights(option.font, index, self._view.viewport().width() - TO_WORDS - RIGHT)
        return QSize(0, ABOVE + max(name, SIZE) + BETWEEN + state + BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One row: filled when it is the chosen one, with a ring when the arrow keys are at it."""
        chosen, state, box = colours(), option.state, option.rect
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        inside = QRectF(box).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(chosen.accent_soft if selected else chosen.sunken))
            painter.drawRoundedRect(inside, CORNER, CORNER)
        width = box.width() - TO_WORDS - RIGHT
        name, words = _heights(option.font, index, width)
        name = max(name, SIZE)
        middle = box.top() + ABOVE + (QFontMetrics(option.font).height() - SIZE) // 2
        icon(index.data(ICON), index.data(COLOUR)).paint(
            painter, QRect(box.left() + LEFT, middle, SIZE, SIZE)
        )
        painter.setFont(_name_font(option.font, bold=selected))
        painter.setPen(QColor(chosen.accent if selected else chosen.text))
        painter.drawText(
            QRect(box.left() + TO_WORDS, box.top() + ABOVE, width, name),
            WORDS,
            index.data(Qt.ItemDataRole.DisplayRole),
        )
        painter.setFont(_state_font(option.font))
        painter.setPen(QColor(chosen.muted))
        painter.drawText(
            QRect(box.left() + TO_WORDS, box.top() + ABOVE + name + BETWEEN, width, words),
            WORDS,
            index.data(STATE),
        )
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(chosen.accent), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, CORNER, CORNER)
        painter.restore()


def _heights(font: QFont, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[int, int]:
    """Of the name, always as if it were the chosen one, and of how far it is."""
    texts = (
        (_name_font(font, bold=True), index.data(Qt.ItemDataRole.DisplayRole)),
        (_state_font(font), index.data(STATE) or " "),
    )
    name, state = (
        QFontMetrics(one).boundingRect(QRect(0, 0, max(1, width), 1000), WORDS, words).height()
        for one, words in texts
    )
    return name, state


def _name_font(font: QFont, *, bold: bool) -> QFont:
    named = QFont(font)
    named.setBold(bold)
    return named


def _state_font(font: QFont) -> QFont:
    """As much smaller as in a label with the look "small"."""
    small = QFont(font)
    small.setPixelSize(round(QFontInfo(font).pixelSize() * TEXT["small"] / TEXT["body"]))
    return small
