"""One part of the evening's programme, and how long parts usually take."""

from dataclasses import dataclass

from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.domain.values.stage import Slide, SlideKind

MINUTES = {
    SlideKind.WELCOME: 5,
    SlideKind.QUESTION: 5,
    SlideKind.JOIN: 5,
    SlideKind.THEME: 1,
    SlideKind.QUOTES: 1,
    SlideKind.SILENCE: 1,
    SlideKind.RECOGNITION: 1,
    SlideKind.ADDITIONS: 2,
    SlideKind.SUMMARY: 0,
    SlideKind.OVERVIEW: 5,
    SlideKind.BREAK: 20,
    SlideKind.GROUPS: 45,
    SlideKind.WORK: 45,
    SlideKind.HARVEST: 2,
    SlideKind.GROUP: 2,
    SlideKind.WORDS: 5,
    SlideKind.PICTURE: 1,
    SlideKind.THANKS: 3,
}
"""What the typical evening of the method comes to: about six minutes a theme."""

MOST_MINUTES = 600
MOST_PARTS = 1000
LONGEST_WORDS = 200
LONGEST_NOTES = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the evening. `own` parts were added by the facilitator; `words` are shown on a `WORDS` slide, and
    `picture` on a `PICTURE` slide. `notes` are for who speaks: lines that only the console and the script show.
    """

    id: str
    kind: SlideKind
    theme: str = ""
    minutes: int = 0
    skipped: bool = False
    own: bool = False
    words: str = ""
    notes: str = ""
    picture: Picture | None = None

    @property
    def slide(self) -> Slide:
        """Its first page."""
        return Slide(self.kind, self.theme, 0, self.id)
