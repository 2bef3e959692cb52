"""Printing the sheets that were chosen, at the foot of their page: in sight however far one has scrolled to choose."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.notice import NoticeBar

MOST_NAMED = 3  # files, in the notice that they were made


class SheetFoot(QWidget):
    """The buttons to print and to save, and above them what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = NoticeBar()
        self.make = button(_("Bewaar als PDF…"), "", "save")
        self.print = button(_("Druk af…"), "primary", "print")
        self._pressed: QPushButton | None = None
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.make)
        row.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 12, 0)
        column.addWidget(self.notice)
        column.addLayout(row)

    def hold_focus(self) -> None:
        """Before the buttons are off, or Qt would go on to the next one, which is not of this page."""
        self._pressed = next((one for one in (self.make, self.print) if one.hasFocus()), None)
        if self._pressed is not None:
            self.setFocus()

    def give_focus_back(self) -> None:
        """The buttons are on again: the keyboard is where it was, unless somebody went elsewhere."""
        if self._pressed is not None and self.hasFocus():
            self._pressed.setFocus()


def saved_words(paths: Sequence[Path]) -> str:
    """That they are there: by name when they are few, or their names would fill a small window."""
    if len(paths) <= MOST_NAMED:
        return _("Klaar: %(name)s") % {"name": ", ".join(path.name for path in paths)}
    return _("Klaar: %(count)d bestanden in de map '%(folder)s'.") % {
        "count": len(paths),
        "folder": paths[0].parent.name,
    }
