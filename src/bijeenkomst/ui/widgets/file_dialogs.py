"""Asking for files, folders and printers; tests give one that answers by itself."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the start asks for no file, and printers are looked for only when somebody prints
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


class FileDialogs:
    """The system's own dialogs. Each gives None when people change their mind. `kinds`: "Tekst (*.txt)"."""

    def open_file(self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """A file that is there."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
        return Path(chosen) if chosen else None

    def open_files(
        self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None
    ) -> tuple[Path, ...]:
        """Several files that are there; () when people change their mind."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder or ""), kinds)
        return tuple(map(Path, chosen))

    def save_file(self, parent: "QWidget", title: str, proposed: Path, kinds: str) -> Path | None:
        """A file to write, with the ending of `proposed`; the dialog asks before one is replaced."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == proposed.suffix else path.with_name(path.name + proposed.suffix)

    def choose_folder(self, parent: "QWidget", title: str, folder: Path | None = None) -> Path | None:
        """A folder to put files into."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
        return Path(chosen) if chosen else None

    def choose_printer(self, parent: "QWidget", title: str, paper: str) -> "QPrinter | None":
        """A printer, set to whole sheets of `paper` ("A4" or "A3"), one side, with what people chose there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_printer(printer, paper)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None


def prepare_printer(printer: "QPrinter", paper: str) -> None:
    """Whole sheets, on one side: no sheet may carry another theme on its back."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter

    size = {"A3": QPageSize.PageSizeId.A3, "A4": QPageSize.PageSizeId.A4}[paper]
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
