"""The card beside the groups that leads to entering paper: what is still to be copied, and to be asked about."""

from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox


class PaperCard(QFrame):
    """Two buttons: enter rows, and go through the doubtful ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.enter = button(_("Papier invoeren (Ctrl+4)"), "primary", "sheet")
        self.walk = button(_("Even nalopen"))
        self._doubts = label("", "muted")
        column = vbox(on=self, margins=(16, 14, 16, 14), spacing=10)
        column.addWidget(label(_("Van papier"), "subheading"))
        column.addWidget(
            label(_("Voer de aanmeldbladen in zolang de mensen er nog zijn: dan kunt u nog vragen."))
        )
        add(column, self.enter, self._doubts, self.walk)

    def show_count(self, count: int) -> None:
        """Say how many doubtful rows and pairs there are to ask about."""
        sentence = ngettext(
            "%(count)d ding is nog na te lopen.", "%(count)d dingen zijn nog na te lopen.", count
        )
        self._doubts.setText(sentence % {"count": count} if count else _("Er is niets om na te lopen."))
