"""Choosing themes: all of them, or those that are ticked."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QRadioButton, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.list_rows import ListRows

CODE = Qt.ItemDataRole.UserRole
LONGEST_LIST = 6  # rows in sight


class ThemeChoice(QWidget):
    """Two radio buttons and a list. Signal: `chosen()`, when the choice changes."""

    chosen = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is the name of the list for screen readers."""
        super().__init__(parent)
        self.all = QRadioButton(_("Voor alle thema's"))
        self.some = QRadioButton(_("Alleen voor deze thema's:"))
        self.all.setChecked(True)
        self.list = QListWidget()
        self.rows = ListRows(self.list)
        self.list.setAccessibleName(name or _("Thema's om te drukken"))
        self.list.hide()
        column = vbox(on=self, margins=0, spacing=6)
        for part in (self.all, self.some):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.some.toggled.connect(self._toggled)
        self.rows.changed.connect(self.chosen)

    def show_meeting(self, meeting: Meeting) -> None:
        """List the meeting's themes; those that were ticked stay ticked."""
        ticked = {self._code(row): self._ticked(row) for row in range(self.list.count())}
        with self.rows.filling():
            self.list.clear()
            for theme in meeting.in_order:
                text = f"{theme.number}. {theme.title}"
                self.rows.add(text, {CODE: theme.code}, ticked=ticked.get(theme.code, True))
        rows = min(LONGEST_LIST, max(1, self.list.count()))
        self.list.setFixedHeight(rows * max(24, self.list.sizeHintForRow(0)) + 8)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the ticked themes; () means all."""
        if self.all.isChecked():
            return ()
        return tuple(self._code(row) for row in range(self.list.count()) if self._ticked(row))

    def choose(self, codes: Collection[str]) -> None:
        """Tick these themes; () means all, and so does a list of all codes."""
        all_themes = not codes or {self._code(row) for row in range(self.list.count())} <= set(codes)
        for row in range(self.list.count()):
            self.rows.tick(row, all_themes or self._code(row) in codes)
        (self.all if all_themes else self.some).setChecked(True)

    @property
    def none(self) -> bool:
        """Whether no theme is ticked."""
        return self.some.isChecked() and not self.codes

    def _code(self, row: int) -> str:
        return str(self.rows.get(row, CODE))

    def _ticked(self, row: int) -> bool:
        return bool(self.rows.ticked(row))

    def _toggled(self, some: bool) -> None:
        self.list.setVisible(some)
        self.chosen.emit()
