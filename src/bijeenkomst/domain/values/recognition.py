"""Herkenning: the answers to "herkent u dit?", by phones, raised hands and dots (R20-R25)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """The three answers of R20: ja, een beetje, nee."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people gave each answer, in one way or in all ways together."""

    yes: int = 0
    partly: int = 0
    no: int = 0

    @property
    def total(self) -> int:
        """How many people answered."""
        return self.yes + self.partly + self.no

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.yes + other.yes, self.partly + other.partly, self.no + other.no)


MOST_WITHOUT_PRESENT = 1000  # answers of phones to one question: the people of three large halls
ANSWERS_A_PERSON = 2  # since the number present is an estimate, and people come in late


def most_answers(present: int | None) -> int:
    """How many answers of phones a theme accepts, so that one person cannot pretend to be a hall full of phones."""
    return MOST_WITHOUT_PRESENT if not present else max(20, present * ANSWERS_A_PERSON)


def tally(answers: Iterable[Answer]) -> Tally:
    """Count answers."""
    counts = Counter(answers)
    return Tally(counts[Answer.YES], counts[Answer.PARTLY], counts[Answer.NO])


@dataclass(frozen=True, slots=True)
class PublicAnswers:
    """How many people recognise it, partly, do not, or did not say, where that may be shown: a dot for each of them."""

    yes: int
    partly: int
    no: int
    silent: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """The answers about one theme, counted apart for each channel (R21)."""

    phones: Tally = Tally()
    hands: Tally = Tally()
    dots: Tally = Tally()

    @property
    def together(self) -> Tally:
        """The channels added up: people were asked to answer in one way only (R21)."""
        return self.phones + self.hands + self.dots
