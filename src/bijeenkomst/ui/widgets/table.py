"""A read-only table of which a row can be selected; Tab leaves it."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowTable(QTableView):
    """Shows the rows of `model`; `name` is its name for screen readers."""

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
        """Stretch these columns over the width that the others leave.

        None becomes narrower than `least` pixels or than its heading: the table scrolls sideways instead.
        """
        self._sharing, self._least = columns, least
        self.horizontalHeader().geometriesChanged.connect(self._share)
        self._share()

    @property
    def scrolls_sideways(self) -> bool:
        """Whether its columns need more width than there is."""
        return bool(self._sharing) and self._width_left() < self._needed() * len(self._shown())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _shown(self) -> list[int]:
        return [column for column in self._sharing if not self.isColumnHidden(column)]

    def _needed(self) -> int:
        header = self.horizontalHeader()
        return max(self._least, *map(header.sectionSizeHint, self._shown()), 0)

    def _width_left(self) -> int:
        header = self.horizontalHeader()
        others = (column for column in range(header.count()) if column not in self._sharing)
        return self.viewport().width() - sum(header.sectionSize(column) for column in others)

    def _share(self) -> None:
        header, narrow, needed = self.horizontalHeader(), self.scrolls_sideways, self._needed()
        mode = QHeaderView.ResizeMode.Fixed if narrow else QHeaderView.ResizeMode.Stretch
        for column in self._shown():
            if header.sectionResizeMode(column) is not mode:
                header.setSectionResizeMode(column, mode)
            if narrow and header.sectionSize(column) != needed:
                header.resizeSection(column, needed)
