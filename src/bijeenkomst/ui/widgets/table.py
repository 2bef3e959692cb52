"""A table to read and to choose a row of: no grid, nothing to type into, and Tab goes on to what comes after it."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowTable(QTableView):
    """The rows of `model`; one can be chosen. `name` is for who cannot see it."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._sharing: tuple[int, ...] = ()
        self._least = 0

    def share_room(self, columns: tuple[int, ...], least: int) -> None:
        """These share what the others leave, and are never narrower than `least`: then the table scrolls sideways."""
        self._sharing, self._least = columns, least
        self.horizontalHeader().geometriesChanged.connect(self._share)
        self._share()

    @property
    def scrolls_sideways(self) -> bool:
        """Whether its columns need more room than there is."""
        return bool(self._sharing) and self._left() < self._least * len(self._shown())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _shown(self) -> list[int]:
        return [column for column in self._sharing if not self.isColumnHidden(column)]

    def _left(self) -> int:
        others = (at for at in range(self.horizontalHeader().count()) if at not in self._sharing)
        return self.viewport().width() - sum(self.horizontalHeader().sectionSize(at) for at in others)

    def _share(self) -> None:
        header, narrow = self.horizontalHeader(), self.scrolls_sideways
        how = QHeaderView.ResizeMode.Fixed if narrow else QHeaderView.ResizeMode.Stretch
        for column in self._shown():
            if header.sectionResizeMode(column) is not how:
                header.setSectionResizeMode(column, how)
            if narrow and header.sectionSize(column) != self._least:
                header.resizeSection(column, self._least)
