"""Keeps the projector's window on the projector: pulled out, plugged in, changed, never over the console (P1-P7).

A screen that is going takes its windows along to another one before Qt says that it is gone, so the window is
hidden as soon as it finds itself on any screen but its own.
"""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.awake import Awake
from bijeenkomst.ui.projector.console_window import Console
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.projector.placement import Placement, Situation, Wish, could_be_projector, mirrored, place
from bijeenkomst.ui.projector.projection import Projection
from bijeenkomst.ui.projector.screen_memory import ScreenMemory, identity
from bijeenkomst.ui.projector.screen_words import advice, awake_sentence, headline
from bijeenkomst.ui.projector.state import ScreenState

__all__ = ["SETTLE_MS", "ScreenState", "Screens"]

SETTLE_MS = 350  # P3: plugs and projectors that are starting up come and go
REST_MS = 3000  # window managers move windows about for so long after a screen came, went or changed (P4)


class Screens(QObject):
    """Keeps the projector's window and the console's where `placement` says. Signal: `state_changed(str)`, a new Dutch
    sentence for the console.

    While it projects the screens stay on (P11).
    """

    state_changed = Signal(str)

    def __init__(
        self,
        window: ProjectorWindow,
        console: Console | None,
        memory: ScreenMemory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._console, self._memory = window, console, memory
        self._state = ScreenState.OFF
        self._brought_back = False
        self.awake = Awake(parent=self)
        self._now = Projection()
        self._watched = False
        self._rest = QElapsedTimer()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        listen(self, application.screenAdded, self._screen_added)
        listen(self, application.screenRemoved, self._screen_removed)
        listen(self, application.primaryScreenChanged, self._screens_changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        listen(self, window.closed, self.stop)
        if console is not None:
            listen(self, console.moved, self._settle_soon)  # its screen is known a moment later
            listen(self, console.asked_for, self._console_asked_for)
        self._said = self.sentence

    # --- what the console asks -----------------------------------------------------------------------

    @property
    def state(self) -> ScreenState:
        """Where the hall's picture is."""
        return self._state

    @property
    def sentence(self) -> str:
        """What the console says of it."""
        return f"{self.headline} {self.advice}".strip()

    @property
    def headline(self) -> str:
        """The first part of `sentence`: how it is."""
        return headline(self._state, self.mirrored)

    @property
    def advice(self) -> str:
        """The rest of `sentence`: what to do, or ""."""
        return advice(self._state, self.mirrored, brought_back=self._brought_back)

    @property
    def awake_sentence(self) -> str:
        """Whether the screens stay on, or "" (P11)."""
        return awake_sentence(self.awake.state)

    @property
    def screen(self) -> QScreen | None:
        """The screen that the hall's picture is on, if it is on one."""
        there = self._state in (ScreenState.ON_SCREEN, ScreenState.OVER_CONSOLE)
        return self._now.screen if there else None

    def candidates(self) -> list[QScreen]:
        """The screens that could be the projector: all but the console's (P5) and what shows the same as it (P7)."""
        screens = QGuiApplication.screens()
        return [screens[index] for index in could_be_projector(self._situation(screens))]

    def start(self) -> None:
        """Project on the projector; when there is none, say so and wait for it.

        The only screen that it can be is remembered when none was: that is what was meant. What a plug does later
        never is (P4).
        """
        self._begin()
        self._settle()
        if self._now.screen is not None and self._memory.recall() is None:
            self._memory.remember(self._now.screen, chosen=False)

    def choose(self, screen: QScreen) -> None:
        """Project on the screen that the facilitator chose, and remember it (P1)."""
        self._begin()
        self._memory.remember(screen)
        self._now.stood_on, self._now.screen = identity(screen), screen  # of two that are as like, this one
        self._settle()

    def change_places(self) -> None:
        """The picture goes where the console is, and the console where the picture is (P8)."""
        hall, console = self._now.screen, self._console
        if hall is None or console is None or (ours := console.screen) is hall:
            return
        console.move_to(hall)
        self._now.home = identity(hall)
        self.choose(ours)
        if console.window is not None:
            console.window.activateWindow()

    def take_turns(self) -> None:
        """With one screen: the console instead of the picture, or the other way round."""
        self._now.console_first = self._state is ScreenState.OVER_CONSOLE
        if self._now.stood_on is None and self._console is not None:
            self._now.stood_on = identity(self._console.screen)
        self._settle()

    def start_in_window(self) -> None:
        """Show the hall's picture in a window, because the facilitator asked for it (P6)."""
        self._now = Projection(Wish.IN_WINDOW)
        self._settling.stop()
        self._window.hide()
        self._bring_console_back()
        self._window.show_in_window()
        if self._console is not None:
            self._console.make_room_for(self._window)
        self._change(ScreenState.IN_WINDOW)

    def stop(self) -> None:
        """Take the picture away."""
        self._now = Projection()
        self._settling.stop()
        self._window.hide()
        self._take_room_back()
        self._bring_console_back()
        self._change(ScreenState.OFF)

    # --- what happens --------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._now.wish is not Wish.PROJECT:
            self._take_room_back()
            self._now = Projection(Wish.PROJECT)
        self._now.console_at = self._console_screen
        self._now.console_first = self._brought_back = False

    def _screens_changed(self, *_news: object) -> None:
        self._rest.start()
        self._settle_soon()

    def _settle_soon(self) -> None:
        if self._now.wish is Wish.PROJECT:
            self._settling.start()

    def _console_asked_for(self) -> None:
        """It was aside, and the facilitator called it from the task bar."""
        if self._state is ScreenState.OVER_CONSOLE:
            self._now.console_first = True
            self._settle()

    @property
    def mirrored(self) -> bool:
        """Whether a second screen shows the same as the console's (P7)."""
        return mirrored(self._situation(QGuiApplication.screens()))

    def _follow(self, screen: QScreen) -> None:
        """Another resolution is a change as well."""
        listen(self, screen.geometryChanged, self._screens_changed)

    def _screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._screens_changed()

    def _screen_removed(self, screen: QScreen) -> None:
        if screen is self._now.screen:
            self._now.screen = None
            self._window.hide()
        if screen is self._now.console_at:
            self._now.console_at = None
        self._screens_changed()

    def _moved_to(self, screen: QScreen | None) -> None:
        """Qt put the window on `screen`; only ours is right (P2)."""
        ours = self._now.screen
        if self._now.wish is Wish.PROJECT and ours is not None and screen is not ours:
            self._window.hide()
            self._settle_soon()

    @property
    def _console_screen(self) -> QScreen | None:
        return self._console.screen if self._console is not None else None

    def _situation(self, screens: list[QScreen]) -> Situation:
        at_rest = not self._rest.isValid() or self._rest.hasExpired(REST_MS)
        return self._now.situation(screens, self._console_screen, self._memory.recall(), at_rest=at_rest)

    def _settle(self) -> None:
        if self._now.wish is not Wish.PROJECT:
            return
        self._settling.stop()
        screens = QGuiApplication.screens()
        found = place(self._situation(screens))
        self._move_console(found, screens)
        if found.picture is None:
            self._now.screen = None
            self._window.hide()
        else:
            self._go_to(screens[found.picture])
        if found.state is ScreenState.OVER_CONSOLE:
            self._window.take_keyboard()
        if found.corrected and self._now.screen is not None:
            self._memory.remember(self._now.screen)
        self._now.take_note(found, screens, self._console_screen)
        self._brought_back = found.brought_back or (self._brought_back and found.state is self._state)
        self._change(found.state)

    def _move_console(self, found: Placement, screens: list[QScreen]) -> None:
        """First, so that it is never covered (P6), nor seen in the hall longer than it must."""
        if self._console is None:
            return
        if found.state is ScreenState.OVER_CONSOLE:
            self._console.step_aside()
        elif found.console is not None:
            self._rest.start()  # what the window manager makes of it is nobody's wish
            self._console.move_to(screens[found.console])
        else:
            self._bring_console_back()

    def _take_room_back(self) -> None:
        if self._console is not None:
            self._console.take_room_back()

    def _bring_console_back(self) -> None:
        if self._console is not None and self._console.aside:
            self._console.come_back()

    def _go_to(self, screen: QScreen) -> None:
        window = self._window
        if screen is self._now.screen and window.fills(screen):
            return
        self._now.screen = None  # while the window travels, being elsewhere means nothing
        if window.isVisible() and window.screen() is not screen:
            window.hide()  # P10: Wayland moves no window that is full screen already
        window.show_on(screen)
        self._watch()
        self._now.screen = screen

    def _watch(self) -> None:
        if not self._watched:
            listen(self, self._window.windowHandle().screenChanged, self._moved_to)
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
