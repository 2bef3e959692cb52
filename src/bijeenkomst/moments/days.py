"""Parsing dates as people write them. Without a year it is the next such day; a person chooses when in doubt."""

import datetime as dt
import re

from bijeenkomst.moments.reading import Either, NotUnderstood, Why, plain
from bijeenkomst.moments.words import MONTHS, NUMBERS, WEEKDAYS, number

DateRead = dt.date | Either[dt.date] | NotUnderstood

_LATEST = dt.timedelta(days=366)  # a day further away is a slip of the pen
_JUST_GONE = dt.timedelta(days=92)  # how recently a date without a year may have passed
_SEPARATOR = r"\s*[-/.,\s]\s*"
_NUMBERS = re.compile(rf"([0-9]{{1,2}}){_SEPARATOR}([0-9]{{1,2}})(?:{_SEPARATOR}'?([0-9]{{4}}|[0-9]{{2}}))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})")
_JOINED = re.compile(r"[0-9]{4}|[0-9]{6}|[0-9]{8}")
_YEAR = r"(?:(?:[\s,.-]+'?|')([0-9]{4}|[0-9]{2}))?"
_ORDINAL = r"(?:\s*(?:e|ste|de|st|nd|rd|th)(?![a-z]))?"
_DAY_MONTH = re.compile(rf"(?:de\s+)?([0-9]{{1,2}}){_ORDINAL}[\s-]*(?:of\s+)?([a-z]+)\.?{_YEAR}")
_MONTH_DAY = re.compile(rf"([a-z]+)\.?\s*([0-9]{{1,2}}){_ORDINAL}{_YEAR}")
_WEEKDAY = re.compile(r"([a-z]+)\.?(?:$|[\s,]+)")
_AWAY = re.compile(
    rf"(?:over|in)\s+([0-9]{{1,2}}|{'|'.join(NUMBERS)}|a)\s+(dag|dagen|days?|week|weken|weeks)"
)
_NEAR = {
    "eergisteren": -2,
    "gisteren": -1,
    "yesterday": -1,
    "vandaag": 0,
    "vanavond": 0,
    "vanmiddag": 0,
    "today": 0,
    "tonight": 0,
    "morgen": 1,
    "morgenavond": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}
_COMING = re.compile(
    r"(?:(?:aanstaande|komende|a\.?s\.?|deze|this|coming)\s+)?([a-z]+)\.?(?:\s+(?:aanstaande|a\.?s\.?))?"
)
_FOLLOWING = re.compile(r"(?:volgende|next)\s+([a-z]+)\.?")
_NEXT_WEEK = re.compile(
    r"(?:volgende week|next week)(?:\s+op)?\s+([a-z]+)\.?|([a-z]+)\.?\s+(?:volgende week|next week)"
)


def read_date(text: str, today: dt.date, near: dt.date | None = None, *, from_today: bool = True) -> DateRead:
    """The day in "24-11-2026", "1 dec", "9-12", "woensdag 3 december", "volgende week woensdag".

    Without a year it is the next such day from `near` on (default: today), such as the day of the evening.
    `from_today`: whether relative days such as "morgen" are accepted; in a file it is unknown what they relate to.
    """
    typed = plain(text).strip(" .,!")
    nothing = NotUnderstood(text.strip())
    if from_today and (relative := _away(typed, today) or _by_weekday(typed, today)) is not None:
        return relative
    weekday = None
    match = _WEEKDAY.match(typed)
    if match and match[1] in WEEKDAYS and match.end() < len(typed):
        weekday, typed = WEEKDAYS[match[1]], typed[match.end() :]
        typed = typed.removeprefix("de ").removeprefix("op ")
    parts = _parts(typed)
    if parts is None:
        return nothing
    year, month, day = parts
    if not _ever(month, day):
        return NotUnderstood(text.strip(), Why.NO_SUCH_DAY)
    if year is None:
        return _without_year(month, day, weekday, near or today)
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return NotUnderstood(text.strip(), Why.NO_SUCH_DAY)
    return _checked(date, weekday)


def day_ahead(text: str, start: dt.date, *, from_today: bool = True) -> dt.date | None:
    """The day that it names, if there is no doubt about it: from `start` on, and within a year, else it is a slip of
    the pen.
    """
    read = read_date(text, start, start, from_today=from_today)
    certain = isinstance(read, dt.date) and dt.timedelta(0) <= read - start <= _LATEST
    return read if isinstance(read, dt.date) and certain else None


