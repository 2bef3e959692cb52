"""Parsing times of day as people write them. An hour up to eleven may be in the morning or in the evening."""

import datetime as dt
import re

from bijeenkomst.moments.reading import Either, NotUnderstood, Why, plain
from bijeenkomst.moments.words import NUMBERS, number

TimeRead = dt.time | Either[dt.time] | NotUnderstood

_NUMBER = "(?:[0-9]{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_PARTS = {
    "ochtend": "ochtends? morgens? vanochtend vanmorgen a\\.?m\\.? morning",
    "middag": "middags? vanmiddag afternoon",
    "avond": "avonds? vanavond p\\.?m\\.? evening",
    "nacht": "nachts? vannacht night",
}
_PART = re.compile(
    r"(?:^|(?<=[0-9])|[\s,(]+)(?:(?:in the|in de|at)\s+|'?s[\s-]?)?(?:"
    + "|".join(f"(?P<{part}>{'|'.join(words.split())})" for part, words in _PARTS.items())
    + r")\)?(?=$|[\s,])"
)
_AROUND = re.compile(r"^(?:om|vanaf|rond|circa|ca\.?|precies|at|from)\s+|\s+(?:precies|exact|sharp)$")
_UNIT = r"\s*(?:uur|u|h|hr|o'?clock)\.?"
_CLOCK = re.compile(rf"([0-9]{{1,2}})\s*(?:[:.,;]|{_UNIT}|\s)\s*([0-9]{{2}})(?::[0-9]{{2}})?(?:{_UNIT})?")
_JOINED = re.compile(rf"([0-9]{{1,2}})([0-9]{{2}})(?:{_UNIT})?")
_HOUR = re.compile(rf"({_NUMBER})(?:{_UNIT})?")
_HALF = re.compile(rf"half\s*({_NUMBER})(?:{_UNIT})?")
_ENGLISH_HALF = re.compile(rf"half past ({_NUMBER})")
_BESIDE = re.compile(
    rf"(?:({_NUMBER})(?:\s*(?:min\.?|minuten|minutes))?|(kwart|(?:a )?quarter))\s*(voor|vóór|over|na|to|past)\s*"
    rf"(half\s*)?({_NUMBER})(?:{_UNIT})?"
)
_BEFORE = frozenset({"voor", "vóór", "to"})
_SPAN = re.compile(r"[0-9]\S*(?:\s*(?:uur|u))?\s*(?:-|/|t/m|tot|en|of|to|until|or)\s*[0-9]")


def read_time(text: str) -> TimeRead:
    """The time of day in "20:30", "20u30", "2030", "half 9", "kwart over 8 's avonds".

    Of two readings the evening is the likelier one: that is when meetings are held.
    """
    typed = _AROUND.sub("", plain(text)).strip(" .!")
    parts = list(_PART.finditer(typed))
    part = next((name for name, word in parts[0].groupdict().items() if word), "") if parts else ""
    bare = _AROUND.sub("", _PART.sub(" ", typed, count=1).strip(" ,.")) if part else typed
    found = _minutes(bare)
    if found is None or len(parts) > 1:
        return NotUnderstood(text.strip(), Why.SEVERAL if _SPAN.search(typed) else Why.NO_MOMENT)
    minutes, sure = found
    if minutes is None:
        return NotUnderstood(text.strip(), Why.NO_SUCH_TIME)
    if part:
        placed = _in_part(minutes, part)
        return NotUnderstood(text.strip(), Why.NO_SUCH_TIME) if placed is None else _time(placed)
    if sure or not 60 <= minutes < 720:
        return _time(minutes)
    return Either((_time(minutes + 720), _time(minutes)))


def _minutes(typed: str) -> tuple[int | None, bool] | None:
    """Minutes since midnight, and whether the 24-hour clock was used; None instead if there is no such time."""
    if match := _CLOCK.fullmatch(typed) or _JOINED.fullmatch(typed):
        return _on_the_clock(match[1], match[2])
    if match := _HOUR.fullmatch(typed):
        return _on_the_clock(match[1])
    if match := _HALF.fullmatch(typed):
        return _spoken(match[1], -30), False
    if match := _ENGLISH_HALF.fullmatch(typed):
        return _spoken(match[1], 30), False
    if match := _BESIDE.fullmatch(typed):
        beside = 15 if match[2] else number(match[1]) or 0
        if beside >= 60:
            return None, False
        off = -beside if match[3] in _BEFORE else beside
        return _spoken(match[5], off - 30 if match[4] else off), False
    return None


def _on_the_clock(hour: str, minute: str = "") -> tuple[int | None, bool]:
    """A two-digit hour with minutes ("10:30") is in the 24-hour clock."""
    hours, minutes = number(hour), int(minute or 0)
    if hours is None or minutes > 59 or hours > 24 or (hours == 24 and minutes):
        return None, False
    return hours % 24 * 60 + minutes, hours > 12 or hour.startswith("0") or bool(len(hour) == 2 and minute)


def _spoken(hour: str, off: int) -> int | None:
    """Spoken hours are on a 12-hour clock; an hour after twelve keeps its half of the day."""
    hours = number(hour)
    if hours is None or not 1 <= hours <= 24:
        return None
    minutes = (hours * 60 + off) % 1440
    return minutes + 720 if hours <= 12 and minutes < 60 else minutes


def _in_part(minutes: int, part: str) -> int | None:
    """The time within that part of the day, or None if there is no such time ("20 uur 's ochtends")."""
    early, late = minutes % 720, minutes % 720 + 720
    match part:
        case "ochtend":
            return early if minutes < 720 else None
        case "nacht":
            return early if early < 360 else late if late >= 1320 else None
        case "middag":
            return late if late < 1080 else None
        case _evening:
            return late if late >= 1020 else None


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)
