"""Keeping a picture of a widget for the manual, once it shows what it should."""

from collections.abc import Callable

from docs.slide_sheets import OUT, settle, small
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.shell.main_window import MainWindow


def until(ready: Callable[[], bool]) -> None:
    """Run the event loop until `ready()`, at most five minutes."""
    loop = QEventLoop()
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: loop.quit() if ready() else None)
    timer.start()
    QTimer.singleShot(300_000, loop.quit)
    loop.exec()
    timer.stop()
    if not ready():
        raise TimeoutError


def keep(widget: QWidget, name: str) -> None:
    """Save a picture of a widget; a meeting's window in the size of a usual laptop screen."""
    if isinstance(widget, MainWindow):
        widget.resize(1366, 768)
    settle()
    widget.grab().save(str(OUT / name))
    small(OUT / name)
