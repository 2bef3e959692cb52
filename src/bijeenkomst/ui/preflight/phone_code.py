"""The code of the phones' address in the zaalcheck, for one's own phone: the check turns green by itself (N6)."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bijeenkomst import qr
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label

MODULE = 4  # pixels: a phone reads it from where one sits


class PhoneCode(QWidget):
    """The code and what to do with it. Hidden while no phone can reach the address (P22)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = CodePicture()
        self.words = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        self.hide()

    def show_address(self, base_url: str) -> None:
        """Show the code of this address, if phones can reach it."""
        code = None
        if base_url and not qr.reaches_no_phone(base_url):
            try:
                code = qr.encode(qr.join_address(base_url), qr.Level.M)
            except qr.TooMuchForACode:
                code = None
        self.picture.show_code(code)
        self.setVisible(code is not None)
        if code is not None:
            said = _("Scan dit met uw eigen telefoon, op hetzelfde Wi-Fi. Of typ: %(address)s")
            self.words.setText(said % {"address": qr.typed_address(base_url)})
            self.picture.setAccessibleName(_("Code voor uw eigen telefoon"))


class CodePicture(QWidget):
    """Black on white in dark windows too, a whole number of pixels for each module (R12)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: qr.QrCode | None = None

    def show_code(self, code: qr.QrCode | None) -> None:
        """Show this code."""
        self._code = code
        if code is not None:
            self.setFixedSize(QSize(code.full_size, code.full_size) * MODULE)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White with the quiet zone, and the modules on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if self._code is not None:
            for x, y, wide, high in qr.merged_rectangles(self._code):
                left, top = (x + qr.QUIET_ZONE) * MODULE, (y + qr.QUIET_ZONE) * MODULE
                painter.fillRect(QRect(left, top, wide * MODULE, high * MODULE), QColor("black"))
        painter.end()
