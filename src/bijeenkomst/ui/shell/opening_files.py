"""Files that are opened from outside the window: by a double click in a file manager, or from the Dock of a Mac."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.shell.program import Program

AGAIN_MS = 100


class OpensFiles(QObject):
    """Opens them in the existing window, as if they were dropped on it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program

    def open(self, path: Path | None) -> None:
        """Bring the window to the front and, given a path, open that meeting in it."""
        program = self._program
        if program.busy:  # a meeting is being opened, or the language changed
            QTimer.singleShot(AGAIN_MS, self, lambda: self.open(path))
            return
        window = program.meeting.window if program.meeting is not None else program.start
        in_the_way = QApplication.activeModalWidget()
        _to_the_front(in_the_way or window)
        if path is None:
            return
        if in_the_way is None:
            window.take_files((path,))
        else:
            sentence = _(
                "Maak eerst af waar u mee bezig bent, of sluit het. Daarna kunt u '%(name)s' openen."
            )
            window.refuse(sentence % {"name": path.name})


def _to_the_front(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
