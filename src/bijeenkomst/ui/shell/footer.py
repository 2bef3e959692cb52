"""The foot of a meeting's window: the address for phones, how many are connected, and what is saved (R19)."""

import datetime as dt
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.i18n import clock_time, ngettext, short_date
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import typed_address
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, hbox, vbox

ROOM_FOR_WORDS = 1150  # pixels: a narrower window shows the number of phones alone


class Footer(QFrame):
    """One quiet line, with a red one above it when phones cannot connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "foot")
        self.trouble = label()
        self.trouble.setProperty("notice", "bad")
        self.trouble.hide()
        self.address = label("", "small", wrap=False)
        self.phones = label("", "small", wrap=False)
        self._connected = 0
        self.saved = label(_("Alles is bewaard"), "small", wrap=False)
        self.practise = button(_("Oefenen"), "quiet")
        self.practise.setToolTip(_("Oefen de avond op een kopie, met bedachte telefoons"))
        self.copy = button(_("Bewaar een kopie…"), "quiet")
        self.another = button(_("Startscherm"), "quiet")
        self.another.setToolTip(_("Sluit deze bijeenkomst, en open of maak een andere (Ctrl+O)"))
        row = hbox(margins=0, spacing=8)
        for icon_name, words in (("network", self.address), ("phone", self.phones)):
            row.addWidget(Picture(icon_name, "muted", 16))
            row.addWidget(words)
            row.addSpacing(12)
        row.addStretch()
        self._saved_picture = Picture("check-circle", "muted", 16)
        add(row, self._saved_picture, self.saved)
        row.addSpacing(8)
        add(row, self.practise, self.copy, self.another)
        vbox(self.trouble, row, on=self, margins=(24, 2, 24, 2), spacing=6)

    def show_status(self, status: PhoneServerStatus) -> None:
        """Show the state of the phone pages."""
        if status.running and status.base_url:
            self.address.setText(_("Telefoons: %(address)s") % {"address": typed_address(status.base_url)})
        else:
            self.address.setText(_("Telefoons kunnen nog niet meedoen"))
        self._connected = status.phones
        self._show_connected()
        previous, trouble = self.trouble.text(), str(status.sentence)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble and trouble != previous:
            announce(self.trouble, trouble, urgent=True)

    def be_for_rehearsal(self) -> None:
        """Leave out what a rehearsal has no use for: practising, copies, and other meetings."""
        for one in (self.practise, self.copy, self.another):
            one.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show only the number of phones in a narrow window."""
        super().resizeEvent(event)
        self._show_connected()

    def _show_connected(self) -> None:
        count = self._connected
        words = ngettext("%(count)d telefoon verbonden", "%(count)d telefoons verbonden", count)
        words %= {"count": count}
        narrow = self.width() < ROOM_FOR_WORDS
        self.phones.setText(str(count) if narrow else words)
        self.phones.setAccessibleName(words)
        self.phones.setToolTip(words if narrow else "")

    def saved_at(self, moment: dt.datetime) -> None:
        """Say that everything is in the file since `moment` (local time)."""
        restyle(self.saved, "look", "small")
        self._saved_picture.show_icon("check-circle", "muted")
        if moment.date() == dt.date.today():
            self.saved.setText(_("Bewaard om %(time)s") % {"time": clock_time(moment)})
        else:
            self.saved.setText(_("Bewaard op %(day)s") % {"day": short_date(moment.date())})

    def not_saved(self) -> None:
        """Say that the last change is not in the file."""
        restyle(self.saved, "look", "error")
        self._saved_picture.show_icon("warning", "bad")
        self.saved.setText(_("Het laatste is niet bewaard"))


def last_changed(path: Path) -> dt.datetime:
    """When the file was last written, in local time; the present time when the file cannot be reached."""
    try:
        return dt.datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return dt.datetime.now()
