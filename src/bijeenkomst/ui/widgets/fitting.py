"""A long form on a page that scrolls, whose buttons are to be seen together with what one types."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.sight import MARGIN, area_around

LOWEST = 90  # pixels: one field with its name
CHANGES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class Fitting(Unrolling):
    """The fields of a form: as high as they are, but no higher than leaves `foot` in sight on the page around it.

    With less room than that it scrolls by itself.
    """

    _page: QScrollArea | None = None
    _foot: QWidget | None = None

    def __init__(self, fields: QLayout, foot: QWidget) -> None:
        inner = QWidget()
        inner.setLayout(fields)
        super().__init__(inner)
        self._foot = foot
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.unroll(True)
        foot.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """What it needs."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """All of it, or what there is room for."""
        needed, form = super().minimumSizeHint(), self.parentWidget()
        if self._page is None and (page := area_around(self)) is not None:
            self._page = page
            page.installEventFilter(self)
        layout = form.layout() if form is not None else None
        if self._page is None or self._foot is None or form is None or layout is None:
            return needed
        margins = layout.contentsMargins()
        wide = form.width() - margins.left() - margins.right()
        foot = max(self._foot.heightForWidth(wide), self._foot.minimumSizeHint().height())
        around = foot + layout.spacing() + margins.top() + margins.bottom() + MARGIN
        most = max(LOWEST, self._page.viewport().height() - around)
        return QSize(needed.width(), min(needed.height(), most))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window became higher or lower, or what stands in the foot did."""
        if watched in (self._page, self._foot) and event.type() in CHANGES:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def lay_out_form(form: QWidget, fields: QVBoxLayout, foot: QWidget) -> None:
    """Put the fields of a form in it, and under them its foot."""
    column = QVBoxLayout(form)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(14)
    fields.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Fitting(fields, foot))
    column.addWidget(foot)


def foot(notice: QWidget, leave: QPushButton, *others: QPushButton) -> QWidget:
    """What is said about the form as a whole, and under it its buttons."""
    made = QWidget()
    row = QHBoxLayout()
    row.addWidget(leave)
    row.addStretch()
    for one in others:
        row.addWidget(one)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(notice)
    column.addLayout(row)
    return made
