"""The calendar file of a group's first appointment, read by another library than the one that wrote it (R52)."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path
from unicodedata import category
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.commands import Command, TakeHandoverBack, WriteFirstStep, WritePlan
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.export.handover import hand_over
from bijeenkomst.export.handover.appointment import Appointment, first_appointment
from bijeenkomst.export.handover.calendar_file import calendar_file
from bijeenkomst.rehearsal.copying import practice_copy
from tests.support.packages import MAIL, attached, files_of, mail_of, text_of
from tests.support.workbook_evening import MADE_ON, a_group, code_of, join, with_caller
from tests.unit.domain.evening import an_evening, run

ICS = "Eerste afspraak.ics"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def agreed(meeting: Meeting, number: int = 3, **texts: str) -> Meeting:
    """The meeting after the group wrote these fields of its plan."""
    code = code_of(meeting, number)
    return run(meeting, *(WritePlan(code, PlanField(field), text, "", None) for field, text in texts.items()))


def event_of(data: bytes) -> vobject.base.Component:
    """The one event in a calendar file."""
    calendar = vobject.readOne(data.decode("utf-8"))
    (event,) = calendar.vevent_list
    return event


def from_to(words: str) -> tuple[time | None, time | None]:
    """When it begins and ends, by what the group wrote for the time."""
    meeting = agreed(a_group(), day="10 december", time=words)
    found = first_appointment(meeting, code_of(meeting), MADE_ON)
    return found.time, found.until


@pytest.mark.parametrize(
    ("day", "time_words", "starts"),
    [
        ("donderdag 10 december", "19.30 uur", datetime(2026, 12, 10, 19, 30)),
        ("2026-12-10", "19:30", datetime(2026, 12, 10, 19, 30)),
        ("10-12", "half acht", datetime(2026, 12, 10, 19, 30)),
        ("Donderdagavond 10 december", "8 uur", datetime(2026, 12, 10, 20, 0)),
        ("zaterdagochtend", "10 uur", datetime(2026, 11, 28, 10, 0)),
        ("donderdag", "20u", datetime(2026, 11, 26, 20, 0)),
        ("over twee weken", "kwart voor 8", datetime(2026, 12, 8, 19, 45)),
        ("14 januari", "half 3", datetime(2027, 1, 14, 14, 30)),
        ("donderdag 10 december om half acht", "", datetime(2026, 12, 10, 19, 30)),
        ("1 juli 2027", "20.00", datetime(2027, 7, 1, 20, 0)),
    ],
)
def test_a_day_and_a_time_as_people_write_them_become_one_event(
    day: str, time_words: str, starts: datetime
) -> None:
    """R52, in winter and in summer time."""
    event = event_of(files_of(agreed(a_group(), day=day, time=time_words))[ICS])
    assert event.dtstart.value == starts.replace(tzinfo=AMSTERDAM)
    assert event.dtstart.value.utcoffset() == starts.replace(tzinfo=AMSTERDAM).utcoffset()
    assert event.dtend.value - event.dtstart.value == timedelta(hours=2)


@pytest.mark.parametrize(
    ("day", "time_words"),
    [
        ("", "19.30"),
        ("10 december", ""),
        ("binnenkort", "19.30"),
        ("volgende donderdag", "19.30"),
        ("dinsdag", "19.30"),  # the evening is on a Tuesday: the same day, or a week later
        ("woensdag 10 december", "19.30"),  # which is a Thursday
        ("10 of 11 december", "19.30"),
        ("31 november", "19.30"),
        ("10 november", "19.30"),  # before the evening, or a year after it
        ("10 december 2062", "19.30"),
        ("10 december", "9 uur"),  # in the morning or in the evening
        ("10 december", "19.30 of 20.00"),
        ("10 december", "'s avonds"),
        ("10 december", "24:00"),  # a day later than a clock that begins the day with it
        ("10 december", "0.30 uur"),
        ("10 december", "25:61"),
        ("29 februari", "19.30"),  # of which the next is not within a year
        ("10 december om", ""),
        ("in december om de week", ""),
    ],
)
def test_what_is_not_certain_makes_no_event(day: str, time_words: str) -> None:
    """R52: a calendar that takes people to an empty hall is worse than none."""
    assert ICS not in files_of(agreed(a_group(), day=day, time=time_words))


def test_when_it_ends_is_taken_from_the_group_if_it_says_so() -> None:
    """R52."""
    evening = (time(19, 30), time(21, 30))
    assert from_to("19.30 - 21.30") == evening
    assert from_to("van half acht tot half tien") == evening
    assert from_to("tot 21.30") == (None, None)
    assert from_to("21.30 - 19.30") == (None, None)
    event = event_of(files_of(agreed(a_group(), day="10 december", time="19.30 tot 21.00"))[ICS])
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=90)
    assert "Hoe lang" not in event.description.value
    assert from_to("20.00 tot 24.00") == (time(20), time(0))
    assert from_to("22 uur - 4 uur") == (time(22), time(4))
    assert from_to("20.00 tot 04.30") == (None, None)
    event = event_of(files_of(agreed(a_group(), day="31 december", time="22.00 tot 01.00"))[ICS])
    assert event.dtend.value == datetime(2027, 1, 1, 1, tzinfo=AMSTERDAM), "not before it began"


@pytest.mark.parametrize(
    ("others", "certain"), [(("10-12-2026",), True), (("11 december",), False), (("later",), False)]
)
def test_two_texts_side_by_side_are_one_day_only_when_both_mean_it(
    others: tuple[str, ...], certain: bool
) -> None:
    """R52: what two scribes wrote apart stands side by side, and nobody picks for the group."""
    meeting = agreed(a_group(), time="19.30")
    code = code_of(meeting)
    plan = {**meeting.plans[code], PlanField.DAY: PlanText("donderdag 10 december", others)}
    meeting = replace(meeting, plans={code: plan})
    assert (ICS in files_of(meeting)) is certain


def test_of_an_evening_without_a_date_only_a_whole_date_is_certain() -> None:
    """R52: nobody knows which Thursday "donderdag" is."""
    meeting = a_group()
    undated = replace(meeting, details=replace(meeting.details, date=None))
    assert ICS not in files_of(agreed(undated, day="donderdag", time="19.30"))
    assert ICS not in files_of(agreed(undated, day="morgen", time="19.30"))
    assert ICS in files_of(agreed(undated, day="10 december 2026", time="19.30"))


def test_the_event_says_what_and_where_and_how_it_was_written() -> None:
    """R52: the group's own words stay with it. It names nobody."""
    meeting = with_caller(agreed(a_group(), day="do 10 december", time="half acht", place="De Linde, zaal 2"))
    meeting = run(meeting, WriteFirstStep(code_of(meeting), "De route lopen"))
    data = files_of(meeting)[ICS]
    event = event_of(data)
    assert event.summary.value == "Eerste afspraak: themagroep 3 - Veilig naar school"
    assert event.location.value == "De Linde, zaal 2"
    assert "do 10 december, half acht" in event.description.value
    assert "De route lopen" in event.description.value
    assert event.dtstamp.value == datetime(2026, 11, 25, tzinfo=UTC)
    assert not [name for name in (b"Jan", b"Fatma", b"ORGANIZER", b"ATTENDEE", b"@berg") if name in data]


