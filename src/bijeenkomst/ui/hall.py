"""The hall: keeps the projector's picture the same as the meeting's stage, and knows how the pages fall."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.stage import Cover, Slide
from bijeenkomst.session.interface import PhoneServerStatus, Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.ahead import Ahead
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.projector.screens import Screens, ScreenState
from bijeenkomst.ui.projector.window import ProjectorWindow
from bijeenkomst.ui.slides.content import JoinInfo, SlideContent, slide_content
from bijeenkomst.ui.slides.paint import Look, page_count

USUAL_ASPECT = 16 / 9
TROUBLES = frozenset({ScreenState.LOST, ScreenState.NO_PROJECTOR, ScreenState.CHOOSE})
SHOWN = (
    ch.StageChanged,
    ch.ThemeChanged,
    ch.DetailsChanged,
    ch.AnswerChanged,
    ch.HandsChanged,
    ch.PresentChanged,
    ch.RevealChanged,
    ch.AdditionChanged,
    ch.SignUpChanged,
)
WRITTEN = (ch.ThemeChanged, ch.DetailsChanged)


class Hall(QObject):
    """Owns the projector window. Signal: `repainted()` when what the hall sees may be different now.

    `console` is the facilitator's window: its screen is never covered (P6).
    """

    repainted = Signal()

    def __init__(self, controller: Controller, memory: ScreenMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.console: QWidget | None = None
        self.look = Look.LIGHT
        self.window = ProjectorWindow()
        self.screens = Screens(self.window, self._console_screen, memory)
        self.screens.state_changed.connect(lambda _sentence: self.repainted.emit())
        controller.updated.connect(self._updated)
        controller.status_changed.connect(self._status_changed)
        self._base_url = controller.status.base_url
        self._ahead = Ahead(self._get_ready, self)
        self.refresh()
        self._ahead.begin(programme(controller.meeting))

    @property
    def aspect(self) -> float:
        """Width by height of the hall's picture; the usual one while there is none."""
        return self.window.aspect if self.window.isVisible() else USUAL_ASPECT

    @property
    def projecting(self) -> bool:
        """Whether the hall sees our picture, or is about to when the projector comes back."""
        return self.screens.state is not ScreenState.OFF

    @property
    def in_trouble(self) -> bool:
        """Whether somebody has to do something before the hall sees it."""
        return self.screens.state in TROUBLES

    def content(self, slide: Slide) -> SlideContent:
        """A slide as the hall would see it now."""
        return slide_content(self._controller.meeting, slide, self._join)

    def pages(self, meeting: Meeting, slide: Slide) -> int:
        """On how many pages a slide stands (P15)."""
        return page_count(slide_content(meeting, slide, self._join), self.aspect)

    @property
    def _join(self) -> JoinInfo | None:
        return JoinInfo(self._base_url) if self._base_url else None

    def refresh(self) -> None:
        """Paint the stage as the meeting has it."""
        stage = self._controller.meeting.stage
        self.window.show_content(self.content(stage.slide), stage.cover is Cover.BLACK)
        self.repainted.emit()

    def set_look(self, look: Look) -> None:
        """Light for a bright hall, dark for a dark one."""
        self.look = look
        self.window.set_look(look)
        self.repainted.emit()

    def close(self) -> None:
        """Take the picture away for good."""
        self._ahead.stop()
        self.screens.stop()
        self.window.close()

    def _console_screen(self) -> QScreen | None:
        return self.console.screen() if self.console is not None else QGuiApplication.primaryScreen()

    def _updated(self, update: Update) -> None:
        if update.fresh or any(isinstance(change, SHOWN) for change in update.changes):
            self.refresh()
        if update.fresh or any(isinstance(change, WRITTEN) for change in update.changes):
            self._ahead.begin(programme(update.meeting))

    def _get_ready(self, slide: Slide) -> None:
        """Lay out a slide that was not shown yet, unless it has gone meanwhile."""
        meeting = self._controller.meeting
        if not slide.theme or slide.theme in meeting.themes:
            self.pages(meeting, slide)

    def _status_changed(self, status: PhoneServerStatus) -> None:
        """The address on the slide follows the network (N3); it stays while the pages start again."""
        if status.base_url and status.base_url != self._base_url:
            self._base_url = status.base_url
            self.refresh()
            self._ahead.begin(programme(self._controller.meeting))
