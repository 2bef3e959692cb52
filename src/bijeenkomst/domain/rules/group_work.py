"""Rules for the groups at work: places, the plan in the group's own words, and what the hall sees of it (R47-R51)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import Field, NoLongerThere, NotTheScribe, PickFirst, Refused
from bijeenkomst.domain.rules.checks import lines_within, the_theme, where_it_went, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.group_work import (
    BETWEEN,
    LONGEST_FIRST_STEP,
    LONGEST_MISSING_LINE,
    LONGEST_PLACE,
    LONGEST_PLAN_TEXT,
    Place,
    PlanField,
    PlanResponse,
    PlanText,
)

ON_ONE_LINE = frozenset({PlanField.FIRST_STEP, PlanField.DAY, PlanField.TIME, PlanField.PLACE})
MOST_SCRIBES = 40
"""Phones of a group that are remembered as let in: far more than sit at its table, and less than a flood."""
MOST_OTHERS = 8
"""Texts that stand beside one another in a field: more than a group can choose from, and less than a flood."""


@rule(c.ChoosePlaces)
def choose_places(meeting: Meeting, command: c.ChoosePlaces, _now: datetime) -> tuple[ch.Change, ...]:
    """In the facilitator's words; two groups may share a place."""
    chosen = dict(command.places)
    made = []
    for code, place in chosen.items():
        the_theme(meeting, code)
        before, after = meeting.places.get(code), _tidied(place)
        if before != after:
            made.append(ch.PlaceChanged(code, before, after))
    return tuple(made)


def _tidied(place: Place | None) -> Place | None:
    if place is None:
        return None
    words, second = (within(text, Field.PLACE, LONGEST_PLACE) for text in (place.words, place.second_table))
    return Place(words, second) if words else None


@rule(c.ChooseScribeKey)
def choose_scribe_key(meeting: Meeting, command: c.ChooseScribeKey, _now: datetime) -> tuple[ch.Change, ...]:
    """Only once: codes on paper would be good for nothing after it."""
    return () if meeting.scribe_key else (ch.ScribeKeyChanged("", command.key),)


@rule(c.RenewScribeCode)
def renew_scribe_code(meeting: Meeting, command: c.RenewScribeCode, _now: datetime) -> tuple[ch.Change, ...]:
    """Who was let in by the old code, or that of a merged group, writes no longer; what they wrote stays (R28)."""
    code = the_theme(meeting, command.theme).code
    scribes = meeting.scribes.get(code, ())
    out = (ch.ScribesChanged(code, scribes, ()),) if scribes else ()
    rounds = ((one, meeting.scribe_rounds.get(one, 0)) for one in meeting.codes_of(code))
    return (*(ch.ScribeRoundChanged(one, before, before + 1) for one, before in rounds), *out)


@rule(c.BecomeScribe)
def become_scribe(meeting: Meeting, command: c.BecomeScribe, _now: datetime) -> tuple[ch.Change, ...]:
    """The last phone that came in writes; those before it keep what they had not sent yet (R49)."""
    code = where_it_went(meeting, command.theme).code
    before = meeting.scribes.get(code, ())
    after = (*(owner for owner in before if owner != command.owner), command.owner)[-MOST_SCRIBES:]
    return () if before == after else (ch.ScribesChanged(code, before, after),)


@rule(c.WritePlan)
def write(meeting: Meeting, command: c.WritePlan, _now: datetime) -> tuple[ch.Change, ...]:
    """Nothing is overwritten that the writer had not seen: then both stand, and the scribe picks (R49).

    What a phone sent that no longer writes stands beside as well: it was typed when it did.
    """
    code = where_it_went(meeting, command.theme).code
    writes = _writes(meeting, code, command.owner)
    before = meeting.plan_text(code, command.field)
    text = plan_text_within(command.field, command.text)
    if text == before.text or text in before.others:
        return ()
    if writes and _same(command.seen, before.text):
        after = replace(before, text=text)
    elif not text:
        return ()  # who saw another text did not mean to empty this one
    elif not before.text:
        after = replace(before, text=text)
    else:
        after = replace(before, others=_beside(before.others, text, command.seen))
    return _planned(code, command.field, before, after)


@rule(c.PickPlanText)
def pick(meeting: Meeting, command: c.PickPlanText, _now: datetime) -> tuple[ch.Change, ...]:
    """The others that were seen go; undo brings them back."""
    code = where_it_went(meeting, command.theme).code
    _only_the_scribe(meeting, code, command.owner)
    before = meeting.plan_text(code, command.field)
    there = (before.text, *before.others)
    picked = next((one for one in there if _same(one, command.text)), None)
    if picked is None:
        raise Refused(NoLongerThere())
    unseen = _unseen(there, command.seen, picked)
    return _planned(code, command.field, before, replace(before, text=picked, others=unseen))


