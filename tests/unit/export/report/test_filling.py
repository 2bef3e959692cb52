"""The report tells what the hall saw, and not more (R23-R28, R35, R37, R38)."""

from dataclasses import replace
from datetime import date

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, PublicAnswers, Tally
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.filling import REST, WITHOUT_CALLER
from tests.support.report_evening import (
    a_full_evening,
    let_go,
    the_report,
    the_theme,
    with_addition,
    with_hands,
    with_people,
)
from tests.unit.domain.evening import an_evening, run


def sensitive_one(meeting: Meeting) -> Meeting:
    """Only the sensitive theme, as the first."""
    return run(meeting, c.RemoveTheme(meeting.in_order[0].code))


def test_recognition_is_told_as_the_hall_saw_it() -> None:
    """R21, R24: one sentence, hands and phones together, who did not say beside it; no percentage."""
    (found,) = the_theme(a_full_evening()).recognised
    assert found.sentence == "32 van ongeveer 52 aanwezigen herkennen dit."
    assert found.answers == PublicAnswers(32, 6, 3, 11)
    assert found.channels == "Geteld: 40 met de hand, 1 met de telefoon."
    assert "%" not in str(the_report(a_full_evening()))


def test_what_the_hall_did_not_see_is_not_in_it() -> None:
    """R23: results that stayed hidden; R26: additions that wait or were put away, and the first wording."""
    meeting = with_hands(an_evening(), 1, Tally(9, 8, 7), shown=False)
    meeting = with_addition(meeting, 1, "Wacht nog", channel=Channel.PHONE)
    meeting = with_addition(meeting, 1, "Weggelegd", key="weg")
    meeting = with_addition(meeting, 1, "Lang en omslachtig gezegd", key="kort")
    code = meeting.in_order[0].code
    meeting = run(meeting, c.HideAddition(code, "weg"), c.RewordAddition(code, "kort", "Kort"))
    theme = the_theme(meeting)
    assert theme.recognised == ()
    assert [one.text for one in theme.additions] == ["Kort"]


@pytest.mark.parametrize("few", [Tally(), Tally(3, 9, 9), Tally(30, 2, 0), Tally(6, 6, 1), Tally(4, 0, 0)])
def test_numbers_on_a_sensitive_theme_are_not_told_and_no_sum_gives_them_away(few: Tally) -> None:
    """R25: no number of the theme is given, in the sentence or beside it."""
    meeting = with_hands(
        run(an_evening(), c.CountPresent(52)), 2, replace(few, no=few.no - 1 if few.no else 0)
    )
    if few.no:  # one of them by phone, so that there are two ways of which something could be told
        meeting = run(meeting, c.Recognise(meeting.in_order[1].code, "phone-1", Answer.NO))
    (found,) = the_theme(meeting, 2).recognised
    assert found.sentence == "Geen, enkele of meer van ongeveer 52 aanwezigen herkennen dit."
    assert found.answers is None
    assert found.channels == ""


@pytest.mark.parametrize("count", [0, 1, 2, 4, 5, 12])
def test_a_sensitive_group_looks_the_same_whether_it_is_nobody_or_twelve(count: int) -> None:
    """R25, R38: "rust" would say that it is one or none."""
    group = the_theme(with_people(an_evening(), 2, count), 2).group
    assert group is not None
    assert (group.people, group.count, group.state) == ("geen, enkele of meer mensen", None, WITHOUT_CALLER)


def test_there_is_no_number_over_all_themes() -> None:
    """R25: a sum over the groups would give the one away that is not told."""
    meeting = with_people(with_people(with_people(an_evening(), 1, 7), 2, 3), 3, 9)
    told = str(the_report(meeting))
    assert "19" not in told
    assert "16" not in told
    assert (
        the_report(meeting).notes[-1]
        == "Bij een gevoelig thema staat geen aantal: 'geen, enkele of meer' kan niemand zijn, één mens, en ook "
        "veel mensen."
    )


