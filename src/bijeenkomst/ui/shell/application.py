"""The QApplication, with its style, its name and icon on the desktop, and the rules for all input."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bijeenkomst.resource_files import resource
from bijeenkomst.ui.style import give_look

DESKTOP_NAME = "nl.bijeenkomst.Bijeenkomst"
"""The name of the desktop entry without its extension, by which a desktop finds the icon and groups our windows."""
SENDS_FILES = sys.platform == "darwin"
"""Whether the system sends a file that is opened to the application, rather than starting the program with it."""
RULES_AFTER_MS = 50
"""When the first window is there: before anybody can press or turn anything in it."""


def new_application(arguments: Sequence[str]) -> QApplication:
    """Make the application, once in a process.

    Fusion is chosen by an argument: choosing it afterwards loads all of QStyle, which takes 8 ms at start-up.
    """
    words = [*arguments, "-style", "Fusion"]
    if SENDS_FILES:  # elsewhere it would only cost time: PySide makes the classes of all events for it
        from bijeenkomst.ui.shell.receiving_files import ReceivingFiles

        app: QApplication = ReceivingFiles(words)
    else:
        app = QApplication(words)
    app.setDesktopFileName(DESKTOP_NAME)
    QTimer.singleShot(RULES_AFTER_MS, app, lambda: _add_late(app))
    give_look(app)
    return app


def hear_files(app: QApplication, opened: Callable[[Path], object]) -> None:
    """Have `opened` called with each file that the system sends to the application, where it does."""
    if SENDS_FILES:
        from bijeenkomst.ui.shell.receiving_files import ReceivingFiles

        assert isinstance(app, ReceivingFiles)
        app.hear(opened)


def _add_late(app: QApplication) -> None:
    """Add what can wait until the first window is there, since it takes a fifth of the start.

    The rules for input see every event, for which PySide makes all of its classes; and the icon has to be read.
    """
    from PySide6.QtGui import QIcon

    from bijeenkomst.ui.shell.input_rules import InputRules

    InputRules(app)
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
