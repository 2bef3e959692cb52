"""Scrolling so that what has just appeared is seen."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN = 24  # pixels that stay free around it


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the area around `widget` to it, once the layout has made room for it."""
    QTimer.singleShot(0, widget, lambda: _scroll(widget))


def _scroll(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # each can ask for another
    around = area_around(widget)
    if around is not None and widget.isVisible():
        around.ensureWidgetVisible(widget, 0, MARGIN)


def area_around(widget: QWidget) -> QScrollArea | None:
    """The nearest part that scrolls of those that `widget` stands in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
