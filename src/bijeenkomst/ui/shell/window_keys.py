"""The keyboard shortcuts of a meeting's window that work on every page."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.steps import Step

if TYPE_CHECKING:
    from bijeenkomst.ui.shell.main_window import MainWindow


def add_keys(window: "MainWindow", controller: Controller) -> None:
    """Add the shortcuts for the steps, entering paper, undo, redo, and opening another meeting."""
    for step in Step:
        shortcut = QShortcut(QKeySequence(step.keys), window)
        shortcut.activated.connect(lambda step=step: window.show_step(step))
    for keys, act in (
        ("Ctrl+Z", controller.undo),
        ("Ctrl+Shift+Z", controller.redo),
        ("Ctrl+Y", controller.redo),
        ("Ctrl+4", window.paper_asked.emit),
        ("Ctrl+O", lambda: window.go_to_another(None)),
    ):
        QShortcut(QKeySequence(keys), window).activated.connect(act)
