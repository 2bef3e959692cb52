"""The window is there for all tests of this folder."""

from tests.unit.ui.preparation.room import open_window

__all__ = ["open_window"]
