"""One part of the evening's programme, and how long parts usually take."""

from dataclasses import dataclass

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
    SlideKind.GROUP: 2,
    SlideKind.WORDS: 5,
    SlideKind.THANKS: 3,
}
"""What the typical evening of the method comes to: about six minutes a theme."""

MOST_MINUTES = 600
MOST_PARTS = 1000
LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the evening. `own` parts were added by the facilitator; `words` are shown on a `WORDS` slide."""

    id: str
    kind: SlideKind
    theme: str = ""
    minutes: int = 0
    skipped: bool = False
    own: bool = False
    words: str = ""

    @property
    def slide(self) -> Slide:
        """Its first page."""
        return Slide(self.kind, self.theme, 0, self.id)
