"""Where a group sits, in words: its table and, when it is crowded, a second one (R47)."""

from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain.commands import ChoosePlaces
from bijeenkomst.domain.values.group_work import LONGEST_PLACE, Place
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.layouts import hbox

LEAST_WIDTH = 110  # pixels of a field


class PlaceFields(QWidget):
    """Saved when a field is left; an empty one takes the place away. The second field is there when there is a second
    table."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._code = controller, ""
        self.table, self.second = QLineEdit(self), QLineEdit(self)
        self.table.setPlaceholderText(_("bijvoorbeeld: bij het raam"))
        for field in (self.table, self.second):
            field.setMaxLength(LONGEST_PLACE)
            field.setMinimumWidth(LEAST_WIDTH)
            field.editingFinished.connect(self._save)
        hbox((self.table, 1), (self.second, 1), on=self, margins=0, spacing=8)

    def show_theme(self, theme: Theme) -> None:
        """Show the place of this theme's group; what somebody is typing stays."""
        if theme.code != self._code:
            for field in (self.table, self.second):
                field.clearFocus()  # what was typed is saved for its own group
            self._code = theme.code
        place = self._controller.meeting.places.get(theme.code)
        for field, name, words in (
            (self.table, _("Plek van groep %(number)d"), place.words if place else ""),
            (self.second, _("Tweede tafel van groep %(number)d"), place.second_table if place else ""),
        ):
            field.setAccessibleName(name % {"number": theme.number})
            if not field.hasFocus() and field.text() != words:
                field.setText(words)
        self.second.setVisible(bool(place and place.second_table) or self.second.hasFocus())

    def _save(self) -> None:
        words, second = (" ".join(field.text().split()) for field in (self.table, self.second))
        place = Place(words, second) if words else None
        if self._code and place != self._controller.meeting.places.get(self._code):
            self._controller.do(ChoosePlaces(((self._code, place),)))
