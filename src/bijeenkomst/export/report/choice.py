"""The choices for a report: which themes, parts and photos, and which doubtful texts stay in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme


class ReportPart(StrEnum):
    """The parts of a theme's report that can be left out, unlike its title and core sentence."""

    QUOTES = "quotes"
    RECOGNITION = "recognition"
    ADDITIONS = "additions"
    GROUPS = "groups"


MOST_PHOTOS = 6
LONGEST_CAPTION = 140  # characters


@dataclass(frozen=True, slots=True)
class ChosenPhoto:
    """A photo of the evening: a bare JPEG (`intake.evening_photos`), its size in pixels, and what stands below it."""

    picture: bytes = field(repr=False)
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """`themes` are codes; none means all. `kept` are keys of `Finding`s with a name in them that a person looked at;
    `keep_names` keeps all of them. `people_agree`: the maker says that everybody recognisable in `photos` agrees.
    `images` are the bytes of the village's photo and the logo, by their names in the meeting. `with_press`: also the
    text for the village paper.
    """

    themes: tuple[str, ...] = ()
    parts: frozenset[ReportPart] = frozenset(ReportPart)
    kept: frozenset[str] = frozenset()
    keep_names: bool = False
    photos: tuple[ChosenPhoto, ...] = ()
    people_agree: bool = False
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    with_press: bool = True

    def keeps(self, key: str) -> bool:
        """Whether a text with somebody's name in it stays in the report."""
        return self.keep_names or key in self.kept

    def chosen(self, meeting: Meeting) -> tuple[Theme, ...]:
        """The themes of the report, in the kopgroep's order (R3)."""
        return tuple(theme for theme in meeting.in_order if not self.themes or theme.code in self.themes)
