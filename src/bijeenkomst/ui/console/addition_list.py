"""The rows of additions on the console, which stay as others come and go, so that nobody loses their place.

Making a row takes longer than a frame, so a few removed rows are kept for the next additions.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bijeenkomst.domain.values.addition import NO_THEME, Addition
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.addition_rows import AdditionRow
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.wording.parts import cut

LONGEST = 48  # characters of the theme's name: about one line
MORE = 20  # rows at each press of the button


class AdditionList(QWidget):
    """The first rows, and a button for more of them. A row that stays keeps its widget, and with it the focus.

    When the row with the focus goes, the one that takes its place gets it. Signal: `left()` when the focus should go
    back to the page: something was done by mouse, or no row is left; and `large_asked(id)`.
    """

    left = Signal()
    large_asked = Signal(str)

    def __init__(
        self, controller: Controller, *, named: bool, first: int, parent: QWidget | None = None
    ) -> None:
        """Show `first` rows to begin with; with `named` each says of which theme it is."""
        super().__init__(parent)
        self._controller, self._named, self._first = controller, named, first
        self._most = first
        self._found: tuple[Addition, ...] = ()
        self._large: str | None = None
        self.rows: list[AdditionRow] = []
        self._spare: list[AdditionRow] = []
        self.more = button("", "quiet")
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.fewer = button(_("Toon er minder"), "quiet")
        self.fewer.clicked.connect(self._show_fewer)
        for one in (self.more, self.fewer):
            self._column.addWidget(one)
            one.hide()

    def show_additions(self, found: tuple[Addition, ...]) -> None:
        """Show these from now on, in this order."""
        self._found = found
        if len(found) <= self._first:
            self._most = self._first
        at = self._with_focus()
        kept = {row.addition.id: row for row in self.rows}
        names = self._names()
        self.rows = [self._row(kept, one, names.get(one.theme, "")) for one in found[: self._most]]
        for place, row in enumerate(self.rows):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        for old in kept.values():
            self._put_away(old)
        self._show_rest()
        if at is not None:
            self._give_focus(*at)

    def _row(self, kept: dict[str, AdditionRow], one: Addition, theme: str) -> AdditionRow:
        """What is left in `kept` goes away."""
        row = kept.pop(one.id, None)
        if row is None:
            row = self._spare.pop() if self._spare else self._new_row()
        row.show_addition(one, theme)
        if row.parent() is self:  # a new one is shown later, by the column
            row.show()
        row.offer_large(self._large is not None, one.id == self._large)
        return row

    def _new_row(self) -> AdditionRow:
        row = AdditionRow(self._controller)
        row.done.connect(self._done)
        row.large_asked.connect(self.large_asked)
        return row

    def _put_away(self, row: AdditionRow) -> None:
        self._column.removeWidget(row)
        row.put_away()
        if len(self._spare) < self._first:
            self._spare.append(row)
        else:
            row.deleteLater()

    def offer_large(self, large: str | None) -> None:
        """Which one is large now, "" for none; None where none can be."""
        self._large = large
        for row in self.rows:
            row.offer_large(large is not None, row.addition.id == large)

    def _names(self) -> dict[str, str]:
        if not self._named:
            return {}
        themes = self._controller.meeting.in_order
        names = {theme.code: cut(f"{theme.number}. {theme.title}", LONGEST) for theme in themes}
        return names | {NO_THEME: _("Mist een thema")}

    def _show_rest(self) -> None:
        rest = len(self._found) - len(self.rows)
        self.more.setVisible(rest > 0)
        self.fewer.setVisible(self._most > self._first)
        words = _("en nog %(count)d") % {"count": rest}
        self.more.setText(words)
        self.more.setAccessibleName(_("Toon er meer: %(words)s") % {"words": words})

    def _show_fewer(self) -> None:
        by_keys = self.fewer.hasFocus()
        self._most = self._first
        self.show_additions(self._found)
        if by_keys:
            self.more.setFocus()

    def _show_more(self) -> None:
        first_new = len(self.rows)
        by_keys = self.more.hasFocus()
        self._most += MORE
        self.show_additions(self._found)
        if by_keys and first_new < len(self.rows):
            self.rows[first_new].give_focus()

    def _with_focus(self) -> tuple[int, str, str] | None:
        """The place of the row that has the focus, its addition, and which of its buttons."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.rows):
            if focus is not None and row.isAncestorOf(focus):
                return place, row.addition.id, row.name_of(focus)
        return None

    def _give_focus(self, place: int, addition: str, name: str) -> None:
        same = next((row for row in self.rows if row.addition.id == addition), None)
        row = same or (self.rows[min(place, len(self.rows) - 1)] if self.rows else None)
        if row is None:
            self.left.emit()
        elif (focus := QApplication.focusWidget()) is None or not row.isAncestorOf(focus):
            row.give_focus(name)

    def _done(self) -> None:
        """By keys one goes on in the list, by mouse the keys are for the evening again (P13)."""
        if self._with_focus() is None:
            self.left.emit()
