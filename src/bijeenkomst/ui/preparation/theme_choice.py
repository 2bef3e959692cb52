"""For which themes something is made: all of them, or the ones that are ticked."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _

CODE = Qt.ItemDataRole.UserRole
LONGEST_LIST = 6  # rows that are seen at once


class ThemeChoice(QWidget):
    """Signal: `chosen()`."""

    chosen = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what the list is called for who cannot see it."""
        super().__init__(parent)
        self.all = QRadioButton(_("Voor alle thema's"))
        self.some = QRadioButton(_("Alleen voor deze thema's:"))
        self.all.setChecked(True)
        self.list = QListWidget()
        self.list.setAccessibleName(name or _("Thema's om te drukken"))
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.all, self.some):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.some.toggled.connect(self._toggled)
        self.list.itemChanged.connect(lambda _item: self.chosen.emit())

    def show_meeting(self, meeting: Meeting) -> None:
        """The themes as they are now; what was ticked stays so."""
        ticked = {self._code(row): self._ticked(row) for row in range(self.list.count())}
        self.list.blockSignals(True)
        self.list.clear()
        for theme in meeting.in_order:
            item = QListWidgetItem(f"{theme.number}. {theme.title}")
            item.setData(CODE, theme.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = ticked.get(theme.code, True)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        rows = min(LONGEST_LIST, max(1, self.list.count()))
        self.list.setFixedHeight(rows * max(24, self.list.sizeHintForRow(0)) + 8)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that were ticked; () is all."""
        if self.all.isChecked():
            return ()
        return tuple(self._code(row) for row in range(self.list.count()) if self._ticked(row))

    def choose(self, codes: Collection[str]) -> None:
        """Tick these; () is all, and so is every one of them."""
        every = not codes or {self._code(row) for row in range(self.list.count())} <= set(codes)
        for row in range(self.list.count()):
            on = every or self._code(row) in codes
            self.list.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        (self.all if every else self.some).setChecked(True)

    @property
    def none(self) -> bool:
        """Whether everything was unticked."""
        return self.some.isChecked() and not self.codes

    def _code(self, row: int) -> str:
        return str(self.list.item(row).data(CODE))

    def _ticked(self, row: int) -> bool:
        return self.list.item(row).checkState() is Qt.CheckState.Checked

    def _toggled(self, some: bool) -> None:
        self.list.setVisible(some)
        self.chosen.emit()
