"""Eerste afspraak: when and where a group meets first, as far as its own words say it for certain (R48, R52).

A calendar that takes people to an empty hall is worse than none. So a day and a time are known only when all that was
written of them means the same moment; anything else goes along in the group's own words.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.i18n import DUTCH, MONTHS, WEEKDAYS, translator
from bijeenkomst.moments import Either, day_ahead, read_time
from bijeenkomst.wording.first_call import FirstMeeting

USUAL = (dt.time(9), dt.time(21, 30))
"""When neighbours meet: between a reading inside and one outside nobody hesitates ("half acht" is 19:30)."""

NIGHT_ENDS = dt.time(4)
"""Earlier than this nobody knows which night is meant: "10 december, 24.00 uur" is the end of that day, not its
beginning.
"""

LONGEST = dt.timedelta(hours=8)

_BEFORE_THE_TIME = " om "
_PART_OF_THE_DAY = re.compile(r"ochtend|middag|avond|nacht", re.IGNORECASE)
_FROM_TO = re.compile(r"(?:van\s+)?(.*?)\s*(?:-|–|\btot\b|\bt/m\b)\s*(.*)", re.IGNORECASE)

_A_DAY = re.compile("|".join((r"\d", *WEEKDAYS, *MONTHS)), re.IGNORECASE)
_DUTCH = translator(DUTCH)

Span = tuple[dt.time | None, dt.time | None]


@dataclass(frozen=True, slots=True)
class Appointment:
    """A group's own words for its first appointment, all of them together, and what they mean.

    `date`, `time` and `until` are None when that is not certain. `day_said` is the day as it is said in a sentence.
    """

    day_words: str = ""
    time_words: str = ""
    place: str = ""
    date: dt.date | None = None
    time: dt.time | None = None
    until: dt.time | None = None
    day_said: str = ""

    @property
    def words(self) -> str:
        """When and where, on one line."""
        return "  ·  ".join(filter(None, (self.day_said, self.time_words, self.place)))

    @property
    def in_a_sentence(self) -> str:
        """The same, in words that come after "we zien elkaar"."""
        return ", ".join(
            " ".join(words.split()) for words in (self.day_said, self.time_words, self.place) if words
        )

    @property
    def names_a_day(self) -> bool:
        """Whether what was written for the day is one, understood or not: "nog te bepalen" is none."""
        return self.date is not None or _A_DAY.search(self.day_words) is not None

    @property
    def told(self) -> FirstMeeting:
        """What is said of it where nothing is locked."""
        if self.names_a_day:
            return FirstMeeting(self.in_a_sentence)
        beside = replace(self, day_said="").in_a_sentence
        return FirstMeeting(noted=self.in_a_sentence, beside_a_day=beside)

    @property
    def beside_a_lock(self) -> FirstMeeting:
        """What may be said of it beside a locked list: not where, since that can be at somebody's home."""
        if self.starts is None:
            return FirstMeeting(in_the_list=bool(self))
        return FirstMeeting(replace(self, place="").in_a_sentence, in_the_list=bool(self.place))

    @property
    def starts(self) -> dt.datetime | None:
        """The moment, by the clock on the wall; None when the day or the time is not known."""
        return dt.datetime.combine(self.date, self.time) if self.date and self.time else None

    @property
    def ends(self) -> dt.datetime | None:
        """The moment at which it ends, if the group wrote that too: after midnight that is the next day."""
        starts = self.starts
        if starts is None or self.time is None or self.until is None:
            return None
        return starts + _after(self.time, self.until)

    def __bool__(self) -> bool:
        return bool(self.day_words or self.time_words or self.place)


def first_appointment(meeting: Meeting, code: str, made_on: dt.date) -> Appointment:
    """What the group of theme `code` wrote of its first appointment.

    "Donderdag" is the first one after the evening. Of an evening without a date nobody knows which one that is; a day
    without a year is then the one nearest after `made_on`.
    """
    evening = meeting.details.date
    day, time = (meeting.plan_text(code, field) for field in (PlanField.DAY, PlanField.TIME))
    days, times = _each(day), _each(time)
    written = days
    if not times:  # the whole moment on one line: "donderdag 10 december om half acht"
        parted = [text.rpartition(_BEFORE_THE_TIME) for text in days]
        if all(before for before, _om, _after in parted):
            days = tuple(before for before, _om, _after in parted)
            times = tuple(after for _before, _om, after in parted)
    date = _one_date(days, evening, made_on)
    begins, ends = _one_span(times)
    said = day.together
    if date is not None and not all(_is_clear(words, date) for words in days):
        said = _DUTCH.long_date(date)
        if days is not written:
            said += f"{_BEFORE_THE_TIME}{times[0]}"
    return Appointment(
        day.together,
        time.together,
        meeting.plan_text(code, PlanField.PLACE).together,
        date,
        begins,
        ends,
        said,
    )


def _is_clear(words: str, date: dt.date) -> bool:
    """Whether anybody who hears it knows which day it is, or part of one: of "2026-12-10" and "over twee weken" not."""
    _weekday, day, month, _year = _DUTCH.long_date(date).split()
    return f"{day} {month}" in words.casefold() or _PART_OF_THE_DAY.search(words) is not None


def _each(text: PlanText) -> tuple[str, ...]:
    return tuple(filter(None, (text.text, *text.others)))


def _one_date(texts: tuple[str, ...], evening: dt.date | None, made_on: dt.date) -> dt.date | None:
    read = {day_ahead(text, evening or made_on, from_today=evening is not None) for text in texts}
    return read.pop() if len(read) == 1 else None


def _one_span(texts: tuple[str, ...]) -> Span:
    read = {_span(text) for text in texts}
    return read.pop() if len(read) == 1 else (None, None)


def _span(text: str) -> Span:
    """When it begins and ends, in "half acht", "20 uur" and "van 19.30 tot 21.00"."""
    match = _FROM_TO.fullmatch(text.strip())
    if match is None or (begins := _usual(match[1])) is None:
        return _usual(text), None
    later = [time for time in _readings(match[2]) if dt.timedelta(0) < _after(begins, time) <= LONGEST]
    return (begins, later[0]) if len(later) == 1 else (None, None)


def _usual(text: str) -> dt.time | None:
    read = _readings(text)
    first, last = USUAL
    usual = [time for time in read if first <= time <= last] if len(read) > 1 else read
    return usual[0] if len(usual) == 1 and usual[0] >= NIGHT_ENDS else None


def _readings(text: str) -> list[dt.time]:
    found = read_time(text)
    if isinstance(found, Either):
        return list(found.readings)
    return [found] if isinstance(found, dt.time) else []


def _after(begins: dt.time, ends: dt.time) -> dt.timedelta:
    """How long it is from one time to the other, over midnight too."""
    return (_since_midnight(ends) - _since_midnight(begins)) % dt.timedelta(days=1)


def _since_midnight(time: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=time.hour, minutes=time.minute)
