"""The keys of a form that is open in a page: Esc leaves it, Ctrl+Enter keeps it, from any of its fields."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bijeenkomst.ui.widgets.enter_key import ENTER


def leaves_or_keeps(event: QKeyEvent, leave: Callable[[], object], keep: Callable[[], object]) -> bool:
    """Do what the key says; False if it says neither."""
    if event.key() == Qt.Key.Key_Escape:
        leave()
    elif event.key() in ENTER and event.modifiers():
        keep()
    else:
        return False
    return True
