"""The code that lets one phone of a group write its plan: shown on request, and replaced (R49)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import RenewScribeCode
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox


class ScribeCodeBox(QWidget):
    """The code stands on the group's sheet; here for a group whose sheet is gone."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._theme = controller, ""
        self.show_code = button(_("Toon de schrijfcode"), "quiet", "phone")
        self.show_code.setCheckable(True)
        self.show_code.toggled.connect(lambda _on: self.refresh())
        self.code = label("", "heading", wrap=False)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(_("Schrijfcode van deze groep"))
        self._explained = label(
            _(
                "Eén telefoon van de groep gaat naar de pagina van het thema, tikt op de groep en typt deze code."
            ),
            "muted",
        )
        self.renew = button(_("Andere code"))
        self.sure = button(_("Ja, een andere code"), "danger")
        self.keep = button(_("Toch niet"))
        self._warned = label(
            _(
                "De code op het groepsblad werkt dan niet meer, en wie nu schrijft, moet de nieuwe code typen."
            ),
            "small",
        )
        self.renew.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.sure.clicked.connect(self._renew)
        self._asking = False
        vbox(
            hbox(self.show_code, STRETCH),
            self._explained,
            self.code,
            hbox(self.renew, STRETCH),
            self._warned,
            hbox(self.sure, self.keep, STRETCH, spacing=8),
            on=self,
            margins=0,
            spacing=6,
        )

    def show_theme(self, code: str) -> None:
        """Be about this group from now on; its code is hidden again when that is another."""
        if code != self._theme:
            self._theme, self._asking = code, False
            self.show_code.setChecked(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the code that holds now."""
        code, shown = self._controller.meeting.scribe_code(self._theme), self.show_code.isChecked()
        self.setVisible(bool(code))
        self.code.setText(f"{code[:3]} {code[3:]}" if shown else "")
        for words in (self._explained, self.code):
            words.setVisible(shown)
        self.renew.setVisible(shown and not self._asking)
        self._warned.setVisible(shown and self._asking)
        for answer in (self.sure, self.keep):
            answer.setVisible(shown and self._asking)

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        self.refresh()
        (self.keep if asking else self.renew).setFocus()

    def _renew(self) -> None:
        self._asking = False
        self._controller.do(RenewScribeCode(self._theme))
        self.refresh()
        self.renew.setFocus()
