"""One search over all groups and what was set aside, on name, phone or e-mail in any notation (R44)."""

import pytest

from bijeenkomst.domain.commands import MergeThemes, RecordHandover
from bijeenkomst.domain.finding_people import find_person, one_person
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.domain.paper_rows import entering


def a_hall() -> Meeting:
    meeting = an_evening()
    return run(
        meeting,
        joining(meeting, key="anna", name="Anna de Vries", email="Anna@Voorbeeld.example"),
        joining(meeting, 3, key="anna-3", name="Anna de Vries", email="anna@voorbeeld.example"),
        joining(meeting, key="joke", name="Joke de Vries"),
        joining(meeting, key="cagla", name="Çağla Yıldırım", phone="+905321234567"),
        entering(meeting, 3, name="Vries", phone="", doubts=(Doubtful(Doubt.PHONE, "06 9876543…"),)),
    )


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Anna de Vries", ["anna", "anna-3"]),
        ("vries, anna", ["anna", "anna-3"]),
        ("a. de vries", ["anna", "anna-3"]),
        ("VRIES", ["anna", "joke", "anna-3", "row"]),
        ("cagla yildirim", ["cagla"]),
        ("Yıldırım", ["cagla"]),
        ("06-12345678", ["anna", "joke", "anna-3"]),
        ("+31 (0)6 1234 5678", ["anna", "joke", "anna-3"]),
        ("0031612345678", ["anna", "joke", "anna-3"]),
        ("345678", ["anna", "joke", "anna-3"]),
        ("0090 532 123 45 67", ["cagla"]),
        ("ANNA@voorbeeld.example", ["anna", "anna-3"]),
        ("9876543", ["row"]),
        ("niemand", []),
        ("1234", []),
        ("-", []),
        ("'", []),
        ("", []),
    ],
)
def test_a_person_is_found_however_it_is_typed(typed: str, ids: list[str]) -> None:
    """R44"""
    assert [found.sign_up.id for found in find_person(a_hall(), typed)] == ids


def test_rows_of_one_person_are_told_from_those_of_a_household() -> None:
    """R40, R44: Anna twice is one person; with Joke at the same number they are two."""
    meeting = a_hall()
    assert one_person(find_person(meeting, "anna"))
    assert not one_person(find_person(meeting, "0612345678"))
    assert not one_person(find_person(meeting, "vries"))
    assert not one_person(())


def test_who_stands_where_and_which_group_has_the_list_already() -> None:
    """R44: also when that group was merged into another since."""
    meeting = a_hall()
    one, _two, three = (theme.code for theme in meeting.in_order)
    meeting = run(meeting, RecordHandover((one,), Way.MAIL, ""))
    assert [found.handed_over for found in find_person(meeting, "anna")] == [(one,), ()]
    merged = run(meeting, MergeThemes(three, (one,)))
    assert {found.handed_over for found in find_person(merged, "joke")} == {(one,)}
    (aside,) = (found for found in find_person(merged, "vries") if found.aside)
    assert aside.handed_over == ()
