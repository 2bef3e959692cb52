from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import (
    BeginLettingGo,
    ChangeDetails,
    ChangeSignUp,
    EditTheme,
    GiveSignpost,
    LeaveGroup,
    MergeThemes,
    NameFirstCaller,
    TakeLeavingBack,
    VolunteerToCall,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    ConsentNeeded,
    Empty,
    Field,
    MeetingLetGo,
    NoLongerThere,
    RowTaken,
    SignUpNotOpen,
    TooLong,
)
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.rules.handing_over import as_one
from bijeenkomst.domain.same_person import maybe_same
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION, Consent
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.domain.values.theme_group import FirstCaller
from tests.unit.domain.evening import DETAILS, NOW, an_evening, decided, joining, refused, run

LATER = NOW + timedelta(minutes=20)


def test_a_sign_up_keeps_consent_version_time_channel_and_language() -> None:
    """R34: each translation is a text of its own."""
    meeting = an_evening()
    meeting = run(meeting, joining(meeting, language="ar"))
    (one,) = meeting.group(meeting.in_order[0].code).members
    assert one.consent == Consent(CONSENT_VERSION, NOW, Channel.PHONE, language="ar")


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"name": " "}, Empty(Field.NAME)),
        ({"phone": "", "email": ""}, Empty(Field.REACH)),
        ({"shares": False}, ConsentNeeded(Field.SHARES)),
        ({"adult": False}, ConsentNeeded(Field.ADULT)),
        ({"name": "x" * 121}, TooLong(Field.NAME, 120)),
        ({"contribution": "x" * 501}, TooLong(Field.CONTRIBUTION, 500)),
    ],
)
def test_nobody_comes_on_a_list_without_name_reach_and_consent(changed: dict[str, Any], why: object) -> None:
    """R29: name, phone or e-mail, consent."""
    meeting = an_evening()
    assert refused(meeting, joining(meeting, **changed)) == why


def test_a_sensitive_theme_asks_explicit_consent() -> None:
    """R4: AVG art. 9."""
    meeting = an_evening()
    assert refused(meeting, joining(meeting, 2)) == ConsentNeeded(Field.EXPLICIT)
    meeting = run(meeting, joining(meeting, 2, explicit=True))
    assert meeting.group(meeting.in_order[1].code).members[0].consent.explicit


@pytest.mark.parametrize(
    "gone", [{"organisation": ""}, {"contact_name": ""}, {"contact_phone": ""}, {"delete_on": None}]
)
def test_contact_details_are_not_asked_before_the_meeting_names_who_is_responsible(
    gone: dict[str, Any],
) -> None:
    """R5: organisation, contact person with phone or e-mail, delete date."""
    meeting = run(an_evening(), ChangeDetails(replace(DETAILS, **gone)))
    assert isinstance(refused(meeting, joining(meeting)), SignUpNotOpen)


def test_the_same_person_from_the_same_phone_is_stored_once_and_a_household_twice() -> None:
    """N15, R40: the same sign-up again is a repeat; another name on the same number is another person."""
    meeting = an_evening()
    meeting = run(meeting, joining(meeting))
    assert decided(meeting, joining(meeting)) == ()
    assert (
        len(run(meeting, joining(meeting, key="two", name="Ali Yılmaz")).sign_ups[meeting.in_order[0].code])
        == 2
    )


def test_a_row_of_a_sheet_is_entered_once() -> None:
    """R8: each row carries a code."""
    meeting = an_evening()
    paper: dict[str, Any] = {"channel": Channel.PAPER, "sheet_row": "K7-2-05", "owner": ""}
    meeting = run(meeting, joining(meeting, **paper))
    assert refused(meeting, joining(meeting, key="two", **paper)) == RowTaken("K7-2-05")


