"""Printing the sheets that were chosen, at the foot of their page: in sight however far one has scrolled to choose."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.notice import NoticeBar


class SheetFoot(QWidget):
    """The buttons to print and to save, and above them what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = NoticeBar()
        self.make = button(_("Bewaar als PDF…"), "", "save")
        self.print = button(_("Druk af…"), "primary", "print")
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.make)
        row.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 12, 0)
        column.addWidget(self.notice)
        column.addLayout(row)
