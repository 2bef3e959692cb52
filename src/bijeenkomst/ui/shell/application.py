"""The QApplication, with its style and the rules for all input."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.style import give_look

RULES_AFTER_MS = 50
"""When the first window is there: before anybody can press or turn anything in it."""


def new_application(arguments: Sequence[str]) -> QApplication:
    """Make the application, once in a process.

    Fusion is chosen by an argument: choosing it afterwards loads all of QStyle, which takes 8 ms at start-up.
    """
    app = QApplication([*arguments, "-style", "Fusion"])
    QTimer.singleShot(RULES_AFTER_MS, app, lambda: _add_input_rules(app))
    give_look(app)
    return app


def _add_input_rules(app: QApplication) -> None:
    """Late: for the first event of a widget of Qt's own, PySide makes all of its classes, a fifth of the start."""
    from bijeenkomst.ui.shell.input_rules import InputRules

    InputRules(app)
