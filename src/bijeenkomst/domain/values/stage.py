"""What the hall sees: a slide, a cover over it (P12), a held slide, and the timer."""

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
"""The slides about a theme before the break, in their usual order."""
ABOUT_A_THEME = frozenset({*AROUND_A_THEME, SlideKind.HARVEST, SlideKind.GROUP})
WHILE_AT_WORK = frozenset({SlideKind.WORK, SlideKind.HARVEST})
"""Parts that are in the programme only once the evening has a work round (R53)."""
WITH_A_CLOCK = frozenset({SlideKind.BREAK, SlideKind.WORK})
"""Parts that have a clock of their own, which says nothing about the part that follows."""


class Cover(StrEnum):
    """A cover hides the slide and keeps it (P12): black (keys `B` and `.`), the logo for a pause."""

    NONE = "none"
    BLACK = "black"
    LOGO = "logo"
    TEST = "test"  # the picture for checking the hall (P16)


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its kind, for some kinds the code of a theme, and its page from 0 (P15).

    `part` is the id of the part of the programme that it belongs to, "" when it was shown outside the programme.
    `addition` is the id of the one addition that it shows large, "" for all of them on their cards.
    """

    kind: SlideKind
    theme: str = ""
    page: int = 0
    part: str = ""
    addition: str = ""


@dataclass(frozen=True, slots=True)
class Timer:
    """A countdown: a silent minute, a break. The hall sees it only when `shown` (R27).

    `of` is the part in `WITH_A_CLOCK` whose clock it is; None for a timer that belongs to no part.
    """

    started_at: datetime
    seconds: int
    shown: bool = False
    of: SlideKind | None = None

    @property
    def ends_at(self) -> datetime:
        """The moment at which the time is up."""
        return self.started_at + timedelta(seconds=self.seconds)


@dataclass(frozen=True, slots=True)
class Stage:
    """The current slide and what is over it.

    `held` is the slide that the hall keeps seeing while the facilitator looks ahead (freeze, P12). `since` is when the
    current part began. `clock` shows the time of day to the hall.
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

    def timer_on(self, kind: SlideKind) -> Timer | None:
        """The timer that counts on slides of this kind: the clock of the work round is on no other (R53)."""
        own = kind if kind in WITH_A_CLOCK else None
        return self.timer if self.timer is not None and self.timer.of is own else None

    @property
    def timer_here(self) -> Timer | None:
        """The timer of the slide that the hall sees, or of the one to which the facilitator looked ahead."""
        return self.timer_on(self.in_hall.kind) or self.timer_on(self.slide.kind)
