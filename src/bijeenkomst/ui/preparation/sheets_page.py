"""Voorbereiden, Aanmeldbladen: which address stands on them, and making them (R7, R8, R12)."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.atomic_file import safe_file_name
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import RememberPrinted
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.qr import typed_address
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.exporting import wait_for
from bijeenkomst.ui.preparation.address_choice import AddressChoice
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar

SHOWN = (ch.ThemeChanged, ch.DetailsChanged, ch.AddressChanged, ch.PrintedAddressChanged)


class SheetsPage(QWidget):
    """Signal: `details_asked()` when people want to fill in first what is missing on the sheets."""

    details_asked = Signal()

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self.address = AddressChoice(controller)
        self.make = button(_("Maak aanmeldbladen (PDF)…"), "primary", "print")
        self.make.clicked.connect(self._make)
        self.notice, self.missing, self.elsewhere = NoticeBar(), NoticeBar(), NoticeBar()
        for bar in (self.missing, self.elsewhere):
            bar.close_button.hide()
        self._what = label("", "muted")
        self._making = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addWidget(label(_("Aanmeldbladen"), "title", wrap=False))
        column.addWidget(
            label(_("Per thema één blad om op te schrijven. Zo werkt de avond ook zonder telefoon."), "muted")
        )
        column.addWidget(self.missing)
        column.addWidget(self.address)
        column.addWidget(self._making_card())
        column.addStretch()
        controller.updated.connect(self._updated)
        controller.status_changed.connect(lambda _status: self._show())
        self._show()

    def _making_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._what, 1)
        row.addWidget(self.make)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(_("Afdrukken"), "subheading"))
        column.addLayout(row)
        column.addWidget(self.elsewhere)
        column.addWidget(self.notice)
        return card

    def _updated(self, update: Update) -> None:
        if update.fresh or any(isinstance(change, SHOWN) for change in update.changes):
            self._show()

    def _show(self) -> None:
        meeting = self._controller.meeting
        count = len(meeting.in_order)
        sheets = ngettext("Eén blad A4, met een code.", "%(count)d bladen A4, elk met een eigen code.", count)
        described = (
            sheets % {"count": count} if count else _("Zet eerst de thema's klaar. Dan komen hier de bladen.")
        )
        if count and not meeting.address:
            described += " " + _("Er komt geen QR-code op, want het adres is nog niet bekend.")
        self._what.setText(described)
        self.make.setEnabled(bool(count) and not self._making)
        if meeting.details.missing_for_sign_up:
            said = _("Op de bladen ontbreekt nog wie verantwoordelijk is. Vul dat eerst in.")
            self.missing.say(said, "warn", (_("Vul het in"), self.details_asked.emit))
        else:
            self.missing.clear()
        self._say_elsewhere()

    def _say_elsewhere(self) -> None:
        """Paper that points at another address than phones need now (R17)."""
        printed, now = self._controller.meeting.printed_address, self._controller.status.base_url
        own = {address.base_url for address in self.address.possible}
        if printed and now and printed != now and (printed in own or printed.startswith("http://")):
            said = _(
                "Uw bladen wijzen naar %(printed)s, deze laptop is nu %(now)s. Op de avond moet dat gelijk zijn."
            )
            self.elsewhere.say(said % {"printed": typed_address(printed), "now": typed_address(now)}, "warn")
        else:
            self.elsewhere.clear()

    def _make(self) -> None:
        meeting = self._controller.meeting
        name = safe_file_name(_("Aanmeldbladen %(title)s") % {"title": meeting.details.title})
        proposed = self._controller.path.parent / f"{name}.pdf"
        path = self._dialogs.save_file(self, _("Waar moeten de bladen komen?"), proposed, _("PDF (*.pdf)"))
        if path is None:
            return
        from bijeenkomst.export.sheets import write_sheets  # draws PDFs: only when somebody wants one

        self._making = True
        self._show()
        self.notice.say(_("De bladen worden gemaakt…"), "plain")
        future = self._services.run_export(write_sheets, meeting, path, meeting.address, 1)
        wait_for(future, self, lambda _result: self._made(path, meeting.address), self._failed)

    def _made(self, path: Path, address: str) -> None:
        self._making = False
        self._controller.do(RememberPrinted(address))
        self._show()
        self.notice.say(
            _("Klaar: %(name)s") % {"name": path.name},
            "good",
            (_("Open het bestand"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            (_("Open de map"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))),
        )

    def _failed(self, sentence: str) -> None:
        self._making = False
        self._show()
        self.notice.say(sentence, "bad")
