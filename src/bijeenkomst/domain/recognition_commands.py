"""What somebody wants around "herkent u dit?" (R20-R23); `commands` has them with all others."""

from dataclasses import dataclass

from bijeenkomst.domain.recognition import Answer, Tally


@dataclass(frozen=True, slots=True)
class CountHands:
    """Say how many hands were raised. `confirmed` takes a total above the number present (R21)."""

    theme: str
    hands: Tally
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class CountDots:
    """Say how many dots were stuck on a theme's poster. `confirmed` takes a total above the number present (R21)."""

    theme: str
    dots: Tally
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Recognise:
    """Answer "herkent u dit?" from a phone. `voter` is the phone's digest and the person on it (R22)."""

    theme: str
    voter: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class ForgetAnswers:
    """Count the answers of these voters no longer: they came in a flood."""

    theme: str
    voters: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShowRecognition:
    """Show a theme's results to the hall, or hide them again (R23)."""

    theme: str
    shown: bool = True
