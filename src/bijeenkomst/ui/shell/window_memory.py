"""Remembers the size and position of the program's windows between two runs."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

KEY = "window/geometry"
FRAME, BAR = 8, 40  # pixels beside and above a window for the system's frame


class WindowMemory:
    """Stores window geometry, and restores it within the screens there are now."""

    def __init__(self, settings: QSettings | None = None) -> None:
        """`settings` default to the program's own."""
        self._settings = settings if settings is not None else QSettings()

    def restore(self, name: str, window: QWidget) -> None:
        """Restore the geometry stored under `name`, if any; to be called before the window is shown."""
        kept = self._settings.value(f"{KEY}/{name}")
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)  # Qt ignores it for a screen of a very different size
        _fit(window)

    def keep(self, name: str, window: QWidget) -> None:
        """Store the window's geometry under `name`, unless it was never shown."""
        if window.windowHandle() is not None:
            self._settings.setValue(f"{KEY}/{name}", window.saveGeometry())


def _fit(window: QWidget) -> None:
    """Fit the window and its frame within its screen."""
    screen, geometry = window.screen().availableGeometry(), window.geometry()
    if not screen.contains(geometry):
        available = screen.adjusted(FRAME, BAR, -FRAME, -FRAME)
        geometry.setSize(geometry.size().boundedTo(available.size()))
        geometry.moveCenter(available.center())
        window.setGeometry(geometry)
