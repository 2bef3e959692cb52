"""The first appointment as a file for any calendar (RFC 5545): one event, with the clock of the Netherlands beside it.

A later handover makes the same event with a higher number, so that a calendar replaces what it has.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.handover.vcards import card_text
from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.wording.handing_over import appointment_name, appointment_notes

ZONE = "Europe/Amsterdam"
LASTS = dt.timedelta(hours=2)
"""How much room it takes in a calendar when the group only said when it begins."""

COUNTED_FROM = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""Files are numbered by the seconds since then: 2**31 of them, the most that calendars take, last until 2088."""

_WINTER, _SUMMER = dt.timedelta(hours=1), dt.timedelta(hours=2)


def calendar_file(
    group: ThemeGroup,
    appointment: Appointment,
    starts: dt.datetime,
    *,
    mark: str,
    edition: dt.datetime,
    rehearsal: bool,
    locked: bool,
) -> bytes:
    """The file with one event; the same group makes the same bytes at the same moment, which is its `edition`.

    It says neither who comes nor who calls. Beside a locked spreadsheet it only says when: the place can be somebody's
    home.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{MADE_BY}//NL")
    calendar.add("version", "2.0")
    calendar.add_component(_clock())
    event = Event()
    event.add("uid", event_id(mark, group.theme.code))
    event.add("dtstamp", edition.astimezone(dt.UTC))
    event.add("sequence", max(0, int((edition - COUNTED_FROM).total_seconds())))
    event.add("dtstart", starts.replace(tzinfo=ZoneInfo(ZONE)))
    event.add("dtend", (appointment.ends or starts + LASTS).replace(tzinfo=ZoneInfo(ZONE)))
    event.add("summary", card_text(appointment_name(group.theme, rehearsal=rehearsal)))
    if appointment.place and not locked:
        event.add("location", card_text(appointment.place))
    event.add("description", card_text(_notes(group, appointment, locked=locked)))
    calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def event_id(mark: str, code: str) -> str:
    """The same for a group at every handover, and for no other group of any meeting."""
    return f"{mark}-{code.lower()}@bijeenkomst"


def _notes(group: ThemeGroup, appointment: Appointment, *, locked: bool) -> str:
    written = (appointment.day_words, appointment.time_words)
    step = "" if locked or group.theme.sensitive else group.first_step
    return appointment_notes(written, step, how_long=appointment.ends is None)


def _clock() -> Timezone:
    """Summer and winter time by a yearly rule each: the form that every calendar takes."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, name, before, after, begins in (
        (TimezoneDaylight(), "CEST", _WINTER, _SUMMER, dt.datetime(1996, 3, 31, 2)),
        (TimezoneStandard(), "CET", _SUMMER, _WINTER, dt.datetime(1996, 10, 27, 3)),
    ):
        part.add("dtstart", begins)
        part.add("rrule", {"freq": "yearly", "bymonth": begins.month, "byday": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