def test_only_the_phone_that_signed_up_or_the_facilitator_can_take_it_away() -> None:
    """R36: leaving is always possible from the same phone, and from no other."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, joining(meeting))
    assert refused(meeting, LeaveGroup(code, "one", owner="phone-2")) == NoLongerThere()
    assert meeting.sign_up_count(code) == 1
    assert run(meeting, LeaveGroup(code, "one", owner="phone-1")).sign_up_count(code) == 0
    assert run(meeting, LeaveGroup(code, "one")).sign_up_count(code) == 0


def test_only_the_phone_that_signed_up_can_change_details_and_the_consent_stays_as_it_was() -> None:
    """R34, R36"""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, joining(meeting))
    before = meeting.sign_ups[code]["one"]
    other = ChangeSignUp(code, "one", "phone-1", "Fatma Demir", "", "fatma@voorbeeld.nl", "", True)
    assert refused(meeting, replace(other, owner="phone-2")) == NoLongerThere()
    assert refused(meeting, replace(other, owner="")) == NoLongerThere()
    assert refused(meeting, replace(other, email="")) == Empty(Field.REACH)
    assert refused(meeting, replace(other, name=" ")) == Empty(Field.NAME)
    after = run(meeting, other).sign_ups[code]["one"]
    assert after == replace(
        before,
        name="Fatma Demir",
        phone="",
        email="fatma@voorbeeld.nl",
        contribution="",
        reunion=True,
        reunion_at=NOW,
    )


def test_an_invitation_that_is_agreed_to_later_has_a_moment_of_its_own() -> None:
    """R34, AVG art. 7: and taking it back takes the moment along."""
    meeting = an_evening()
    meeting = run(meeting, joining(meeting))
    code = meeting.in_order[0].code

    def changed(meeting: Meeting, reunion: bool, at: datetime, name: str = "Fatma Demir") -> Meeting:
        command = ChangeSignUp(code, "one", "phone-1", name, "+31612345678", "", "", reunion)
        outcome = decide(meeting, command, at)
        assert isinstance(outcome, tuple)
        return apply_all(meeting, outcome)

    def given(meeting: Meeting) -> datetime | None:
        return meeting.sign_ups[code]["one"].reunion_given_at

    assert given(meeting) is None
    later, latest = LATER, NOW + timedelta(minutes=40)
    ticked = changed(meeting, True, later)
    assert given(ticked) == later
    assert ticked.sign_ups[code]["one"].consent == meeting.sign_ups[code]["one"].consent
    assert given(changed(ticked, True, latest, "Fatma Yılmaz")) == later
    taken_back = changed(ticked, False, latest)
    assert given(taken_back) is None
    assert given(changed(taken_back, True, latest)) == latest
    at_once = run(an_evening(), joining(an_evening(), reunion=True))
    assert given(at_once) == NOW
    assert given(changed(at_once, True, latest)) == NOW


@pytest.mark.parametrize("first", [True, False])
def test_of_two_sign_ups_of_one_person_the_moment_of_the_invitation_stays(first: bool) -> None:
    """R34, R40: whichever of the two agreed to it."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, joining(meeting, key="a", reunion=first, owner="phone-1"))
    outcome = decide(meeting, joining(meeting, key="b", reunion=not first, owner="phone-2"), LATER)
    assert isinstance(outcome, tuple)
    meeting = apply_all(meeting, outcome)
    (pair,) = maybe_same(meeting, code)
    assert as_one(pair).reunion_given_at == (NOW if first else LATER)


