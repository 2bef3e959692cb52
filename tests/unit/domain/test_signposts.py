"""What stays findable: a public way to each group (R55), and what people offer to all of them (R56)."""

from typing import Any

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    ConsentNeeded,
    Empty,
    Field,
    NoLongerThere,
    NoSignpostHere,
    OneWayOnly,
    SignUpNotOpen,
    TooLong,
    TooManyOffers,
    TooManyOffersByPhone,
)
from bijeenkomst.domain.rules.signposts import MOST_BY_PHONE, MOST_OF_A_PHONE, MOST_OFFERS
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from tests.unit.domain.evening import an_evening, joining, refused, run
from tests.unit.domain.public_ones import REACH, giving, offering


def of_cees(number: int = 1) -> tuple[Meeting, str]:
    meeting = an_evening()
    meeting = run(meeting, joining(meeting, number, key="a", owner="cees", explicit=True))
    return meeting, meeting.in_order[number - 1].code


def test_a_signpost_is_given_by_the_person_it_is_about() -> None:
    """R55: one name, one way, a consent of its own, and where it may stand agreed to one by one."""
    meeting, code = of_cees()
    given = run(meeting, giving(code))
    signpost = given.signposts[code]
    assert (signpost.name, signpost.reach) == ("Cees", REACH)
    assert (signpost.on_sheet, signpost.on_cards, signpost.on_page) == (True, False, False)
    assert signpost.consent.explicit
    assert run(given, giving(code, on_page=True)).signposts[code].on_page


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"shares": False}, ConsentNeeded(Field.SIGNPOST)),
        ({"on_sheet": False}, ConsentNeeded(Field.SIGNPOST)),
        ({"name": " "}, Empty(Field.NAME)),
        ({"phone": ""}, Empty(Field.REACH)),
        ({"email": "cees@example.org"}, OneWayOnly()),
        ({"owner": "dora"}, NoLongerThere()),
        ({"sign_up": "z", "owner": None}, NoLongerThere()),
    ],
)
def test_a_signpost_that_cannot_be(changed: dict[str, Any], refusal: object) -> None:
    meeting, code = of_cees()
    assert refused(meeting, giving(code, **changed)) == refusal


def test_a_sensitive_theme_has_no_signpost_and_another_one_at_most() -> None:
    """R55."""
    sensitive, code = of_cees(2)
    assert refused(sensitive, giving(code)) == NoSignpostHere("Zorg voor elkaar")
    meeting, code = of_cees()
    meeting = run(meeting, giving(code), joining(meeting, key="b", owner="dora"))
    assert refused(meeting, giving(code, sign_up="b", owner="dora")) == NoSignpostHere(
        "Ontmoeten", taken=True
    )


def test_a_signpost_goes_with_its_person_and_can_always_be_taken_back() -> None:
    """R44, R55: also after letting go, of which only the page on phones is left."""
    meeting, code = of_cees()
    meeting = run(meeting, giving(code, on_page=True))
    assert refused(meeting, c.TakeSignpostBack(code, "dora")) == NoLongerThere()
    assert not run(meeting, c.TakeSignpostBack(code, "cees")).signposts
    assert not run(meeting, c.LeaveGroup(code, "a")).signposts
    assert not run(meeting, c.Withdraw("w", ((code, "a"),), signposts=(code,))).signposts
    gone = run(meeting, c.BeginLettingGo(), c.LetGo())
    left = gone.signposts[code]
    assert (left.on_page, left.on_sheet, left.sign_up, left.owner) == (True, False, "", "cees")
    assert refused(gone, c.TakeSignpostBack(code, "dora")) == NoLongerThere()
    for owner in ("cees", None):
        assert not run(gone, c.TakeSignpostBack(code, owner)).signposts
    only_on_paper = run(run(meeting, giving(code)), c.BeginLettingGo(), c.LetGo())
    assert not only_on_paper.signposts


def test_an_offer_is_for_all_groups_and_tied_to_none() -> None:
    """R56: in every package, and gone with letting go and on request."""
    meeting = run(an_evening(), offering())
    code = meeting.in_order[0].code
    assert meeting.only(code).offers == meeting.offers
    assert meeting.holds_contacts
    assert run(meeting, offering()) == meeting
    assert refused(meeting, c.TakeOfferBack("o", "cees")) == NoLongerThere()
    assert not run(meeting, c.TakeOfferBack("o", "dora")).offers
    assert not run(meeting, c.Withdraw("w", (), offers=("o",))).offers
    assert not run(meeting, c.BeginLettingGo(), c.LetGo()).offers


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"text": ""}, Empty(Field.OFFER)),
        ({"text": "x" * 201}, TooLong(Field.OFFER, 200)),
        ({"name": ""}, Empty(Field.NAME)),
        ({"phone": ""}, Empty(Field.REACH)),
        ({"shares": False}, ConsentNeeded(Field.SHARES)),
        ({"adult": False}, ConsentNeeded(Field.ADULT)),
    ],
)
def test_an_offer_that_cannot_be(changed: dict[str, Any], refusal: object) -> None:
    assert refused(an_evening(), offering(**changed)) == refusal


def test_offers_are_asked_once_the_meeting_names_who_is_responsible() -> None:
    """R5."""
    assert isinstance(refused(run(an_evening(), c.ChangeDetails(Details())), offering()), SignUpNotOpen)


def test_an_offer_on_paper_that_nobody_can_read_is_asked_about() -> None:
    """R39."""
    doubtful = offering(channel=Channel.PAPER, phone="", owner="", doubts=(Doubtful(Doubt.PHONE),))
    meeting = run(an_evening(), doubtful)
    assert meeting.offers["o"].doubts
    meeting = run(meeting, c.CorrectOffer("o", "Een bestelbus", "Dora", REACH, ""))
    assert (meeting.offers["o"].phone, meeting.offers["o"].doubts) == (REACH, ())
    assert refused(meeting, c.CorrectOffer("x", "Een bus", "Dora", REACH, "")) == NoLongerThere()


def test_a_phone_that_offers_without_end_leaves_room_for_the_others_and_phones_leave_room_for_paper() -> None:
    """R11, R56, N17"""
    meeting = run(an_evening(), *(offering(id=f"d{number}") for number in range(MOST_OF_A_PHONE)))
    assert refused(meeting, offering(id="more")) == TooManyOffersByPhone()
    others = range(MOST_OF_A_PHONE, MOST_BY_PHONE)
    meeting = run(meeting, *(offering(id=f"o{number}", owner=f"phone {number}") for number in others))
    assert refused(meeting, offering(id="more", owner="honest")) == TooManyOffersByPhone()
    again = run(meeting, c.TakeOfferBack("d0", "dora"))
    assert run(again, offering(id="more", owner="honest")).offers["more"].owner == "honest"
    paper = [
        offering(id=f"p{number}", owner="", channel=Channel.PAPER)
        for number in range(MOST_OFFERS - MOST_BY_PHONE)
    ]
    meeting = run(meeting, *paper)
    assert len(meeting.offers) == MOST_OFFERS
    assert refused(meeting, offering(id="more", owner="", channel=Channel.PAPER)) == TooManyOffers(
        MOST_OFFERS
    )


def test_contact_details_of_an_offer_or_a_signpost_are_in_no_repr() -> None:
    """R18."""
    meeting, code = of_cees()
    meeting = run(meeting, giving(code), offering())
    assert REACH not in repr(meeting.offers)
    assert REACH not in repr(offering())
    assert REACH not in repr(giving(code))
