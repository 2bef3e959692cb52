"""The switch "Nederlands | English" for the language of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import OWN_NAMES
from bijeenkomst.ui.widgets.layouts import hbox


class LanguageSwitch(QWidget):
    """A button for each language. Signal: `chosen(language)`, when it is not the current one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("De taal van dit programma"))
        self.buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = hbox(on=self, margins=0, spacing=0)
        for language, name in OWN_NAMES.items():
            language_button = QPushButton(name)
            language_button.setProperty("kind", "language")
            language_button.setCheckable(True)
            language_button.setAutoExclusive(True)  # a radio button to a screen reader, not a check box
            language_button.setChecked(language == spoken().language)
            language_button.setToolTip(_("De zaal, de bladen en de groepen blijven Nederlands lezen"))
            language_button.clicked.connect(lambda _checked=False, language=language: self._choose(language))
            group.addButton(language_button)
            row.addWidget(language_button)
            self.buttons[language] = language_button

    def _choose(self, language: str) -> None:
        if language != spoken().language:
            self.chosen.emit(language)

    def show_spoken(self) -> None:
        """Mark the current language again, after a change that was not possible."""
        self.buttons[spoken().language].setChecked(True)
