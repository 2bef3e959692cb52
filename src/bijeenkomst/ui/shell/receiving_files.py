"""An application to which the system sends the files that people open, as macOS does."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class ReceivingFiles(QApplication):
    """Keeps files that arrive before anybody listens."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(list(words))
        self._waiting: list[Path] = []
        self._opened: Callable[[Path], object] = self._waiting.append

    def hear(self, opened: Callable[[Path], object]) -> None:
        """Call `opened` with the path of each file, including those that have already arrived."""
        self._opened = opened
        for path in self._waiting:
            opened(path)

    def event(self, event: QEvent) -> bool:
        """Take files; everything else is for Qt."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            self._opened(Path(event.file()))
            return True
        return super().event(event)
