"""What happened to stories, and to the wall on which the kopgroep lays them (R59-R61)."""

from dataclasses import dataclass

from bijeenkomst.domain.positions import Position
from bijeenkomst.domain.values.story import PickedQuote, Pile, Spot, Story, Told


@dataclass(frozen=True, slots=True)
class StoryChanged:
    """A story came in, was corrected, or was taken away."""

    AT = Position("stories", "number")
    number: int
    before: Story | None
    after: Story | None


@dataclass(frozen=True, slots=True)
class PileChanged:
    """A pile was made, moved, got a name or a theme, or was removed."""

    AT = Position("piles", "id")
    id: str
    before: Pile | None
    after: Pile | None


@dataclass(frozen=True, slots=True)
class SpotChanged:
    """A story lies somewhere else; None means that it has no place yet."""

    AT = Position("spots", "story")
    story: int
    before: Spot | None
    after: Spot | None


@dataclass(frozen=True, slots=True)
class QuotesPicked:
    """Quotes of a theme were picked from stories (R61)."""

    AT = Position("picked_quotes", "theme", nothing=())
    theme: str
    before: tuple[PickedQuote, ...]
    after: tuple[PickedQuote, ...]


@dataclass(frozen=True, slots=True)
class ToldChanged:
    """Stories are no longer kept, only how many there were."""

    AT = Position("told")
    before: Told
    after: Told


STORY_CHANGES = StoryChanged, PileChanged, SpotChanged, QuotesPicked
"""The changes that only the kopgroep hears of: phones know nothing of stories (R59)."""
