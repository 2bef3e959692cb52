"""The windows are there for all tests of this folder."""

from tests.unit.ui.preparation.room import open_window
from tests.unit.ui.shell.whole_window import meeting

__all__ = ["meeting", "open_window"]
