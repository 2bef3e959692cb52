"""The rows of the current sheet that have been copied, so that none is forgotten or entered twice (R39)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QSizePolicy, QWidget

from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.list_rows import ListRows

LOWEST = 64  # pixels: two rows; the rest can be scrolled to


class EnteredRows(QFrame):
    """The copied rows of one sheet. Names are shown on the console only (R18)."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._row: SheetRow | None = None
        self._title = label("", "subheading")
        self.rows = QListWidget()
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = ListRows(self.rows)
        self.rows.setMinimumHeight(LOWEST)
        # as high as there is room for
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.rows.setAccessibleName(_("Rijen van dit blad die al zijn ingevoerd"))
        self._uncrossed = label("", "muted")
        vbox(self._title, (self.rows, 1), self._uncrossed, on=self, margins=(18, 14, 18, 14), spacing=8)
        self.show_sheet(None)

    def show_sheet(self, row: SheetRow | None) -> None:
        """Show the sheet that this row is on from now on; None shows nothing."""
        self._row = row
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as the meeting has them now."""
        meeting, row = self._controller.meeting, self._row
        theme = meeting.standing(row.theme) if row else None
        self.rows.clear()
        if row is None or theme is None:
            self._title.setText(_("Al ingevoerd van dit blad"))
            self._uncrossed.clear()
            return
        self._title.setText(
            _("Al ingevoerd van blad %(sheet)s") % {"sheet": f"{row.theme}-{row.sheet}"}
            if row.row
            else _("Al ingevoerd van papier zonder rij")
        )
        start = f"{row.theme}-{row.sheet}-"
        copied = (*meeting.group(theme.code).members, *meeting.rows_aside(theme.code))
        on_sheet = {
            code: sign_up for sign_up in copied for code in sign_up.rows if row.row and code.startswith(start)
        }
        for code, sign_up in sorted(on_sheet.items()):
            doubt = _("even nalopen") if sign_up.doubts else ""
            name = sign_up.name or _("naam onleesbaar")
            text = "  ·  ".join(filter(None, (code, doubt, name)))  # the name last: it is what may be cut off
            self._rows.add(text, {Qt.ItemDataRole.ToolTipRole: text})
        self.rows.scrollToBottom()
        count = meeting.uncrossed_rows(theme.code)
        sentence = ngettext(
            "Van dit thema is %(count)d rij zonder kruisje geteld.",
            "Van dit thema zijn %(count)d rijen zonder kruisje geteld.",
            count,
        )
        self._uncrossed.setText(sentence % {"count": count} if count else "")