def test_an_appointment_of_a_sensitive_group_says_nothing_of_its_theme() -> None:
    """R4, R52: calendars lie open."""
    meeting = agreed(join(an_evening(), number=2), 2, day="10 december", time="20.00")
    meeting = run(meeting, WriteFirstStep(code_of(meeting, 2), "Samen koken"))
    event = event_of(files_of(meeting, 2)[ICS])
    assert event.summary.value == "Eerste afspraak: themagroep 2"
    assert "Samen koken" not in event.description.value


def test_beside_a_locked_spreadsheet_it_says_only_when() -> None:
    """R52: where can be at somebody's home."""
    meeting = agreed(a_group(), day="10 december", time="20.00", place="bij Jan, Dorpsstraat 5")
    meeting = run(meeting, WriteFirstStep(code_of(meeting), "Jan belt Kees"))
    data = files_of(meeting, password="drie gewone woorden")[ICS]
    assert event_of(data).dtstart.value == datetime(2026, 12, 10, 20, tzinfo=AMSTERDAM)
    assert not [word for word in (b"Jan", b"Dorpsstraat", b"Kees") if word in data]


def test_it_says_that_a_rehearsal_is_one() -> None:
    """R52."""
    meeting = agreed(practice_copy(a_group()), day="10 december", time="20.00")
    assert event_of(files_of(meeting)[ICS]).summary.value.startswith("OEFENING - ")


