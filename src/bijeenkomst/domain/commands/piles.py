"""What the kopgroep does on the wall: lay stories out in piles, and make themes of these (R60, R61)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.story import PickedQuote
from bijeenkomst.domain.values.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class LayBeside(Command):
    """Lay stories beside the piles: (number, x, y), in millimetres from the middle of the wall."""

    cards: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class PutBack(Command):
    """Put these stories back among those without a place."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LayOnPile(Command):
    """Lay stories on an existing pile, in this order."""

    numbers: tuple[int, ...]
    pile: str


@dataclass(frozen=True, slots=True)
class MakePile(Command):
    """Make a new pile of these stories, wherever they lay; this also splits a pile."""

    id: str
    numbers: tuple[int, ...]
    x: int
    y: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class MovePiles(Command):
    """Move piles: (id, x, y)."""

    piles: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class NamePile(Command):
    """Give a pile the name that people agreed on; "" removes it."""

    pile: str
    name: str


@dataclass(frozen=True, slots=True)
class JoinPiles(Command):
    """Lay one pile on another. The name of the lower one is kept, or else that of the upper one."""

    pile: str
    onto: str


@dataclass(frozen=True, slots=True)
class DissolvePile(Command):
    """Dissolve a pile: its stories go back among those without a place."""

    pile: str


@dataclass(frozen=True, slots=True)
class MakeThemeOfPile(Command):
    """Make a theme of the pile, or give its theme other words. `draft.quotes` are those of `picked`."""

    pile: str
    draft: ThemeDraft
    picked: tuple[PickedQuote, ...]


@dataclass(frozen=True, slots=True)
class GiveStoriesAlong(Command):
    """Say whether the group of this pile's theme receives its stories in the package."""

    pile: str
    wanted: bool