@rule(c.ReleasePlanText)
def release(meeting: Meeting, command: c.ReleasePlanText, _now: datetime) -> tuple[ch.Change, ...]:
    """The words as they are now: what is written later the hall does not see before that is released too (R51)."""
    code = where_it_went(meeting, command.theme).code
    _only_the_scribe(meeting, code, command.owner)
    before = meeting.plan_text(code, command.field)
    if command.released and command.seen is not None and not _same(command.seen, before.text):
        raise Refused(NoLongerThere())  # the hall would read words of which nobody said that it may
    return _planned(
        code, command.field, before, replace(before, released=before.text if command.released else "")
    )


@rule(c.WriteFirstStep)
def write_first_step(meeting: Meeting, command: c.WriteFirstStep, _now: datetime) -> tuple[ch.Change, ...]:
    """Said aloud in the hall, so the hall may see it; an empty text takes it away (R37)."""
    code = the_theme(meeting, command.theme).code
    before = meeting.plan_text(code, PlanField.FIRST_STEP)
    text = within(command.text, Field.FIRST_STEP, LONGEST_FIRST_STEP)
    there = (before.text, *before.others)
    seen = None if command.seen in (None, before.together) else (command.seen, *command.seen.split(BETWEEN))
    after = replace(before, text=text, others=_unseen(there, seen, text), released=text)
    return _planned(code, PlanField.FIRST_STEP, before, after)


@rule(c.RespondToPlan)
def respond(meeting: Meeting, command: c.RespondToPlan, now: datetime) -> tuple[ch.Change, ...]:
    """From a phone that signed up for the group; the scribe decides what to do with it (R50)."""
    code = where_it_went(meeting, command.theme).code
    if not any(one.owner == command.owner for one in meeting.sign_ups.get(code, NOTHING).values()):
        raise Refused(NoLongerThere())
    missing = within(command.missing, Field.MISSING_LINE, LONGEST_MISSING_LINE)
    before: PlanResponse | None = meeting.plan_responses.get(code, NOTHING).get(command.owner)
    after = PlanResponse(command.agrees, missing, now) if command.agrees or missing else None
    if before is not None and after is not None and replace(before, at=now) == after:
        return ()
    return () if before == after else (ch.PlanResponseChanged(code, command.owner, before, after),)


def plan_text_within(field: PlanField, text: str) -> str:
    """The text as it is kept: tidied, in the lines in which it was written where there can be more than one.

    Raises:
        Refused: it is too long.
    """
    longest = LONGEST_PLAN_TEXT[field]
    name = Field.FIRST_STEP if field is PlanField.FIRST_STEP else Field.PLAN
    return (within if field in ON_ONE_LINE else lines_within)(text, name, longest)


def _planned(code: str, field: PlanField, before: PlanText, after: PlanText) -> tuple[ch.Change, ...]:
    if before == after:
        return ()
    return (ch.PlanChanged(code, field, before or None, after or None),)


def _beside(others: tuple[str, ...], text: str, seen: str) -> tuple[str, ...]:
    """The texts beside the one that stands: one more, or another in the place of the one that its writer had seen.

    Raises:
        Refused: there are so many that one of them would be lost.
    """
    if any(_same(seen, one) for one in others):
        return tuple(text if _same(seen, one) else one for one in others)
    if len(others) >= MOST_OTHERS:
        raise Refused(PickFirst())
    return (*others, text)


def _unseen(there: tuple[str, ...], seen: tuple[str, ...] | None, text: str) -> tuple[str, ...]:
    """What stays beside `text`: the texts that its writer had not `seen`; None is all of them."""
    known = there if seen is None else (*seen, text)
    return tuple(one for one in there if one and not any(_same(one, other) for other in known))


def _same(seen: str, text: str) -> bool:
    """Lines come back from a form with other ends, and spaces may have been tidied away."""
    return seen.split() == text.split()


def _writes(meeting: Meeting, code: str, owner: str | None) -> bool:
    """Whether this phone writes now; False for one that did before.

    Raises:
        Refused: it was never let in.
    """
    if owner is None:
        return True
    let_in = meeting.scribes.get(code, ())
    if owner not in let_in:
        raise Refused(NotTheScribe())
    return owner == let_in[-1]


def _only_the_scribe(meeting: Meeting, code: str, owner: str | None) -> None:
    if not _writes(meeting, code, owner):
        raise Refused(NotTheScribe())
