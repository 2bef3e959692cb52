"""Keeps the projector's window on the projector: pulled out, plugged in, changed, never over the console (P1-P7).

A screen that is going takes its windows along to another one before Qt says that it is gone, so the window is
hidden as soon as it finds itself on any screen but its own.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from bijeenkomst.ui.projector.awake import Awake
from bijeenkomst.ui.projector.screen_memory import ScreenMemory, identity
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.projector.window import ProjectorWindow
from bijeenkomst.ui.projector.words import advice, awake_sentence, headline, sentence

__all__ = ["SETTLE_MS", "ScreenState", "Screens"]

SETTLE_MS = 350  # P3: plugs and projectors that are starting up come and go


class Screens(QObject):
    """Decides where the projector's window is. Signal: `state_changed(str)`, a new Dutch sentence for the console.

    `console_screen` says on which screen the console is now, so that it is never covered unasked (P6). While it
    projects the screens stay on (P11).
    """

    state_changed = Signal(str)

    def __init__(
        self,
        window: ProjectorWindow,
        console_screen: Callable[[], QScreen | None],
        memory: ScreenMemory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._console_screen, self._memory = window, console_screen, memory
        self._state = ScreenState.OFF
        self._said = sentence(ScreenState.OFF)
        self.awake = Awake(parent=self)
        self._screen: QScreen | None = None
        self._wanted = False
        self._watched = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screen_added)
        application.screenRemoved.connect(self._screen_removed)
        application.primaryScreenChanged.connect(self._screens_changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        window.closed.connect(self.stop)

    # --- what the console asks -----------------------------------------------------------------------

    @property
    def state(self) -> ScreenState:
        """Where the hall's picture is."""
        return self._state

    @property
    def sentence(self) -> str:
        """What the console says of it."""
        return sentence(self._state, self._mirrored())

    @property
    def headline(self) -> str:
        """The first part of `sentence`: how it is."""
        return headline(self._state, self._mirrored())

    @property
    def advice(self) -> str:
        """The rest of `sentence`: what to do, or ""."""
        return advice(self._state, self._mirrored())

    @property
    def awake_sentence(self) -> str:
        """Whether the screens stay on, or "" (P11)."""
        return awake_sentence(self.awake.state)

    @property
    def screen(self) -> QScreen | None:
        """The screen that the hall's picture is on, if it is on one."""
        return self._screen if self._state is ScreenState.ON_SCREEN else None

    def candidates(self) -> list[QScreen]:
        """The screens that could be the projector: all but the console's (P5) and what shows the same as it (P7)."""
        console = self._console_screen()
        return [
            screen
            for screen in QGuiApplication.screens()
            if screen is not console and not (console and same_place(screen, console))
        ]

    def _mirrored(self) -> bool:
        console = self._console_screen()
        return console is not None and any(
            same_place(screen, console) for screen in QGuiApplication.screens() if screen is not console
        )

    def start(self) -> None:
        """Project on the projector; when there is none, say so and wait for it.

        The only screen that it can be is remembered when none was: that is what was meant. What a plug does later
        never is (P4).
        """
        self._wanted = True
        self._settle()
        if self._screen is not None and self._memory.recall() is None:
            self._memory.remember(self._screen)

    def choose(self, screen: QScreen) -> None:
        """Project on the screen that the facilitator chose, and remember it (P1)."""
        self._memory.remember(screen)
        self._wanted = True
        self._go_to(screen)

    def start_in_window(self) -> None:
        """Show the hall's picture in a window, because the facilitator asked for it (P6)."""
        self._wanted = False
        self._settling.stop()
        self._screen = None
        self._window.hide()
        self._window.show_in_window()
        self._change(ScreenState.IN_WINDOW)

    def stop(self) -> None:
        """Take the picture away."""
        self._wanted = False
        self._settling.stop()
        self._screen = None
        self._window.hide()
        self._change(ScreenState.OFF)

    # --- what happens --------------------------------------------------------------------------------

    def _screens_changed(self) -> None:
        if self._wanted:
            self._settling.start()

    def _follow(self, screen: QScreen) -> None:
        """Another resolution is a change as well."""
        screen.geometryChanged.connect(self._screens_changed)

    def _screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._screens_changed()

    def _screen_removed(self, screen: QScreen) -> None:
        if screen is self._screen or (self._screen is not None and self._console_screen() is self._screen):
            self._lose()  # it is gone, or the console was moved to it and would be covered
        self._screens_changed()

    def _moved_to(self, screen: QScreen | None) -> None:
        """Qt put the window on `screen`; only ours is right (P2)."""
        ours = self._screen
        if self._wanted and ours is not None and screen is not ours:
            self._lose()
            self._settling.start()

    def _lose(self) -> None:
        self._screen = None
        self._window.hide()
        self._change(ScreenState.LOST)

    def _settle(self) -> None:
        if not self._wanted:
            return
        if self._screen is not None and self._screen in self.candidates():
            self._go_to(self._screen)
            return
        screen = self._pick()
        if screen is not None:
            self._go_to(screen)
            return
        lost = self._screen is not None
        self._screen = None
        self._window.hide()
        if self.candidates():
            self._change(ScreenState.CHOOSE)
        else:
            lost = lost or self._state is ScreenState.LOST
            self._change(ScreenState.LOST if lost else ScreenState.NO_PROJECTOR)

    def _pick(self) -> QScreen | None:
        """The projector of last time, or the only screen that is not the console's (P1)."""
        candidates = self.candidates()
        known = self._memory.recall()
        if known is not None:
            likeness = [known.likeness(identity(screen)) for screen in candidates]
            best = max(likeness, default=0)
            if best > 0 and likeness.count(best) == 1:
                return candidates[likeness.index(best)]
        return candidates[0] if len(candidates) == 1 else None

    def _go_to(self, screen: QScreen) -> None:
        self._screen = None  # while the window travels, being elsewhere means nothing
        if self._window.isVisible() and self._window.screen() is not screen:
            self._window.hide()  # P10: Wayland moves no window that is full screen already
        self._window.show_on(screen)
        self._watch()
        self._screen = screen
        self._change(ScreenState.ON_SCREEN)

    def _watch(self) -> None:
        if not self._watched:
            self._window.windowHandle().screenChanged.connect(self._moved_to)
            self._watched = True

    def _change(self, state: ScreenState) -> None:
        self._state = state
        if state is ScreenState.OFF:
            self.awake.release()
        else:
            self.awake.hold()
        said = self.sentence
        if said != self._said:
            self._said = said
            self.state_changed.emit(said)


def same_place(one: QScreen, other: QScreen) -> bool:
    """Whether they show the same: the system mirrors them."""
    return one.geometry().topLeft() == other.geometry().topLeft()