def test_groups_are_told_with_their_number_and_without_names() -> None:
    """R35, R37: whether there is a first caller and before when, never who."""
    group = the_theme(a_full_evening()).group
    assert group is not None
    assert (group.people, group.count) == ("3 mensen", 3)
    assert group.state == "Er is een eerste beller. Die belt de anderen vóór dinsdag 1 december 2026."
    assert (group.has_caller, group.before) == (True, date(2026, 12, 1))
    assert group.first_step == "Koffie op dinsdag"


@pytest.mark.parametrize("count", [0, 1])
def test_a_theme_with_nobody_or_one_person_rests(count: int) -> None:
    """R38"""
    group = the_theme(with_people(an_evening(), 1, count)).group
    assert group is not None
    assert group.state == REST


def test_a_group_without_a_first_caller_is_told_so() -> None:
    """R37"""
    group = the_theme(with_people(an_evening(), 1, 2)).group
    assert group is not None
    assert group.state == WITHOUT_CALLER


def test_it_says_the_same_when_no_contact_details_are_left() -> None:
    """R45: how many joined, that there is a first caller, and the date stay."""
    meeting = a_full_evening()
    assert the_report(let_go(meeting)) == the_report(meeting)


def test_themes_stand_in_the_kopgroeps_order_whatever_was_counted() -> None:
    """R3, R24: no ranking."""
    meeting = with_hands(
        with_hands(run(an_evening(), c.CountPresent(52)), 1, Tally(5, 0, 0)), 3, Tally(50, 0, 0)
    )
    assert [theme.look.number for theme in the_report(meeting).themes] == [1, 2, 3]


def test_merged_themes_stay_traceable_and_recognition_is_not_added_up() -> None:
    """R28"""
    meeting = with_hands(
        with_hands(run(an_evening(), c.CountPresent(52)), 1, Tally(20, 1, 1)), 3, Tally(30, 2, 2)
    )
    first, _second, third = (theme.code for theme in meeting.in_order)
    meeting = with_addition(meeting, 3, "Drempels")
    theme = the_theme(run(meeting, c.MergeThemes(first, (third,))))
    assert theme.origin == "Hierin gaat verder: 'Veilig naar school'."
    assert [(one.about, one.answers) for one in theme.recognised] == [
        ("", PublicAnswers(20, 1, 1, 30)),
        ("Veilig naar school", PublicAnswers(30, 2, 2, 18)),
    ]
    assert [(one.text, one.first_said) for one in theme.additions] == [("Drempels", "Veilig naar school")]


def test_split_themes_and_themes_from_the_hall_say_where_they_come_from() -> None:
    """R28"""
    meeting = run(an_evening(), c.AddAddition("p", "", "Samen zingen", Channel.PHONE))
    meeting = run(meeting, c.MakeAdditionATheme("", "p"))
    meeting = run(meeting, c.SplitTheme(meeting.in_order[0].code, ThemeDraft("Koffie"), ()))
    told = {theme.title: theme.origin for theme in the_report(meeting).themes}
    assert told["Samen zingen"] == "Dit thema werd in de zaal voorgesteld."
    assert told["Koffie"] == "Afgesplitst van 'Ontmoeten'."
    assert told["Ontmoeten"] == ""


def test_only_the_parts_and_themes_that_were_chosen_are_in_it() -> None:
    meeting = a_full_evening()
    third = meeting.in_order[2].code
    assert [theme.title for theme in the_report(meeting, ReportChoice((third,))).themes] == [
        "Veilig naar school"
    ]
    bare = the_theme(meeting, 1, ReportChoice(parts=frozenset()))
    assert (bare.quotes, bare.recognised, bare.additions, bare.group) == ((), (), (), None)
    some = the_theme(meeting, 1, ReportChoice(parts=frozenset({ReportPart.QUOTES})))
    assert some.quotes
    assert not some.additions


def test_a_rehearsal_says_that_nothing_is_real() -> None:
    report = the_report(replace(a_full_evening(), rehearsal=True))
    assert report.mark == "OEFENING"
    assert report.name == "OEFENING - Verslag Dorpsbrede bijeenkomst"
