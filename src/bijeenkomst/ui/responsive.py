"""Work that takes longer than a frame without blocking the window's thread, which keeps painting.

Clicks and keys are postponed meanwhile, so that nothing else can be started.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from bijeenkomst.ui.application_filters import filters_resting

T = TypeVar("T")
Building = Generator[None, None, None]
"""A generator that builds a page that is too large for one frame, with a `yield` after each part.

The meeting's state is shown in the last step, once the page listens, so that no change is missed.
"""

NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class _Finished(QObject):
    done = Signal()


def on_a_thread(work: Callable[[], T]) -> T:
    """Run `work()` on a thread, and return or raise what it does; it must not make Qt objects.

    Without an application it runs on this thread.
    """
    if QCoreApplication.instance() is None:
        return work()
    loop, finished = QEventLoop(), _Finished()
    finished.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    with ThreadPoolExecutor(max_workers=1) as thread:
        future = thread.submit(work)
        future.add_done_callback(lambda _future: finished.done.emit())
        loop.exec(NO_INPUT)
        return future.result()


def in_steps(building: Generator[None, None, T]) -> T:
    """Run a generator to its end and return its value, handling events other than input before each step."""
    while True:
        QCoreApplication.processEvents(NO_INPUT)
        try:
            with filters_resting():
                next(building)
        except StopIteration as end:
            built: T = end.value
            return built


def at_once(building: Building) -> None:
    """Run all steps without handling events in between."""
    with filters_resting():
        for _step in building:
            pass


@contextmanager
def waiting() -> Iterator[None]:
    """A context in which the mouse pointer says that the program is busy."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
