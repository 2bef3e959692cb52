"""The groups to hand over, each with its state, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import TakeHandoverBack
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.group_words import state_of
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.long_check_box import LongCheckBox
from bijeenkomst.wording.people import people

BESIDE_THE_BOX = 38  # pixels: under the words of the box to tick


class GroupRow(QFrame):
    """One group. A group that was handed over can only be chosen again after that was taken back (R42).

    Signals, with the theme's code: `mail_opened(str)` when its draft was opened in the mail program, `mail_failed(str)`
    when no program opened it, and `asked_anyway(str)` for a package of which not all could be proved.
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
        self.again = button(_("Toch opnieuw overdragen"), "quiet")
        self.again.clicked.connect(lambda: controller.do(TakeHandoverBack(self.code)))
        self.trouble = label(look="error")
        self.anyway = button(_("Maak het toch"))
        self.anyway.clicked.connect(lambda: self.asked_anyway.emit(self.code))
        self.password = label(look="label")
        self.ring = label(look="muted")
        self.open_mail = button(_("Open de mail"), icon_name="mail")
        self.open_mail.clicked.connect(self.open_draft)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.chosen)
        for widget in (self._state, self.trouble, self.password, self.ring):
            widget.setContentsMargins(BESIDE_THE_BOX, 0, 0, 0)
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        for made in (self.again, self.anyway, self.open_mail):
            row.addWidget(made)
        for hidden in (self.trouble, self.anyway, self.password, self.ring, self.open_mail):
            hidden.hide()
        self.chosen.setEnabled(False)
        self.show_group(group)

    def show_group(self, group: ThemeGroup) -> None:
        """Show how the group stands now."""
        meeting = self._controller.meeting
        gone = self.code in meeting.handovers
        title = f"{group.theme.number}. {group.theme.title}"
        self.chosen.say(title, f" · {people(len(group.members))}")
        may = bool(group.members) and not gone
        if may is not self.chosen.isEnabled():
            self.chosen.setEnabled(may)
            self.chosen.setChecked(may)
        said = state_of(meeting, group)
        self._state.setText(said)
        self._state.setVisible(bool(said))
        self.again.setVisible(gone)
        if gone:
            self.open_mail.hide()

    @property
    def state(self) -> str:
        """What is said of the group."""
        return self._state.text()

    def show_result(self, draft: Path | None, password: str, ring: str, look_at: str) -> None:
        """Show how the mail is opened, and the password, which is nowhere else, with whom to ring.

        `look_at` says what was not proved of the package, to be looked at before it is given.
        """
        self.draft = draft
        self.open_mail.setVisible(draft is not None)
        self.password.setVisible(bool(password))
        self.password.setText(_("Wachtwoord: %(words)s") % {"words": password})
        self.ring.setVisible(bool(password))
        self.ring.setText(ring)
        self.show_trouble(look_at and f"{look_at} " + _("Kijk het na voordat u het geeft."))

    def show_trouble(self, said: str, *, can_be_had: bool = False) -> None:
        """Show why there is no package, or what to look at; "" is nothing."""
        self.trouble.setText(said)
        self.trouble.setVisible(bool(said))
        self.anyway.setVisible(can_be_had)

    def open_draft(self) -> None:
        """Have the mail program open the draft."""
        if self.draft is None:
            return
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.draft)))
        (self.mail_opened if opened else self.mail_failed).emit(self.code)


def rows_of(controller: Controller, parent: QWidget) -> list[GroupRow]:
    """A row for each group, in the kopgroep's order (R3)."""
    made = [GroupRow(controller, group) for group in controller.meeting.groups]
    for row in made:
        row.setParent(parent)
    return made
