"""Times of day as people write them: understood, asked about, or refused; never another time than was meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.moments import Either, NotUnderstood, Why, read_time


def clock(text: str) -> dt.time:
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19:30", "19:30"),
        ("20.38", "20:38"),
        ("20.38 uur!", "20:38"),
        ("20u30", "20:30"),
        ("20U30", "20:30"),
        ("20h30", "20:30"),
        ("2030", "20:30"),
        ("0930", "09:30"),
        ("20 30", "20:30"),
        ("19;30", "19:30"),
        ("20 uur", "20:00"),
        ("20.00 uur", "20:00"),
        ("om 20 uur precies", "20:00"),
        ("19:30:00", "19:30"),
        ("08:30", "08:30"),
        ("10:30", "10:30"),
        ("1130", "11:30"),
        ("0:15", "00:15"),
        ("12 uur", "12:00"),
        ("half 1", "12:30"),
        ("kwart voor één", "12:45"),
        ("8 uur 's avonds", "20:00"),
        ("acht uur savonds", "20:00"),
        ("vanavond half negen", "20:30"),
        ("half acht in de avond", "19:30"),
        ("'s ochtends 9 uur", "09:00"),
        ("half drie ’s middags", "14:30"),
        ("7.30 pm", "19:30"),
        ("7:30 a.m.", "07:30"),
        ("１９：３０", "19:30"),
        ("٢٠:٣٠", "20:30"),
    ],
)
def test_a_time_that_can_be_one_only_is_taken(typed: str, meant: str) -> None:
    assert read_time(typed) == clock(meant)


@pytest.mark.parametrize(
    ("typed", "evening", "morning"),
    [
        ("8 uur", "20:00", "08:00"),
        ("8", "20:00", "08:00"),
        ("10 uur", "22:00", "10:00"),
        ("8.30", "20:30", "08:30"),
        ("9:05", "21:05", "09:05"),
        ("830", "20:30", "08:30"),
        ("half 9", "20:30", "08:30"),
        ("half acht", "19:30", "07:30"),
        ("halfacht", "19:30", "07:30"),
        ("kwart over 8", "20:15", "08:15"),
        ("kwart voor acht", "19:45", "07:45"),
        ("tien voor half negen", "20:20", "08:20"),
        ("5 over half 8", "19:35", "07:35"),
        ("10 voor 9", "20:50", "08:50"),
        ("rond half acht", "19:30", "07:30"),
        ("half past eight", "20:30", "08:30"),
        ("quarter to nine", "20:45", "08:45"),
    ],
)
def test_without_a_part_of_the_day_the_evening_is_offered_first(
    typed: str, evening: str, morning: str
) -> None:
    assert read_time(typed) == Either((clock(evening), clock(morning)))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", Why.NO_MOMENT),
        ("vanavond", Why.NO_MOMENT),
        ("na het eten", Why.NO_MOMENT),
        ("20:3", Why.NO_MOMENT),
        ("25:00", Why.NO_SUCH_TIME),
        ("19:75", Why.NO_SUCH_TIME),
        ("half 25", Why.NO_SUCH_TIME),
        ("20 uur 's ochtends", Why.NO_SUCH_TIME),
        ("19.30-21.30", Why.SEVERAL),
        ("19-21 uur", Why.SEVERAL),
        ("half 8 of 8 uur", Why.SEVERAL),
    ],
)
def test_what_is_no_time_is_refused_with_what_was_typed(typed: str, why: Why) -> None:
    assert read_time(typed) == NotUnderstood(typed, why)


@given(st.times())
def test_a_time_as_the_program_writes_it_is_read_back(time: dt.time) -> None:
    assert read_time(f"{time:%H:%M}") == time.replace(second=0, microsecond=0)


@given(st.text(max_size=30) | st.text("0123456789:.u halfkwrtovenigsd'-", max_size=20))
def test_anything_gets_an_answer(text: str) -> None:
    found = read_time(text)
    assert isinstance(found, dt.time | NotUnderstood) or len(set(found.readings)) == 2
