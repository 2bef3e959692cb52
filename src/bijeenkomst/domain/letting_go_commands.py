"""What somebody wants who lets go, or withdraws a person; `commands` has them with all others."""

from dataclasses import dataclass

from bijeenkomst.domain.letting_go import Chore, Written


@dataclass(frozen=True, slots=True)
class RecordWritten:
    """These are about to be written, with contact details in them (R45)."""

    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class ForgetWritten:
    """What was written there is gone."""

    places: tuple[str, ...]

    def __repr__(self) -> str:
        return f"ForgetWritten({len(self.places)} places)"


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take a person away everywhere: pairs of theme code and id, on the lists or set aside (R44)."""

    id: str
    sign_ups: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TickChore:
    """What only people can do was done, or not after all (R45)."""

    chore: Chore
    done: bool = True


@dataclass(frozen=True, slots=True)
class BeginLettingGo:
    """From now on nothing new comes in (R45)."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """Everybody's contact details and consents go; how many people joined stays (R45)."""


@dataclass(frozen=True, slots=True)
class FinishLettingGo:
    """All that the program can do was done. `proved`: the bytes were searched for everybody afterwards (R45)."""

    proved: bool
