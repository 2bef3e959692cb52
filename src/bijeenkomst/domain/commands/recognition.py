"""Commands about recognition, from phones and in the hall (R20-R23)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.recognition import Answer, Tally


@dataclass(frozen=True, slots=True)
class CountHands(Command):
    """Set how many hands were raised. `confirmed` accepts a total above the number present (R21)."""

    theme: str
    hands: Tally
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class CountDots(Command):
    """Set how many dots are on a theme's poster. `confirmed` accepts a total above the number present (R21)."""

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
    """Delete the answers of these voters, which came in a flood."""

    theme: str
    voters: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShowRecognition(Command):
    """Show a theme's results to the hall, or hide them again (R23)."""

    theme: str
    shown: bool = True
