"""The other results of parsing a moment, and the normalised text it is parsed from."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Moment = TypeVar("Moment")


class Why(StrEnum):
    """Why something was not understood."""

    NO_MOMENT = "no moment"
    NO_SUCH_DAY = "no such day"  # 31 april
    NO_SUCH_TIME = "no such time"  # 25:00
    SEVERAL = "several"  # 19.30-21.30


@dataclass(frozen=True, slots=True)
class Either(Generic[Moment]):
    """Several possible moments, the likeliest first: a person chooses."""

    readings: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`text` is what was not understood, as typed."""

    text: str
    why: Why = Why.NO_MOMENT


def plain(text: str) -> str:
    """`text` in lower case with digits 0-9 and one kind of dash, whatever keyboard it was typed on."""
    kept = (_everyday(char) for char in unicodedata.normalize("NFKC", text))
    return " ".join("".join(kept).casefold().split())


def _everyday(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    match unicodedata.category(char):
        case "Pd":
            return "-"
        case "Cf":
            return ""
    return {"\u2212": "-", "’": "'", "‘": "'", "`": "'", "´": "'", "\u0301": "'"}.get(char, char)
