"""Copying paper: a row's code however it is typed; what comes on the list, is set aside, or only counted."""

from dataclasses import replace
from typing import Any

import pytest

from bijeenkomst.domain.commands import (
    CountUncrossed,
    LeaveGroup,
    MergeThemes,
    RemoveTheme,
)
from bijeenkomst.domain.refusals import ConsentNeeded, Empty, Field, RowTaken, ThemeInUse, UnknownTheme
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.sheet_row import Misread, SheetRow, read_sheet_row
from tests.unit.domain.evening import NOW, an_evening, decided, refused, run
from tests.unit.domain.paper_rows import correcting, entering

KNOWN = ("K7", "H4")
BEFORE = SheetRow("K7", 2, 4)


@pytest.mark.parametrize(
    "typed",
    [
        "K7-2-05",
        "k7-2-05",
        "k7 2 5",
        " K7 2-5 ",
        "k7205",
        "k7–2–05",
        "k 7 2 05",
        "K7.2.5",
        "k7_2/5",
        "К7-2-05",
        "k٧-٢-٠٥",
        "Ｋ７－２－０５",
        "7K-2-05",
    ],
)
def test_a_code_is_understood_as_people_read_it(typed: str) -> None:
    """R8, R39: small letters, missing or other dashes."""
    for before in (None, BEFORE, SheetRow("H4", 1, 1)):
        assert read_sheet_row(typed, KNOWN, before) == SheetRow("K7", 2, 5)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1-05", SheetRow("K7", 1, 5)),
        ("1 5", SheetRow("K7", 1, 5)),
        ("105", SheetRow("K7", 1, 5)),
        ("10", SheetRow("K7", 2, 10)),
        ("5", SheetRow("K7", 2, 5)),
        ("k7 6", SheetRow("K7", 2, 6)),
        ("h4", SheetRow("H4")),
    ],
)
def test_within_a_sheet_less_of_the_code_is_enough(typed: str, meant: SheetRow) -> None:
    """R39: the theme, or the theme and the sheet, are those of the row before."""
    assert read_sheet_row(typed, KNOWN, BEFORE) == meant


@pytest.mark.parametrize(
    ("typed", "before", "why"),
    [
        ("", BEFORE, Misread.NO_ROW),
        ("x9-1-05", BEFORE, Misread.UNKNOWN_THEME),
        ("zeven", BEFORE, Misread.UNKNOWN_THEME),
        ("1-05", None, Misread.NO_THEME),
        ("h4 5", BEFORE, Misread.NO_ROW),
        ("k7-1-2-3", BEFORE, Misread.NO_ROW),
        ("k7-0-05", BEFORE, Misread.NO_ROW),
        ("k7-1-00", BEFORE, Misread.NO_ROW),
        ("h7-1-05x", BEFORE, Misread.UNKNOWN_THEME),
        ("9999999999", BEFORE, Misread.NO_ROW),
        ("k7-101-01", BEFORE, Misread.NO_ROW),
        ("k7-1-11", BEFORE, Misread.NO_SUCH_ROW),
        ("45", BEFORE, Misread.NO_SUCH_ROW),
        ("k7-51-04", BEFORE, Misread.NO_SUCH_ROW),
    ],
)
def test_what_is_no_row_is_not_guessed(typed: str, before: SheetRow | None, why: Misread) -> None:
    assert read_sheet_row(typed, KNOWN, before) is why


@pytest.mark.parametrize(
    ("row", "following"), [("K7-2-04", "K7-2-05"), ("K7-2-09", "K7-2-10"), ("K7-51-02", "K7-51-03")]
)
def test_the_next_row_stands_on_the_same_sheet(row: str, following: str) -> None:
    """R8, R39"""
    found = read_sheet_row(row, KNOWN)
    assert isinstance(found, SheetRow)
    assert found.following is not None
    assert found.following.code == following
    assert SheetRow("K7").following == SheetRow("K7")


@pytest.mark.parametrize("row", ["K7-2-10", "K7-51-03", "K7-50-10", "K7-100-03"])
def test_after_the_last_row_of_a_sheet_none_is_proposed(row: str) -> None:
    """R8, R39: the sheet after it may never have been printed, and another lies on the pile."""
    found = read_sheet_row(row, KNOWN)
    assert isinstance(found, SheetRow)
    assert found.following is None


def test_a_readable_row_comes_on_the_list_with_consent_on_paper() -> None:
    """R8, R34."""
    meeting = an_evening()
    row = entering(meeting, email="jan@voorbeeld.nl", reunion=True)
    meeting = run(meeting, row)
    (one,) = meeting.group(row.theme).members
    assert (one.sheet_row, one.consent.channel, one.consent.given_at) == (row.sheet_row, Channel.PAPER, NOW)
    assert (one.name, one.phone, one.email, one.reunion, one.doubts) == (
        "Jan Bos",
        row.phone,
        row.email,
        True,
        (),
    )
    assert decided(meeting, row) == ()


def test_a_field_that_nobody_can_read_does_not_keep_somebody_off_the_list() -> None:
    """R39: one way to be reached is enough; the rest can still be asked."""
    meeting = an_evening()
    row = entering(meeting, doubts=(Doubtful(Doubt.EMAIL, "jan@…"),))
    meeting = run(meeting, row)
    (one,) = meeting.group(row.theme).members
    assert one.doubts == (Doubtful(Doubt.EMAIL, "jan@…"),)
    meeting = run(meeting, correcting(row, email="jan@voorbeeld.nl"))
    (one,) = meeting.group(row.theme).members
    assert (one.email, one.doubts) == ("jan@voorbeeld.nl", ())


