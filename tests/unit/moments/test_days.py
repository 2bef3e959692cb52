"""Days as people write them: the next such day, a choice where another may be meant, or refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.moments import Either, NotUnderstood, Why, read_date

TODAY = dt.date(2026, 11, 17)  # a Tuesday
EVENING = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    [
        *"3-12-2026 03/12/2026 3.12.2026 2026-12-03 2026/12/3 03122026 20261203 031226 3-12-26".split(),
        *"3-12 3/12 0312 ３－１２ ٣-١٢".split(),
        "3 12 2026",
        "3 december 2026",
        "3 december!",
        "3 December",
        "3 dec",
        "3 dec.",
        "3 dec '26",
        "3e december",
        "de 3de december",
        "donderdag 3 december",
        "Do. 3 dec. 2026",
        "do 3-12",
        "december 3",
        "December 3rd, 2026",
        "Thu 3 Dec",
    ],
)
def test_a_day_is_read_in_any_usual_notation(typed: str) -> None:
    assert read_date(typed, TODAY) == dt.date(2026, 12, 3)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vandaag", dt.date(2026, 11, 17)),
        ("morgen", dt.date(2026, 11, 18)),
        ("overmorgen", dt.date(2026, 11, 19)),
        ("gisteren", dt.date(2026, 11, 16)),
        ("woensdag", dt.date(2026, 11, 18)),
        ("aanstaande maandag", dt.date(2026, 11, 23)),
        ("volgende week woensdag", dt.date(2026, 11, 25)),
        ("woensdag volgende week", dt.date(2026, 11, 25)),
        ("over twee weken", dt.date(2026, 12, 1)),
        ("over 10 dagen", dt.date(2026, 11, 27)),
    ],
)
def test_a_day_can_be_said_from_today(typed: str, meant: dt.date) -> None:
    assert read_date(typed, TODAY) == meant
    assert read_date(typed, TODAY, EVENING) == meant
    assert isinstance(read_date(typed, TODAY, from_today=False), NotUnderstood)


def test_without_a_year_it_is_the_next_such_day_from_the_evening_on() -> None:
    assert read_date("9-1", TODAY, dt.date(2026, 12, 15)) == dt.date(2027, 1, 9)
    assert read_date("1 mei", TODAY, dt.date(2027, 6, 1)) == Either(
        (dt.date(2028, 5, 1), dt.date(2027, 5, 1))
    )
    assert read_date("29 februari", TODAY) == dt.date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "likely", "other"),
    [
        ("10 november", dt.date(2027, 11, 10), dt.date(2026, 11, 10)),  # a week ago, or next year
        ("woensdag 3 december", dt.date(2026, 12, 3), dt.date(2026, 12, 2)),  # the 3rd is a Thursday
        ("ma 3-12-2026", dt.date(2026, 12, 3), dt.date(2026, 11, 30)),
        ("volgende vrijdag", dt.date(2026, 11, 20), dt.date(2026, 11, 27)),
        ("dinsdag", dt.date(2026, 11, 17), dt.date(2026, 11, 24)),
    ],
)
def test_where_another_day_may_be_meant_both_are_offered(typed: str, likely: dt.date, other: dt.date) -> None:
    assert read_date(typed, TODAY) == Either((likely, other))


def test_a_weekday_says_which_year_is_meant() -> None:
    assert read_date("dinsdag 10 november", TODAY) == dt.date(2026, 11, 10)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", Why.NO_MOMENT),
        ("binnenkort", Why.NO_MOMENT),
        ("2026", Why.NO_MOMENT),
        ("december", Why.NO_MOMENT),
        ("maart 2027", Why.NO_MOMENT),
        ("3 december om 20 uur", Why.NO_MOMENT),
        ("31 april", Why.NO_SUCH_DAY),
        ("31-11-2026", Why.NO_SUCH_DAY),
        ("29-2-2027", Why.NO_SUCH_DAY),
        ("11/24/2026", Why.NO_SUCH_DAY),  # the 24th month is no guess of ours
    ],
)
def test_what_is_no_day_is_refused_with_what_was_typed(typed: str, why: Why) -> None:
    assert read_date(typed, TODAY) == NotUnderstood(typed, why)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_a_day_as_the_program_writes_it_is_read_back(date: dt.date) -> None:
    for written in (f"{date:%d-%m-%Y}", date.isoformat(), f"{date:%d%m%Y}"):
        assert read_date(written, TODAY) == date


@given(st.text(max_size=30) | st.text("0123456789-/. decmbrvolgndwkozat'", max_size=20), st.dates())
def test_anything_gets_an_answer(text: str, near: dt.date) -> None:
    found = read_date(text, TODAY, near)
    assert isinstance(found, dt.date | NotUnderstood) or len(set(found.readings)) == 2
