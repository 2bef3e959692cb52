"""What happened while the groups were at work: places, plans, who writes, and what stays findable (R47-R56)."""

import dataclasses
from dataclasses import dataclass

from bijeenkomst.domain.positions import Mark, Position
from bijeenkomst.domain.values.group_work import Place, PlanField, PlanResponse, PlanText
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.signpost import Signpost


@dataclass(frozen=True, slots=True)
class PlaceChanged:
    """A group sits somewhere else in the hall, or nowhere in particular (R47)."""

    AT = Position("places", "theme")
    theme: str
    before: Place | None
    after: Place | None


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A field of a group's plan was written, picked, or shown to the hall (R48, R51)."""

    AT = Position("plans", "theme", "field")
    theme: str
    field: PlanField
    before: PlanText | None
    after: PlanText | None

    @property
    def releases(self) -> bool:
        """Whether the hall may see something else after it (R51): another text was released, or one was taken back."""
        return (self.before or PlanText()).released != (self.after or PlanText()).released


@dataclass(frozen=True, slots=True)
class ScribeKeyChanged:
    """The meeting has a secret from which the codes of scribes follow, or lost it at letting go."""

    AT = Position("scribe_key")
    before: str = dataclasses.field(repr=False)
    after: str = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class ScribeRoundChanged:
    """How many times a group's code for its scribe was replaced."""

    AT = Position("scribe_rounds", "theme", nothing=0)
    theme: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ScribesChanged:
    """Another phone writes for a group: all that were let in, who writes last (R49)."""

    AT = Position("scribes", "theme", nothing=())
    theme: str
    before: tuple[str, ...] = dataclasses.field(repr=False)
    after: tuple[str, ...] = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class PlanResponseChanged:
    """A phone said that the plan is right, or what is missing in it (R50)."""

    AT = Position("plan_responses", "theme", "owner")
    theme: str
    owner: str = dataclasses.field(repr=False)
    before: PlanResponse | None
    after: PlanResponse | None


@dataclass(frozen=True, slots=True)
class VolunteerChanged:
    """Somebody would like to call the others, or not after all (R54)."""

    AT = Mark("volunteers", "theme", "sign_up")
    theme: str
    sign_up: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class SecondCallerChanged:
    """A group's second caller was named, or no longer is; "" is nobody (R54)."""

    AT = Position("second_callers", "theme", nothing="")
    theme: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SignpostChanged:
    """A group has a public way in, or no longer (R55)."""

    AT = Position("signposts", "theme")
    theme: str
    before: Signpost | None
    after: Signpost | None


@dataclass(frozen=True, slots=True)
class OfferChanged:
    """Somebody offered something to all groups, or took it back (R56)."""

    AT = Position("offers", "id")
    id: str
    before: Offer | None
    after: Offer | None
