"""The rows of a list widget through its model, so that no item ever has a Python object.

Clearing a list whose items were made in Python crashed the program now and then, where shiboken releases the wrapper of
an item (PySide6 6.11.3: `QListWidget.clear` called `BindingManager::releaseWrapper` for one that no longer existed).
Items that Qt makes itself have no wrapper. `tests/test_listening.py` checks this rule.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget

TEXT, CHECKED = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.CheckStateRole


class ListRows(QObject):
    """Reads and writes the rows of `view`. Signal: `changed()`, when the user changes one, not within `filling`."""

    changed = Signal()

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self._filling = False
        view.model().dataChanged.connect(self._data_changed)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """A context in which the program fills the list, without signals."""
        self._filling = True
        blocked = self._view.blockSignals(True)
        try:
            yield
        finally:
            self._view.blockSignals(blocked)
            self._filling = False

    def add(self, text: str, data: Mapping[int, Any], *, ticked: bool | None = None) -> None:
        """Append a row with values by role; if `ticked` is given it has a check box."""
        self._view.addItem(text)
        row = self._view.count() - 1
        for role, value in data.items():
            self.put(row, role, value)
        if ticked is not None:
            self.tick(row, ticked)

    def put(self, row: int, role: int, value: Any) -> None:
        """Store a value in a row under a role."""
        self._view.model().setData(self._index(row), value, role)

    def get(self, row: int, role: int) -> Any:
        """The value of a row for a role; None when there is none."""
        return self._index(row).data(role)

    def tick(self, row: int, ticked: bool) -> None:
        """Set or clear the check box of a row."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self.put(row, CHECKED, state.value)

    def ticked(self, row: int) -> bool | None:
        """Whether a row is ticked; None when it has no check box."""
        state = self.get(row, CHECKED)
        return None if state is None else Qt.CheckState(state) is Qt.CheckState.Checked

    def show(self, row: int) -> None:
        """Scroll to a row."""
        self._view.scrollTo(self._index(row), QListWidget.ScrollHint.EnsureVisible)

    def _index(self, row: int) -> QModelIndex:
        return self._view.model().index(row, 0)

    def _data_changed(self, *_where: object) -> None:
        if not self._filling:
            self.changed.emit()
