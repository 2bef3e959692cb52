"""Rules for "herkent u dit?" (R20-R23)."""

from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import MoreThanPresent, NotANumber, Refused, TooManyAnswers
from bijeenkomst.domain.rules.checks import the_theme
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.evening import MOST_PEOPLE
from bijeenkomst.domain.values.recognition import Tally, most_answers


@rule(c.Recognise)
def recognise(meeting: Meeting, command: c.Recognise, _now: datetime) -> tuple[ch.Change, ...]:
    """Each voter has one answer, which can be changed (R22); no more voters are accepted than a hall can have."""
    the_theme(meeting, command.theme)
    answers = meeting.answers.get(command.theme, NOTHING)
    before = answers.get(command.voter)
    if before is None and len(answers) >= most_answers(meeting.present):
        raise Refused(TooManyAnswers())
    if before == command.answer:
        return ()
    return (ch.AnswerChanged(command.theme, command.voter, before, command.answer),)


@rule(c.ForgetAnswers)
def forget_answers(meeting: Meeting, command: c.ForgetAnswers, _now: datetime) -> tuple[ch.Change, ...]:
    """Answers that came in a flood no longer count; whoever gave one can answer again."""
    answers = meeting.answers.get(command.theme, NOTHING)
    return tuple(
        ch.AnswerChanged(command.theme, voter, answers[voter], None)
        for voter in command.voters
        if voter in answers
    )


@rule(c.CountHands)
def count_hands(meeting: Meeting, command: c.CountHands, _now: datetime) -> tuple[ch.Change, ...]:
    """A total above the number of people present has to be confirmed (R21)."""
    the_theme(meeting, command.theme)
    hands = _checked(command.hands)
    known = meeting.recognition(command.theme)
    _check_total(meeting, known.together.total - known.hands.total + hands.total, command.confirmed)
    before = meeting.hands.get(command.theme)
    after = hands if hands != Tally() else None
    return () if before == after else (ch.HandsChanged(command.theme, before, after),)


@rule(c.CountDots)
def count_dots(meeting: Meeting, command: c.CountDots, _now: datetime) -> tuple[ch.Change, ...]:
    """Dots on a poster are counted apart from hands and phones; a total above the number present is confirmed (R21)."""
    the_theme(meeting, command.theme)
    dots = _checked(command.dots)
    known = meeting.recognition(command.theme)
    _check_total(meeting, known.together.total - known.dots.total + dots.total, command.confirmed)
    before = meeting.dots.get(command.theme)
    after = dots if dots != Tally() else None
    return () if before == after else (ch.DotsChanged(command.theme, before, after),)


def _checked(counted: Tally) -> Tally:
    if min(counted.yes, counted.partly, counted.no) < 0 or counted.total > MOST_PEOPLE:
        raise Refused(NotANumber(MOST_PEOPLE))
    return counted


def _check_total(meeting: Meeting, total: int, confirmed: bool) -> None:
    if not confirmed and meeting.present is not None and total > meeting.present:
        raise Refused(MoreThanPresent(total, meeting.present))


@rule(c.ShowRecognition)
def show(meeting: Meeting, command: c.ShowRecognition, _now: datetime) -> tuple[ch.Change, ...]:
    """The results of a theme stay hidden until the facilitator shows them (R23)."""
    the_theme(meeting, command.theme)
    before = command.theme in meeting.revealed
    return () if before == command.shown else (ch.RevealChanged(command.theme, before, command.shown),)
