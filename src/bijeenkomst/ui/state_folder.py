"""Where the window keeps what it remembers between two starts: asked of Qt, which is loaded already."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def state_folder() -> Path:
    """The program's own folder for state, e.g. `~/.local/state/bijeenkomst`; it may not be there yet."""
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)
    return Path(usual) / "bijeenkomst"
