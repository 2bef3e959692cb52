"""Changes to themes: their words, people's answers about them, and their additions."""

from dataclasses import dataclass

from bijeenkomst.domain.positions import Mark, Position
from bijeenkomst.domain.values.addition import Addition
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.theme import Theme


@dataclass(frozen=True, slots=True)
class ThemeChanged:
    """A theme was added, edited or removed."""

    AT = Position("themes", "code")
    code: str
    before: Theme | None
    after: Theme | None


@dataclass(frozen=True, slots=True)
class AnswerChanged:
    """A voter on a phone answered "herkent u dit?", changed the answer, or had it deleted (R22)."""

    AT = Position("answers", "theme", "voter")
    theme: str
    voter: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True)
class HandsChanged:
    """Hands were counted for a theme (R21)."""

    AT = Position("hands", "theme")
    theme: str
    before: Tally | None
    after: Tally | None


@dataclass(frozen=True, slots=True)
class DotsChanged:
    """Dots that people stuck on a theme's poster were counted (R21)."""

    AT = Position("dots", "theme")
    theme: str
    before: Tally | None
    after: Tally | None


@dataclass(frozen=True, slots=True)
class RevealChanged:
    """The results of a theme were shown to the hall, or hidden again (R23)."""

    AT = Mark("revealed", "theme")
    theme: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class AdditionChanged:
    """An addition came to this theme, changed, or left it (R26). Moving one takes two of these."""

    AT = Position("additions", "theme", "id")
    theme: str
    id: str
    before: Addition | None
    after: Addition | None
