"""The text for the village paper, to read and to copy."""

from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox

HEIGHT = 150  # pixels: enough to see what it is; the rest scrolls


class PressCard(QFrame):
    """Follows the choices for the report. The text that is copied is also written beside the report."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(HEIGHT)
        self.text.setAccessibleName(_("Bericht voor de krant"))
        self.count = label("", "muted")
        self.copy = button(_("Kopieer het bericht"))
        self.copy.clicked.connect(self._copy)
        column = vbox(on=self, margins=(16, 12, 16, 12))
        add(column, label(_("Bericht voor de krant"), "label"), self.text)
        column.addLayout(hbox(self.copy, self.count, STRETCH))

    def show_text(self, text: str) -> None:
        """Show the text for the current choices."""
        if text == self.text.toPlainText():
            return
        words = len(text.split())
        said = ngettext("%(count)d woord", "%(count)d woorden", words)
        self.count.setText(said % {"count": words})
        self.text.setPlainText(text)
        self.copy.setText(_("Kopieer het bericht"))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(_("Gekopieerd"))
