"""Nederlands | English: the language of the window, each by its own name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import OWN_NAMES


class LanguageSwitch(QWidget):
    """Signal: `chosen(language)` when it is another than the one that is spoken."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("De taal van dit programma"))
        self.buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for language, name in OWN_NAMES.items():
            made = QPushButton(name)
            made.setProperty("kind", "language")
            made.setCheckable(True)
            made.setChecked(language == spoken().language)
            made.setToolTip(_("De zaal, de bladen en de groepen blijven Nederlands lezen"))
            made.clicked.connect(lambda _checked=False, language=language: self._choose(language))
            group.addButton(made)
            row.addWidget(made)
            self.buttons[language] = made

    def _choose(self, language: str) -> None:
        if language != spoken().language:
            self.chosen.emit(language)

    def show_spoken(self) -> None:
        """Mark the language that is spoken: when it could not be changed just now."""
        self.buttons[spoken().language].setChecked(True)
