"""One search over all groups and what was set aside, on name, phone or e-mail in any notation (R44)."""

import pytest

from bijeenkomst.domain.commands import AddPhoto, CorrectOffer, MergeThemes, RecordHandover, Withdraw
from bijeenkomst.domain.finding_people import (
    FoundOffer,
    FoundPerson,
    FoundSignpost,
    FoundSignUp,
    find_person,
    one_person,
    photos_of,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.domain.paper_rows import entering
from tests.unit.domain.public_ones import giving, offering


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
    assert [_id(found) for found in find_person(a_hall(), typed)] == ids


def _id(found: FoundPerson) -> str:
    return found.theme if isinstance(found, FoundSignpost) else found.person.id


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
    (aside,) = (
        found for found in find_person(merged, "vries") if isinstance(found, FoundSignUp) and found.aside
    )
    assert aside.handed_over == ()


def with_public_details() -> Meeting:
    """Anna is also the public way in to the third group, by an address of its own, and offers a van from paper."""
    meeting = a_hall()
    three = meeting.in_order[2].code
    return run(
        meeting,
        giving(
            three, sign_up="anna-3", name="Anna", phone="", email="anna.van.drie@example.org", owner="phone-1"
        ),
        offering(id="van", name="Anna de Vries", phone="", doubts=(Doubtful(Doubt.PHONE, "06 12345678"),)),
    )


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("anna de vries", [FoundSignUp, FoundSignUp, FoundOffer]),
        ("anna", [FoundSignUp, FoundSignUp, FoundSignpost, FoundOffer]),
        ("van.drie@example", [FoundSignpost]),
        ("06 1234 5678", [FoundSignUp, FoundSignUp, FoundSignUp, FoundOffer]),
    ],
)
def test_who_is_public_or_offers_something_is_found_as_well(typed: str, kinds: list[type]) -> None:
    """R44, R55, R56: also by what could be read of a slip."""
    assert [type(found) for found in find_person(with_public_details(), typed)] == kinds


def test_a_public_way_belongs_to_its_sign_up_and_an_offer_to_who_shares_its_number() -> None:
    """R40, R44: nothing is ticked beforehand of who may be somebody else."""
    meeting = with_public_details()
    found = find_person(meeting, "anna")
    assert one_person(found[:3])
    assert not one_person(found), "an offer that nobody could read may be of another Anna"
    theirs = run(meeting, CorrectOffer("van", "Een bestelbus", "Anna", "+31612345678", ""))
    assert one_person(find_person(theirs, "anna"))


def test_which_packages_hold_an_offer() -> None:
    """R42, R44, R56: those that were handed over while it was there."""
    meeting = with_public_details()
    one, _two, three = (theme.code for theme in meeting.in_order)
    assert not meeting.listed((one,)) & {(one, "van")}, "nobody can reach who offers it yet"
    meeting = run(meeting, CorrectOffer("van", "Een bestelbus", "Anna de Vries", "+31612345678", ""))
    meeting = run(meeting, RecordHandover((one,), Way.MAIL, ""), offering(id="late", name="Late Lies"))
    meeting = run(meeting, RecordHandover((three,), Way.MAIL, "", meeting.listed((three,))))
    offers = {
        found.person.id: found.handed_over
        for name in ("anna", "lies")
        for found in find_person(meeting, name)
        if isinstance(found, FoundOffer)
    }
    assert offers == {"van": (one, three), "late": (three,)}
    after = run(meeting, Withdraw("w", (), offers=("van",)))
    assert after.withdrawals["w"].handed_over == (one, three)


def test_a_groepsblad_may_name_anybody_of_its_group() -> None:
    """R44, R49: also under the code of a group that was merged into it."""
    meeting = a_hall()
    one, two, three = (theme.code for theme in meeting.in_order)
    meeting = run(
        meeting,
        *(AddPhoto(code, b"jpeg", 30, 20, code, GROUP_SHEET) for code in (one, two, three)),
        MergeThemes(three, (one,)),
    )
    (anna,) = (found.person for found in find_person(meeting, "yildirim") if isinstance(found, FoundSignUp))
    assert [photo.id for photo in photos_of(meeting, [anna])] == [one, three]
