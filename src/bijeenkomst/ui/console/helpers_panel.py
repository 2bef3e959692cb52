"""The code that lets a volunteer's phone into helper mode: shown to the facilitator only, changed, closed (R32)."""

import secrets

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import ChooseHelperCode
from bijeenkomst.domain.values.theme_code import DIGITS, LETTERS
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label

CODE_LENGTH = 6  # 31^6 codes: see `web.helpers` for how guessing is limited


class HelpersPanel(Panel):
    """Offered when people sign up, and always there while helpers are let in."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._offered = False
        self.code = label("", "heading", wrap=False)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(_("Code voor helpers"))
        self._explained = label("", "muted")
        self.open = button(_("Laat helpers aanmelden"), "quiet")
        self.other = button(_("Andere code"))
        self.everybody_out = button(_("Iedereen eruit"))
        self.everybody_out.setToolTip(_("Alle helpers moeten daarna de nieuwe code typen."))
        self.close_button = button(_("Sluit"))
        self.open.clicked.connect(self._choose_new)
        self.other.clicked.connect(self._choose_new)
        self.everybody_out.clicked.connect(self._put_everybody_out)
        self.close_button.clicked.connect(lambda: self._choose(""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(label(_("Helpers"), "subheading"))
        layout.addWidget(self._explained)
        layout.addWidget(self.code)
        layout.addWidget(self.open)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addWidget(self.everybody_out)
        row.addWidget(self.close_button)
        layout.addLayout(row)

    def show_offer(self, offered: bool) -> None:
        """Whether this is a moment at which people sign up."""
        self._offered = offered
        self.refresh()

    def refresh(self) -> None:
        """Show the code that holds now."""
        code = self._controller.meeting.helper_code
        self.code.setText(f"{code[:3]} {code[3:]}")
        self._explained.setText(
            _(
                "Een helper opent op de eigen telefoon de pagina, tikt onderaan op Helper en typt deze code. Bij een "
                "andere code blijft wie er al is, erin."
            )
            if code
            else _("Een vrijwilliger kan op de eigen telefoon mensen aanmelden die geen telefoon hebben.")
        )
        for widget in (self.code, self.other, self.everybody_out, self.close_button):
            widget.setVisible(bool(code))
        self.open.setVisible(not code)
        self.setVisible(self._offered or bool(code))

    def _choose_new(self) -> None:
        self._choose("".join(secrets.choice(LETTERS + DIGITS) for _place in range(CODE_LENGTH)))

    def _choose(self, code: str) -> None:
        """Another code leaves every helper's phone in; none puts them all out."""
        self._controller.do(ChooseHelperCode(code))
        self.left.emit()

    def _put_everybody_out(self) -> None:
        self._controller.do(ChooseHelperCode(""))
        self._choose_new()
