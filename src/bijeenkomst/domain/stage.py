"""What the hall sees: a slide, and whether the picture is covered (P12)."""

from dataclasses import dataclass
from enum import StrEnum


class SlideKind(StrEnum):
    """The kinds of slide of an evening."""

    WELCOME = "welcome"
    JOIN = "join"
    THEME = "theme"
    RECOGNITION = "recognition"
    ADDITIONS = "additions"
    GROUPS = "groups"
    THANKS = "thanks"


ABOUT_A_THEME = frozenset({SlideKind.THEME, SlideKind.RECOGNITION, SlideKind.ADDITIONS})


class Cover(StrEnum):
    """A cover hides the slide without forgetting it; black is `B` and `.` (P12)."""

    NONE = "none"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Slide:
    """Which slide: its kind, for some kinds a theme's code, and the page (P15)."""

    kind: SlideKind
    theme: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """The slide that is on, and the cover over it."""

    slide: Slide = Slide(SlideKind.WELCOME)
    cover: Cover = Cover.NONE