def _parts(typed: str) -> tuple[int | None, int, int] | None:
    """Year, month and day; the year is None if it is missing."""
    if match := _YEAR_FIRST.fullmatch(typed):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMBERS.fullmatch(typed):
        return _year(match[3]), int(match[2]), int(match[1])
    if match := _DAY_MONTH.fullmatch(typed):
        month, day = MONTHS.get(match[2]), int(match[1])
    elif match := _MONTH_DAY.fullmatch(typed):
        month, day = MONTHS.get(match[1]), int(match[2])
    elif _JOINED.fullmatch(typed):
        return _joined(typed)
    else:
        return None
    return None if month is None else (_year(match[3]), month, day)


def _joined(digits: str) -> tuple[int | None, int, int] | None:
    """Digits without separators: 01122026, 20261201, 011226, 0112 (but 2026 is a year, not a day)."""
    if len(digits) == 8 and 1900 <= int(digits[4:]) < 2200:
        return int(digits[4:]), int(digits[2:4]), int(digits[:2])
    if len(digits) == 8:
        return int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return None
    return _year(digits[4:]), int(digits[2:4]), int(digits[:2])


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)


def _ever(month: int, day: int) -> bool:
    """Whether any year has this day; 2024 has a 29 February."""
    try:
        dt.date(2024, month, day)
    except ValueError:
        return False
    return True


def _without_year(month: int, day: int, weekday: int | None, start: dt.date) -> DateRead:
    ahead = next(date for date in _yearly(month, day, start.year) if date >= start)
    gone = [date for date in _yearly(month, day, start.year - 1) if start - _JUST_GONE <= date < start]
    if weekday is None:
        return Either((ahead, *gone[:1])) if gone else ahead
    fitting = [date for date in (ahead, *gone[:1]) if date.weekday() == weekday]
    return fitting[0] if fitting else _checked(ahead, weekday)


def _yearly(month: int, day: int, year: int) -> list[dt.date]:
    """The day in each year from `year` on that has it; 29 February may be eight years away."""
    dates = []
    for candidate in range(year, min(year + 10, dt.MAXYEAR + 1)):
        if month != 2 or day != 29 or (candidate % 4 == 0 and (candidate % 100 != 0 or candidate % 400 == 0)):
            dates.append(dt.date(candidate, month, day))
    return dates


def _checked(date: dt.date, weekday: int | None) -> DateRead:
    """The date, if the weekday written with it agrees; otherwise one of the two is wrong, and both are readings."""
    if weekday is None or date.weekday() == weekday:
        return date
    off = (weekday - date.weekday() + 3) % 7 - 3
    return Either((date, date + dt.timedelta(days=off)))


def _away(typed: str, today: dt.date) -> DateRead | None:
    """A day relative to today: "morgen", "over twee weken"."""
    if typed in _NEAR:
        return today + dt.timedelta(days=_NEAR[typed])
    if match := _AWAY.fullmatch(typed):
        count = 1 if match[1] == "a" else number(match[1]) or 0
        return today + dt.timedelta(days=count * (1 if match[2].startswith("da") else 7))
    return None


def _by_weekday(typed: str, today: dt.date) -> DateRead | None:
    """A day of the week; "volgende woensdag" is this coming one to some people and the one after it to others."""
    if match := _NEXT_WEEK.fullmatch(typed):
        day = WEEKDAYS.get(match[1] or match[2])
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=7)
        return None if day is None else monday + dt.timedelta(days=day)
    if match := _FOLLOWING.fullmatch(typed):
        day = WEEKDAYS.get(match[1])
        return (
            None if day is None else Either((_coming(day, today), _coming(day, today) + dt.timedelta(days=7)))
        )
    if (match := _COMING.fullmatch(typed)) and (day := WEEKDAYS.get(match[1])) is not None:
        if day == today.weekday():
            return Either((today, today + dt.timedelta(days=7)))
        return _coming(day, today)
    return None


def _coming(weekday: int, today: dt.date) -> dt.date:
    """The first such weekday after today."""
    return today + dt.timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
