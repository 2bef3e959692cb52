"""The QApplication, with its style, its name and icon on the desktop, and the rules for all input."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from bijeenkomst.resource_files import resource
from bijeenkomst.ui.style import give_look

DESKTOP_NAME = "nl.bijeenkomst.Bijeenkomst"
"""The name of the desktop entry without its extension: so a desktop finds the icon and puts our windows together."""
RULES_AFTER_MS = 50
"""When the first window is there: before anybody can press or turn anything in it."""


class Application(QApplication):
    """Signal: `file_opened(path)`, when the system asks to open a file. A Mac sends them here, also at the start."""

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take files; all else is for Qt."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def new_application(arguments: Sequence[str]) -> Application:
    """Make the application, once in a process.

    Fusion is chosen by an argument: choosing it afterwards loads all of QStyle, which takes 8 ms at start-up.
    """
    app = Application([*arguments, "-style", "Fusion"])
    app.setDesktopFileName(DESKTOP_NAME)
    QTimer.singleShot(RULES_AFTER_MS, app, lambda: _add_late(app))
    give_look(app)
    return app


def _add_late(app: QApplication) -> None:
    """For the first event of a widget of Qt's own, PySide makes all of its classes, a fifth of the start.

    And a picture has to be read for the icon.
    """
    from PySide6.QtGui import QIcon

    from bijeenkomst.ui.shell.input_rules import InputRules

    InputRules(app)
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
