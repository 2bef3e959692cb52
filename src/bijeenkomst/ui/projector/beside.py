"""Window mode with one screen: the hall's picture stands beside the console, never over its controls (P6)."""

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QWidget

ASPECT = 16 / 9
LARGE_ENOUGH = QSize(640, 360)  # with room for so much, the console stays as it is


def share_out(area: QRect, console: QRect, smallest: QSize) -> tuple[QRect, QRect]:
    """Where the picture goes and the console, both with their frames, on the screen's `area`.

    The console stays where it is when there is room for a picture beside it; else it becomes as small as `smallest` and
    the picture gets the rest: beside it or under it, where it is larger.
    """
    free = max(_around(area, console), key=_picture_width)
    if _picture_width(free) >= LARGE_ENOUGH.width():
        return _picture_in(free), console
    wide, high = min(smallest.width(), area.width()), min(smallest.height(), area.height())
    beside = QRect(area.left(), area.top(), wide, area.height())
    under = QRect(area.left(), area.top(), area.width(), high)
    left = QRect(beside.right() + 1, area.top(), area.width() - wide, area.height())
    below = QRect(area.left(), under.bottom() + 1, area.width(), area.height() - high)
    free, kept = max(((left, beside), (below, under)), key=lambda pair: _picture_width(pair[0]))
    return _picture_in(free), kept


def stand_beside(picture: QWidget, console: QWidget) -> None:
    """Put both where they belong on the console's screen."""
    before, frame = console.geometry(), _frame(console)
    area = console.screen().availableGeometry()
    smallest = console.minimumSize().grownBy(frame)
    whole = area if console.isMaximized() or console.isFullScreen() else before.marginsAdded(frame)
    of_picture, of_console = share_out(area, whole, smallest)
    if of_console != whole:
        console.showNormal()
        console.setGeometry(of_console.marginsRemoved(frame))
    picture.setScreen(console.screen())
    picture.setGeometry(of_picture.marginsRemoved(frame))


def _around(area: QRect, console: QRect) -> tuple[QRect, ...]:
    """What is free left and right of the console, above and under it."""
    left, right = console.left() - area.left(), area.right() - console.right()
    above, under = console.top() - area.top(), area.bottom() - console.bottom()
    return (
        QRect(area.left(), area.top(), left, area.height()),
        QRect(console.right() + 1, area.top(), right, area.height()),
        QRect(area.left(), area.top(), area.width(), above),
        QRect(area.left(), console.bottom() + 1, area.width(), under),
    )


def _picture_width(free: QRect) -> int:
    return max(0, min(free.width(), round(free.height() * ASPECT)))


def _picture_in(free: QRect) -> QRect:
    width = _picture_width(free)
    return QRect(free.left(), free.top(), width, min(free.height(), round(width / ASPECT)))


def _frame(window: QWidget) -> QMargins:
    """What the system draws around it; the same is expected of a window that is not there yet."""
    inner, outer = window.geometry(), window.frameGeometry()
    return QMargins(
        inner.left() - outer.left(),
        inner.top() - outer.top(),
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )
