"""A long form on a page that scrolls, with its buttons in sight together with the field being typed in."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import (
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.sight import MARGIN, area_around

LOWEST = 90  # pixels: one field with its name
LOW_PAGE = 420  # pixels: on a lower page what is around the fields gives way to them
AROUND, SPACING = (24, 20, 24, 20), 14  # pixels
AROUND_LOW, SPACING_LOW, MARGIN_LOW = (16, 10, 16, 10), 8, 6
CHANGES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class Fitting(Unrolling):
    """The fields of a form, no higher than leaves `foot` in sight on the page around it; else they scroll."""

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
        """The same as the minimum: a form takes no more room than its fields need."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """All fields, or as much as there is room for."""
        needed, form = super().minimumSizeHint(), self.parentWidget()
        if self._page is None and (page := area_around(self)) is not None:
            self._page = page
            page.installEventFilter(self)
        layout = form.layout() if form is not None else None
        if self._page is None or self._foot is None or form is None or layout is None:
            return needed
        low = self._page.viewport().height() < LOW_PAGE
        spacing = SPACING_LOW if low else SPACING
        if layout.spacing() != spacing:  # or each look would ask for the next
            layout.setSpacing(spacing)
            layout.setContentsMargins(*(AROUND_LOW if low else AROUND))
        margins = layout.contentsMargins()
        width = form.width() - margins.left() - margins.right()
        foot_height = max(self._foot.heightForWidth(width), self._foot.minimumSizeHint().height())
        around = margins.top() + margins.bottom() + (MARGIN_LOW if low else MARGIN)
        taken = foot_height + layout.spacing() + around
        available = max(LOWEST, self._page.viewport().height() - taken)
        return QSize(needed.width(), min(needed.height(), available))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Adapt when the page or the foot changes its size."""
        if watched in (self._page, self._foot) and event.type() in CHANGES:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def lay_out_form(form: QWidget, fields: QVBoxLayout, foot: QWidget) -> None:
    """Lay out a form: its fields, and under them its foot."""
    column = vbox(on=form, margins=AROUND, spacing=SPACING)
    fields.setContentsMargins(0, 0, 0, 0)
    add(column, Fitting(fields, foot), foot)


def foot(notice: QWidget, leave: QPushButton, *buttons: QPushButton) -> QWidget:
    """The foot of a form: a notice about the form as a whole, and its buttons, with `leave` on the left."""
    widget = QWidget()
    row = hbox(leave, STRETCH)
    for button in buttons:
        row.addWidget(button)
    vbox(notice, row, on=widget, margins=0, spacing=10)
    return widget
