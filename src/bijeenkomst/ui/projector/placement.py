"""Which screen gets the hall's picture and which the console: one pure function of what there is (P1-P8, P21).

It knows nothing of Qt. `Screens` tells it how things stand, and does what it says.
"""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.ui.projector.screen_memory import Remembered, ScreenIdentity
from bijeenkomst.ui.projector.state import ScreenState


class Wish(StrEnum):
    """What the facilitator asked for."""

    OFF = "off"
    PROJECT = "project"
    IN_WINDOW = "in_window"


@dataclass(frozen=True, slots=True)
class Display:
    """A screen: what it says of itself, and the corner where it begins. Two in the same corner show the same (P7)."""

    identity: ScreenIdentity
    corner: tuple[int, int]
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand. Screens are named by their place in `displays`.

    `picture` is where the hall's picture is now. `stood_on` is where it was in this projection, `passed_over` what
    was there beside it: a screen that was not wanted then is not wanted when the projector is pulled out. `home` is
    where the console was beside the picture. `moved_by_hand`: the console came to its screen while no screen came,
    went or changed. `console_first`: with one screen, the facilitator asked for the console.
    """

    displays: tuple[Display, ...]
    wish: Wish = Wish.OFF
    console: int | None = None
    picture: int | None = None
    known: Remembered | None = None
    stood_on: ScreenIdentity | None = None
    passed_over: frozenset[ScreenIdentity] = frozenset()
    home: ScreenIdentity | None = None
    moved_by_hand: bool = False
    console_first: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """What has to be: the state, the picture's screen, and the screen that the console must go to (None: it is right).

    `corrected`: the console was dragged to where the picture was taken to belong, so they change places, and that is
    remembered. `brought_back`: the console was dragged into the hall.
    """

    state: ScreenState
    picture: int | None = None
    console: int | None = None
    corrected: bool = False
    brought_back: bool = False


def place(now: Situation) -> Placement:
    """Where everything belongs."""
    if now.wish is Wish.OFF:
        return Placement(ScreenState.OFF)
    if now.wish is Wish.IN_WINDOW:
        return Placement(ScreenState.IN_WINDOW)
    projector = _projector(now)
    if projector is None:
        return Placement(_without_projector(now))
    if now.console is None or not _same_corner(now, projector, now.console):
        return Placement(ScreenState.ON_SCREEN, projector)
    elsewhere = [index for index in _all(now) if not _same_corner(now, index, projector)]
    if elsewhere:
        return _apart(now, projector, elsewhere)
    if (
        len(now.displays) > 1 or now.displays[projector].identity.like_a_laptop
    ):  # mirrored, or the laptop itself
        return Placement(_without_projector(now))
    if now.console_first or now.stood_on is None:  # never covered unasked at the start (P6)
        return Placement(ScreenState.CONSOLE_SEEN)
    return Placement(ScreenState.OVER_CONSOLE, projector)


def could_be_projector(now: Situation) -> list[int]:
    """The screens to choose from: all but the console's and what shows the same as it (P5, P7)."""
    return [index for index in _all(now) if now.console is None or not _same_corner(now, index, now.console)]


def mirrored(now: Situation) -> bool:
    """Whether a second screen shows the same as the console's."""
    console = now.console
    return console is not None and any(
        index != console and _same_corner(now, index, console) for index in _all(now)
    )


def _apart(now: Situation, projector: int, elsewhere: list[int]) -> Placement:
    """The console stands on the projector, and there is room beside it."""
    beside = _home(now, elsewhere)
    if now.moved_by_hand and not _certain(now, projector, beside):
        return Placement(ScreenState.ON_SCREEN, beside, corrected=True)
    return Placement(ScreenState.ON_SCREEN, projector, beside, brought_back=now.moved_by_hand)


def _certain(now: Situation, projector: int, beside: int) -> bool:
    """Whether it is known which of the two is the projector, and not only taken to be."""
    if now.displays[beside].identity.like_a_laptop and not now.displays[projector].identity.like_a_laptop:
        return True
    known = now.known
    return known is not None and known.chosen and known.identity == now.displays[projector].identity


def _projector(now: Situation) -> int | None:
    """The projector of last time, where the picture is now, or the only screen that it can be (P1)."""
    if now.known is not None and (found := _recognised(now, now.known.identity)) is not None:
        return found
    if now.picture is not None:
        return now.picture
    if now.stood_on is not None:
        if (found := _recognised(now, now.stood_on)) is not None:
            return found
        # another one was plugged in in its place: what was there already is not meant
        new = [
            index for index in could_be_projector(now) if now.displays[index].identity not in now.passed_over
        ]
        return new[0] if len(new) == 1 else None
    outside = [index for index in _all(now) if not now.displays[index].identity.like_a_laptop]
    if len(now.displays) > 1 and len(outside) == 1:  # also when the console was opened on it
        return outside[0]
    free = could_be_projector(now)
    return free[0] if len(free) == 1 else None


def _recognised(now: Situation, wanted: ScreenIdentity) -> int | None:
    """The screen that is most like it; of two that are as like, the one with the picture, or without the console."""
    if (
        wanted.built_in and wanted != now.stood_on
    ):  # a laptop's own screen is no projector, whatever was pressed once
        return None
    likeness = [wanted.likeness(display.identity) for display in now.displays]
    best = max(likeness, default=0)
    alike = [index for index in _all(now) if best and likeness[index] == best]
    if now.picture in alike:
        return now.picture
    if len(alike) > 1 and now.stood_on in (None, wanted):
        alike = [index for index in alike if index in could_be_projector(now)]
    return alike[0] if len(alike) == 1 else None


def _home(now: Situation, free: list[int]) -> int:
    """Where the console belongs: where it was, or on the laptop's own screen, or on the main one."""

    def rank(index: int) -> tuple[bool, bool, bool]:
        display = now.displays[index]
        return display.identity == now.home, display.identity.like_a_laptop, display.primary

    return max(free, key=rank)


def _without_projector(now: Situation) -> ScreenState:
    if now.stood_on is not None:
        return ScreenState.LOST
    return ScreenState.CHOOSE if could_be_projector(now) else ScreenState.NO_PROJECTOR


def _all(now: Situation) -> range:
    return range(len(now.displays))


def _same_corner(now: Situation, one: int, other: int) -> bool:
    return now.displays[one].corner == now.displays[other].corner
