"""The page for after the evening: the path along what is left to do, and the page of the step that is shown."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
)

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.closing.fitting import fit
from bijeenkomst.ui.closing.groups_page import GroupsPage
from bijeenkomst.ui.closing.path import ClosingPath, ClosingStep
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.report.report_window import ReportWindow
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.ui.widgets.when_seen import WhenSeen
from bijeenkomst.ui.withdrawing.withdrawing_window import WithdrawWindow

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
    """The groups, or what opens in their place: paper, letting go, a lost list; and the windows beside it."""

    handover: HandoverWindow | None = None
    report: ReportWindow | None = None
    withdrawing: WithdrawWindow | None = None

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        self.path = ClosingPath()
        yield
        self.pages = QStackedWidget(self)
        self.groups = GroupsPage(self._controller, self._services, self._dialogs, self.pages, whole=False)
        yield from self.groups.build()
        self.pages.addWidget(self.groups)
        yield
        self.paper = PaperPage(self._controller, self._services, self._dialogs, self.pages, whole=False)
        self.pages.addWidget(self.paper)
        yield from self.paper.build()
        self.groups.hand_over.clicked.connect(self._hand_over)
        self.groups.withdraw.clicked.connect(self._withdraw)
        self.groups.lost.clicked.connect(lambda: self.pages.setCurrentWidget(self.list_lost))
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
        step = ClosingStep.HAND_OVER if shown is self.groups else None
        if shown is self.paper:
            reviewing = self.paper.parts.currentIndex() == PaperPart.REVIEW
            step = ClosingStep.REVIEW if reviewing else ClosingStep.PAPER
        elif shown is self.__dict__.get("letting_go"):
            step = ClosingStep.LET_GO
        self.path.mark(step)

    def show_groups(self) -> None:
        """Back to the groups, from one of the pages that open in their place."""
        self.pages.setCurrentWidget(self.groups)

    def show_paper(self, part: PaperPart) -> None:
        """Go to a part of the page for paper, at the sheets of the group that is shown."""
        self.paper.start_with(self._controller.meeting.themes.get(self.groups.list.code))
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
        """Make the pages that `other` made because somebody went there, in order; show the same form of paper."""
        self.paper.go_on_from(other.paper)
        for name in other.__dict__.keys() & {"letting_go", "list_lost"}:
            page = getattr(self, name)
            self.pages.insertWidget(other.pages.indexOf(getattr(other, name)), page)

    def show_letting_go(self) -> None:
        """Go to the page for letting go."""
        self.pages.setCurrentWidget(self.letting_go)

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            if any(isinstance(change, ch.LettingGoChanged) for change in update.changes):
                self._show()
            else:
                self._seen.ask()

    def _show(self) -> None:
        self.path.show_meeting(self._controller.meeting)
        self.groups.show_meeting()
        if self._controller.meeting.letting_go is not None:
            self._close_windows()

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
