"""F6: the projector's picture and the console's window change places, or get out of each other's way (P8, P21)."""

from bijeenkomst.ui.projector.screens import Screens
from bijeenkomst.ui.projector.state import ScreenState

ONE_SCREEN = frozenset({ScreenState.OVER_CONSOLE, ScreenState.CONSOLE_SEEN})
WAITING = frozenset({ScreenState.LOST, ScreenState.CHOOSE, ScreenState.NO_PROJECTOR})


def can_swap(screens: Screens) -> bool:
    """Whether `swap` would do anything now."""
    if screens.state in WAITING:
        return len(screens.candidates()) == 1
    return screens.state in ONE_SCREEN or screens.screen is not None


def swap(screens: Screens) -> None:
    """The picture goes to the console's screen and is remembered there; the console goes to the one that it leaves.

    The console goes first, so that it is never covered (P6). With one screen they take turns on it. While the picture
    waits for a projector, it goes to the only screen that it can.
    """
    if screens.state in ONE_SCREEN:
        screens.take_turns()
    elif screens.state in WAITING:
        if len(found := screens.candidates()) == 1:
            screens.choose(found[0])
    elif screens.screen is not None:
        screens.change_places()
