"""The page for after the evening: the groups, their people, paper, the first caller, the lists."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import LeaveGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.closing.fitting import fit
from bijeenkomst.ui.closing.groups_list import GroupsList
from bijeenkomst.ui.closing.members_table import MembersTable
from bijeenkomst.ui.closing.path import ClosingPath, ClosingStep
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.report.report_window import ReportWindow
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.button_row import ButtonRow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.ui.widgets.when_seen import WhenSeen
from bijeenkomst.ui.withdrawing.withdrawing_window import WithdrawWindow
from bijeenkomst.wording.missing import missing_sentence
from bijeenkomst.wording.remaining import remaining

if TYPE_CHECKING:
    from bijeenkomst.ui.letting_go.letting_go_page import LettingGoPage
    from bijeenkomst.ui.list_lost.list_lost_page import ListLostPage

SHOWN = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.PhotoChanged,
    ch.KeptApartChanged,
    ch.ThemeChanged,
    ch.FirstCallerChanged,
    ch.SecondCallerChanged,
    ch.VolunteerChanged,
    ch.ProgrammeChanged,
    ch.DetailsChanged,
    ch.HandoverChanged,
    ch.WrittenChanged,
    ch.OfferChanged,
    ch.SignpostChanged,
    ch.LettingGoChanged,
)


class ClosingPage(BuiltPage):
    """Groups in the kopgroep's order, never by size (R3). Names stand here only: never in the hall (R18)."""

    handover: HandoverWindow | None = None
    report: ReportWindow | None = None
    withdrawing: WithdrawWindow | None = None

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        self._shown: object = None
        self.groups = GroupsList()
        self.groups.currentRowChanged.connect(lambda _row: self._show_group())
        self.hand_over = button(_("Draag over aan de groepen…"), "primary")
        self.hand_over.clicked.connect(self._hand_over)
        self.why_not = label("", "small")
        self.path = ClosingPath()
        self.table = MembersTable()
        self.caller = FirstCallerRow(self._controller)
        self.remove = QPushButton(_("Haal deze aanmelding weg"))
        self.remove.clicked.connect(self._remove)
        self.withdraw = button(_("Iemand wil eraf…"), "", "person")
        self.withdraw.clicked.connect(self._withdraw)
        self.lost = button(_("Lijst kwijt?"), "", "warning")
        self.remaining = label("", "small")
        yield
        self.pages = QStackedWidget(self)
        self._groups = QWidget(self.pages)
        yield from self._groups_and_people()
        self.pages.addWidget(self._groups)
        yield
        self.paper = PaperPage(self._controller, self._services, self._dialogs, self.pages, whole=False)
        self.pages.addWidget(self.paper)
        yield from self.paper.build()
        self.lost.clicked.connect(lambda: self.pages.setCurrentWidget(self.list_lost))
        around = self._around = QVBoxLayout(self)
        around.setSpacing(12)
        around.addWidget(self.path)
        around.addWidget(self.pages, 1)
        self.path.paper.clicked.connect(lambda: self.show_paper(PaperPart.ROWS))
        self.path.review.clicked.connect(lambda: self.show_paper(PaperPart.REVIEW))
        self.path.groups.clicked.connect(self.show_groups)
        self.path.report.clicked.connect(self._make_report)
        self.path.let_go.clicked.connect(self.show_letting_go)
        self.pages.currentChanged.connect(lambda _index: self._mark_step())
        self.paper.parts.currentChanged.connect(lambda _index: self._mark_step())
        self.paper.left.connect(self.show_groups)
        yield
        self._mark_step()
        self._seen = WhenSeen(self, self._show)
        listen(self, self._controller.updated, self._updated)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height between the path and the page."""
        super().resizeEvent(event)
        fit(event.size().height(), self._around, self.path, self.pages, self.paper)

    def _mark_step(self) -> None:
        fit(self.height(), self._around, self.path, self.pages, self.paper)
        shown = self.pages.currentWidget()
        step = ClosingStep.HAND_OVER if shown is self._groups else None
        if shown is self.paper:
            reviewing = self.paper.parts.currentIndex() == PaperPart.REVIEW
            step = ClosingStep.REVIEW if reviewing else ClosingStep.PAPER
        elif shown is self.__dict__.get("letting_go"):
            step = ClosingStep.LET_GO
        self.path.mark(step)

    def show_groups(self) -> None:
        """Back to the groups, from one of the pages that open in their place."""
        self.pages.setCurrentWidget(self._groups)

    def show_paper(self, part: PaperPart) -> None:
        """Go to a part of the page for paper, at the sheets of the group that is shown."""
        self.paper.start_with(self._controller.meeting.themes.get(self.groups.code))
        self.pages.setCurrentWidget(self.paper)
        self.paper.show_part(part)

    def type_over_group_sheet(self, code: str) -> None:
        """Go to the form for the groepsblad of a theme, beside its photo (R48)."""
        self.pages.setCurrentWidget(self.paper)
        self.paper.type_over_group_sheet(code)

    @cached_property
    def letting_go(self) -> "LettingGoPage":
        """The page for letting go: made when somebody goes there, weeks after the evening."""
        from bijeenkomst.ui.letting_go.letting_go_page import LettingGoPage

        page = LettingGoPage(self._controller, self._services)
        self.pages.addWidget(page)
        page.left.connect(self.show_groups)
        return page

    @cached_property
    def list_lost(self) -> "ListLostPage":
        """The page for a list that is lost: made when somebody goes there, seldom."""
        from bijeenkomst.ui.list_lost.list_lost_page import ListLostPage

        page = ListLostPage(self._controller, self._dialogs)
        self.pages.addWidget(page)
        page.left.connect(self.show_groups)
        return page

    @property
    def lets_go(self) -> bool:
        """Whether letting go is under way now."""
        return "letting_go" in self.__dict__ and self.letting_go.run is not None

    def have_pages_of(self, other: "ClosingPage") -> None:
        """Make what `other` made only when somebody went there, in the same order; paper is at the same form."""
        self.paper.go_on_from(other.paper)
        for name in other.__dict__.keys() & {"letting_go", "list_lost"}:
            page = getattr(self, name)
            self.pages.insertWidget(other.pages.indexOf(getattr(other, name)), page)

    def show_letting_go(self) -> None:
        """Go to the page for letting go."""
        self.pages.setCurrentWidget(self.letting_go)

    def _groups_and_people(self) -> Building:
        layout = QHBoxLayout(self._groups)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addLayout(self._left())
        yield
        middle = self._middle()
        yield
        layout.addWidget(ScrollArea(middle, self._groups), 1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.groups, 1)
        for under in (self.hand_over, self.why_not):
            column.addWidget(under)
        return column

    def _middle(self) -> QWidget:
        self._heading = QLabel()
        self._heading.setProperty("look", "heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._missing = QLabel()
        self._missing.setWordWrap(True)
        self._missing.setProperty("notice", "warn")
        column = QVBoxLayout(middle := QWidget())
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._heading, self._missing, self.caller):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(ButtonRow((self.remove, self.withdraw, self.lost), 1))
        column.addWidget(self.remaining)
        return middle

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            if any(isinstance(change, ch.LettingGoChanged) for change in update.changes):
                self._show()
            else:
                self._seen.ask()

    def _show(self) -> None:
        self.groups.show_meeting(self._controller.meeting)
        missing = missing_sentence(self._controller.meeting.details)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.path.show_meeting(self._controller.meeting)
        self.remaining.setText(remaining(self._controller.meeting))
        self.withdraw.setEnabled(self._controller.meeting.holds_contacts)
        if self._controller.meeting.letting_go is not None:
            self._close_windows()
        self._say_why_not()
        self._show_group()

    def _say_why_not(self) -> None:
        """Handing over can only be done while there is something to hand over; else it stands there why not."""
        why = ""
        if self._controller.meeting.letting_go is not None:
            why = _("De gegevens van mensen zijn losgelaten. Er is niets meer over te dragen.")
        elif not self._controller.meeting.in_order:
            why = _("Overdragen kan nog niet: er zijn nog geen thema's. Die zet u klaar bij Voorbereiden.")
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))
        self.hand_over.setEnabled(not why)
        self.hand_over.setAccessibleDescription(why)

    def _show_group(self) -> None:
        code, meeting = self.groups.code, self._controller.meeting
        group = meeting.group(code) if code in meeting.themes else None
        shown = (group, code in meeting.handovers, meeting.details.date, self.caller.needs(group))
        # Sign-ups of other groups leave the table alone, and a list of callers that is open.
        if shown != self._shown:
            self._shown = shown
            self.table.show_group(group, handed_over=code in meeting.handovers)
            self.caller.show_group(group)
        self.remove.setEnabled(bool(group and group.members))
        self._heading.setText(
            f"{group.theme.number}. {group.theme.title}" if group else _("Er zijn nog geen thema's.")
        )

    def _remove(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            one = self.table.members.sign_up(rows[0].row())
            self._controller.do(LeaveGroup(one.theme, one.id))

    def _close_windows(self) -> None:
        """Nothing that shows people stays open once they are let go of."""
        for window in (self.handover, self.withdrawing):
            if window is not None:
                window.close()
                window.deleteLater()  # also while it writes, when it does not close by itself
        self.handover = self.withdrawing = None

    def _forget(self, window: SideWindow) -> None:
        """It was closed, so it goes."""
        for name in ("handover", "report", "withdrawing"):
            if getattr(self, name) is window:
                setattr(self, name, None)

    def _review_first(self) -> None:
        if self.handover is not None:
            self.handover.close()
        self.show_paper(PaperPart.REVIEW)

    def _withdraw(self) -> None:
        """A new window each time: nobody's search is still in it."""
        if self.withdrawing is not None:
            self.withdrawing.close()
        self.withdrawing = WithdrawWindow(self._controller, self._services, self._dialogs, self)
        self._show_beside(self.withdrawing)

    def _hand_over(self) -> None:
        """A new window each time, so that sticks that came in are seen."""
        if self.handover is not None:
            self.handover.raise_()
            return
        self.handover = HandoverWindow(self._controller, self._services, self._dialogs, self)
        self.handover.review_asked.connect(self._review_first)
        self._show_beside(self.handover)

    def _make_report(self) -> None:
        """A new window each time: what was left out before is looked at again."""
        if self.report is not None:
            self.report.raise_()
            return
        self.report = ReportWindow(self._controller, self._services, self._dialogs, self)
        self.report.written.connect(self._reported)
        self._show_beside(self.report)

    def _reported(self) -> None:
        self.path.reported = True
        self.path.show_meeting(self._controller.meeting)

    def _show_beside(self, window: SideWindow) -> None:
        window.finished.connect(lambda _result: self._forget(window))
        window.show()
