"""Themagroep: the people who signed up for a theme, and which of them calls the others first (R37)."""

from dataclasses import dataclass
from datetime import date

from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme


@dataclass(frozen=True, slots=True)
class FirstCaller:
    """Eerste beller: the id of one of the group's own sign-ups, and the date before which that person calls.

    After letting go `sign_up` is "": there was a first caller, but who it was is not kept (R45).
    """

    sign_up: str
    before: date | None = None


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """A theme with its people, in the order in which they signed up.

    `let_go` is the number of people of whom nothing is kept any more (R45).
    """

    theme: Theme
    members: tuple[SignUp, ...]
    first_caller: FirstCaller | None = None
    first_step: str = ""
    let_go: int = 0
    second_caller: str = ""

    @property
    def size(self) -> int:
        """How many people joined."""
        return len(self.members) + self.let_go

    @property
    def has_caller(self) -> bool:
        """Whether the group has a first caller, even if it is no longer kept who."""
        return self.caller is not None or (self.first_caller is not None and self.let_go > 0)

    @property
    def caller(self) -> SignUp | None:
        """The member who calls first; None for a group "zonder eerste beller"."""
        if self.first_caller is None:
            return None
        return self._member(self.first_caller.sign_up)

    @property
    def second(self) -> SignUp | None:
        """The member who calls when the first one drops out, or None (R54)."""
        return self._member(self.second_caller)

    def _member(self, sign_up: str) -> SignUp | None:
        return next((member for member in self.members if member.id == sign_up), None)
