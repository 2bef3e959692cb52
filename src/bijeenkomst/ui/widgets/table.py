"""A read-only table of which a row can be selected; Tab leaves it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROW_HEIGHT, FOLDED_HEIGHT = 36, 58  # pixels: with one line, and with a second for what is folded
MOST_ROWS, MOST_FOLDED = 9, 6  # seen at once


@runtime_checkable
class Folds(Protocol):
    """A model that can say in one column, on a second line, what stands in the others."""

    folded: bool


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


class FoldingTable(RowTable):
    """As high as its rows, up to nine. In a narrow window columns fold into a second line of the first wide one.

    Its model is one that `Folds`.
    """

    def __init__(self, model: QAbstractItemModel, name: str) -> None:
        super().__init__(model, name)
        self._folding: tuple[int, ...] = ()
        self._empty: frozenset[int] = frozenset()
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)

    def fold_into(self, column: int, others: tuple[int, ...], wide: tuple[int, ...], least: int) -> None:
        """Fold `others` into `column` where they do not fit; `wide` are as wide as there is room, at least `least`."""
        self._folding = others
        for each in range(self.model().columnCount()):
            if each not in wide:
                how = QHeaderView.ResizeMode.ResizeToContents
                self.horizontalHeader().setSectionResizeMode(each, how)
        self.share_room((column, *(each for each in wide if each != column)), least)

    def hide_empty(self, columns: frozenset[int]) -> None:
        """Leave out these columns: there is nothing in them."""
        self._empty = columns
        self.fit_rows()

    @property
    def folded(self) -> bool:
        """Whether columns stand in the second line of another."""
        model = self.model()
        return isinstance(model, Folds) and model.folded

    def fit_rows(self) -> None:
        """Fold or unfold, and be as high as the rows, with the bar below them if there is one."""
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column in self._empty)  # what is hidden has no width to measure
        self._fold(self._too_narrow())
        high, most = (FOLDED_HEIGHT, MOST_FOLDED) if self.folded else (ROW_HEIGHT, MOST_ROWS)
        rows = min(self.model().rowCount(), most)
        bar = self.horizontalScrollBar().sizeHint().height() if self.scrolls_sideways else 0
        self.setFixedHeight(rows * high + self.horizontalHeader().sizeHint().height() + 6 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def _too_narrow(self) -> bool:
        header, needed = self.horizontalHeader(), 0
        for column in set(range(header.count())) - self._empty:
            hint = self._least if column in self._sharing else self.sizeHintForColumn(column)
            needed += max(hint, header.sectionSizeHint(column))
        return needed > self.viewport().width()

    def _fold(self, folded: bool) -> None:
        model = self.model()
        assert isinstance(model, Folds)
        for column in range(model.columnCount()):
            if folded and column in self._folding:
                self.setColumnHidden(column, True)
        if model.folded is not folded:
            model.folded = folded
            self.verticalHeader().setDefaultSectionSize(FOLDED_HEIGHT if folded else ROW_HEIGHT)
            self.viewport().update()
        self._share()
