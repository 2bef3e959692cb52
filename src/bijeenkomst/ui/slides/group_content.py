"""What stands on the slides about theme groups: the market, each group, their work, what they tell, and the thanks."""

from dataclasses import dataclass, field

from bijeenkomst.ui.slides.on_screen import Badge, Face, JoinCode, OnScreen


@dataclass(frozen=True, slots=True)
class Group:
    """A theme group: `dots` people, or None where no number may be known (R25). `short` says in two words what is no
    number of people, where there is no room for more."""

    badge: Badge
    title: str
    people: str
    dots: int | None
    short: str = ""


@dataclass(frozen=True, slots=True)
class GroupsContent(OnScreen):
    """The market: all theme groups in the kopgroep's order (R3)."""

    heading: str
    groups: tuple[Group, ...]
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a calendar leaf has it: "dinsdag", "1", "december"."""

    weekday: str
    number: str
    month: str


@dataclass(frozen=True, slots=True)
class GroupContent(OnScreen):
    """One theme group: what it does first, and whether somebody calls the others, and `before` which `day` (R37).

    Never who: the hall sees no names (R35).
    """

    group: Group
    step_heading: str
    step: str
    caller: str
    join: JoinCode | None
    before: str = ""
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class WorkContent(OnScreen):
    """The work round: where each group sits ("" where that is not said), what it is asked, and the time that is left.

    `left` is "" while no time runs, and `part_left` of it, 0-1; `nearly_over` in the last five minutes (R47, R53).
    """

    heading: str
    questions: tuple[str, ...]
    places: tuple[tuple[Badge, str, str], ...]
    left: str
    nearly_over: bool
    part_left: float = 0.0


@dataclass(frozen=True, slots=True)
class HarvestContent(OnScreen):
    """What a group tells the hall: only what it released, each with its label (R51), and the `day` of its first
    appointment where that can be read as one. Never names (R35)."""

    badge: Badge
    title: str
    heading: str
    lines: tuple[tuple[str, str], ...]
    invitation: str
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """A group at the end of the evening: how many people it has (R25, R35), and its first `day`, "" for none."""

    badge: Badge
    title: str
    said: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class ThanksContent(OnScreen):
    """The last slide: what began this evening, in the kopgroep's order (R3)."""

    heading: str
    sentence: str
    begun: tuple[Begun, ...]
    face: Face = field(default_factory=Face)
