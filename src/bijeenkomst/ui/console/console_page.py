"""The console of the evening, laid out as a presenter's view: the programme at the left, what the hall sees now and
what comes next in the middle with the line to say, and at the right the controls of this part and no others."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, AROUND_A_THEME, Slide, SlideKind
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.console.additions_panel import AdditionsPanel, QueuePanel
from bijeenkomst.ui.console.begins_at_top import BeginsAtTop
from bijeenkomst.ui.console.console_layout import ConsoleLayout
from bijeenkomst.ui.console.group_panel import GroupPanel
from bijeenkomst.ui.console.groups_at_work import GroupsAtWork
from bijeenkomst.ui.console.hands_panel import HandsPanel, PresentCount
from bijeenkomst.ui.console.helpers_panel import HelpersPanel
from bijeenkomst.ui.console.key_guard import TYPING
from bijeenkomst.ui.console.keyboard import Keyboard
from bijeenkomst.ui.console.keys_overview import KeysOverview
from bijeenkomst.ui.console.log_panel import LogPanel
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.console.presenter import Presenter
from bijeenkomst.ui.console.programme_editor import ProgrammePanel
from bijeenkomst.ui.console.projector_panel import ProjectorPanel
from bijeenkomst.ui.console.sign_ups_panel import SignUpsPanel
from bijeenkomst.ui.console.times_panel import TimesPanel
from bijeenkomst.ui.console.turning_panel import TurningPanel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.in_hall import Place
from bijeenkomst.ui.projector.seen_changes import may_be_seen
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.when_seen import WhenSeen

REPLANNED = (ch.ThemeChanged, ch.ProgrammeChanged)
WITH_HANDS = frozenset({SlideKind.RECOGNITION})
WITH_ADDITIONS = frozenset({SlideKind.ADDITIONS, SlideKind.SUMMARY})
WITH_SIGN_UPS = frozenset({SlideKind.OVERVIEW, SlideKind.BREAK, SlideKind.GROUPS, SlideKind.THANKS})


class EveningPage(QWidget):
    """The console. Keys work wherever the focus is, except letters while somebody types (P13).

    Signals: `theme_asked(code)` to edit, split or merge the theme that is on (R28), and `sheets_asked(code)` to print
    more sheets, "" for all themes; `manual_asked()` for the chapter about the evening.
    """

    theme_asked = Signal(str)
    sheets_asked = Signal(str)
    manual_asked = Signal()

    def __init__(
        self, controller: Controller, hall: Hall, parent: QWidget | None = None, *, whole: bool = True
    ) -> None:
        super().__init__(parent)
        self._controller, self._hall = controller, hall
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller, hall = self._controller, self._hall
        self.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus
        )  # the keys of the evening; Tab goes to what one can see
        self.navigation = Navigation(controller, hall.pages, hall.other.take_away, self)
        self.programme = ProgrammePanel(controller, self)
        self.programme.list.chosen.connect(self._jump)
        yield
        self.presenter = Presenter(controller, hall, self.navigation, self)
        self.presenter.theme_asked.connect(self.theme_asked)
        yield
        self.hands = HandsPanel(controller, self)
        self.additions = AdditionsPanel(controller, self)
        self.queue = QueuePanel(controller, self)
        yield
        self.group = GroupPanel(controller, self)
        self.sign_ups = SignUpsPanel(controller, self)
        self.sign_ups.sheets.clicked.connect(lambda: self.sheets_asked.emit(""))
        self.group.sheets_asked.connect(self.sheets_asked)
        self.helpers = HelpersPanel(controller, self)
        self.present = PresentCount(controller, self)
        yield
        self.at_work = GroupsAtWork(controller, self)
        self.times = TimesPanel(controller, self)
        self.log = LogPanel(controller, self)
        self.projector = ProjectorPanel(hall, self)
        self.turning = TurningPanel(controller, hall, self)
        yield
        self.additions.left.connect(self._written)
        self.additions.list.large_asked.connect(self._large)
        for panel in (self.queue, self.hands, self.group, self.present, self.times, self.helpers):
            panel.left.connect(self.setFocus)
        self.at_work.left.connect(self.setFocus)
        self._more_keys: dict[str, Callable[[], None]] = {
            "start": self.projector.begin,
            "swap": self.projector.swap_screens,
            "reveal": self._reveal,
            "write": self._write,
            "approve": self.queue.approve_oldest,
            "silence": self.times.toggle_silence,
            "clock": self.times.toggle_clock,
            "more": self.times.give_more,
            "keys": self.show_keys,
            **{str(answer): partial(self._hand, answer) for answer in Answer},
        }
        self.side = self._side()
        self._top = BeginsAtTop(self.side)
        yield
        yield from self._lay_out()
        yield
        yield from self.at_work.build()
        yield
        self.keyboard = Keyboard(self, controller, hall, self._key)
        self._seen = WhenSeen(self, self._refresh_all)
        listen(self, controller.updated, self._updated)
        listen(self, hall.repainted, self._repainted)
        listen(self, hall.window.key_command, self._hall_key)
        self._refresh_all()

    def showEvent(self, event: QShowEvent) -> None:
        """The keys are for the page, not for the first field on it; who was typing, when it was put away, types on."""
        if not event.spontaneous():
            self.setFocus()
        super().showEvent(event)

    def show_keys(self) -> None:
        """`F1`: all keys on one card."""
        overview = KeysOverview(self, group_work=has_group_work(self._controller.meeting))
        overview.finished.connect(self._back_to_console)
        overview.manual_asked.connect(self.manual_asked)
        overview.open()

    def show_place(self, place: Place) -> None:
        """Bring the buttons in sight by which what the hall sees is changed, with the keyboard on them (P19)."""
        if place is Place.STATES:
            self.presenter.states.give_focus()
        else:
            self.side.ensureWidgetVisible(self.projector)
            self.projector.give_focus()

    def _back_to_console(self) -> None:
        """Also when the picture is in a window of its own, that the system might go to."""
        self.window().activateWindow()
        if not isinstance(self.window().focusWidget(), TYPING):
            self.setFocus()

    def _key(self, command: str) -> None:
        """What has to wait for the disk, such as a hand that is counted, takes its turn by itself (P20)."""
        act = self._more_keys.get(command, partial(self.navigation.key, command))
        self._controller.in_turn_of_the_picture(act)

    def _hall_key(self, command: str) -> None:
        """Of two windows, while one is built in another language, the one that is there hears it."""
        if self.window().isVisible():
            self._key(command)

    def _hand(self, answer: Answer) -> None:
        if not self.hands.isHidden():
            self.hands.add_hand(answer)

    def _large(self, addition: str) -> None:
        self._controller.in_turn_of_the_picture(lambda: self.navigation.toggle_large(addition))

    def _reveal(self) -> None:
        if not self.hands.isHidden():
            self.hands.toggle_reveal()

    def _write(self) -> None:
        """`A`: during any part about a theme somebody may call something out."""
        if self._controller.meeting.stage.slide.kind in AROUND_A_THEME:
            self.additions.show()
            self.window().activateWindow()  # the key may have been pressed on the projector
            self.additions.field.setFocus()
            self.keyboard.typing_into = self.additions.field
            self.side.ensureWidgetVisible(self.additions)

    def _written(self) -> None:
        self.keyboard.typing_into = None
        self.setFocus()

    def _jump(self, slide: Slide) -> None:
        self.navigation.show(slide)
        self.setFocus()
        self.console.back_to_the_view()

    # --- layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> Building:
        self.console = ConsoleLayout(self.programme, self.presenter, self.side, self, whole=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.console)
        yield from self.console.build()

    def _side(self) -> Unrolling:
        inner = QWidget()
        side = Unrolling(inner, self)  # before it holds much: to move all of it is slow
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        for widget in (
            *(self.hands, self.additions, self.group),  # the task of this part
            *(self.at_work.plan, self.sign_ups),
            self.turning,
            self.queue,
            self.times,
            self.at_work.cards,
            *(self.additions.shown, self.present, self.helpers, self.projector, self.log),
        ):
            column.addWidget(widget)
        column.addStretch()
        self.at_work.opened.connect(bring_into_sight)
        self._column = column
        return side

    # --- following the meeting -----------------------------------------------------------------------

    def _updated(self, update: Update) -> None:
        if not self._seen.now():
            return
        if update.concerns(REPLANNED):
            self._refresh_all()
            return
        if self.at_work.follow(update) and self.group.isHidden():
            if may_be_seen(update):
                self.presenter.refresh()
            return
        if any(isinstance(change, ch.StageChanged) for change in update.changes):
            self.programme.list.mark(self._controller.meeting.stage.slide)
            self._show_controls()
        self._refresh_panels()
        self.presenter.refresh()

    def _repainted(self) -> None:
        """What phones did is shown when the console is told of it."""
        if not self._controller.holding_back:
            self.presenter.show_slides()

    def _refresh_all(self) -> None:
        self.programme.refresh()
        self._show_controls()
        self._refresh_panels()
        self.presenter.refresh()

    def _refresh_panels(self) -> None:
        for panel in (self.present, self.hands, self.additions, self.queue, self.sign_ups):
            panel.refresh()
        if not self.group.isHidden():  # hundreds of members take milliseconds, beside a fade in the hall
            self.group.refresh()
        self.times.refresh()
        self.helpers.refresh()

    def _show_controls(self) -> None:
        """The controls of this part and no others."""
        slide = self._controller.meeting.stage.slide
        self._top.show_slide(slide)
        if slide.kind in ABOUT_A_THEME:
            self.hands.show_theme(slide.theme)
            self.additions.show_theme(slide.theme)
        if slide.kind is SlideKind.GROUP:
            self.group.show_theme(slide.theme)
        plan, cards = self.at_work.show_slide(slide)
        belongs = {
            self.presenter.change_theme: slide.kind in ABOUT_A_THEME,
            self.hands: slide.kind in WITH_HANDS,
            self.additions: slide.kind in WITH_ADDITIONS,
            self.group: slide.kind is SlideKind.GROUP,
            self.at_work.plan: plan,
            self.at_work.cards: cards,
            self.sign_ups: slide.kind in WITH_SIGN_UPS,
        }
        focus = QApplication.focusWidget()
        going = [part for part, on in belongs.items() if not on]
        if self.additions in going:
            going.append(self.additions.shown)
        if focus and any(part.isAncestorOf(focus) or part is focus for part in going):
            self.setFocus()  # or Qt would go on to the next field, and keys of the evening would be typed into it
        for part, on in belongs.items():
            part.setVisible(on)
        self._order(slide)
        self.helpers.show_offer(slide.kind in WITH_SIGN_UPS)

    def _order(self, slide: Slide) -> None:
        """While groups work, the clock and their cards are what this part is for; elsewhere what phones sent is."""
        work, phones = (self.times, self.at_work.cards), (self.queue,)
        order = (*work, *phones) if slide.kind is SlideKind.WORK else (*phones, *work)
        first = min(self._column.indexOf(part) for part in order)
        for place, part in enumerate(order, start=first):
            if self._column.indexOf(part) != place:
                self._column.insertWidget(place, part)