@pytest.mark.parametrize("taken_back", [False, True])
def test_a_later_handover_makes_the_same_event_again_also_on_the_same_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken_back: bool
) -> None:
    """R52, RFC 5545 section 3.8.7.4: a calendar replaces what it has: the same event with a higher number.

    Also of a handover that was taken back: somebody may have opened its file.
    """
    minutes = iter(range(60))

    class Clock(datetime):
        """Every handover is a minute after the one before."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(2026, 11, 25, 22, next(minutes), tzinfo=tz)

    monkeypatch.setattr(hand_over, "datetime", Clock)

    def handed_over(meeting: Meeting) -> tuple[Meeting, vobject.base.Component, bool]:
        asked: list[Command] = []
        (group,) = hand_over.write_handover(meeting, tmp_path, ask=asked.append).written
        data = (group.folder / ICS).read_bytes()
        assert attached(mail_of({MAIL: (group.folder / MAIL).read_bytes()}))[ICS] == data
        return run(meeting, *asked), event_of(data), group.kept

    meeting, first, _new = handed_over(with_caller(agreed(a_group(), day="10 december", time="20.00")))
    meeting, same, kept = handed_over(meeting)
    assert kept, "nothing changed: it stands there already"
    assert (same.sequence.value, same.dtstamp.value) == (first.sequence.value, first.dtstamp.value)
    if taken_back:
        meeting = run(meeting, TakeHandoverBack(code_of(meeting)))
    _meeting, later, _new = handed_over(
        run(meeting, WritePlan(code_of(meeting), PlanField.TIME, "19.30", "20.00", None))
    )
    assert later.uid.value == first.uid.value
    assert int(first.sequence.value) < int(later.sequence.value) < 2**31
    assert first.dtstamp.value < later.dtstamp.value
    assert later.dtstart.value - first.dtstart.value == timedelta(minutes=-30)


def test_every_group_of_every_meeting_has_an_event_of_its_own() -> None:
    """R52."""
    first = agreed(a_group(), day="10 december", time="20.00")
    before = event_of(files_of(first)[ICS])
    other = event_of(files_of(agreed(join(first, number=1), 1, day="10 december", time="20.00"), 1)[ICS])
    elsewhere = event_of(files_of(replace(first, code_seed=8))[ICS])
    assert len({before.uid.value, other.uid.value, elsewhere.uid.value}) == 3


def test_the_same_group_gives_the_same_bytes_on_the_same_day() -> None:
    """R52: a package that was handed over before is recognised by its bytes."""
    meeting = agreed(a_group(), day="10 december", time="20.00")
    assert files_of(meeting)[ICS] == files_of(meeting)[ICS]


def test_it_is_attached_to_the_mail_and_named_on_the_first_page() -> None:
    """R52."""
    files = files_of(with_caller(agreed(a_group(), day="10 december", time="20.00")))
    mail = mail_of(files)
    assert attached(mail)[ICS] == files[ICS]
    (part,) = [part for part in mail.iter_attachments() if part.get_filename() == ICS]
    assert part.get_content_type() == "text/calendar"
    assert ICS in text_of(files["1 Lees dit eerst.pdf"])
    assert ICS not in text_of(files_of(with_caller(a_group()))["1 Lees dit eerst.pdf"])


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
    | st.sampled_from(
        ["مرحبا بكم في الحي " * 20, "👩‍👩‍👧‍👦🚲" * 40, "a,b;c\\d\ne" * 30, "BEGIN:VEVENT\r\nUID:x"]
    )
)
def test_any_text_is_read_back_whole_from_short_lines(words: str) -> None:
    """RFC 5545 sections 3.1 and 3.3.11: CRLF, at most 75 octets a line, no letter cut in two, nothing that escapes."""
    group = a_group().group(code_of(a_group()))
    starts = datetime(2026, 12, 10, 20)
    data = calendar_file(
        group,
        Appointment("10 december", "20.00", words),
        starts,
        mark="bijeenkomst-0",
        edition=datetime(2026, 11, 25, 22, 4, tzinfo=UTC),
        rehearsal=False,
        locked=False,
    )
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert not [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line]
    assert [line.decode("utf-8") for line in lines]
    event = event_of(data)
    ends_alike = words.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in ends_alike if char == "\n" or category(char) not in ("Cc", "Zl", "Zp"))
    read = event.location.value if hasattr(event, "location") else ""
    assert read == kept
    assert event.uid.value.endswith("@bijeenkomst")


def test_the_clock_beside_it_is_that_of_the_netherlands() -> None:
    """RFC 5545 section 3.6.5: a calendar that does not know the zone by name finds both changes of each year in it."""
    calendar = vobject.readOne(files_of(agreed(a_group(), day="10 december", time="20.00"))[ICS].decode())
    (zone,) = calendar.vtimezone_list
    text = zone.serialize()
    assert "TZID:Europe/Amsterdam" in text
    for part, summer in ((zone.daylight, True), (zone.standard, False)):
        rule = rrulestr(part.rrule.value, dtstart=part.dtstart.value)
        for change in rule.between(datetime(2026, 1, 1), datetime(2037, 12, 31)):
            before = (change - timedelta(hours=3)).replace(tzinfo=AMSTERDAM)
            after = (change + timedelta(hours=3)).replace(tzinfo=AMSTERDAM)
            assert before.utcoffset() != after.utcoffset()
            assert after.utcoffset() == timedelta(hours=2 if summer else 1)
