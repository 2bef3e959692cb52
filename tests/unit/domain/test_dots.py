"""Dots stuck on posters: a channel of its own beside phones and hands (R21)."""

from bijeenkomst.app.info import counts
from bijeenkomst.domain.commands import CountDots, CountHands, CountPresent, Recognise, RemoveTheme
from bijeenkomst.domain.refusals import MoreThanPresent, NotANumber, ThemeInUse, UnknownTheme
from bijeenkomst.domain.values.recognition import Answer, Tally
from tests.unit.domain.evening import an_evening, refused, run


def test_dots_are_counted_apart_and_belong_to_the_hall_s_total() -> None:
    """R21: three ways along which the same people answer."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        Recognise(code, "p.0", Answer.YES),
        CountHands(code, Tally(30, 2, 1)),
        CountDots(code, Tally(12, 3, 4)),
    )
    found = meeting.recognition(code)
    assert (found.phones, found.hands, found.dots) == (Tally(1), Tally(30, 2, 1), Tally(12, 3, 4))
    assert found.together == Tally(43, 5, 5)
    assert counts(meeting)["themes"][0]["recognition"]["dots"] == {"yes": 12, "partly": 3, "no": 4}


def test_more_answers_than_people_present_ask_first_whichever_way_they_came() -> None:
    """R21"""
    meeting = run(an_evening(), CountPresent(52))
    code = meeting.in_order[0].code
    meeting = run(meeting, CountHands(code, Tally(40)), Recognise(code, "p.0", Answer.NO))
    assert refused(meeting, CountDots(code, Tally(12))) == MoreThanPresent(53, 52)
    meeting = run(meeting, CountDots(code, Tally(12), confirmed=True))
    assert meeting.dots[code] == Tally(12)
    assert refused(meeting, CountHands(code, Tally(41))) == MoreThanPresent(54, 52)
    assert run(meeting, CountDots(code, Tally())).dots == {}


def test_what_is_no_number_of_dots_is_refused() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    assert isinstance(refused(meeting, CountDots(code, Tally(-1))), NotANumber)
    assert refused(meeting, CountDots("Z9", Tally(1))) == UnknownTheme("Z9")


def test_a_theme_with_dots_cannot_be_taken_out() -> None:
    code = an_evening().in_order[0].code
    meeting = run(an_evening(), CountDots(code, Tally(1)))
    assert refused(meeting, RemoveTheme(code)) == ThemeInUse("Ontmoeten")