def test_the_first_caller_comes_from_the_group_itself_and_goes_with_the_sign_up() -> None:
    """R37: volunteers only; without one the group is "zonder eerste beller"."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    assert refused(meeting, NameFirstCaller(code, "one")) == NoLongerThere()
    meeting = run(meeting, joining(meeting), NameFirstCaller(code, "one", date(2026, 12, 1)))
    assert meeting.first_callers[code] == FirstCaller("one", date(2026, 12, 1))
    assert meeting.group(code).caller is not None
    assert run(meeting, LeaveGroup(code, "one")).group(code).caller is None


def everything_of_somebody(meeting: Meeting) -> Meeting:
    """Somebody signed up, would call, calls first, and is the public way in."""
    code = meeting.in_order[0].code
    return run(
        meeting,
        joining(meeting, reunion=True),
        VolunteerToCall(code, "one", "phone-1", willing=True),
        NameFirstCaller(code, "one", date(2026, 12, 1)),
        GiveSignpost(
            code, "one", "Fatma", "+31612345678", "", True, True, False, True, Channel.PHONE, "phone-1"
        ),
    )


def the_way_back(meeting: Meeting, **other: Any) -> TakeLeavingBack:
    """What brings back the person of `everything_of_somebody` as that person stands now."""
    code = meeting.in_order[0].code
    way = TakeLeavingBack(
        "phone-1",
        meeting.sign_ups[code]["one"],
        meeting.first_callers.get(code),
        volunteered=True,
        signpost=meeting.signposts.get(code),
    )
    return replace(way, **other)


def test_who_did_not_mean_to_leave_is_back_as_if_nothing_had_happened() -> None:
    """R36, R34: with the consents as they were given, and all that hangs on the sign-up."""
    before = everything_of_somebody(an_evening())
    code = before.in_order[0].code
    left = run(before, LeaveGroup(code, "one", owner="phone-1"))
    assert not left.holds_contacts
    back = run(left, the_way_back(before))
    assert back == before
    assert decided(back, the_way_back(before)) == ()


def test_nobody_comes_back_for_whom_more_is_asked_now_or_from_another_phone() -> None:
    """R4, R5, R36"""
    before = everything_of_somebody(an_evening())
    code = before.in_order[0].code
    left = run(before, LeaveGroup(code, "one", owner="phone-1"))
    way = the_way_back(before)
    assert refused(left, replace(way, owner="phone-2")) == NoLongerThere()
    nobody = replace(way, owner="", sign_up=replace(way.sign_up, owner=""))
    assert refused(left, nobody) == NoLongerThere()  # from paper: no phone took it away
    sensitive = run(left, EditTheme(code, ThemeDraft("Ontmoeten", sensitive=True)))
    assert refused(sensitive, way) == ConsentNeeded(Field.EXPLICIT)
    nameless = run(left, ChangeDetails(replace(DETAILS, organisation="")))
    assert isinstance(refused(nameless, way), SignUpNotOpen)
    assert refused(run(left, BeginLettingGo()), way) == MeetingLetGo()


def test_who_became_first_caller_meanwhile_stays_it() -> None:
    """R37"""
    before = everything_of_somebody(an_evening())
    code = before.in_order[0].code
    left = run(before, LeaveGroup(code, "one", owner="phone-1"))
    left = run(left, joining(left, key="two", name="Ali", owner="phone-2"), NameFirstCaller(code, "two"))
    back = run(left, the_way_back(before))
    assert back.first_callers[code].sign_up == "two"
    assert set(back.sign_ups[code]) == {"one", "two"}


def test_who_left_a_group_that_was_merged_comes_back_where_it_went() -> None:
    """R28"""
    before = everything_of_somebody(an_evening())
    code, into = (theme.code for theme in before.in_order[::2])
    left = run(before, LeaveGroup(code, "one", owner="phone-1"), MergeThemes(into, (code,)))
    back = run(left, the_way_back(before))
    assert back.sign_ups[into]["one"].came_from == code


def test_contact_details_are_in_no_repr() -> None:
    """Contact details never reach a log through a value that is printed."""
    meeting = an_evening()
    command = joining(meeting)
    change = decided(meeting, command)[0]
    back = the_way_back(everything_of_somebody(meeting))
    assert not any(
        secret in f"{command!r}{change!r}{replace(back, signpost=None)!r}{back!r}"
        for secret in ("Fatma", "612345678", "koffie")
    )
