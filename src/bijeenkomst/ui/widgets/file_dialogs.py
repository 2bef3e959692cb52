"""Dialogs for files, folders and printers; tests replace them by ones that answer by themselves."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from shiboken6 import isValid

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import system_speaks

if TYPE_CHECKING:  # not needed at start-up; printers are looked for when somebody prints
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget


ROOMY = QSize(820, 520)  # pixels: shows the column with the dates


class FileDialogs:
    """Dialogs in the window's language. Each returns None when cancelled. `kinds` is a filter, "Tekst (*.txt)"."""

    def open_file(self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Ask for an existing file."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next(iter(_chosen(dialog)), None)

    def open_files(
        self, parent: "QWidget", title: str, kinds: str, folder: Path | None = None
    ) -> tuple[Path, ...]:
        """Ask for one or more existing files; () when it is cancelled."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _chosen(dialog)

    def save_file(self, parent: "QWidget", title: str, proposed: Path, kinds: str) -> Path | None:
        """Ask for a file to write, with the extension of `proposed`; the dialog asks before it replaces one."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, proposed.parent, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _translate(dialog)  # setAcceptMode reset them
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("&Bewaar"))
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        path = next(iter(_chosen(dialog)), None)
        if path is None or path.suffix == proposed.suffix:
            return path
        return path.with_name(path.name + proposed.suffix)

    def choose_folder(self, parent: "QWidget", title: str, folder: Path | None = None) -> Path | None:
        """Ask for a folder to put files into."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _dialog(parent, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, _("Map:"))
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("&Kies"))
        return next(iter(_chosen(dialog)), None)

    def choose_printer(self, parent: "QWidget", title: str, paper: str) -> "QPrinter | None":
        """Ask for a printer, set up for one-sided printing on `paper` ("A4" or "A3")."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_printer(printer, paper)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None


def _dialog(parent: "QWidget", title: str, folder: Path | None, kinds: str = "") -> "QFileDialog":
    """A dialog in the window's language: the system's own one if that is in the same language, else Qt's."""
    from PySide6.QtWidgets import QFileDialog, QTreeView

    dialog = QFileDialog(parent, title, str(folder or ""), kinds)
    if not system_speaks(spoken().language):
        from bijeenkomst.ui.widgets.files_in_words import FilesInWords

        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setProxyModel(FilesInWords(dialog))
        dialog.resize(ROOMY)
        for listing in dialog.findChildren(QTreeView):
            listing.header().setStretchLastSection(
                True
            )  # the date, which Qt would shorten beside empty space
    _translate(dialog)
    return dialog


def _translate(dialog: "QFileDialog") -> None:
    """Set the labels that Qt leaves in English."""
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
    accepted = dialog.exec()
    if not isValid(dialog):  # its window was closed meanwhile
        return ()
    dialog.deleteLater()
    return tuple(map(Path, dialog.selectedFiles())) if accepted else ()


def kinds_of_files(words: str, endings: Sequence[str]) -> str:
    """A filter for file dialogs: names with these endings in lower or upper case, and all files."""
    patterns = " ".join(f"*{ending} *{ending.upper()}" for ending in endings)
    return f"{words} ({patterns});;" + _("Alle bestanden") + " (*)"


def prepare_printer(printer: "QPrinter", paper: str) -> None:
    """Set up full pages on one side: no sheet may have another theme on its back."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter

    size = {"A3": QPageSize.PageSizeId.A3, "A4": QPageSize.PageSizeId.A4}[paper]
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
