"""The bottom of a meeting's window: the phones' address, how many are connected, and what is saved (R19)."""

import datetime as dt

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.qr import typed_address
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.icons import pixmap
from bijeenkomst.ui.widgets.labels import label


class Footer(QFrame):
    """One quiet line; a red one above it when the phones cannot come in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "foot")
        self.trouble = label()
        self.trouble.setProperty("notice", "bad")
        self.trouble.hide()
        self.address = label("", "small", wrap=False)
        self.phones = label("", "small", wrap=False)
        self.saved = label(_("Alles is bewaard"), "small", wrap=False)
        self.practise = button(_("Oefenen"), "quiet")
        self.practise.setToolTip(_("Oefen de avond op een kopie, met bedachte telefoons"))
        self.copy = button(_("Bewaar een kopie…"), "quiet")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, said in (("network", self.address), ("phone", self.phones)):
            row.addWidget(self._picture(name))
            row.addWidget(said)
            row.addSpacing(24)
        row.addStretch()
        self._saved_picture = self._picture("check-circle")
        row.addWidget(self._saved_picture)
        row.addWidget(self.saved)
        row.addSpacing(8)
        row.addWidget(self.practise)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 6, 24, 6)
        column.setSpacing(6)
        column.addWidget(self.trouble)
        column.addLayout(row)

    def show_status(self, status: PhoneServerStatus) -> None:
        """Say how the phone pages are doing."""
        if status.running and status.base_url:
            self.address.setText(_("Telefoons: %(address)s") % {"address": typed_address(status.base_url)})
        else:
            self.address.setText(_("Telefoons kunnen nog niet meedoen"))
        connected = ngettext("%(count)d telefoon verbonden", "%(count)d telefoons verbonden", status.phones)
        self.phones.setText(connected % {"count": status.phones})
        self.trouble.setText(status.sentence)
        self.trouble.setVisible(bool(status.sentence))

    def saved_at(self, moment: dt.datetime) -> None:
        """All that was done up to now stands in the file."""
        restyle(self.saved, "look", "small")
        self._saved_picture.setPixmap(pixmap("check-circle", "muted", 16))
        self.saved.setText(_("Bewaard om %(time)s") % {"time": f"{moment:%H:%M}"})

    def not_saved(self) -> None:
        """The last thing that was asked is not in the file."""
        restyle(self.saved, "look", "error")
        self._saved_picture.setPixmap(pixmap("warning", "bad", 16))
        self.saved.setText(_("Het laatste is niet bewaard"))

    def _picture(self, name: str) -> QLabel:
        made = QLabel()
        made.setPixmap(pixmap(name, "muted", 16))
        return made
