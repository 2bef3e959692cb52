"""Additions under each other on the console: a row that stayed the same stays, so that one more costs one row."""

from collections.abc import Sequence

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.domain.addition import NO_THEME, Addition
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.evening.addition_rows import AdditionRow
from bijeenkomst.ui.widgets.labels import label

MOST_ROWS = 40  # on the console at once; the rest is said as a number


class AdditionList(QWidget):
    """Rows of additions, `named` with their theme. `done` is emitted after something was done with one by mouse."""

    def __init__(self, controller: Controller, *, named: bool, done: SignalInstance) -> None:
        super().__init__()
        self._controller, self._named, self._done = controller, named, done
        self._themes: tuple[Theme, ...] = ()
        self.rows: list[AdditionRow] = []
        self._more = label("", "muted", wrap=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._more)

    def show_additions(self, found: Sequence[Addition]) -> None:
        """Show these, in this order."""
        kept = {row.addition: row for row in self.rows if self._themes == self._controller.meeting.in_order}
        self._themes = self._controller.meeting.in_order
        names = {theme.code: f"{theme.number}. {theme.title}" for theme in self._themes}
        names[NO_THEME] = _("Mist een thema")
        shown = found[:MOST_ROWS]
        for row in self.rows:
            if kept.get(row.addition) is not row or row.addition not in shown:
                row.hide()
                row.deleteLater()
                self._column.removeWidget(row)
        self.rows = []
        for place, addition in enumerate(shown):
            row = kept.get(addition) or self._made(addition, names.get(addition.theme, ""))
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            self.rows.append(row)
        more = len(found) - len(shown)
        self._more.setText(_("En nog %(count)d.") % {"count": more} if more else "")
        self._more.setVisible(more > 0)
        self.setVisible(bool(shown))

    def _made(self, addition: Addition, theme_name: str) -> AdditionRow:
        row = AdditionRow(self._controller, addition, self._themes, theme_name if self._named else "")
        row.done.connect(self._done)
        return row
