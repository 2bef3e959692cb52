"""The window for handing over: what can still be done tonight, which groups, where to, and what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import RecordHandover, RecordWritten
from bijeenkomst.domain.handover import Way
from bijeenkomst.domain.letting_go import Written, WrittenKind
from bijeenkomst.export.handover import planned
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.closing.handover.destination import Destination
from bijeenkomst.ui.closing.handover.group_rows import rows_of
from bijeenkomst.ui.closing.handover.packing import Packing
from bijeenkomst.ui.closing.handover.reunion import write_reunion
from bijeenkomst.ui.closing.handover.same_person import SamePersonList
from bijeenkomst.ui.closing.handover.sticks import Stick, mounted, sticks
from bijeenkomst.ui.closing.paper.review import doubtful_rows
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.wording.refusals import say

CHANGES = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.ThemeChanged,
    ch.FirstCallerChanged,
    ch.KeptApartChanged,
    ch.HandoverChanged,
)


class HandoverWindow(SideWindow):
    """On the facilitator's screen only, never in the hall (R18). `found` and `there`: see `Destination`.

    Signal: `review_asked()`, to walk through what was doubted on paper first (R39).
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
        self._packing: Packing | None = None
        self._folder, self._way = Path(), Way.FOLDER
        self._passwords: dict[str, str] = {}
        self._listed: frozenset[tuple[str, str]] = frozenset()
        self.setWindowTitle(_("Overdragen"))
        self.same = SamePersonList(controller)
        self.doubts = NoticeBar()
        self.doubts.close_button.hide()
        self.rows = rows_of(controller, self)
        self.destination = Destination(found, there)
        self.notice = NoticeBar()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(_("Zo ver is het"))
        self.go = button(_("Draag over"), "primary")
        self.stop = button(_("Stop"))
        self.open_folder = button(_("Open de map"), icon_name="folder")
        self.close_button = button(_("Sluit"))
        self.reunion = button(_("Lijst voor de terugkomavond…"), "quiet")
        self._lay_out()
        self.go.clicked.connect(self._hand_over)
        self.stop.clicked.connect(self._stop)
        self.open_folder.clicked.connect(self._open_folder)
        self.reunion.clicked.connect(self._write_reunion)
        self.close_button.clicked.connect(self.close)
        for row in self.rows:
            row.mail_opened.connect(self._mailed)
            row.chosen.toggled.connect(lambda _on: self._may_go())
        for hidden in (self.progress, self.stop, self.open_folder):
            hidden.hide()
        listen(self, controller.updated, self._updated)
        self._show_doubts()
        self._may_go()
        self.resize(760, 720)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setSpacing(8)
        self._ask = label(_("Kijk dit eerst na"), "subheading")
        column.addWidget(self._ask)
        column.addWidget(self.doubts)
        column.addWidget(self.same)
        column.addWidget(label(_("Welke groepen?"), "subheading"))
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(8)
        column.addWidget(label(_("Waarheen?"), "subheading"))
        column.addWidget(self.destination)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_folder)
        buttons.addWidget(self.reunion)
        buttons.addStretch()
        for made in (self.close_button, self.stop, self.go):
            buttons.addWidget(made)
        whole = QVBoxLayout(self)
        whole.addWidget(ScrollArea(inside), 1)
        whole.addWidget(self.notice)
        whole.addWidget(self.progress)
        whole.addLayout(buttons)

    def _show_doubts(self) -> None:
        """Last chance for paper: who is set aside is not on the list (R39)."""
        meeting = self._controller.meeting
        aside = sum(len(meeting.rows_aside(theme.code)) for theme in meeting.in_order)
        doubtful = sum(len(doubtful_rows(meeting, theme.code)) for theme in meeting.in_order)
        if doubtful:
            said = ngettext(
                "Van papier is nog %(count)d rij na te lopen.",
                "Van papier zijn nog %(count)d rijen na te lopen.",
                doubtful,
            ) % {"count": doubtful}
            if aside:
                said += " " + ngettext(
                    "%(count)d mens staat daardoor niet op de lijst.",
                    "%(count)d mensen staan daardoor niet op de lijst.",
                    aside,
                ) % {"count": aside}
            self.doubts.say(said, "warn", (_("Loop ze na"), self.review_asked.emit))
        else:
            self.doubts.clear()
        self._ask.setVisible(bool(self.same.rows) or bool(doubtful))

    def _chosen(self) -> list[str]:
        return [row.code for row in self.rows if row.chosen.isChecked()]

    def _may_go(self) -> None:
        self.go.setEnabled(bool(self._chosen()) and self._packing is None)

    def _hand_over(self) -> None:
        folder = self.destination.path
        if folder is None:
            folder = self._dialogs.choose_folder(self, _("Waar moeten de pakketten komen?"))
        if folder is None:
            return
        codes = self._chosen()
        self._folder, self._way, self._passwords = folder, self.destination.way, {}
        if self.destination.lock.isChecked():
            from bijeenkomst.export.package.password import new_password

            self._passwords = {code: new_password() for code in codes}
        packing = self._packing = Packing(self._services, self)
        packages = tuple(
            Written(WrittenKind.PACKAGE, str(folder / group.folder))
            for group in planned(self._controller.meeting, codes)
        )
        packing.progressed.connect(self._show_progress)
        packing.done.connect(self._written)
        packing.failed.connect(self._failed)
        for hidden in (self.open_folder, self.close_button):
            hidden.hide()
        self.notice.clear()
        self._may_go()
        self.stop.setEnabled(True)
        for shown in (self.progress, self.stop):
            shown.show()
        meeting, passwords = self._controller.meeting, self._passwords
        self._listed = meeting.listed(codes)
        self._controller.do(
            RecordWritten(packages),
            lambda _done: packing.start(meeting, codes, folder, passwords),
            lambda refusal: self._failed(say(refusal)),
        )

    def _stop(self) -> None:
        if self._packing is not None:
            self.stop.setEnabled(False)
            self._packing.stop()

    def _show_progress(self, written: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(written)

    def _written(self, groups: object) -> None:
        from bijeenkomst.export.handover import WrittenGroup

        if not isinstance(groups, tuple):
            raise TypeError(type(groups).__name__)
        written = {group.theme.code: group for group in groups if isinstance(group, WrittenGroup)}
        mail = self._way is Way.MAIL
        for row in self.rows:
            if row.code in written:
                draft = written[row.code].draft if mail else None
                row.show_result(draft, self._passwords.get(row.code, ""))
        self._over()
        self.open_folder.show()
        if not mail:
            self._controller.do(self._record(tuple(written), self._way))
        self.notice.say(self._told(len(written), mail=mail), "good")

    def _told(self, count: int, *, mail: bool) -> str:
        told = ngettext(
            "Klaar: %(count)d pakket geschreven en nagelezen.",
            "Klaar: %(count)d pakketten geschreven en nagelezen.",
            count,
        ) % {"count": count}
        if mail:
            told += " " + _(
                "Open bij elke groep de mail en verstuur hem zelf. Een groep zonder knop heeft geen eerste "
                "beller met een e-mailadres: geef die een stick of papier."
            )
        if self._passwords:
            told += " " + _("Schrijf de wachtwoorden op en bel ze door: u ziet ze alleen nu.")
        return told

    def _failed(self, sentence: str) -> None:
        self._over()
        self.notice.say(sentence, "bad")

    def _over(self) -> None:
        if self._packing is not None:
            self._packing.deleteLater()
            self._packing = None
        for hidden in (self.progress, self.stop):
            hidden.hide()
        self.close_button.show()
        self._may_go()

    def _mailed(self, code: str) -> None:
        self._controller.do(self._record((code,), Way.MAIL))

    def _record(self, codes: tuple[str, ...], way: Way) -> RecordHandover:
        return RecordHandover(codes, way, str(self._folder), self._listed)

    def _write_reunion(self) -> None:
        write_reunion(self, self._controller, self._services, self._dialogs, self.notice.say)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _updated(self, update: Update) -> None:
        if not update.fresh and not any(isinstance(change, CHANGES) for change in update.changes):
            return
        self.same.show_pairs()
        self._show_doubts()
        groups = {group.theme.code: group for group in update.meeting.groups}
        for row in self.rows:
            if row.code in groups:
                row.show_group(groups[row.code])
            else:  # merged into another one meanwhile
                row.chosen.setChecked(False)
                row.hide()
        self._may_go()

    def reject(self) -> None:
        """Esc closes it, but not while packages are being written: `Stop` does that."""
        if self._packing is None:
            super().reject()
