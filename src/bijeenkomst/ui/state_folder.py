"""The folder for what the window remembers between two runs. Asked of Qt, which is loaded anyway."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def state_folder() -> Path:
    """The program's own folder for state, e.g. `~/.local/state/bijeenkomst`; it may not exist yet."""
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)
    return Path(usual) / "bijeenkomst"
