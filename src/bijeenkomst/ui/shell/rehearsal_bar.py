"""The bar above the window in a rehearsal: it says that nothing is real, and leads back."""

from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox


class RehearsalBar(QFrame):
    """Shown throughout a rehearsal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "rehearsal")
        self.said = label(
            _("OEFENING. Niets is echt. Bedachte telefoons doen vanzelf mee zodra u iets toont."), wrap=False
        )
        self.stop = button(_("Stop met oefenen"))
        hbox((self.said, 1), self.stop, on=self, margins=(24, 6, 16, 6))
