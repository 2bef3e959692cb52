"""Tab goes the way people read: from top to bottom, and from left to right within a row, as things are laid out.

Qt's own order is that in which widgets were made. A row that came in later, or a page that was made when somebody went
there, would then come after the foot of the window. A part that people go through in another order has a method
`tab_stops()`, which gives what Tab reaches in it, in that order.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


class TabsAsLaidOut:
    """Goes before the Qt class of a window: the order is put right whenever Tab is pressed in it."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab, or Shift+Tab when not `forward`."""
        assert isinstance(self, QWidget)
        put_in_order(self)
        return bool(super().focusNextPrevChild(forward))  # type: ignore[misc]


def put_in_order(window: QWidget) -> None:
    """Chain what can have the focus now, in the order of the layouts."""
    for one, following in pairwise(list(_stops(window))):
        QWidget.setTabOrder(one, following)


def first_stop(part: QWidget) -> QWidget | None:
    """What Tab reaches first in it."""
    from PySide6.QtCore import Qt  # not for the start screen, which is in a hurry

    return next((stop for stop in _stops(part) if stop.focusPolicy() & Qt.FocusPolicy.TabFocus), None)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    own = getattr(widget, "tab_stops", None)
    if own is not None:
        yield from own()
        return
    if widget.focusPolicy().value:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _stops(inside)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in _places(layout):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> Sequence[int]:
    """The numbers of its items; those of a grid row by row."""
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda index: _row_and_column(layout, index))
    return places


def _row_and_column(grid: QGridLayout, index: int) -> tuple[int, int]:
    place = grid.getItemPosition(index)
    assert isinstance(place, tuple)  # the stubs say object
    return place[0], place[1]