@pytest.mark.parametrize(
    ("missing", "doubt"),
    [({"phone": ""}, Doubt.PHONE), ({"phone": ""}, Doubt.EMAIL), ({"name": ""}, Doubt.NAME)],
)
def test_without_a_readable_name_or_way_to_be_reached_a_row_is_set_aside_until_it_was_asked(
    missing: dict[str, Any], doubt: Doubt
) -> None:
    """R29, R39: on no list, so in no group's package, and not lost."""
    meeting = an_evening()
    row = entering(meeting, doubts=(Doubtful(doubt, "0612"),), **missing)
    meeting = run(meeting, row)
    assert meeting.sign_up_count(row.theme) == 0
    (aside,) = meeting.rows_aside(row.theme)
    assert (aside.sheet_row, aside.doubts) == (row.sheet_row, (Doubtful(doubt, "0612"),))
    meeting = run(meeting, correcting(row, name="Jan Bos", phone="+31612345679"))
    assert not meeting.rows_aside(row.theme)
    (one,) = meeting.group(row.theme).members
    assert (one.phone, one.consent.given_at, one.doubts) == ("+31612345679", NOW, ())
    assert one.consent.language == "nl"


def test_rows_to_read_aloud_come_in_the_order_of_the_pile() -> None:
    """R39: sheet 10 lies under sheet 2; who is on no list yet comes first."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    rows = [
        f"{code}-{sheet}-{row}" for sheet, row in ((10, "01"), (2, "09"), (51, "03"), (2, "02"), (9, "04"))
    ]
    doubts = (Doubtful(Doubt.NAME, "J"),)
    for at, row in enumerate((*rows, f"{code}-12-01", f"{code}-3-01")):
        name = "" if at < len(rows) else "Jan Bos"
        meeting = run(meeting, entering(meeting, id=row, sheet_row=row, name=name, doubts=doubts))
    assert [one.sheet_row.removeprefix(f"{code}-") for one in meeting.doubtful_rows(code)] == [
        "2-02",
        "2-09",
        "9-04",
        "10-01",
        "51-03",
        "3-01",
        "12-01",
    ]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"name": ""}, Empty(Field.NAME)),
        ({"phone": ""}, Empty(Field.REACH)),
        ({"phone": "", "doubts": (Doubtful(Doubt.CONTRIBUTION),)}, Empty(Field.REACH)),
        ({"shares": False}, ConsentNeeded(Field.SHARES)),
        ({"shares": False, "name": "", "doubts": (Doubtful(Doubt.NAME),)}, ConsentNeeded(Field.SHARES)),
    ],
)
def test_a_field_is_not_forgotten_and_a_cross_is_needed(changed: dict[str, Any], why: object) -> None:
    """R29, R34: what is missing has to be called unreadable; without a cross nothing is kept."""
    meeting = an_evening()
    assert refused(meeting, entering(meeting, **changed)) == why


def test_a_sensitive_theme_needs_the_extra_cross() -> None:
    """R4."""
    meeting = an_evening()
    assert refused(meeting, entering(meeting, 2)) == ConsentNeeded(Field.EXPLICIT)
    meeting = run(meeting, row := entering(meeting, 2, explicit=True))
    assert meeting.group(row.theme).members[0].consent.explicit


def test_a_row_is_entered_once_whether_it_is_on_the_list_or_set_aside() -> None:
    """R8, R39: the same row twice."""
    meeting = an_evening()
    first = entering(meeting)
    assert refused(run(meeting, first), replace(first, id="again")) == RowTaken(first.sheet_row)
    aside = replace(first, phone="", doubts=(Doubtful(Doubt.PHONE),))
    assert refused(run(meeting, aside), replace(first, id="again")) == RowTaken(first.sheet_row)


def test_of_a_row_without_a_cross_only_the_number_is_kept() -> None:
    """R39: "geen kruisje" is kept nowhere but in the count."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    counted = run(meeting, CountUncrossed(code), CountUncrossed(code))
    assert counted.uncrossed_rows(code) == 2
    assert replace(counted, uncrossed={}) == meeting
    assert isinstance(refused(counted, RemoveTheme(code)), ThemeInUse)
    assert refused(meeting, CountUncrossed("??")) == UnknownTheme("??")


def test_paper_of_merged_themes_goes_on_where_they_went() -> None:
    """R28: rows set aside and counted before a merge, and rows entered after it."""
    meeting = an_evening()
    into, _sensitive, old = meeting.in_order
    before = entering(meeting, 3, phone="", doubts=(Doubtful(Doubt.PHONE),))
    meeting = run(meeting, before, CountUncrossed(old.code), MergeThemes(into.code, (old.code,)))
    assert [one.id for one in meeting.rows_aside(into.code)] == ["row"]
    assert meeting.uncrossed_rows(into.code) == 1
    later = entering(meeting, id="later", theme=old.code, sheet_row=f"{old.code}-1-02")
    meeting = run(meeting, later, correcting(before, phone="+31612345670"), CountUncrossed(old.code))
    assert {one.sheet_row: one.came_from for one in meeting.group(into.code).members} == {
        f"{old.code}-1-01": old.code,
        f"{old.code}-1-02": old.code,
    }
    assert not meeting.rows_aside(into.code)
    assert meeting.uncrossed_rows(into.code) == 2


def test_a_row_set_aside_can_be_thrown_away_by_the_facilitator_only() -> None:
    """R36."""
    meeting = an_evening()
    row = entering(meeting, phone="", doubts=(Doubtful(Doubt.PHONE),))
    meeting = run(meeting, row)
    refused(meeting, LeaveGroup(row.theme, row.id, owner=""))
    assert not run(meeting, LeaveGroup(row.theme, row.id)).rows_aside(row.theme)
