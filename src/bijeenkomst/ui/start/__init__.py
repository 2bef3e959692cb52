"""The first screen: a new meeting, one that was made before, or the example. Loads little: the start is counted."""

from bijeenkomst.ui.start.screen import StartScreen

__all__ = ["StartScreen"]
