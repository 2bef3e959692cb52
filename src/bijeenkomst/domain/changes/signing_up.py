"""What happened to the people of a theme, and to the paper that they wrote on."""

from dataclasses import dataclass

from bijeenkomst.domain.positions import Mark, Position
from bijeenkomst.domain.values.handover import Handover
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import FirstCaller


@dataclass(frozen=True, slots=True)
class SignUpChanged:
    """Somebody joined a group, changed details, or left it."""

    AT = Position("sign_ups", "theme", "id")
    theme: str
    id: str
    before: SignUp | None
    after: SignUp | None


@dataclass(frozen=True, slots=True)
class SetAsideChanged:
    """A row of paper that cannot come on the list yet was set aside, or no longer is (R39)."""

    AT = Position("set_aside", "theme", "id")
    theme: str
    id: str
    before: SignUp | None
    after: SignUp | None


@dataclass(frozen=True, slots=True)
class UncrossedChanged:
    """Rows without a cross were counted (R39)."""

    AT = Position("uncrossed", "theme", nothing=0)
    theme: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class PhotoChanged:
    """A photo of a sheet came in, was turned or named, or went; with None after it its bytes are wiped (R39, R45)."""

    AT = Position("photos", "id")
    id: str
    before: Photo | None
    after: Photo | None


@dataclass(frozen=True, slots=True)
class FirstCallerChanged:
    """A group's first caller was named, or no longer is (R37)."""

    AT = Position("first_callers", "theme")
    theme: str
    before: FirstCaller | None
    after: FirstCaller | None


@dataclass(frozen=True, slots=True)
class KeptApartChanged:
    """Two sign-ups that look alike are two people, or that is not known (R40). The ids stand in order."""

    AT = Mark("kept_apart", "theme", "one", "other")
    theme: str
    one: str
    other: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class HandoverChanged:
    """A group received its package, or did not after all (R42)."""

    AT = Position("handovers", "theme")
    theme: str
    before: Handover | None
    after: Handover | None
