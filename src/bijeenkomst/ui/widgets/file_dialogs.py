"""Asking for files, folders and printers; tests give one that answers by itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from shiboken6 import isValid

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import system_speaks

if TYPE_CHECKING:  # the start asks for no file, and printers are looked for only when somebody prints
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget


ROOMY = QSize(820, 520)  # pixels: the days that files were changed are in sight


class FileDialogs:
    """Dialogs in the window's language. Each gives None when people change their mind. `kinds`: "Tekst (*.txt)"."""

    def open_file(self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """A file that is there."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next(iter(_chosen(dialog)), None)

    def open_files(
        self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None
    ) -> tuple[Path, ...]:
        """Several files that are there; () when people change their mind."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _chosen(dialog)

    def save_file(self, parent: "QWidget", title: str, proposed: Path, kinds: str) -> Path | None:
        """A file to write, with the ending of `proposed`; the dialog asks before one is replaced."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, proposed.parent, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _say_our_words(dialog)  # that took them back
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("&Bewaar"))
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        path = next(iter(_chosen(dialog)), None)
        if path is None or path.suffix == proposed.suffix:
            return path
        return path.with_name(path.name + proposed.suffix)

    def choose_folder(self, parent: "QWidget", title: str, folder: Path | None = None) -> Path | None:
        """A folder to put files into."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, _("Map:"))
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("&Kies"))
        return next(iter(_chosen(dialog)), None)

    def choose_printer(self, parent: "QWidget", title: str, paper: str) -> "QPrinter | None":
        """A printer, set to whole sheets of `paper` ("A4" or "A3"), one side, with what people chose there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_printer(printer, paper)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None


def _dialog(parent: "QWidget", title: str, folder: Path | None, kinds: str = "") -> "QFileDialog":
    """In the window's language: the system's own dialog when that speaks it too, and otherwise Qt's.

    Qt leaves some of its own words in English.
    """
    from PySide6.QtWidgets import QFileDialog, QTreeView

    dialog = QFileDialog(parent, title, str(folder or ""), kinds)
    if not system_speaks(spoken().language):
        from bijeenkomst.ui.widgets.files_in_words import FilesInWords

        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setProxyModel(FilesInWords(dialog))
        dialog.resize(ROOMY)
        for listing in dialog.findChildren(QTreeView):
            listing.header().setStretchLastSection(True)  # the day, which Qt would shorten beside empty room
    _say_our_words(dialog)
    return dialog


def _say_our_words(dialog: "QFileDialog") -> None:
    from PySide6.QtWidgets import QFileDialog

    label = QFileDialog.DialogLabel
    for where, words in {
        label.LookIn: _("&Zoek in:"),
        label.FileName: _("Bestands&naam:"),
        label.FileType: _("&Soort bestand:"),
        label.Accept: _("&Open"),
        label.Reject: _("Annuleer"),
    }.items():
        dialog.setLabelText(where, words)


def _chosen(dialog: "QFileDialog") -> tuple[Path, ...]:
    agreed = dialog.exec()
    if not isValid(dialog):  # the window that asked went meanwhile
        return ()
    dialog.deleteLater()
    return tuple(map(Path, dialog.selectedFiles())) if agreed else ()


def kinds_of_files(words: str, endings: Sequence[str]) -> str:
    """What a dialog for files offers: those whose names end so, in any case, and all others."""
    patterns = " ".join(f"*{ending} *{ending.upper()}" for ending in endings)
    return f"{words} ({patterns});;" + _("Alle bestanden") + " (*)"


def prepare_printer(printer: "QPrinter", paper: str) -> None:
    """Whole sheets, on one side: no sheet may carry another theme on its back."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter

    size = {"A3": QPageSize.PageSizeId.A3, "A4": QPageSize.PageSizeId.A4}[paper]
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
