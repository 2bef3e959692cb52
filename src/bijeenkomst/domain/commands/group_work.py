"""What people want while the groups are at work: places, the plan, who writes it, what the hall may see (R47-R53)."""

import dataclasses
from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.commands.stage import StageCommand
from bijeenkomst.domain.values.group_work import Place, PlanField


@dataclass(frozen=True, slots=True)
class ChoosePlaces(Command):
    """Say where groups sit; None takes a place away (R47)."""

    places: tuple[tuple[str, Place | None], ...]


@dataclass(frozen=True, slots=True)
class ChooseScribeKey(Command):
    """The secret from which the codes of scribes follow: once a meeting, by whoever has it open."""

    undoable = False
    key: str = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class RenewScribeCode(Command):
    """Another code for the scribe of this group: the one on paper is good for nothing any more, and nobody is in."""

    undoable = False
    theme: str


@dataclass(frozen=True, slots=True)
class BecomeScribe(Command):
    """The phone `owner` typed the group's code, and writes from now on (R49). Who wrote before is told by the page."""

    undoable = False
    theme: str
    owner: str = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class WritePlan(Command):
    """Write a field of a group's plan. `seen` is what stood there when it was written; another text that stands there
    by now stays too. `owner` is the scribe's phone, None for the facilitator who copies paper (R49).
    """

    theme: str
    field: PlanField
    text: str = dataclasses.field(repr=False)
    seen: str = dataclasses.field(repr=False)
    owner: str | None = dataclasses.field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PickPlanText(Command):
    """Of several texts that stand in a field, this is the one. `seen` are the texts from which it was picked: one
    that came since stays beside it. None: all that stand there (R49).
    """

    theme: str
    field: PlanField
    text: str = dataclasses.field(repr=False)
    owner: str | None = dataclasses.field(default=None, repr=False)
    seen: tuple[str, ...] | None = dataclasses.field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ReleasePlanText(Command):
    """Let the hall see this field as it is now, or no longer (R51). `owner` None is the facilitator, on the group's
    word. `seen` are the words that the group said it of, when others may have come in their place since.
    """

    theme: str
    field: PlanField
    released: bool
    owner: str | None = dataclasses.field(default=None, repr=False)
    seen: str | None = dataclasses.field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RespondToPlan(Command):
    """Somebody of the group says that the plan is right, or what is missing ("" is nothing) (R50)."""

    undoable = False
    theme: str
    owner: str = dataclasses.field(repr=False)
    agrees: bool
    missing: str = dataclasses.field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WriteFirstStep(Command):
    """Write down what a group does first (R37). `seen` is what stood there when it was written, None for what stands
    there now: what the group wrote since stays beside it.
    """

    theme: str
    text: str
    seen: str | None = dataclasses.field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class StartWork(StageCommand):
    """The groups go to work for so many minutes: the hall sees where they sit and the time that is left (R53)."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ChangeWorkTime(StageCommand):
    """Give the groups this many more minutes, or fewer if it is below 0 (R53)."""

    minutes: int
