"""Where the hall's picture can be."""

from enum import StrEnum


class ScreenState(StrEnum):
    """Where the hall's picture is."""

    OFF = "off"  # not started, or stopped
    ON_SCREEN = "on_screen"
    OVER_CONSOLE = "over_console"  # the projector is the only screen left, as when the lid is shut
    CONSOLE_SEEN = "console_seen"  # the same, and the facilitator asked for the console: the hall sees it
    LOST = "lost"  # it was on a projector that was pulled out: it comes back by itself
    NO_PROJECTOR = "no_projector"  # started with only one screen, or with one that shows the same
    CHOOSE = "choose"  # several screens could be it, and none is known
    IN_WINDOW = "in_window"

    @property
    def in_trouble(self) -> bool:
        """Whether somebody has to do something before the hall sees the picture."""
        cls = type(self)
        return self in (cls.LOST, cls.NO_PROJECTOR, cls.CHOOSE, cls.CONSOLE_SEEN)
