"""Scrolling to something that has just appeared."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN = 24  # pixels kept free above and below it


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the area around `widget` to it, once the layout has made room for it."""
    QTimer.singleShot(0, widget, lambda: _scroll(widget))


def _scroll(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # handling one may post the next
    area = area_around(widget)
    if area is not None and widget.isVisible():
        area.ensureWidgetVisible(widget, 0, MARGIN)


def area_around(widget: QWidget) -> QScrollArea | None:
    """The innermost scroll area that contains `widget`."""
    ancestor = widget.parentWidget()
    while ancestor is not None and not isinstance(ancestor, QScrollArea):
        ancestor = ancestor.parentWidget()
    return ancestor
