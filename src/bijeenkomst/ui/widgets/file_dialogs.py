"""Asking for files and folders; tests give one that answers by itself."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs:
    """The system's own dialogs. Each gives None when people change their mind. `kinds`: "Tekst (*.txt)"."""

    def open_file(self, parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """A file that is there."""
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
        return Path(chosen) if chosen else None

    def save_file(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        """A file to write, with the ending of `proposed`; the dialog asks before one is replaced."""
        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == proposed.suffix else path.with_name(path.name + proposed.suffix)

    def choose_folder(self, parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
        """A folder to put files into."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
        return Path(chosen) if chosen else None
