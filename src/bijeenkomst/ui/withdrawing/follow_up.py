"""What is left to do after a person was removed: notes for groups that have the list, and earlier files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from bijeenkomst.domain.values.letting_go import Written
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.printing import print_html
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NOTE_HEIGHT = 190  # pixels: the note without scrolling


@dataclass(frozen=True, slots=True)
class Note:
    """A note to pass on to one group."""

    group: str
    text: str = field(repr=False)


class NoteCard(QFrame):
    """A note to copy or print. It is not stored, and the program does not send it (R42, R44)."""

    def __init__(self, note: Note, dialogs: FileDialogs) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.note = note
        self._dialogs = dialogs
        self.text = QPlainTextEdit(note.text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(NOTE_HEIGHT)
        self.text.setAccessibleName(_("Briefje voor %(group)s") % {"group": note.group})
        self.copy = button(_("Kopieer"))
        self.copy.clicked.connect(self._copy)
        self.print = button(_("Druk af…"))
        self.print.clicked.connect(self._print)
        column = vbox(on=self, margins=(16, 12, 16, 12))
        add(column, label(_("Geef dit door aan: %(group)s") % {"group": note.group}, "label"), self.text)
        row = hbox(self.copy, self.print, STRETCH)
        column.addLayout(row)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.note.text)
        self.copy.setText(_("Gekopieerd"))

    def _print(self) -> None:
        printer = self._dialogs.choose_printer(self, _("Briefje afdrukken"), "A4")
        if printer is not None:
            print_note(self.note, printer)


def print_note(note: Note, printer: "QPrinter") -> None:
    """Print the note directly, so that no file with the name is left."""
    print_html("".join(f"<p>{escape(line) or '&nbsp;'}</p>" for line in note.text.split("\n")), printer)


class FilesOfBefore(QFrame):
    """Lists files with contact details that were written earlier, and may still contain the person."""

    def __init__(
        self, written: Iterable[Written], wipe: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("notice", "warn")
        self.wipe = button(_("Wis deze bestanden"), "danger", "trash")
        self.wipe.clicked.connect(wipe)
        self.places = label("\n".join(str(Path(one.place)) for one in written), "small")
        column = QVBoxLayout(self)
        column.addWidget(
            label(
                _(
                    "Deze bestanden zijn van eerder: deze mens kan er nog in staan. Wis ze hier, en maak zo nodig "
                    "nieuwe. Staat er een USB-stick bij die er niet in zit? Gooi het daar zelf weg."
                )
            )
        )
        column.addWidget(self.places)
        row = hbox(self.wipe, STRETCH)
        column.addLayout(row)
