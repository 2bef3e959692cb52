"""Nobody's name, mail or phone is in any byte of the report's three files, whatever residents typed (R2, R35)."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Where
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.content import Report, ReportTheme
from bijeenkomst.export.report.filling import findings_in
from bijeenkomst.export.report.screening import FoundKind
from bijeenkomst.export.report.writing import write_report
from tests.support.report_evening import (
    a_full_evening,
    bytes_of_report,
    everything_in,
    let_go,
    the_theme,
    with_addition,
    with_people,
    with_too_much,
)
from tests.unit.domain.evening import an_evening, run

SECRETS = (
    *(
        "Wilhelmina",
        "Zonderling",
        "Kwispel",
        "kwispel",
        "Yılmaz",
        "geheim.example",
        "98765432",
        "98 76 54 32",
    ),
    *("5321234567", "Ans Bakker", "0612345678", "0612 34", "612345678", "Kerkweg 12", "1234 AB", "aanhanger"),
    *("koffie schenken", "phone-1", "1-0"),
)


def unreadable(data: bytes) -> set[str]:
    return {
        one
        for one in SECRETS
        if any(one.encode(code) in data for code in ("utf-8", "utf-16-be", "utf-16-le"))
    }


def test_nobodys_name_mail_or_phone_is_in_any_byte(tmp_path: Path) -> None:
    """R35, R41: the files unpacked, their words read, their properties and names as well."""
    data = bytes_of_report(with_too_much(a_full_evening()), tmp_path)
    assert unreadable(data) == set()
    for there in ("Ontmoeten", "Drempels", "Koffie op dinsdag", "[e-mailadres weggelaten]"):
        assert there.encode() in data


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """A name that a person let through is in all three files, and the search above sees it."""
    meeting = with_addition(a_full_evening(), 1, "Wilhelmina bakt brood")
    for path in write_report(meeting, tmp_path, ReportChoice(keep_names=True)).paths:
        if path.suffix == ".txt":
            continue  # it has no additions
        (only := tmp_path / path.suffix).mkdir()
        path.rename(only / path.name)
        assert b"Wilhelmina" in everything_in(only)


def test_what_was_typed_too_much_is_masked_and_the_rest_of_it_stays() -> None:
    meeting = with_addition(
        with_addition(an_evening(), 1, "Bel mij op 06 98765432, ik help"), 1, "Kerkweg 12, 1234 AB is leeg"
    )
    told = [one.text for one in the_theme(meeting).additions]
    assert told == ["Bel mij op [telefoonnummer weggelaten], ik help", "[adres weggelaten] is leeg"]


@pytest.mark.parametrize(
    "beside",
    [
        "Bel 06-98765432 (18-20 uur)",
        "06-98765432/050-7654321",
        "Op nr 12 06-98765432",
        "12-14 06 98 76 54 32",
        "2026: 06-98765432Sinds",
    ],
)
def test_a_number_beside_other_digits_is_masked_on_every_page(beside: str, tmp_path: Path) -> None:
    """R2: in an addition, a quote and a first step."""
    meeting = with_addition(with_people(an_evening(), 1, 3), 1, beside)
    theme = meeting.in_order[0]
    meeting = replace(meeting, themes={**meeting.themes, theme.code: replace(theme, quotes=(beside,))})
    data = bytes_of_report(run(meeting, c.WriteFirstStep(theme.code, beside)), tmp_path)
    assert unreadable(data) == set()
    assert b"[telefoonnummer weggelaten]" in data


@pytest.mark.parametrize("place", ["quote", "core", "step", "title", "meeting"])
def test_every_text_is_looked_through(place: str, tmp_path: Path) -> None:
    """Also what the kopgroep wrote, and the evening's own title."""
    meeting = with_people(an_evening(), 1, 3)
    secret = "Wilhelmina Zonderling, 06 98765432"
    theme = meeting.in_order[0]
    if place == "step":
        meeting = run(meeting, c.WriteFirstStep(theme.code, secret))
    elif place == "meeting":
        meeting = replace(meeting, details=replace(meeting.details, title=secret, place=secret))
    else:
        changed = {
            "quote": replace(theme, quotes=(secret,)),
            "core": replace(theme, core_sentence=secret),
            "title": replace(theme, title=secret),
        }
        meeting = replace(meeting, themes={**meeting.themes, theme.code: changed[place]})
    assert unreadable(bytes_of_report(meeting, tmp_path)) == set()


