"""The rows of the sheet at hand that were copied already, so that none is forgotten or done twice (R39)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.list_rows import ListRows

LOWEST = 64  # pixels: two rows, and what is above can be scrolled to


class EnteredRows(QFrame):
    """What was copied of one sheet; names stand on the console only (R18)."""

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
        self.rows.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # what room there is
        self.rows.setAccessibleName(_("Rijen van dit blad die al zijn ingevoerd"))
        self._uncrossed = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.rows, 1)
        column.addWidget(self._uncrossed)
        self.show_sheet(None)

    def show_sheet(self, row: SheetRow | None) -> None:
        """Show the sheet of this row from now on."""
        self._row = row
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says."""
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
        on_sheet = {code: one for one in copied for code in one.rows if row.row and code.startswith(start)}
        for code, one in sorted(on_sheet.items()):
            doubt = _("even nalopen") if one.doubts else ""
            name = one.name or _("naam onleesbaar")
            said = "  ·  ".join(
                filter(None, (code, doubt, name))
            )  # a long name is cut, and not what is to be done
            self._rows.add(said, {Qt.ItemDataRole.ToolTipRole: said})
        self.rows.scrollToBottom()
        count = meeting.uncrossed_rows(theme.code)
        said = ngettext(
            "Van dit thema is %(count)d rij zonder kruisje geteld.",
            "Van dit thema zijn %(count)d rijen zonder kruisje geteld.",
            count,
        )
        self._uncrossed.setText(said % {"count": count} if count else "")
