"""Tab order in reading order: from top to bottom, and from left to right within a row, as things are laid out.

Qt's own order is that in which widgets were made, so a row that was added later, or a page that was made when it was
first opened, would come after the foot of the window. A part with another order has a method `tab_stops()`, which
returns what Tab reaches in it, in that order.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


class TabsAsLaidOut:
    """A mixin to put before the Qt class of a window: restores the order whenever Tab is pressed in it."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Handle Tab, or Shift+Tab when not `forward`."""
        assert isinstance(self, QWidget)
        put_in_order(self)
        return bool(super().focusNextPrevChild(forward))  # type: ignore[misc]


def put_in_order(window: QWidget) -> None:
    """Set the tab order of everything in `window` that can have the focus now."""
    for stop, following in pairwise(list(_stops(window))):
        QWidget.setTabOrder(stop, following)


def first_stop(part: QWidget) -> QWidget | None:
    """The first widget in `part` that Tab reaches; None when there is none."""
    return next((stop for stop in _stops(part) if _takes_tab(stop)), None)


def next_stop(part: QWidget, page: QWidget) -> QWidget | None:
    """The widget that Tab reaches on `page` after all of `part`, or else the first before it; None when there is none.

    Qt's own chain must not be asked: PySide takes who is asked for a part of what it gives, and takes them apart
    together.
    """
    before: list[QWidget] = []
    after: list[QWidget] = []
    passed = False
    for stop in _stops(page):
        if stop is part or part.isAncestorOf(stop):
            passed = True
        elif _takes_tab(stop) and stop.isEnabled():
            (after if passed else before).append(stop)
    return next(iter([*after, *before]), None)


def _takes_tab(stop: QWidget) -> bool:
    from PySide6.QtCore import Qt  # not needed at start-up

    return bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus)


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
        inner = widget.widget()
        if inner is not None:
            yield from _stops(inner)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout, [child for child in widget.children() if isinstance(child, QWidget)])


def _in_layout(layout: QLayout, candidates: Sequence[QWidget]) -> Iterator[QWidget]:
    """The stops in a layout whose widgets are among `candidates`.

    It never asks the layout for its items: see `tests/test_listening.py`.
    """
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    parts: list[QWidget | QLayout] = [*candidates, *inner]
    placed = [(layout.indexOf(part), part) for part in parts]
    for _place, part in sorted(
        ((_reading_order(layout, index), part) for index, part in placed if index >= 0), key=itemgetter(0)
    ):
        if isinstance(part, QLayout):
            yield from _in_layout(part, candidates)
        else:
            yield from _stops(part)


def _reading_order(layout: QLayout, index: int) -> tuple[int, int]:
    """Row and column in a grid; (0, index) in other layouts."""
    if not isinstance(layout, QGridLayout):
        return 0, index
    place = layout.getItemPosition(index)
    assert isinstance(place, tuple)  # the stubs say object
    return place[0], place[1]
