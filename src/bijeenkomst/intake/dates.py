"""Dates as people in the Netherlands write them."""

import datetime as dt
import re

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:e|ste|de)?\s+([a-z]{3,})\.?\s+(\d{4})")


def parse_date(text: str) -> dt.date:
    """The date in "24-11-2026", "2026-11-24" or "(dinsdag) 24 november 2026".

    Raises:
        ValueError: it is no date, or one that does not exist.
    """
    plain = text.strip().lower()
    if match := _DAY_FIRST.fullmatch(plain):
        day, month, year = (int(part) for part in match.groups())
    elif match := _YEAR_FIRST.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups())
    elif match := _IN_WORDS.fullmatch(plain):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        raise ValueError("not a date")
    return dt.date(year, month, day)


def _month(word: str) -> int:
    if word == "mrt":
        return 3
    for number, name in enumerate(_MONTHS, 1):
        if name == word or (len(word) in (3, 4) and name.startswith(word)):
            return number
    raise ValueError("not a month")
