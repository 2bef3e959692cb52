"""What the console has for groups at work: the cards of all, one with its plan, and who sits too tight (R47-R51)."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import ChoosePlaces
from bijeenkomst.domain.programme import has_work_round
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.console.group_cards import GroupCards
from bijeenkomst.ui.console.plan_panel import PlanPanel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.wording.group_work import crowded, crowded_words
from bijeenkomst.wording.places import with_second_table

WRITING = (ch.PlanChanged, ch.ScribesChanged, ch.PlanResponseChanged)
"""What scribes and readers do, many times a second in a full hall: it concerns the cards only."""


class GroupsAtWork(QObject):
    """Shows `cards` in the work round, or `plan` of the group that was chosen; at the harvest `plan` of its group.

    Signals: `left()` when the focus should go back to the page; `opened(QWidget)` with what has to be in sight.
    """

    left = Signal()
    opened = Signal(QWidget)

    def __init__(self, controller: Controller, page: QWidget) -> None:
        super().__init__(page)
        self._controller = controller
        self._slide = Slide(SlideKind.WELCOME)
        self._chosen = ""
        self._said: tuple[Theme | None, Place | None] = (None, None)
        self._let_be: set[str] = set()
        self.plan = PlanPanel(controller, page, whole=False)
        self.cards = QWidget(page)

    def build(self) -> Building:
        """Fill `plan` and `cards`, once they are where they belong: to move them full is slow. See `Building`."""
        yield from self.plan.build()
        yield
        self.crowded = NoticeBar()
        self.crowded.close_button.clicked.connect(self._leave_it)
        self.list = GroupCards()
        vbox(
            label(_("De groepen aan het werk"), "subheading"),
            self.crowded,
            self.list,
            on=self.cards,
            margins=0,
            spacing=10,
        )
        self.list.chosen.connect(self._open)
        self.plan.closed.connect(self._close)
        self.plan.left.connect(self.left)

    def show_slide(self, slide: Slide) -> tuple[bool, bool]:
        """Whether `plan` and `cards` belong to this part; the caller shows them."""
        if (slide.kind, slide.theme) != (self._slide.kind, self._slide.theme):
            self._slide, self._chosen = slide, ""
        harvest, at_work = slide.kind is SlideKind.HARVEST, self._at_work
        if harvest:
            self.plan.show_theme(slide.theme, at_work=False)
        elif self._chosen not in {theme.code for theme in self._controller.meeting.in_order}:
            self._chosen = ""  # it was merged, or is gone
        if at_work:
            self.refresh()
        return harvest or bool(self._chosen), at_work and not self._chosen

    def go_on_from(self, other: "GroupsAtWork") -> None:
        """Open the same group, and leave closed what was closed by hand: the window was built anew."""
        self._let_be |= other._let_be
        if other._chosen:
            self._slide, self._chosen = other._slide, other._chosen
            self._show_chosen()
            self.plan.paper.setChecked(other.plan.paper.isChecked())

    def refresh(self, changed: Collection[str] | None = None) -> None:
        """Show how the groups with these codes stand now, or all of them; others are not touched."""
        if self._chosen or self._slide.kind is SlideKind.HARVEST:
            if changed is None or self.plan.theme in changed:
                self.plan.refresh()
        elif self._at_work:
            self.list.show_meeting(self._controller.meeting, changed)
            self._say_who_is_crowded()

    def follow(self, update: Update) -> bool:
        """Refresh what these changes concern; returns whether they concern nothing else on the console."""
        about = {change.theme for change in update.changes if hasattr(change, "theme")}
        photos = any(isinstance(change, ch.PhotoChanged) for change in update.changes)
        self.refresh(None if photos else about)
        return not update.fresh and all(isinstance(change, WRITING) for change in update.changes)

    @property
    def _at_work(self) -> bool:
        kind = self._slide.kind
        return kind is SlideKind.WORK or (
            kind is SlideKind.GROUPS and has_work_round(self._controller.meeting)
        )

    def _open(self, code: str) -> None:
        self._chosen = code
        self._show_chosen()
        self.plan.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(self.plan)

    def _show_chosen(self) -> None:
        self.plan.show_theme(self._chosen, at_work=True)
        self.cards.hide()
        self.plan.show()

    def _close(self) -> None:
        self._chosen = ""
        self.plan.hide()
        self.cards.show()
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(self.list)

    def _say_who_is_crowded(self) -> None:
        """The first group with more people than fit at its table, until that has a second or somebody lets it be."""
        meeting = self._controller.meeting
        found = next((theme for theme in crowded(meeting) if theme.code not in self._let_be), None)
        place = with_second_table(meeting, found.code) if found is not None else None
        said = (found, place)
        if said == self._said and found is not None:
            return
        self._said = said
        if found is None:
            self.crowded.clear()
            return
        acts = []
        if place is not None:
            choice = ChoosePlaces(((found.code, place),))
            words = _("Geef er %(table)s bij") % {"table": place.second_table}
            acts.append((words, lambda: self._controller.do(choice)))
        self.crowded.say(crowded_words(found), "plain", *acts)

    def _leave_it(self) -> None:
        """Closed by hand: of this group it is said no more."""
        if self._said[0] is not None:
            self._let_be.add(self._said[0].code)
        self._say_who_is_crowded()
