"""The window for handing over: what to check first, which groups, the destination, and the results."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import RecordHandover
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.export.handover.hand_over import HandoverProcess
from bijeenkomst.export.handover.handed_over import GroupTrouble, HandoverResult, Outcome, WrittenGroup
from bijeenkomst.export.handover.volume import volume_of
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.destination import Destination
from bijeenkomst.ui.handover.group_rows import GroupRow, rows_of
from bijeenkomst.ui.handover.handover_warnings import ask_first
from bijeenkomst.ui.handover.handover_words import (
    left_to_walk_through,
    on_the_stick,
    result_sentence,
    what_to_do,
    whom_to_ring,
)
from bijeenkomst.ui.handover.mail_drafts import MailsToOpen
from bijeenkomst.ui.handover.reunion_list import write_reunion
from bijeenkomst.ui.handover.usb_sticks import Stick, mounted, sticks
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.same_person import SamePersonList
from bijeenkomst.ui.meeting_parts.steps_run import StepsRun
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder
from bijeenkomst.ui.widgets.progress import progress_bar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow

log = logging.getLogger(__name__)

CHANGES = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.ThemeChanged,
    ch.FirstCallerChanged,
    ch.KeptApartChanged,
    ch.HandoverChanged,
    ch.OfferChanged,
    ch.PlanChanged,
)


class HandoverWindow(SideWindow):
    """For the facilitator's screen only, never in the hall (R18). `found` and `there`: see `Destination`.

    Signal: `review_asked()`, to go through the doubtful rows of paper first (R39).
    """

    review_asked = Signal()

    def __init__(
        self,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        parent: QWidget | None = None,
        found: Callable[[], tuple[Stick, ...]] = sticks,
        there: Callable[[], object] = mounted,
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self._process: HandoverProcess | None = None
        self._folder, self._way, self._one_a_stick = Path(), Way.FOLDER, False
        self._volume: int | None = None
        self._passwords: dict[str, str] = {}
        self._listed: frozenset[tuple[str, str]] = frozenset()
        self._made_at: dict[str, datetime | None] = {}
        self.setWindowTitle(_("Overdragen"))
        self.same = SamePersonList(controller)
        self.doubts = NoticeBar()
        self.doubts.close_button.hide()
        self.rows = rows_of(controller, self)
        self.destination = Destination(found, there)
        self.notice = NoticeBar()
        self.progress = progress_bar()
        self.go = button(_("Draag over"), "primary")
        self.stop = button(_("Stop"))
        self.open_folder = button(_("Open de map"), icon_name="folder")
        self.mails = MailsToOpen(self.rows, self.notice, self)
        self.mails.sent.connect(self._mailed)
        self.close_button = button(_("Sluit"))
        self.reunion = button(_("Lijst voor de terugkomavond…"), "quiet")
        self._lay_out()
        self.go.clicked.connect(self._ask_first)
        self.destination.changed.connect(self._update_go)
        self.stop.clicked.connect(self._stop)
        self.open_folder.clicked.connect(self._open_folder)
        self.reunion.clicked.connect(
            lambda: write_reunion(self, controller, services, dialogs, self.notice.say)
        )
        self.close_button.clicked.connect(self.close)
        for row in self.rows:
            row.asked_anyway.connect(lambda code: self._pack([code], unproved=True))
            row.chosen.toggled.connect(lambda _on: self._update_go())
        for hidden in (self.progress, self.stop, self.open_folder):
            hidden.hide()
        listen(self, controller.updated, self._updated)
        self._show_doubts()
        self._update_go()
        self.resize(760, 720)
        first = next((row.chosen for row in self.rows if row.chosen.isEnabled()), self.close_button)
        first.setFocus()  # or Enter could answer a question unread

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("page", True)
        column = vbox(on=content, spacing=8)
        self._to_check = label(_("Kijk dit eerst na"), "subheading")
        add(column, self._to_check, self.doubts, self.same, label(_("Welke groepen?"), "subheading"))
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(8)
        add(column, label(_("Waarheen?"), "subheading"), self.destination, STRETCH)
        buttons = hbox(self.mails.button, self.open_folder, self.reunion, STRETCH)
        for action in (self.close_button, self.stop, self.go):
            buttons.addWidget(action)
        vbox((ScrollArea(content), 1), self.notice, self.progress, buttons, on=self)

    def _show_doubts(self) -> None:
        """Remind of doubtful rows of paper: people set aside are not on the list (R39)."""
        if reminder := left_to_walk_through(self._controller.meeting):
            self.doubts.say(reminder, "warn", (_("Loop ze na"), self.review_asked.emit))
        else:
            self.doubts.clear()
        self._to_check.setVisible(bool(self.same.rows) or bool(reminder))

    def _chosen(self) -> list[str]:
        return [row.code for row in self.rows if row.chosen.isChecked()]

    def _next(self) -> list[str]:
        """The groups to hand over with the next click: one if each gets its own stick, else all chosen ones."""
        return self._chosen()[:1] if self.destination.one_a_stick else self._chosen()

    def _update_go(self) -> None:
        codes = self._next()
        self.go.setEnabled(bool(codes) and self._process is None)
        self.go.setVisible(self.destination.way is not Way.MAIL or self.mails.button.isHidden())
        words = _("Draag over")
        if codes and self.destination.one_a_stick:
            words = _("Zet groep %(number)d op de stick") % {"number": self._row(codes[0]).number}
        self.go.setText(words)
        self.go.setAccessibleName(words)

    def _row(self, code: str) -> GroupRow:
        return next(row for row in self.rows if row.code == code)

    def _ask_first(self) -> None:
        meeting, review = self._controller.meeting, self.review_asked.emit
        ask_first(meeting, self._next(), self.destination, self.notice, review, self._hand_over)

    def _hand_over(self) -> None:
        folder = self.destination.path
        if self.destination.way is Way.MAIL:  # the folder of a draft does not matter to anybody
            from bijeenkomst.export.package_names import mail_folder

            folder = mail_folder(self._controller.path)
        if folder is None:
            start = self._controller.path.parent
            folder = self._dialogs.choose_folder(self, _("Waar moeten de pakketten komen?"), start)
        if folder is not None:
            self._folder, self._way, self._passwords = folder, self.destination.way, {}
            stick = self.destination.stick
            self._volume = stick.volume if stick else volume_of(folder)
            self._one_a_stick = self.destination.one_a_stick
            self._pack(self._next())

    def _pack(self, codes: list[str], *, unproved: bool = False) -> None:
        """Start making the packages of these groups in `_folder`."""
        if self.destination.lock.isChecked():
            from bijeenkomst.export.handover.password import new_password

            self._passwords |= {code: new_password() for code in codes}
        self._listed = self._controller.meeting.listed(codes)
        process = self._process = HandoverProcess(
            self._controller.meeting,
            self._folder,
            codes,
            passwords=dict(self._passwords),
            unproved=unproved,
            volume=self._volume,
            way=None if self._way is Way.MAIL else self._way,
            came=self._show_outcome,
        )
        run = StepsRun(process, self._controller, self._services, self)
        run.progressed.connect(self._show_progress)
        run.done.connect(self._finished)
        run.failed.connect(self._failed)
        for hidden in (self.open_folder, self.close_button, self.mails.button):
            hidden.hide()
        self.notice.clear()
        self._update_go()
        self.stop.setEnabled(True)
        for shown in (self.progress, self.stop):
            shown.show()
        run.start()

    def _stop(self) -> None:
        if self._process is not None:
            self.stop.setEnabled(False)
            self._process.stopped = True

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(done)

    def _show_outcome(self, outcome: Outcome) -> None:
        if isinstance(outcome, GroupTrouble):
            if outcome.place:
                log.error("No package for %s: %s", outcome.theme.code, outcome.place)
            self._row(outcome.theme.code).show_trouble(what_to_do(outcome), can_be_had=outcome.can_be_had)
        elif isinstance(outcome, WrittenGroup):
            code = outcome.theme.code
            self._made_at[code] = outcome.made_at
            group = self._controller.meeting.group(code)
            draft = outcome.draft if self._way is Way.MAIL else None
            doubts = " ".join(filter(None, (outcome.unproved, outcome.unrecorded)))
            self._row(code).show_result(draft, self._passwords.get(code, ""), whom_to_ring(group), doubts)

    def _finished(self, result: HandoverResult) -> None:
        stopped = bool(self._process and self._process.stopped)
        written, troubles = result.written, result.troubles
        self._over()
        self.open_folder.setVisible(bool(written))
        if written and not troubles and self._one_a_stick:
            group = self._controller.meeting.group(written[0].theme.code)
            self.notice.say(on_the_stick(group, more=len(self._chosen()) > 1), "good")
            return
        locked = bool(self._passwords)
        still_in = self._way is Way.STICK and volume_of(self._folder) == self._volume
        self.notice.say(
            *result_sentence(
                len(written), troubles, way=self._way, locked=locked, stopped=stopped, still_in=still_in
            )
        )
        self.mails.offer()
        self._update_go()

    def _mailed(self, code: str) -> None:
        made_at = self._made_at.get(code)
        self._controller.do(RecordHandover((code,), Way.MAIL, str(self._folder), self._listed, made_at))
        self._update_go()

    def _failed(self, sentence: str) -> None:
        self._over()
        self.notice.say(sentence, "bad")

    def _over(self) -> None:
        self._process = None
        for hidden in (self.progress, self.stop):
            hidden.hide()
        self.close_button.show()
        self._update_go()

    def _open_folder(self) -> None:
        open_folder(self._folder, self.notice)

    def _updated(self, update: Update) -> None:
        if not update.fresh and not any(map(_is_seen_here, update.changes)):
            return
        self.same.show_pairs()
        self._show_doubts()
        groups = {group.theme.code: group for group in update.meeting.groups}
        for row in self.rows:
            if row.code in groups:
                row.show_group(groups[row.code])
            else:  # merged into another group meanwhile
                row.chosen.setChecked(False)
                row.hide()
        self._update_go()

    def reject(self) -> None:
        """Close on Esc, but not while packages are being written."""
        if self._process is None:
            super().reject()


def _is_seen_here(change: ch.Change) -> bool:
    """Of a plan only whether there is one: scribes may still be typing."""
    if isinstance(change, ch.PlanChanged):
        return change.before is None or change.after is None
    return isinstance(change, CHANGES)
