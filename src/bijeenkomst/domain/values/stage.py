"""What the hall sees: a slide, a cover over it (P12), a held picture, and the timer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class SlideKind(StrEnum):
    """The kinds of slide of an evening."""

    WELCOME = "welcome"
    QUESTION = "question"  # the main question, and how the themes arose
    JOIN = "join"
    THEME = "theme"
    QUOTES = "quotes"
    SILENCE = "silence"
    RECOGNITION = "recognition"
    ADDITIONS = "additions"
    SUMMARY = "summary"
    OVERVIEW = "overview"
    BREAK = "break"
    GROUPS = "groups"  # the market
    WORK = "work"  # where each group sits, the three questions, the time that is left (R53)
    HARVEST = "harvest"  # what a group released of its plan (R51)
    GROUP = "group"  # first step, first caller, and before which date (R37)
    WORDS = "words"  # a line of the facilitator's own
    PICTURE = "picture"  # a page or photo of the facilitator's own
    THANKS = "thanks"


AROUND_A_THEME = (
    SlideKind.THEME,
    SlideKind.QUOTES,
    SlideKind.SILENCE,
    SlideKind.RECOGNITION,
    SlideKind.ADDITIONS,
    SlideKind.SUMMARY,
)
"""A theme before the break, in this order: present, quotes, a silent minute, recognise, add, sum up."""
ABOUT_A_THEME = frozenset({*AROUND_A_THEME, SlideKind.HARVEST, SlideKind.GROUP})
WHILE_AT_WORK = frozenset({SlideKind.WORK, SlideKind.HARVEST})
"""In the programme once the evening has a work round: who does not use it has no part more than before (R53)."""


class Cover(StrEnum):
    """A cover hides the slide without forgetting it (P12): black is `B` and `.`, the logo is for a pause."""

    NONE = "none"
    BLACK = "black"
    LOGO = "logo"
    TEST = "test"  # to check the hall with (P16)


@dataclass(frozen=True, slots=True)
class Slide:
    """Which slide: its kind, for some kinds a theme's code, and the page (P15).

    `part` is the part of the programme that it belongs to; "" when somebody asked for it beside the programme.
    """

    kind: SlideKind
    theme: str = ""
    page: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Timer:
    """A time that runs out: a silent minute, a break. The hall sees it only when asked for (R27)."""

    started_at: datetime
    seconds: int
    shown: bool = False

    @property
    def ends_at(self) -> datetime:
        """When it has run out."""
        return self.started_at + timedelta(seconds=self.seconds)


@dataclass(frozen=True, slots=True)
class Stage:
    """The slide that is on, and the cover over it.

    `held` is the slide that the hall goes on seeing while the facilitator looks ahead (freeze, P12). `since` is when
    the part that is on began. `clock` shows the time of day to the hall.
    """

    slide: Slide = Slide(SlideKind.WELCOME)
    cover: Cover = Cover.NONE
    held: Slide | None = None
    since: datetime | None = None
    timer: Timer | None = None
    clock: bool = False

    @property
    def in_hall(self) -> Slide:
        """The slide that the hall sees, or would see without the cover."""
        return self.slide if self.held is None else self.held
