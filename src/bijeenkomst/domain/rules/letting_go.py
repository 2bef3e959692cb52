"""Rules for withdrawing one person (R44) and for letting go of everybody (R45)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import NoLongerThere, NotLettingGo, Refused
from bijeenkomst.domain.rules.callers import without_person
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.photos import without_photos
from bijeenkomst.domain.rules.stories import without_stories
from bijeenkomst.domain.values.group_work import PlanText
from bijeenkomst.domain.values.letting_go import LettingGo, Withdrawal
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import FirstCaller


@rule(c.RecordWritten)
def record_written(meeting: Meeting, command: c.RecordWritten, _now: datetime) -> tuple[ch.Change, ...]:
    """Before the writing, so that no kill leaves a file that nobody knows of."""
    new = {one.place: one for one in command.written if meeting.written.get(one.place) != one}
    return tuple(ch.WrittenChanged(place, meeting.written.get(place), one) for place, one in new.items())


@rule(c.ForgetWritten)
def forget_written(meeting: Meeting, command: c.ForgetWritten, _now: datetime) -> tuple[ch.Change, ...]:
    """Its path can hold a name too, so that goes as well."""
    there = (place for place in dict.fromkeys(command.places) if place in meeting.written)
    return tuple(ch.WrittenChanged(place, meeting.written[place], None) for place in there)


@rule(c.TickChore)
def tick_chore(meeting: Meeting, command: c.TickChore, _now: datetime) -> tuple[ch.Change, ...]:
    """Kept with the meeting: the checklist is walked through on more than one day."""
    before = command.chore in meeting.chores
    return () if before is command.done else (ch.ChoreChanged(command.chore, before, command.done),)


@rule(c.Withdraw)
def withdraw(meeting: Meeting, command: c.Withdraw, now: datetime) -> tuple[ch.Change, ...]:
    """From the lists and from what was set aside, also as first caller. That it was done is kept, not who it was."""
    if command.id in meeting.withdrawals:
        return ()
    changes: list[ch.Change] = []
    groups: list[str] = []
    handed_over: list[str] = []
    for code, key in dict.fromkeys(command.sign_ups):
        listed: SignUp | None = meeting.sign_ups.get(code, NOTHING).get(key)
        aside: SignUp | None = meeting.set_aside.get(code, NOTHING).get(key)
        if listed is not None:
            changes += _away(meeting, listed)
            handed_over += has_the_list(meeting, listed)
        elif aside is not None:
            changes.append(ch.SetAsideChanged(code, key, aside, None))
        else:
            raise Refused(NoLongerThere())
        groups.append(code)
    for key in dict.fromkeys(command.offers):
        if (offer := meeting.offers.get(key)) is None:
            raise Refused(NoLongerThere())
        changes.append(ch.OfferChanged(key, offer, None))
        handed_over += has_the_offer(meeting, key)
    for code in dict.fromkeys(command.signposts):
        signpost = meeting.signposts.get(code)
        if signpost is None:
            raise Refused(NoLongerThere())
        if not any(isinstance(one, ch.SignpostChanged) and one.theme == code for one in changes):
            changes.append(ch.SignpostChanged(code, signpost, None))
    if not changes:
        return ()
    record = Withdrawal(now, tuple(dict.fromkeys(groups)), tuple(dict.fromkeys(handed_over)))
    return (*changes, ch.WithdrawalChanged(command.id, None, record))


def has_the_list(meeting: Meeting, one: SignUp) -> tuple[str, ...]:
    """The groups that were handed over with this person on the list, also under a code before a merge (R28, R44)."""
    codes = meeting.codes_of(one.theme)
    return tuple(
        code for code in codes if code in meeting.handovers and one.id in meeting.handovers[code].listed
    )


def has_the_offer(meeting: Meeting, key: str) -> tuple[str, ...]:
    """The groups that were handed over with this offer in their package (R44, R56)."""
    return tuple(code for code, handover in meeting.handovers.items() if key in handover.listed)


@rule(c.BeginLettingGo)
def begin(meeting: Meeting, command: c.BeginLettingGo, now: datetime) -> tuple[ch.Change, ...]:
    """Helpers are out, phones get a page that says so, and a program that is killed goes on at its next start."""
    if meeting.letting_go is not None:
        return ()
    begun: list[ch.Change] = [ch.LettingGoChanged(None, LettingGo(now, keeps_stories=command.keeps_stories))]
    if meeting.helper_code:
        begun.append(ch.HelperCodeChanged(meeting.helper_code, ""))
    return tuple(begun)


@rule(c.LetGo)
def let_go(meeting: Meeting, _command: c.LetGo, now: datetime) -> tuple[ch.Change, ...]:
    """What stays identifies nobody: numbers of people, and that there was a first caller with a date. Photos go.

    Answers stay as numbers too: the digest of a phone, which ties one phone's answers together, is replaced. Of an
    addition in other words the first wording goes: it may hold the name that was taken out.
    """
    before = meeting.letting_go
    if before is None:
        raise Refused(NotLettingGo())
    if before.gone_at is not None:
        return ()
    gone: list[ch.Change] = []
    for code, people in meeting.sign_ups.items():
        gone += [ch.SignUpChanged(code, key, one, None) for key, one in people.items()]
        there = meeting.joined.get(code, 0)
        gone.append(ch.JoinedChanged(code, there, there + len(people)))
    for code, rows in meeting.set_aside.items():
        gone += [ch.SetAsideChanged(code, key, one, None) for key, one in rows.items()]
    gone += without_photos(meeting)
    gone += [ch.KeptApartChanged(*pair, before=True, after=False) for pair in sorted(meeting.kept_apart)]
    for code, caller in meeting.first_callers.items():
        gone.append(ch.FirstCallerChanged(code, caller, FirstCaller("", caller.before)))
    gone += _of_group_work(meeting)
    for code, handover in meeting.handovers.items():
        gone.append(
            ch.HandoverChanged(code, handover, replace(handover, place="", sign_up="", listed=frozenset()))
        )
    for code, additions in meeting.additions.items():
        worded = (one for one in additions.values() if one.original)
        gone += [ch.AdditionChanged(code, one.id, one, replace(one, original="")) for one in worded]
    if not before.keeps_stories:
        gone += without_stories(meeting)
    gone += _answers_of_nobody(meeting)
    return (*gone, ch.LettingGoChanged(before, replace(before, gone_at=now)))


@rule(c.FinishLettingGo)
def finish(meeting: Meeting, command: c.FinishLettingGo, now: datetime) -> tuple[ch.Change, ...]:
    """Only once everybody is gone."""
    before = meeting.letting_go
    if before is None or before.gone_at is None:
        raise Refused(NotLettingGo())
    if before.done_at is not None:
        return ()
    return (ch.LettingGoChanged(before, replace(before, done_at=now, proved=command.proved)),)


def _away(meeting: Meeting, one: SignUp) -> list[ch.Change]:
    away: list[ch.Change] = [ch.SignUpChanged(one.theme, one.id, one, None)]
    away += without_person(meeting, one.theme, one.id)
    for code, first, second in sorted(meeting.kept_apart):
        if code == one.theme and one.id in (first, second):
            away.append(ch.KeptApartChanged(code, first, second, before=True, after=False))
    return away


def _of_group_work(meeting: Meeting) -> list[ch.Change]:
    """Of plans stays what the hall saw; of public ways in those on the page that phones see from now on (R51, R55)."""
    gone: list[ch.Change] = []
    for code, plan in meeting.plans.items():
        for field, before in plan.items():
            after = PlanText(before.released, released=before.released)
            if after != before:
                gone.append(ch.PlanChanged(code, field, before, after or None))
    for code, responses in meeting.plan_responses.items():
        gone += [ch.PlanResponseChanged(code, owner, one, None) for owner, one in responses.items()]
    gone += [ch.ScribesChanged(code, owners, ()) for code, owners in meeting.scribes.items()]
    if meeting.scribe_key:
        gone.append(ch.ScribeKeyChanged(meeting.scribe_key, ""))
    gone += [ch.VolunteerChanged(*pair, before=True, after=False) for pair in sorted(meeting.volunteers)]
    gone += [ch.SecondCallerChanged(code, key, "") for code, key in meeting.second_callers.items()]
    for code, signpost in meeting.signposts.items():
        theme = meeting.themes.get(code)
        may_stay = signpost.on_page and theme is not None and not theme.sensitive
        public = replace(signpost, on_sheet=False, on_cards=False, sign_up="")
        gone.append(ch.SignpostChanged(code, signpost, public if may_stay else None))
    gone += [ch.OfferChanged(key, one, None) for key, one in meeting.offers.items()]
    return gone


def _answers_of_nobody(meeting: Meeting) -> list[ch.Change]:
    """The same answers under numbers that start anew in each theme, in the order of the answers themselves."""
    changes: list[ch.Change] = []
    for code, answers in meeting.answers.items():
        changes += [ch.AnswerChanged(code, voter, answer, None) for voter, answer in answers.items()]
        counted = enumerate(sorted(answers.values()), 1)
        changes += [ch.AnswerChanged(code, f"{number}", None, answer) for number, answer in counted]
    return changes