def test_the_maker_is_told_what_was_found_before_it_is_made() -> None:
    """Where it stands, what it is, and for a name which one, so that a person can decide."""
    meeting = with_addition(
        with_addition(a_full_evening(), 1, "Bel 06 12345670"), 3, "Zonderling is dit niet", key="n"
    )
    number, name = findings_in(meeting, ReportChoice())
    assert (number.kind, number.spot) == (FoundKind.CONTACT, Spot(Where.ADDITION, 1, 5))
    assert (name.kind, name.spot) == (FoundKind.NAME, Spot(Where.ADDITION, 3, 1))
    assert name.names == ("Zonderling",)
    assert "Zonderling" not in repr(name)
    kept = ReportChoice(kept=frozenset({name.key}))
    assert [one.text for one in the_theme(meeting, 3).additions] == []
    assert [one.text for one in the_theme(meeting, 3, kept).additions] == ["Zonderling is dit niet"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wilhelmina zonderling komt", True),
        ("Wilhelmina komt", True),
        ("mevrouw ZONDERLING", True),
        ("Yilmaz zonder punt", True),
        ("dat is zonderling", False),
        ("van der hand", False),
        ("Van de straat", False),
        ("Drempels", False),
    ],
)
def test_a_name_is_seen_as_people_write_names(text: str, found: bool) -> None:
    """Part of a name counts with a capital only; a whole name in any letters; tussenvoegsels are no names (R30)."""
    assert bool(findings_in(with_addition(with_people(an_evening(), 1, 3), 3, text), ReportChoice())) is found


def test_what_was_left_out_is_told_without_repeating_it(tmp_path: Path) -> None:
    notes = write_report(with_too_much(a_full_evening()), tmp_path).notes
    assert len(notes) == 7
    assert unreadable("".join(notes).encode()) == set()


def test_after_letting_go_it_is_made_all_the_same_and_says_that_names_are_not_seen_any_more(
    tmp_path: Path,
) -> None:
    """R45: the anonymous report stays possible; what nobody knows cannot be looked for."""
    meeting = let_go(with_addition(a_full_evening(), 1, "Bel 06 12345670"))
    result = write_report(meeting, tmp_path)
    assert unreadable(everything_in(tmp_path)) == set()
    assert result.notes[0].startswith("De namen zijn losgelaten")
    assert len(result.notes) == 2


def test_every_field_of_the_report_was_thought_of() -> None:
    """A new field has to be chosen: can it give somebody away?"""
    assert {field.name for field in fields(Report)} == {
        *("title", "place", "date", "organised_by", "main_question", "present", "themes", "notes", "mark"),
        "photos",  # only those that were chosen; who can be recognised agreed, and the caption is screened
        *("outcome", "quote", "join"),  # made of the fields above, and of whether a Wegwijzer hangs somewhere
        "told",  # in how many stories and conversations it was told, which orders and names nobody
        "cover",  # what the hall saw between the parts: the village, the logo and a colour
    }
    assert {field.name for field in fields(ReportTheme)} == {
        *("look", "title", "core_sentence", "origin", "quotes", "recognised", "additions", "group"),
    }


def test_of_a_theme_only_number_shape_and_colour_are_read_from_the_meeting(tmp_path: Path) -> None:
    """Its own words can hold a name that stays out; a renderer that took them from `look` would let it through."""
    meeting: Meeting = with_people(an_evening(), 1, 3)
    theme = replace(meeting.in_order[0], title="Het huis van Zonderling", quotes=("Kwispel zei het",))
    data = bytes_of_report(replace(meeting, themes={**meeting.themes, theme.code: theme}), tmp_path)
    assert unreadable(data) == set()
    assert b"Thema 1" in data
