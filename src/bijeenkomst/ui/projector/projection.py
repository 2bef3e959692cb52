"""One projection from start to stop: what it has to remember of where things stood, in Qt's screens."""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen

from bijeenkomst.ui.projector.placement import Display, Placement, Situation, Wish
from bijeenkomst.ui.projector.screen_memory import Remembered, ScreenIdentity, identity
from bijeenkomst.ui.projector.state import ScreenState


@dataclass(slots=True)
class Projection:
    """See `Situation`. `screen` has the picture now; `console_at` is where the console was when all was well last."""

    wish: Wish = Wish.OFF
    screen: QScreen | None = None
    console_at: QScreen | None = None
    stood_on: ScreenIdentity | None = None
    passed_over: frozenset[ScreenIdentity] = frozenset()
    home: ScreenIdentity | None = None
    console_first: bool = False

    def situation(
        self, screens: list[QScreen], console: QScreen | None, known: Remembered | None, *, at_rest: bool
    ) -> Situation:
        """How things stand. `at_rest`: no screen came, went or changed lately, so who moves a window is a person."""
        return Situation(
            tuple(_display(screen) for screen in screens),
            self.wish,
            screens.index(console) if console in screens else None,
            screens.index(self.screen) if self.screen in screens else None,
            known,
            self.stood_on,
            self.passed_over,
            self.home,
            at_rest and self.console_at is not None and console is not self.console_at,
            self.console_first,
        )

    def take_note(self, found: Placement, screens: list[QScreen], console: QScreen | None) -> None:
        """Only how things stood when all was well is remembered."""
        self.console_at = screens[found.console] if found.console is not None else console
        if len(screens) > 1:
            self.console_first = False
        if found.picture is None or found.state is not ScreenState.ON_SCREEN:
            return
        picture = screens[found.picture]
        self.stood_on = identity(picture)
        self.passed_over = frozenset(identity(screen) for screen in screens if screen is not picture)
        if self.console_at is not None and self.console_at is not picture:
            self.home = identity(self.console_at)


def _display(screen: QScreen) -> Display:
    corner = screen.geometry().topLeft()
    return Display(identity(screen), (corner.x(), corner.y()), screen is QGuiApplication.primaryScreen())
