"""The one QApplication, with its look and the rules for all input."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.shell.input_rules import InputRules
from bijeenkomst.ui.style import give_look


def new_application(arguments: Sequence[str]) -> QApplication:
    """Make it; once in a process.

    Fusion is asked for on the command line: to name it afterwards loads all of QStyle, 8 ms of the start.
    """
    app = QApplication([*arguments, "-style", "Fusion"])
    InputRules(app)
    give_look(app)
    return app
