"""Additions under each other on the console: a row that stayed the same stays, so that one more costs one row."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.domain.addition import NO_THEME, Addition
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.evening.addition_rows import AdditionRow
from bijeenkomst.ui.widgets.labels import label

MOST_ROWS = 40  # on the console at once; the rest is said as a number
NEW_ROWS = (
    3  # made at a stretch: each takes the window's thread some milliseconds, and the hall's picture moves
)
PAUSE_MS = 40


class AdditionList(QWidget):
    """Rows of additions, `named` with their theme. `done` is emitted after something was done with one by mouse."""

    def __init__(self, controller: Controller, *, named: bool, done: SignalInstance) -> None:
        super().__init__()
        self._controller, self._named, self._done = controller, named, done
        self._themes: tuple[Theme, ...] = ()
        self._found: Sequence[Addition] = ()
        self.rows: list[AdditionRow] = []
        self._rest = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self.show_additions(self._found))
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
        self._found, shown = found, found[:MOST_ROWS]
        for old in self.rows:
            if kept.get(old.addition) is not old or old.addition not in shown:
                old.hide()
                old.deleteLater()
                self._column.removeWidget(old)
        self.rows, made = [], 0
        for addition in shown:
            row = kept.get(addition)
            if row is None and made < NEW_ROWS:
                row = self._made(addition, names.get(addition.theme, ""))
                made += 1
            if row is not None:
                if self._column.indexOf(row) != len(self.rows):
                    self._column.insertWidget(len(self.rows), row)
                self.rows.append(row)
        if len(self.rows) < len(shown):
            self._rest.start()
        more = len(found) - len(self.rows)
        self._more.setText(_("En nog %(count)d.") % {"count": more} if more else "")
        self._more.setVisible(more > 0)
        self.setVisible(bool(found))

    def _made(self, addition: Addition, theme_name: str) -> AdditionRow:
        row = AdditionRow(self._controller, addition, self._themes, theme_name if self._named else "")
        row.done.connect(self._done)
        return row
