"""The rows of the groups to hand over, each with its state and its result."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.domain.commands import TakeHandoverBack
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.group_state import calendar_words, state_of
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.ui.widgets.long_check_box import LongCheckBox
from bijeenkomst.ui.widgets.opening import opens
from bijeenkomst.wording.people import people

BESIDE_THE_BOX = 38  # pixels: aligns with the text of the check box


class GroupRow(QFrame):
    """One group. A group that was handed over can be chosen again only after that was revoked (R42).

    Signals, with the theme's code: `mail_opened(code)` when its draft was opened in the mail program,
    `mail_failed(code)` when no program opened it, and `asked_anyway(code)` to make an unverified package.
    """

    mail_opened = Signal(str)
    mail_failed = Signal(str)
    asked_anyway = Signal(str)

    def __init__(self, controller: Controller, group: ThemeGroup) -> None:
        super().__init__()
        self._controller = controller
        self.code, self.number = group.theme.code, group.theme.number
        self.draft: Path | None = None
        self.chosen = LongCheckBox()
        self._state = label(look="muted")
        self.calendar = label(look="muted")
        self.again = button(_("Toch opnieuw overdragen"), "quiet")
        self.again.clicked.connect(lambda: controller.do(TakeHandoverBack(self.code)))
        self.trouble = label(look="error")
        self.anyway = button(_("Maak het toch"))
        self.anyway.clicked.connect(lambda: self.asked_anyway.emit(self.code))
        self.password = label(look="label")
        self.ring = label(look="muted")
        self.open_mail = button(_("Open de mail"), icon_name="mail")
        self.open_mail.clicked.connect(self.open_draft)
        words = vbox(self.chosen, spacing=2)
        for widget in (self._state, self.calendar, self.trouble, self.password, self.ring):
            widget.setContentsMargins(BESIDE_THE_BOX, 0, 0, 0)
            words.addWidget(widget)
        row = hbox((words, 1), on=self, margins=(0, 4, 0, 4))
        for action in (self.again, self.anyway, self.open_mail):
            row.addWidget(action)
        for hidden in (self.trouble, self.anyway, self.password, self.ring, self.open_mail):
            hidden.hide()
        self.chosen.setEnabled(False)
        self.show_group(group)

    def show_group(self, group: ThemeGroup) -> None:
        """Show the current state of the group."""
        meeting = self._controller.meeting
        handed_over = self.code in meeting.handovers
        title = f"{group.theme.number}. {group.theme.title}"
        self.chosen.say(title, f" · {people(len(group.members))}")
        can_be_chosen = bool(group.members) and not handed_over
        if can_be_chosen is not self.chosen.isEnabled():
            self.chosen.setEnabled(can_be_chosen)
            self.chosen.setChecked(can_be_chosen)
        state = state_of(meeting, group)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        said = calendar_words(meeting, group)
        self.calendar.setText(said)
        self.calendar.setVisible(bool(said))
        self.again.setVisible(handed_over)
        if handed_over:
            self.open_mail.hide()

    @property
    def state(self) -> str:
        """The sentence about the group."""
        return self._state.text()

    def show_result(self, draft: Path | None, password: str, ring: str, look_at: str) -> None:
        """Show the result: the mail to open, and the password, which is stored nowhere, with whom to call (`ring`).

        `look_at` says what could not be verified about the package, so that somebody checks it first; "" when all was.
        """
        self.draft = draft
        self.open_mail.setVisible(draft is not None)
        self.password.setVisible(bool(password))
        self.password.setText(_("Wachtwoord: %(words)s") % {"words": password})
        self.ring.setVisible(bool(password))
        self.ring.setText(ring)
        self.show_trouble(look_at and f"{look_at} " + _("Kijk het na voordat u het geeft."))

    def show_trouble(self, sentence: str, *, can_be_had: bool = False) -> None:
        """Show why there is no package, or what to check in it; "" hides it.

        `can_be_had`: the package can be made all the same.
        """
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.anyway.setVisible(can_be_had)

    def open_draft(self) -> None:
        """Open the draft in the mail program."""
        if self.draft is None:
            return
        (self.mail_opened if opens(self.draft) else self.mail_failed).emit(self.code)


def rows_of(controller: Controller, parent: QWidget) -> list[GroupRow]:
    """A row for each group, in the kopgroep's order (R3)."""
    rows = [GroupRow(controller, group) for group in controller.meeting.groups]
    for row in rows:
        row.setParent(parent)
    return rows
