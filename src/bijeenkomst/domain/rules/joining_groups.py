"""The people of merged themes become one group: nobody is lost, and nobody stays behind under an old code (R28).

Who joined both from one phone under one name is one person, when what was given goes together without loss.
Otherwise both sign-ups stay: a household is never merged, and doubles are asked about later (R40).
"""

from collections.abc import Sequence
from dataclasses import replace

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.rules.callers import callers_together
from bijeenkomst.domain.rules.handing_over import renamed
from bijeenkomst.domain.rules.joining_plans import work_together
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, SignUp
from bijeenkomst.domain.values.theme import Theme

BETWEEN = "; "  # what two groups wrote


def join_groups(meeting: Meeting, into: Theme, merged: Sequence[Theme]) -> list[ch.Change]:
    """People, callers and plans of `merged` go to `into`."""
    before = dict(meeting.sign_ups.get(into.code, NOTHING))
    people = dict(before)
    left: list[ch.Change] = []
    all_became: dict[str, dict[str, str]] = {}
    for theme in merged:
        became: dict[str, str] = {}
        for one in meeting.sign_ups.get(theme.code, NOTHING).values():
            after = _in_group(people, one, into.code)
            people[after.id], became[one.id] = after, after.id
        there = meeting.sign_ups.get(theme.code, NOTHING).values()
        left += [ch.SignUpChanged(theme.code, one.id, one, None) for one in reversed(tuple(there))]
        left += renamed(meeting, meeting.codes_of(theme.code), became)
        all_became[theme.code] = became
    came: list[ch.Change] = [
        ch.SignUpChanged(into.code, key, before.get(key), one)
        for key, one in people.items()
        if before.get(key) != one
    ]
    return [
        *left,
        *came,
        *callers_together(meeting, into.code, all_became),
        *work_together(meeting, into, merged),
    ]


def _in_group(people: dict[str, SignUp], one: SignUp, code: str) -> SignUp:
    """How somebody stands in the group: as the person who was there already, or as one more."""
    for there in people.values():
        same = there.id == one.id or (there.owner and (there.owner, there.name) == (one.owner, one.name))
        if same and (both := _one_person(there, one)) is not None:
            return both
    moved = one.moved(code)
    return replace(moved, id=f"{one.id}-{one.theme}") if one.id in people else moved


def _one_person(there: SignUp, other: SignUp) -> SignUp | None:
    """Both as one, with all that was given; None when something would be lost."""
    if there.name != other.name or (there.sheet_row and other.sheet_row):
        return None
    if any(a and b and a != b for a, b in ((there.phone, other.phone), (there.email, other.email))):
        return None
    contribution = BETWEEN.join(dict.fromkeys(filter(None, (there.contribution, other.contribution))))
    if len(contribution) > LONGEST_CONTRIBUTION:
        return None
    return replace(
        there,
        phone=there.phone or other.phone,
        email=there.email or other.email,
        contribution=contribution,
        reunion=there.reunion or other.reunion,
        reunion_at=there.reunion_at if there.reunion else other.reunion_given_at,
        sheet_row=there.sheet_row or other.sheet_row,
        other_rows=there.other_rows or other.other_rows,
        doubts=tuple(dict.fromkeys((*there.doubts, *other.doubts))),
    )
