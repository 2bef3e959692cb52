"""What people want with recognition, on phones and in the hall (R20-R23)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.recognition import Answer, Tally


@dataclass(frozen=True, slots=True)
class CountHands(Command):
    """Say how many hands were raised. `confirmed` takes a total above the number present (R21)."""

    theme: str
    hands: Tally
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class CountDots(Command):
    """Say how many dots were stuck on a theme's poster. `confirmed` takes a total above the number present (R21)."""

    theme: str
    dots: Tally
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Recognise(Command):
    """Answer "herkent u dit?" from a phone. `voter` is the phone's digest and the person on it (R22)."""

    undoable = False
    theme: str
    voter: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class ForgetAnswers(Command):
    """Count the answers of these voters no longer: they came in a flood."""

    theme: str
    voters: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShowRecognition(Command):
    """Show a theme's results to the hall, or hide them again (R23)."""

    theme: str
    shown: bool = True
