"""Choosing a group's first caller and the date to call by; only its own members can be chosen (R37, R54)."""

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QWidget

from bijeenkomst.domain.commands import NameFirstCaller
from bijeenkomst.domain.programme import has_work_round
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.callers_list import called_in_a_list, willing_words
from bijeenkomst.ui.meeting_parts.people_apart import by_surname
from bijeenkomst.ui.meeting_parts.second_caller import SecondCallerField
from bijeenkomst.ui.widgets.date_field import DateField
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.layouts import vbox

USUAL_DAYS = 14


class FirstCallerRow(QFrame):
    """The first caller of one group, and below it the second; each choice is saved at once."""

    def __init__(
        self, controller: Controller, parent: QWidget | None = None, *, upright: bool = False
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._group: ThemeGroup | None = None
        self.who = QComboBox()
        self.who.setMinimumWidth(160)
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.before = DateField(_("Belt vóór"), lambda: controller.meeting.details.date)
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        self.second = SecondCallerField(controller, self)
        vbox(row, self.second, on=self, margins=0, spacing=10)
        row.setSpacing(12)
        self.suggested = LabelledField(_("Wie belt de anderen als eerste?"), self.who)
        row.addWidget(self.suggested, 3)
        row.addWidget(self.before, 2)
        self.who.setAccessibleName(_("Eerste beller"))
        self.who.activated.connect(lambda _index: self._save())
        self.before.changed.connect(self._save_day)

    @property
    def in_use(self) -> bool:
        """Whether somebody is choosing now."""
        return self.who.hasFocus() or self.before.line.hasFocus() or self.who.view().isVisible()

    def needs(self, group: ThemeGroup | None) -> object:
        """What of the meeting is shown here beside the group: another value has to be shown anew."""
        meeting = self._controller.meeting
        willing = (pair for pair in meeting.volunteers if group is not None and pair[0] == group.theme.code)
        return frozenset(willing), has_work_round(meeting)

    def show_group(self, group: ThemeGroup | None) -> None:
        """Show this group. Members who join it while somebody is choosing are only appended to the list.

        Who said on a phone to be willing to call stands below it, and is marked in the list; the group decides (R54).
        """
        self.suggested.say_hint(willing_words(self._controller.meeting, group))
        self.second.show_group(group)
        if self.in_use and (joined := self._joined(group)) is not None:
            self._group = group
            called = self._called()
            for member in joined:
                self.who.addItem(called[member.id], member.id)
            for at in range(1, self.who.count()):
                self.who.setItemText(at, called[self.who.itemData(at)])
            return
        previous, self._group = self._group, group
        same = previous is not None and group is not None and previous.theme.code == group.theme.code
        self.setEnabled(group is not None and bool(group.members))
        self.who.clear()
        self.who.addItem(_("zonder eerste beller"), None)
        caller = group.first_caller if group else None
        called = self._called()
        for member in by_surname(group.members) if group else ():
            self.who.addItem(called[member.id], member.id)
        self.who.setCurrentIndex(max(0, self.who.findData(caller.sign_up)) if caller else 0)
        if caller is not None:
            self.before.show_moment(caller.before, afresh=not same)
        elif not same:  # a date that was chosen before the caller is kept
            self.before.show_moment(self._usual_day(), afresh=True)

    def _called(self) -> dict[str, str]:
        return {} if self._group is None else called_in_a_list(self._controller.meeting, self._group)

    def _joined(self, group: ThemeGroup | None) -> tuple[SignUp, ...] | None:
        """The new members of the group that is shown; None when anything else about it changed."""
        shown = self._group
        if group is None or shown is None or not shown.members:
            return None
        count = len(shown.members)
        same = replace(group, members=group.members[:count]) == shown
        return group.members[count:] if same else None

    def _usual_day(self) -> dt.date:
        today = dt.date.today()
        evening = self._controller.meeting.details.date or today
        return max(evening, today) + dt.timedelta(days=USUAL_DAYS)

    def _save_day(self) -> None:
        if self.who.currentData():
            self._save()

    def _save(self) -> None:
        if self._group is None:
            return
        chosen = self.who.currentData()
        before = self.before.value if chosen else None
        self._controller.do(NameFirstCaller(self._group.theme.code, chosen, before))
