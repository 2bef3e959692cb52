"""Choosing which address the sheets carry: one of this laptop's, one of your own, or none yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import ChooseAddress
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import typed_address
from bijeenkomst.session.interface import PhoneServerStatus, Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preparation.addresses import Possible, own_address, possible_addresses
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label


class AddressChoice(QFrame):
    """A decision that is made once: it goes into the meeting as soon as it is made."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self.possible: tuple[Possible, ...] = ()
        self.laptop: list[QRadioButton] = []
        self.own = QRadioButton(_("Een eigen adres"))
        self.unknown = QRadioButton(_("Nog niet bekend"))
        self.own_line = QLineEdit()
        self.own_line.setPlaceholderText("https://meedoen.voorbeeld.nl")
        self._own_field = LabelledField(_("Adres"), self.own_line)
        self._group = QButtonGroup(self)
        self._group.addButton(self.own)
        self._group.addButton(self.unknown)
        self._lay_out()
        self.own.clicked.connect(self._own_chosen)
        self.unknown.clicked.connect(lambda: self._choose(""))
        self.own_line.editingFinished.connect(self._own_typed)
        self.own_line.textEdited.connect(lambda _text: self._own_field.say_wrong(""))
        listen(self, controller.updated, self._updated)
        listen(self, controller.status_changed, self._status_changed)
        self._status_changed(controller.status)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(_("Welk adres staat op de bladen?"), "subheading"))
        explained = _(
            "De QR-code op een blad brengt telefoons naar dit adres. "
            "Heeft deze laptop dat adres op de avond, dan staat het ook op het scherm."
        )
        column.addWidget(label(explained, "muted"))
        self._laptop_column = QVBoxLayout()
        self._laptop_column.setSpacing(4)
        column.addLayout(self._laptop_column)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        indented = QHBoxLayout()
        indented.setContentsMargins(36, 0, 0, 0)
        indented.addWidget(self._own_field)
        column.addLayout(indented)
        column.addWidget(self.unknown, 0, Qt.AlignmentFlag.AlignLeft)
        means = label(
            _("De bladen krijgen geen QR-code, maar een vak voor een sticker met de QR-code."), "small"
        )
        means.setContentsMargins(36, 0, 0, 0)
        column.addWidget(means)

    def _status_changed(self, status: PhoneServerStatus) -> None:
        possible = possible_addresses(status)
        if possible != self.possible or not self.laptop:
            self.possible = possible
            self._make_choices()
        self._show()

    def _make_choices(self) -> None:
        for old in self.laptop:
            self._group.removeButton(old)
            self._laptop_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.laptop = []
        for number, one in enumerate(self.possible):
            words = _("Deze laptop op %(network)s: %(address)s") % {
                "network": one.network or _("het netwerk"),
                "address": typed_address(one.base_url),
            }
            choice = QRadioButton(
                _("%(words)s (waarschijnlijk deze)") % {"words": words} if number == 0 else words
            )
            choice.clicked.connect(lambda _checked=False, url=one.base_url: self._choose(url))
            self._group.addButton(choice)
            self._laptop_column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            self.laptop.append(choice)

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.AddressChanged):
            self._show()

    def _show(self) -> None:
        """Mark what the meeting says; an address that this laptop has not now is one of your own."""
        address = self._controller.meeting.address
        urls = [one.base_url for one in self.possible]
        if address in urls:
            self.laptop[urls.index(address)].setChecked(True)
        elif address:
            self.own.setChecked(True)
            if not self.own_line.hasFocus():
                self.own_line.setText(address)
        elif not self.own_line.hasFocus():
            self.unknown.setChecked(True)
        self._own_field.setVisible(self.own.isChecked())

    def _own_chosen(self) -> None:
        self._own_field.show()
        self.own_line.setFocus()

    def _own_typed(self) -> None:
        typed = self.own_line.text()
        if not self.own.isChecked() or not typed.strip():
            return
        address, wrong = own_address(typed)
        self._own_field.say_wrong(wrong)
        if not wrong:
            self._choose(address)

    def _choose(self, address: str) -> None:
        if address != self._controller.meeting.address:
            self._controller.do(ChooseAddress(address))
        else:
            self._show()
