"""Choosing who calls when the first caller drops out; it may be left open everywhere (R54)."""

from PySide6.QtWidgets import QComboBox, QWidget

from bijeenkomst.domain.commands import NameSecondCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_work_round
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.callers_list import called_in_a_list
from bijeenkomst.ui.widgets.field import LabelledField


class SecondCallerField(LabelledField):
    """Only there when the group has a first caller and somebody else, on an evening on which groups go to work."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        self.who = QComboBox()
        self.who.setMinimumWidth(160)
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        super().__init__(_("Wie belt als de eerste niet kan?"), self.who, _("Mag leeg blijven."), parent)
        self.who.setAccessibleName(_("Tweede beller"))
        self._controller, self._theme = controller, ""
        self._listed: tuple[tuple[str, str], ...] = ()
        self.who.activated.connect(lambda _index: self._save())
        self.hide()

    def show_group(self, group: ThemeGroup | None) -> None:
        """Show this group; a list that somebody chooses from stays as it is."""
        meeting = self._controller.meeting
        self.setVisible(group is not None and _asked(meeting, group))
        if group is None or (self.who.view().isVisible() and group.theme.code == self._theme):
            return
        self._theme = group.theme.code
        first = group.first_caller.sign_up if group.first_caller else ""
        people = tuple(item for item in called_in_a_list(meeting, group).items() if item[0] != first)
        if people != self._listed or not self.who.count():
            self._listed = people
            self.who.clear()
            self.who.addItem(_("zonder tweede beller"), None)
            for key, name in people:
                self.who.addItem(name, key)
        self.who.setCurrentIndex(max(0, self.who.findData(group.second_caller)) if group.second_caller else 0)

    def _save(self) -> None:
        self._controller.do(NameSecondCaller(self._theme, self.who.currentData()))


def _asked(meeting: Meeting, group: ThemeGroup) -> bool:
    if group.second is not None:
        return True
    at_work = has_work_round(meeting) or any(theme == group.theme.code for theme, _key in meeting.volunteers)
    return at_work and group.caller is not None and len(group.members) > 1
