"""The hall: keeps the projector's picture the same as the meeting's stage, and knows how the pages fall."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.stage import Cover, Slide
from bijeenkomst.session.interface import PhoneServerStatus, Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import ProjectedOn
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.ahead import Ahead
from bijeenkomst.ui.projector.console_window import Console
from bijeenkomst.ui.projector.expected import content_when_it_comes, expected
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.projector.in_hall import InHall, Sight, in_hall
from bijeenkomst.ui.projector.laying_out import LayingOut
from bijeenkomst.ui.projector.motion import MotionWish
from bijeenkomst.ui.projector.other_picture import OtherPicture
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.projector.screens import Screens, ScreenState
from bijeenkomst.ui.projector.seen_changes import WRITTEN, may_be_seen
from bijeenkomst.ui.projector.shown_words import ShownWords
from bijeenkomst.ui.projector.turning import PageTurner
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content, ticks
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo, make_codes
from bijeenkomst.ui.slides.paint import Look, page_count
from bijeenkomst.wording.parts import full_name, short_name

USUAL_ASPECT = 16 / 9
TICK_MS = 1000


class Hall(QObject):
    """Owns the projector window. Signal: `repainted()` when what the hall sees may be different now.

    `console` is the facilitator's window: its screen is never covered (P6). Words of themes and details that are edited
    reach the hall with the next slide, or when `show_edits` is called (P14).
    """

    repainted = Signal()

    def __init__(self, controller: Controller, memory: ScreenMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._console = Console(parent=self)
        self.look = Look.LIGHT
        self.moving = True
        self.window = ProjectorWindow()
        self.screens = Screens(self.window, self._console, memory, self)
        listen(self, self.screens.state_changed, self._screens_changed)
        self.sight = Sight(self)
        listen(self, self.sight.asked, self._begin)
        self.other = OtherPicture(self.window, controller, self)
        listen(self, self.other.changed, self._other_changed)
        listen(self, controller.happened, self._updated)
        listen(self, controller.status_changed, self._status_changed)
        self._base_url = controller.status.base_url
        self._words = ShownWords(controller)
        self._held: SlideContent | None = None
        self._seen: object = None
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self.window.destroyed.connect(self._ticking.stop)  # there is nothing left to repaint
        turn = controller.updates.turn = self.window.pace.after_frame
        self._ahead = Ahead(self._get_ready, lambda: not self.window.moves, turn, self)
        self._likely: Callable[[], Iterable[Slide]] = tuple
        self.window.ahead.expect(self._expected)
        self.turner = PageTurner(self)
        self.laying = LayingOut(self)
        for again in (self.turner.turned, self.laying.may_go_on):
            again.connect(self.refresh)
        self.motion_wish = MotionWish(self)
        self.motion_wish.told.connect(lambda less: self.set_motion(not less))
        self.refresh()
        self._look_ahead(controller.meeting)

    @property
    def console(self) -> QWidget | None:
        """The facilitator's window."""
        return self._console.window

    @console.setter
    def console(self, window: QWidget) -> None:
        self._console.follow(window)

    @property
    def aspect(self) -> float:
        """Width by height of the hall's picture; the usual one while there is none."""
        return self.window.aspect if self.window.isVisible() else USUAL_ASPECT

    @property
    def projecting(self) -> bool:
        """Whether the hall sees our picture, or is about to when the projector comes back."""
        return self.screens.state is not ScreenState.OFF

    @property
    def projected_on(self) -> ProjectedOn:
        """For who goes on after the program stopped."""
        if self.screens.state is ScreenState.IN_WINDOW:
            return ProjectedOn.WINDOW
        return ProjectedOn.PROJECTOR if self.projecting else ProjectedOn.NOTHING

    def project_again(self, where: ProjectedOn) -> None:
        """As before the program stopped, on the projector that is known (P1)."""
        if where is ProjectedOn.PROJECTOR:
            self.screens.start()
        elif where is ProjectedOn.WINDOW:
            self.screens.start_in_window()

    @property
    def seen(self) -> SlideContent | None:
        """What the hall sees now, None for black."""
        return None if self.window.covered else self.window.content

    @property
    def edits_wait(self) -> bool:
        """Whether words on the slide that is on were edited, and the hall still sees the old ones (P14)."""
        meeting, shown = self._controller.meeting, self._words.meeting
        if shown is meeting:
            return False
        slide, now = meeting.stage.in_hall, datetime.now().astimezone()  # or a clock would differ from itself
        return slide_content(shown, slide, self._join, now) != slide_content(meeting, slide, self._join, now)

    def show_edits(self) -> None:
        """Let the hall see what was edited ("Toon", P14)."""
        self._words.take()
        self.refresh()

    def content(self, slide: Slide) -> SlideContent:
        """A slide as the hall would see it now."""
        return slide_content(self._words.meeting, slide, self._join)

    def new_content(self, slide: Slide) -> SlideContent:
        """A slide as the hall would see it when it came on now, with everything that was edited."""
        return slide_content(self._controller.meeting, slide, self._join)

    def expect(self, likely: Callable[[], Iterable[Slide]]) -> None:
        """Paint these slides ahead, the likeliest first, until others are given."""
        self._likely = likely
        self.window.ahead.look_again()

    def pages(self, meeting: Meeting, slide: Slide) -> int:
        """On how many pages a slide stands (P15)."""
        return page_count(slide_content(meeting, slide, self._join), self.aspect)

    def refresh(self) -> None:
        """Paint the stage as the meeting has it, as soon as that is laid out."""
        stage = self._controller.meeting.stage
        self._say_whether_in_a_state()
        if stage.held is None:
            self._held = None
        elif self._held is None:
            self._held = self.content(stage.held)
        match stage.cover:
            case Cover.LOGO:
                shown: SlideContent = logo_content(self._words.meeting)
            case Cover.TEST:
                shown = check_content(self._words.meeting, self._join)
            case _slide:
                shown = self._held or self.content(stage.slide)
                if self.laying.ready(shown, self.aspect, len(self._words.meeting.in_order)):
                    shown = self.turner.at_its_page(
                        shown, stage.in_hall, self.aspect, held=self._held is not None
                    )
                elif stage.cover is not Cover.BLACK:
                    return
        self.window.show_content(shown, stage.cover is Cover.BLACK)
        self.window.ahead.look_again()
        seen = (shown, stage, full_name(self._controller.meeting, stage.in_hall))
        if seen != self._seen:  # most of what phones do concerns another slide
            self._seen = seen
            self._tick_when_needed()
            self._say_what_is_seen()
            self.repainted.emit()

    def _expected(self) -> Iterator[SlideContent]:
        meeting = self._controller.meeting
        now = self._held or self.content(meeting.stage.slide)
        return expected(meeting, now, self._likely(), self.turner, self._join)

    def set_look(self, look: Look) -> None:
        """Light for a bright hall, dark for a dark one."""
        self.look = look
        self.window.set_look(look)
        self.repainted.emit()

    def set_motion(self, moving: bool) -> None:
        """Whether slides go over into each other and dots drift in; what the system wants, until somebody chooses."""
        self.moving = moving
        self.window.set_motion(moving)
        self.repainted.emit()

    def close(self) -> None:
        """Take the picture away for good; what it was made of goes in the event loop, once it is not used."""
        self.motion_wish.stop()
        self._ticking.stop()
        self.turner.rest()
        for stopping in (self._ahead, self.laying, self.window.ahead):
            stopping.stop()
        self.screens.stop()
        self.window.close()
        for gone in (self, self.window):
            gone.deleteLater()

    @property
    def _join(self) -> JoinInfo | None:
        return JoinInfo(self._base_url) if self._base_url else None

    def _begin(self) -> None:
        if not self.projecting:
            self.screens.start()

    def _screens_changed(self, _sentence: str) -> None:
        self._say_what_is_seen()
        self.repainted.emit()

    def _other_changed(self) -> None:
        self._say_whether_in_a_state()
        self._say_what_is_seen()
        self.repainted.emit()

    def _say_whether_in_a_state(self) -> None:
        stage = self._controller.meeting.stage
        covered = stage.cover is not Cover.NONE or bool(self.other.name)
        self.window.in_a_state = covered or stage.held is not None

    def _say_what_is_seen(self) -> None:
        self.sight.show(self._in_hall)

    def _in_hall(self) -> InHall:
        meeting, screens = self._controller.meeting, self.screens
        slide = meeting.stage.in_hall
        return in_hall(
            screens.state,
            meeting.stage,
            self.other.name or full_name(meeting, slide),
            self.other.short_name or short_name(meeting, slide),
            mirrored=screens.mirrored,
            rehearsal=meeting.rehearsal,
        )

    def _updated(self, update: Update) -> None:
        stages = [change for change in update.changes if isinstance(change, ch.StageChanged)]
        if (
            update.fresh
            or not self.projecting
            or any(change.before.in_hall != change.after.in_hall for change in stages)
        ):
            self._words.take()
        if may_be_seen(update):
            self.refresh()
        if update.concerns(WRITTEN):
            self._look_ahead(update.meeting)

    def _tick(self) -> None:
        if self._controller.meeting.stage.held is None:
            self.refresh()

    def _tick_when_needed(self) -> None:
        """A clock or a timer on the picture goes on by itself."""
        if not ticks(self._controller.meeting):
            self._ticking.stop()
        elif not self._ticking.isActive():
            self._ticking.start()

    def _look_ahead(self, meeting: Meeting) -> None:
        join = self._join
        slides = (part.slide for part in programme(meeting))
        self._ahead.begin(slides, lambda: make_codes(meeting, join))

    def _get_ready(self, slide: Slide) -> None:
        """Lay out a slide that was not shown yet, unless it has gone meanwhile."""
        content = content_when_it_comes(self._controller.meeting, slide, self._join)
        if content is not None:
            page_count(content, self.aspect)

    def _status_changed(self, status: PhoneServerStatus) -> None:
        """The address on the slide follows the network (N3), also when there is none (P22).

        It stays while the pages start again.
        """
        if status.running and status.base_url != self._base_url:
            self._base_url = status.base_url
            self.refresh()
            self._look_ahead(self._controller.meeting)
