"""Rules around the handover: one person twice (R40), and the moment at which a group is its own (R42)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import Field, NoLongerThere, NotOnePerson, Refused
from bijeenkomst.domain.rules.callers import known_as
from bijeenkomst.domain.rules.checks import the_theme, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.same_person import SamePerson, apart, compared
from bijeenkomst.domain.values.handover import Handover
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, SignUp

BETWEEN = "; "  # what somebody wrote twice


@rule(c.TakeAsOne)
def take_as_one(meeting: Meeting, command: c.TakeAsOne, _now: datetime) -> tuple[ch.Change, ...]:
    """What was given last counts, what was only given first is kept. A household is never taken together."""
    pair = _pair(meeting, command.theme, command.one, command.other)
    code, gone = command.theme, pair.earlier
    both = as_one(pair)
    changes: list[ch.Change] = [
        ch.SignUpChanged(code, gone.id, gone, None),
        ch.SignUpChanged(code, pair.later.id, pair.later, both),
    ]
    became = {gone.id: both.id}
    return (*changes, *known_as(meeting, code, became), *renamed(meeting, meeting.codes_of(code), became))


def renamed(
    meeting: Meeting, codes: Iterable[str], became: Mapping[str, str]
) -> Iterator[ch.HandoverChanged]:
    """Who was on a list stays known as such under another id."""
    for code in codes:
        before = meeting.handovers.get(code)
        if before is not None and (after := before.renamed(became)) != before:
            yield ch.HandoverChanged(code, before, after)


@rule(c.KeepApart)
def keep_apart(meeting: Meeting, command: c.KeepApart, _now: datetime) -> tuple[ch.Change, ...]:
    """They are two people: it is not asked again."""
    _pair(meeting, command.theme, command.one, command.other)
    pair = apart(command.theme, command.one, command.other)
    return () if pair in meeting.kept_apart else (ch.KeptApartChanged(*pair, before=False, after=True),)


@rule(c.RecordHandover)
def record(meeting: Meeting, command: c.RecordHandover, now: datetime) -> tuple[ch.Change, ...]:
    """Each of these groups received its package now."""
    made: list[ch.Change] = []
    for code in dict.fromkeys(command.themes):
        theme = the_theme(meeting, code)
        caller = meeting.first_callers.get(theme.code)
        listed = meeting.listed((code,)) if command.listed is None else command.listed
        on_it = frozenset(key for of, key in listed if of == code)
        after = Handover(
            command.made_at or now, command.way, command.place, caller.sign_up if caller else "", on_it
        )
        made.append(ch.HandoverChanged(theme.code, meeting.handovers.get(theme.code), after))
    return tuple(made)


@rule(c.TakeHandoverBack)
def take_back(meeting: Meeting, command: c.TakeHandoverBack, _now: datetime) -> tuple[ch.Change, ...]:
    """It did not arrive, or the list was not right: the group is handed over anew."""
    before = meeting.handovers.get(command.theme)
    return () if before is None else (ch.HandoverChanged(command.theme, before, None),)


def as_one(pair: SamePerson) -> SignUp:
    """How both will stand on the list.

    Raises:
        Refused: what both want to contribute is too long together.
    """
    earlier, later = pair.earlier, pair.later
    offers = BETWEEN.join(dict.fromkeys(filter(None, (earlier.contribution, later.contribution))))
    row, *other_rows = (*later.rows, *earlier.rows) or ("",)
    explicit_first = earlier.consent.explicit and not later.consent.explicit
    return replace(
        later,
        consent=earlier.consent if explicit_first else later.consent,
        name=max((later.name, earlier.name), key=len),
        phone=later.phone or earlier.phone,
        email=later.email or earlier.email,
        contribution=within(offers, Field.CONTRIBUTION, LONGEST_CONTRIBUTION),
        reunion=later.reunion or earlier.reunion,
        reunion_at=(later if later.reunion else earlier).reunion_given_at,
        sheet_row=row,
        other_rows=tuple(other_rows),
        owner=later.owner or earlier.owner,
        came_from=later.came_from or earlier.came_from,
        doubts=tuple(dict.fromkeys((*earlier.doubts, *later.doubts))),
    )


def _pair(meeting: Meeting, code: str, one: str, other: str) -> SamePerson:
    there = meeting.sign_ups.get(the_theme(meeting, code).code, NOTHING)
    if one == other or one not in there or other not in there:
        raise Refused(NoLongerThere())
    pair = compared(there[one], there[other])
    if pair is None:
        raise Refused(NotOnePerson())
    return pair
