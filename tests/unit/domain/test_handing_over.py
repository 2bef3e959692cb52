"""Zelfde persoon? (R40), and the moment at which a group is its own (R42)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bijeenkomst.domain.apply import apply_all, inverse
from bijeenkomst.domain.commands import (
    Command,
    KeepApart,
    MergeThemes,
    NameFirstCaller,
    RecordHandover,
    RemoveTheme,
    TakeAsOne,
    TakeHandoverBack,
    Withdraw,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import NoLongerThere, NotOnePerson, ThemeInUse, TooLong
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.rules.letting_go import has_the_list
from bijeenkomst.domain.same_person import first_name, maybe_same
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Handover, Way
from tests.unit.domain.evening import NOW, an_evening, decided, joining, refused, run
from tests.unit.domain.paper_rows import correcting, entering


def two(first: dict[str, Any], second: dict[str, Any]) -> Meeting:
    """Two sign-ups in the first group, a minute after one another; nothing is the same unless given."""
    meeting = an_evening()
    usual = {"contribution": "", "name": "Jan Bos", "phone": "", "email": ""}
    meeting = run(meeting, joining(meeting, key="a", **(usual | first)))
    later = decide(
        meeting,
        joining(meeting, key="b", **(usual | {"owner": "phone-2"} | second)),
        NOW + timedelta(minutes=1),
    )
    assert isinstance(later, tuple)
    return apply_all(meeting, later)


def at(meeting: Meeting, moment: datetime, command: Command) -> Meeting:
    """The meeting after something was done at that moment."""
    done = decide(meeting, command, moment)
    assert isinstance(done, tuple), done
    return apply_all(meeting, done)


def code(meeting: Meeting) -> str:
    return meeting.in_order[0].code


PHONE = {"phone": "+31612345678"}
MAIL = {"email": "jan@bos.example"}


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (PHONE, PHONE, (True, False)),
        (MAIL, {"email": "JAN@bos.example"}, (False, True)),
        (PHONE | MAIL, PHONE | MAIL, (True, True)),
        (PHONE, PHONE | {"name": "JÁN van der Bos"}, (True, False)),
        (PHONE, PHONE | {"name": "Bos, Jan"}, (True, False)),
    ],
)
def test_one_person_twice_is_suggested_with_the_reason(
    first: dict[str, Any], second: dict[str, Any], why: tuple[bool, bool]
) -> None:
    """R40: the same e-mail or phone, and a matching first name."""
    meeting = two(first, second)
    (pair,) = maybe_same(meeting, code(meeting))
    assert (pair.earlier.id, pair.later.id) == ("a", "b")
    assert (pair.phone, pair.email) == why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PHONE, PHONE | {"name": "Joke Bos"}),
        (PHONE, PHONE | {"name": "J. Bos"}),
        (MAIL, MAIL | {"name": "Joke Bos"}),
        (PHONE, {"phone": "+31612345679"}),
        (PHONE, MAIL),
    ],
)
def test_a_household_and_namesakes_are_never_suggested_and_never_merged(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    """R40: the same phone with another first name is a household."""
    meeting = two(first, second)
    assert maybe_same(meeting, code(meeting)) == ()
    assert refused(meeting, TakeAsOne(code(meeting), "a", "b")) == NotOnePerson()
    assert refused(meeting, KeepApart(code(meeting), "a", "b")) == NotOnePerson()


def test_as_one_they_keep_all_that_was_given_and_the_last_word_counts() -> None:
    meeting = two(
        PHONE | MAIL | {"name": "Jan van der Bos", "contribution": "soep", "sheet_row": "K7-1-02"},
        {"phone": "+31612345679", **MAIL, "name": "Jan", "contribution": "brood", "reunion": True},
    )
    after = run(meeting, TakeAsOne(code(meeting), "a", "b"))
    (one,) = after.group(code(meeting)).members
    assert (one.name, one.phone, one.email) == ("Jan van der Bos", "+31612345679", "jan@bos.example")
    assert (one.contribution, one.reunion, one.sheet_row) == ("soep; brood", True, "K7-1-02")
    assert (one.id, one.owner) == ("b", "phone-2")


def test_taking_together_can_be_undone_and_the_first_caller_goes_along() -> None:
    """R37, R40"""
    meeting = two(PHONE, PHONE)
    meeting = run(meeting, NameFirstCaller(code(meeting), "a"))
    changes = decided(meeting, TakeAsOne(code(meeting), "b", "a"))
    after = apply_all(meeting, changes)
    assert after.first_callers[code(meeting)].sign_up == "b"
    assert apply_all(after, [inverse(change) for change in reversed(changes)]) == meeting


def test_who_is_kept_apart_is_not_asked_about_again_until_that_is_undone() -> None:
    meeting = two(PHONE, PHONE)
    changes = decided(meeting, KeepApart(code(meeting), "b", "a"))
    after = apply_all(meeting, changes)
    assert maybe_same(after, code(meeting)) == ()
    assert decided(after, KeepApart(code(meeting), "a", "b")) == ()
    assert len(maybe_same(apply_all(after, [inverse(changes[0])]), code(meeting))) == 1


def test_two_long_contributions_are_not_cut() -> None:
    meeting = two(PHONE | {"contribution": "a" * 300}, PHONE | {"contribution": "b" * 300})
    assert isinstance(refused(meeting, TakeAsOne(code(meeting), "a", "b")), TooLong)


def test_who_left_cannot_be_taken_together() -> None:
    meeting = two(PHONE, PHONE)
    for one, other in (("a", "a"), ("a", "gone")):
        assert refused(meeting, TakeAsOne(code(meeting), one, other)) == NoLongerThere()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Jan Bos", "jan"),
        ("Vries, Anna de", "anna"),
        ("Çağla", "cagla"),
        ("J. Bos", ""),
        ("J Bos", ""),
        ("Th. Bos", ""),
        ("", ""),
    ],
)
def test_first_names_are_understood(name: str, first: str) -> None:
    assert first_name(name) == first


def test_a_handover_records_when_to_whom_and_where() -> None:
    """R42"""
    meeting = two(PHONE, {"phone": "+31612345679"})
    theme, other = (theme.code for theme in meeting.in_order[:2])
    meeting = run(
        meeting, NameFirstCaller(theme, "b"), RecordHandover((theme, other), Way.STICK, "/media/stick")
    )
    assert meeting.handovers == {
        theme: Handover(NOW, Way.STICK, "/media/stick", "b", frozenset("ab")),
        other: Handover(NOW, Way.STICK, "/media/stick"),
    }
    assert set(run(meeting, TakeHandoverBack(theme)).handovers) == {other}
    assert decided(an_evening(), TakeHandoverBack(theme)) == ()
    assert "/media" not in repr(meeting.handovers)


def test_who_joins_while_the_packages_are_written_is_on_no_list_and_counts_as_later() -> None:
    """R42: or nobody would give that person to the group."""
    meeting = an_evening()
    theme, other = (theme.code for theme in meeting.in_order[:2])
    meeting = run(meeting, joining(meeting, key="a"))
    listed = meeting.listed((theme, other))
    assert listed == {(theme, "a")}
    later = at(meeting, NOW + timedelta(seconds=3), joining(meeting, key="b", phone="+31612345679"))
    command = RecordHandover((theme, other), Way.MAIL, "", listed)
    recorded = at(later, NOW + timedelta(minutes=9), command)
    first, second = recorded.group(theme).members
    assert has_the_list(recorded, first) == (theme,)
    assert has_the_list(recorded, second) == ()
    assert recorded.handovers[theme].at == recorded.handovers[other].at == NOW + timedelta(minutes=9)


def test_a_row_that_comes_on_the_list_after_the_handover_counts_as_later() -> None:
    """R39, R42: it was set aside before, so that the group did not receive it."""
    meeting = an_evening()
    theme = meeting.in_order[0].code
    row = entering(meeting, phone="", doubts=(Doubtful(Doubt.PHONE),))
    meeting = run(meeting, joining(meeting, key="a"), row)
    handed = at(meeting, NOW + timedelta(minutes=1), RecordHandover((theme,), Way.FOLDER, ""))
    fixed = at(handed, NOW + timedelta(minutes=2), correcting(row, phone="+31687654321", doubts=()))
    (late,) = (one for one in fixed.group(theme).members if one.id == "row")
    assert has_the_list(fixed, late) == ()
    assert fixed.sign_ups[theme]["row"].consent.given_at == NOW, "that was on paper, before"


def test_a_theme_that_was_handed_over_cannot_be_taken_out_and_a_merged_one_keeps_its_moment() -> None:
    meeting = an_evening()
    first, _second, third = (theme.code for theme in meeting.in_order)
    meeting = run(meeting, RecordHandover((third,), Way.MAIL, ""))
    assert isinstance(refused(meeting, RemoveTheme(third)), ThemeInUse)
    assert third in run(meeting, MergeThemes(first, (third,))).handovers


def a_group_that_has_its_list_and_one_that_has_none() -> tuple[Meeting, str, str]:
    """Both with one person; the first was handed over after both joined."""
    meeting = an_evening()
    first, _second, third = (theme.code for theme in meeting.in_order)
    there = joining(meeting, key="there")
    elsewhere = joining(meeting, 3, key="elsewhere", name="Jan Bos", phone="+31612345679", owner="phone-2")
    return run(meeting, there, elsewhere, RecordHandover((first,), Way.MAIL, "")), first, third


def test_who_comes_into_a_group_by_a_merge_is_not_on_the_list_that_it_has() -> None:
    """R28, R42: joined before the handover, but elsewhere; the group was given another list."""
    meeting, first, third = a_group_that_has_its_list_and_one_that_has_none()
    merged = run(meeting, MergeThemes(first, (third,)))
    on_it = {one.id: has_the_list(merged, one) for one in merged.group(first).members}
    assert on_it == {"there": (first,), "elsewhere": ()}


def test_who_was_on_a_list_is_known_after_the_group_went_on_in_another() -> None:
    """R28, R44: also when ids or people fell together there; who was there before is on no list."""
    meeting, first, third = a_group_that_has_its_list_and_one_that_has_none()
    meeting = run(meeting, joining(meeting, 3, key="same"))
    merged = run(meeting, MergeThemes(third, (first,)))
    on_it = {one.id: has_the_list(merged, one) for one in merged.group(third).members}
    assert on_it == {"elsewhere": (), "same": (first,)}, "one phone, one name: taken together"
    other = run(meeting, joining(meeting, 3, key="there", name="Piet Bos", phone="+31612345670"))
    again = run(other, MergeThemes(third, (first,)))
    assert {one.name for one in again.group(third).members if has_the_list(again, one)} == {"Fatma Yılmaz"}


def test_who_was_taken_together_with_somebody_on_a_list_is_on_it() -> None:
    """R40, R44: that group has these details, and is told when they are withdrawn."""
    meeting, first, third = a_group_that_has_its_list_and_one_that_has_none()
    meeting = run(meeting, joining(meeting, 3, key="again", owner="phone-3"), MergeThemes(third, (first,)))
    (pair,) = maybe_same(meeting, third)
    after = run(meeting, TakeAsOne(third, pair.earlier.id, pair.later.id))
    (one,) = (one for one in after.group(third).members if one.name == "Fatma Yılmaz")
    assert has_the_list(after, one) == (first,)
    withdrawn = run(after, Withdraw("w", ((third, one.id),)))
    assert withdrawn.withdrawals["w"].handed_over == (first,)
