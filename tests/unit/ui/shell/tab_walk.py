"""Walking through a window with the Tab key, and what is asked of such a walk."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from bijeenkomst.design.tokens import LINE
from tests.unit.ui.shell.whole_window import settle

USABLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
MOST = 200  # presses of Tab
SAME_LINE = 8  # pixels by which things beside each other may stand higher or lower


def tab_troubles(window: QWidget) -> dict[str, list[str]]:
    """What is wrong for who has only the keyboard; {} when all that can be used is reached, in order and in sight."""
    hidden: list[QWidget] = []
    reached = walk(window, hidden)
    asked = choices(window.findChildren(QAbstractButton))
    found = {
        "caught": [] if reached else [f"from {name(QApplication.focusWidget() or window)}"],
        "not reached": names(usable(window) - set(reached)),
        "choices not reached": [] if asked == choices(reached) else [f"{len(asked)} in all"],
        "hidden": names(hidden),
        "out of order": out_of_order(window, reached),
        "looks the same": names(without_a_sign(reached, window)),
    }
    return {trouble: where for trouble, where in found.items() if where}


def walk(window: QWidget, hidden: list[QWidget] | None = None) -> list[QWidget]:
    """Where Tab goes, until it comes round; [] when it does not, but is caught in a part of the window.

    What cannot be seen where it gets the focus is added to `hidden`.
    """
    seen: list[QWidget] = []
    for _press in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or focus in seen:
            return seen if focus is seen[0] else []
        seen.append(focus)
        if hidden is not None and focus.visibleRegion().isEmpty():
            hidden.append(focus)
    return []


def usable(window: QWidget) -> set[QWidget]:
    """What is shown and can be used by itself; in a group of which one is chosen, the arrow keys go around."""
    found: set[QWidget] = set()
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, USABLE) or not widget.isVisible() or not widget.isEnabled():
            continue
        if widget.window() is not window:
            continue
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QAbstractItemView):
            continue
        if choice_of(widget) is None:
            found.add(widget)
    return found


def choice_of(widget: QWidget) -> QObject | None:
    """The choice that a button is one answer to, if it is: Tab goes to one of its answers."""
    if not isinstance(widget, QAbstractButton):
        return None
    group = cast("QButtonGroup | None", widget.group())
    if group is not None:
        return group if group.exclusive() else None
    return widget.parentWidget() if widget.autoExclusive() else None


def choices(widgets: Iterable[QWidget]) -> set[QObject]:
    """The choices that these buttons belong to."""
    found = (choice_of(one) for one in widgets if one.isVisible() and one.isEnabled())
    return {choice for choice in found if choice is not None}


def names(widgets: Iterable[QWidget]) -> list[str]:
    return sorted(name(one) for one in widgets)


def name(one: QWidget) -> str:
    words = one.text() if isinstance(one, QAbstractButton) else ""
    return f"{type(one).__name__} {one.accessibleName() or words or one.objectName()}"


def out_of_order(window: QWidget, reached: Sequence[QWidget]) -> list[str]:
    """The steps of a walk that go against the way people read: up, or back along a line.

    Up is right to another column, and to where reading begins: what nothing stands above of.
    """
    found = []
    for one, following in pairwise([*reached, *reached[:1]]):
        if one.isAncestorOf(following) or _is_on_top(following, reached, window):
            continue  # what scrolls, and then what is in it; and coming round
        here, there = _places(one, following, window)
        down = there.top() > here.top() + SAME_LINE
        right = there.left() > here.left() + SAME_LINE
        if not (right or down):
            found.append(f"{name(one)} {here.getRect()} -> {name(following)} {there.getRect()}")
    return found


def _is_on_top(one: QWidget, reached: Sequence[QWidget], window: QWidget) -> bool:
    others = (_places(other, one, window) for other in reached)
    return not any(place.bottom() < own.top() or _before(place, own) for place, own in others)


def _before(place: QRect, own: QRect) -> bool:
    """Whether it stands before it on the same line."""
    return place.right() < own.left() and place.top() <= own.bottom() and own.top() <= place.bottom()


def _places(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where both stand in what scrolls around both; what scrolls by itself counts as a whole."""
    common = [area for area in _areas(one) if area in list(_areas(other))]
    inside = common[0].widget() if common else window
    assert inside is not None
    return _place_in(inside, one), _place_in(inside, other)


def _place_in(inside: QWidget, widget: QWidget) -> QRect:
    areas = [area for area in _areas(widget) if inside.isAncestorOf(area)]
    whole = areas[-1] if areas else widget
    return QRect(whole.mapTo(inside, QPoint(0, 0)), whole.size())


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def without_a_sign(reached: Iterable[QWidget], window: QWidget) -> set[QWidget]:
    """Those that look the same with the focus and without."""
    unseen: set[QWidget] = set()
    for one in reached:
        one.setFocus()
        settle()
        focused = look(one, window)
        window.setFocus()
        settle()
        if one.isVisible() and one.isEnabled() and look(one, window) == focused:
            unseen.add(one)
    return unseen


def look(one: QWidget, window: QWidget) -> tuple[QImage, ...]:
    """How it looks by itself, which is all of what scrolled out of sight, and where it stands, with what shows through
    it. Of what scrolls only the latter, with the ring around it."""
    place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    if isinstance(one, QScrollArea | QGraphicsView):
        around = LINE["focus"]
        return (window.grab(place.adjusted(-around, -around, around, around)).toImage(),)
    return one.grab().toImage(), window.grab(place).toImage()
