"""The states over the hall's picture as buttons, each with its key (P12)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.button_row import ButtonRow
from bijeenkomst.ui.widgets.buttons import switch


class StatesBar(ButtonRow):
    """Black, a quiet picture, frozen, the test picture; the one that is on is pressed in."""

    def __init__(self, controller: Controller, navigation: Navigation, parent: QWidget | None = None) -> None:
        self._controller = controller
        self.black = _toggle(_("Zwart (B)"), _("De zaal ziet een zwart beeld"))
        self.logo = _toggle(_("Rustbeeld (R)"), _("De zaal ziet de naam van de avond"))
        self.hold = _toggle(_("Vastzetten (V)"), _("De zaal blijft dit zien, u kijkt vooruit"))
        self.test = _toggle(_("Testbeeld (T)"), _("Randen, kleinste letters en QR-code nakijken"))
        self._words = {one: one.text() for one in (self.black, self.logo, self.hold, self.test)}
        self._short = {
            self.black: _("Zwart (B)"),
            self.logo: _("Rust (R)"),
            self.hold: _("Vast (V)"),
            self.test: _("Test (T)"),
        }
        super().__init__(tuple(self._words), 2, parent)
        self._covers = {Cover.BLACK: self.black, Cover.LOGO: self.logo, Cover.TEST: self.test}
        for cover, one in self._covers.items():
            one.clicked.connect(lambda _checked=False, cover=cover: navigation.toggle(cover))
        self.hold.clicked.connect(lambda _checked=False: navigation.toggle_hold())
        self.refresh()

    def refresh(self) -> None:
        """Press in what is on."""
        stage = self._controller.meeting.stage
        for cover, one in self._covers.items():
            one.setChecked(stage.cover is cover)
        self.hold.setChecked(stage.held is not None)

    def be_small(self, small: bool) -> None:
        """Show shorter words, so that all four fit in one row."""
        for one, words in (self._short if small else self._words).items():
            one.setText(words)
            one.setAccessibleName(self._words[one])

    def give_focus(self) -> None:
        """To the button of the state that is on."""
        on = next((one for one in (*self._covers.values(), self.hold) if one.isChecked()), self.black)
        on.setFocus(Qt.FocusReason.OtherFocusReason)


def _toggle(words: str, tip: str) -> QPushButton:
    made = switch(words)
    made.setToolTip(tip)
    return made
