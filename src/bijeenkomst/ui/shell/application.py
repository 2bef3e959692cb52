"""The QApplication, with its style and the rules for all input."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.shell.input_rules import InputRules
from bijeenkomst.ui.style import give_look


def new_application(arguments: Sequence[str]) -> QApplication:
    """Make the application, once in a process.

    Fusion is chosen by an argument: choosing it afterwards loads all of QStyle, which takes 8 ms at start-up.
    """
    app = QApplication([*arguments, "-style", "Fusion"])
    InputRules(app)
    give_look(app)
    return app
