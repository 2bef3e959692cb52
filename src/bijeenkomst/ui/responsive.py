"""What takes longer than a frame, without the window's thread standing still: it paints on and answers the system.

Clicks and keys wait meanwhile: who chose what is being done cannot choose something else until it is there.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

T = TypeVar("T")
Building = Generator[None, None, None]
"""How a page that is too large for one frame makes its parts: with a `yield` after each.

Its `__init__` makes all of them when it is asked for a `whole` page. What the meeting says is shown in the last step,
once the page listens, so that no change falls between.
"""

NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class _Finished(QObject):
    told = Signal()


def on_a_thread(work: Callable[[], T]) -> T:
    """What `work()` gives, or raises; it runs on a thread of its own, so it makes no Qt objects.

    Without an application there is no window to keep going.
    """
    if QCoreApplication.instance() is None:
        return work()
    loop, finished = QEventLoop(), _Finished()
    finished.told.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    with ThreadPoolExecutor(max_workers=1) as thread:
        future = thread.submit(work)
        future.add_done_callback(lambda _future: finished.told.emit())
        loop.exec(NO_INPUT)
        return future.result()


def in_steps(building: Generator[None, None, T]) -> T:
    """What `building` gives; what is due on the window's thread is done before each of its steps."""
    while True:
        QCoreApplication.processEvents(NO_INPUT)
        try:
            next(building)
        except StopIteration as end:
            built: T = end.value
            return built


def at_once(building: Building) -> None:
    """All steps of it, and nothing else between."""
    for _step in building:
        pass


@contextmanager
def waiting() -> Iterator[None]:
    """The pointer says that something is on its way."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
