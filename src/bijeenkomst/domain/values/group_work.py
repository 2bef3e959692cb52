"""Aan de slag: where a group sits, what it writes of its own plans, and what people say of that (R47-R51)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LONGEST_PLACE = 60
LONGEST_FIRST_STEP = 200
LONGEST_MISSING_LINE = 200
BETWEEN = "; "  # what stands side by side, on one line
CROWDED = 8
"""More people than this do not fit at one table (R47)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the hall a group sits, in words ("tafel 3", "bij het raam"). `second_table` is for when it is
    crowded."""

    words: str
    second_table: str = ""

    @property
    def tables(self) -> tuple[str, ...]:
        """The words of each table."""
        return tuple(filter(None, (self.words, self.second_table)))


class PlanField(StrEnum):
    """What stands on a groepsblad, in the order of the paper (R48). First and second caller are people, not texts."""

    WANT = "want"
    HOW = "how"
    WHO = "who"
    MISSING = "missing"
    FIRST_STEP = "first_step"
    DAY = "day"
    TIME = "time"
    PLACE = "place"


LONGEST_PLAN_TEXT = {
    PlanField.WANT: 600,
    PlanField.HOW: 600,
    PlanField.WHO: 600,
    PlanField.MISSING: 600,
    PlanField.FIRST_STEP: LONGEST_FIRST_STEP,
    PlanField.DAY: 60,
    PlanField.TIME: 40,
    PlanField.PLACE: 120,
}
"""Characters; what fits the boxes of the groepsblad in a small hand, with room to spare."""


@dataclass(frozen=True, slots=True)
class PlanText:
    """One field of a group's plan, in the group's own words (R48).

    `others` were written without having seen `text`: both stand until the scribe picks one. `released` are the words
    that the hall may see (R51): they stay what they were when the text changes, until the group releases that too.
    """

    text: str = field(default="", repr=False)
    others: tuple[str, ...] = field(default=(), repr=False)
    released: str = field(default="", repr=False)

    @property
    def together(self) -> str:
        """All that stands there, for who has no way to choose: on one line in a list, or in a package."""
        return BETWEEN.join(filter(None, (self.text, *self.others)))

    def __bool__(self) -> bool:
        return bool(self.text or self.others or self.released)


@dataclass(frozen=True, slots=True)
class PlanResponse:
    """What somebody who signed up says of the plan: it is right, or what is missing, in one line (R50)."""

    agrees: bool
    missing: str = field(default="", repr=False)
    at: datetime | None = None
