"""How large the program's windows were and where they stood, between two starts."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

KEY = "window/geometry"
FRAME, BAR = 8, 40  # pixels beside a window, and above it


class WindowMemory:
    """A window comes back within what is there now: the screen that it stood on may be smaller, or gone."""

    def __init__(self, settings: QSettings | None = None) -> None:
        """`settings` are the program's own unless others are given."""
        self._settings = settings if settings is not None else QSettings()

    def restore(self, name: str, window: QWidget) -> None:
        """As large as the window of that name was, if there was one; to be called before it is shown."""
        kept = self._settings.value(f"{KEY}/{name}")
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)  # not from a screen that was much larger or smaller
        _fit(window)

    def keep(self, name: str, window: QWidget) -> None:
        """This is how it stands now, or stood when it was last seen."""
        if window.windowHandle() is not None:
            self._settings.setValue(f"{KEY}/{name}", window.saveGeometry())


def _fit(window: QWidget) -> None:
    """Within its screen, with what the system puts around it."""
    area, box = window.screen().availableGeometry(), window.geometry()
    if not area.contains(box):
        room = area.adjusted(FRAME, BAR, -FRAME, -FRAME)
        box.setSize(box.size().boundedTo(room.size()))
        box.moveCenter(room.center())
        window.setGeometry(box)
