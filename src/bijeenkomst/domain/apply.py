"""From a meeting and a change to the next meeting: pure, and the same in every process."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bijeenkomst.domain import changes as c
from bijeenkomst.domain.addition import NO_THEME
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.theme_code import code_sequence

V = TypeVar("V")


def apply_change(meeting: Meeting, change: c.Change) -> Meeting:
    """The meeting after `change`."""
    match change:
        case c.AnswerChanged():
            return meeting.but(answers=_nested(meeting.answers, change.theme, change.voter, change.after))
        case c.SignUpChanged():
            return meeting.but(sign_ups=_nested(meeting.sign_ups, change.theme, change.id, change.after))
        case c.SetAsideChanged():
            return meeting.but(set_aside=_nested(meeting.set_aside, change.theme, change.id, change.after))
        case c.UncrossedChanged():
            return meeting.but(uncrossed=_with(meeting.uncrossed, change.theme, change.after or None))
        case c.AdditionChanged():
            return meeting.but(additions=_nested(meeting.additions, change.theme, change.id, change.after))
        case c.StageChanged():
            return meeting.but(stage=change.after)
        case c.ProgrammeChanged():
            return meeting.but(parts=change.after)
        case c.DetailsChanged():
            return meeting.but(details=change.after)
        case c.ThemeChanged():
            issued = max(meeting.codes_issued, _place(meeting.code_seed, change.code) + 1)
            return meeting.but(themes=_with(meeting.themes, change.code, change.after), codes_issued=issued)
        case c.PresentChanged():
            return meeting.but(present=change.after)
        case c.HandsChanged():
            return meeting.but(hands=_with(meeting.hands, change.theme, change.after))
        case c.DotsChanged():
            return meeting.but(dots=_with(meeting.dots, change.theme, change.after))
        case c.PhotoChanged():
            return meeting.but(photos=_with(meeting.photos, change.id, change.after))
        case c.RevealChanged():
            one = frozenset({change.theme})
            return meeting.but(revealed=meeting.revealed | one if change.after else meeting.revealed - one)
        case c.FirstCallerChanged():
            return meeting.but(first_callers=_with(meeting.first_callers, change.theme, change.after))
        case c.FirstStepChanged():
            return meeting.but(first_steps=_with(meeting.first_steps, change.theme, change.after or None))
        case c.HelperCodeChanged():
            return meeting.but(helper_code=change.after)
        case c.KeptApartChanged():
            pair = frozenset({(change.theme, change.one, change.other)})
            return meeting.but(
                kept_apart=meeting.kept_apart | pair if change.after else meeting.kept_apart - pair
            )
        case c.HandoverChanged():
            return meeting.but(handovers=_with(meeting.handovers, change.theme, change.after))
        case c.WrittenChanged():
            return meeting.but(written=_with(meeting.written, change.place, change.after))
        case c.WithdrawalChanged():
            return meeting.but(withdrawals=_with(meeting.withdrawals, change.id, change.after))
        case c.ChoreChanged():
            chore = frozenset({change.chore})
            return meeting.but(chores=meeting.chores | chore if change.after else meeting.chores - chore)
        case c.JoinedChanged():
            return meeting.but(joined=_with(meeting.joined, change.theme, change.after or None))
        case c.LettingGoChanged():
            return meeting.but(letting_go=change.after)
        case c.AddressChanged():
            return meeting.but(address=change.after)
        case c.PrintedAddressChanged():
            return meeting.but(printed_address=change.after)
        case c.PrintedSheetsChanged():
            return meeting.but(printed_sheets=change.after)


def apply_all(meeting: Meeting, changes: Iterable[c.Change]) -> Meeting:
    """The meeting after all of `changes`, in their order."""
    for change in changes:
        meeting = apply_change(meeting, change)
    return meeting


def stands(meeting: Meeting, change: c.Change) -> bool:
    """Whether what `change` left behind is still what the meeting holds, so that it can be taken back."""
    return bool(_value_at(meeting, change) == change.after)


def orphans(meeting: Meeting) -> frozenset[str]:
    """Theme codes under which something hangs although the theme is gone; empty in a sound meeting."""
    hanging = (meeting.answers, meeting.additions, meeting.sign_ups, meeting.set_aside)
    used = {code for mapping in hanging for code, below in mapping.items() if below}
    used |= {theme.merged_into for theme in meeting.themes.values() if theme.merged_into}
    for of_themes in (meeting.hands, meeting.first_callers, meeting.first_steps, meeting.handovers):
        used |= set(of_themes)
    used |= {*meeting.uncrossed, *meeting.joined}
    used |= set(meeting.dots)
    used |= {photo.theme for photo in meeting.photos.values() if photo.theme}
    return frozenset(used - set(meeting.themes) - {NO_THEME})


def _value_at(meeting: Meeting, change: c.Change) -> object:
    match change:
        case c.AnswerChanged():
            return meeting.answers.get(change.theme, NOTHING).get(change.voter)
        case c.SignUpChanged():
            return meeting.sign_ups.get(change.theme, NOTHING).get(change.id)
        case c.SetAsideChanged():
            return meeting.set_aside.get(change.theme, NOTHING).get(change.id)
        case c.UncrossedChanged():
            return meeting.uncrossed.get(change.theme, 0)
        case c.AdditionChanged():
            return meeting.additions.get(change.theme, NOTHING).get(change.id)
        case c.StageChanged():
            return meeting.stage
        case c.ProgrammeChanged():
            return meeting.parts
        case c.DetailsChanged():
            return meeting.details
        case c.ThemeChanged():
            return meeting.themes.get(change.code)
        case c.PresentChanged():
            return meeting.present
        case c.HandsChanged():
            return meeting.hands.get(change.theme)
        case c.DotsChanged():
            return meeting.dots.get(change.theme)
        case c.PhotoChanged():
            return meeting.photos.get(change.id)
        case c.RevealChanged():
            return change.theme in meeting.revealed
        case c.FirstCallerChanged():
            return meeting.first_callers.get(change.theme)
        case c.FirstStepChanged():
            return meeting.first_steps.get(change.theme, "")
        case c.HelperCodeChanged():
            return meeting.helper_code
        case c.KeptApartChanged():
            return (change.theme, change.one, change.other) in meeting.kept_apart
        case c.HandoverChanged():
            return meeting.handovers.get(change.theme)
        case c.WrittenChanged():
            return meeting.written.get(change.place)
        case c.WithdrawalChanged():
            return meeting.withdrawals.get(change.id)
        case c.ChoreChanged():
            return change.chore in meeting.chores
        case c.JoinedChanged():
            return meeting.joined.get(change.theme, 0)
        case c.LettingGoChanged():
            return meeting.letting_go
        case c.AddressChanged():
            return meeting.address
        case c.PrintedAddressChanged():
            return meeting.printed_address
        case c.PrintedSheetsChanged():
            return meeting.printed_sheets


def _with(mapping: Mapping[str, V], key: str, value: V | None) -> dict[str, V]:
    copy = dict(mapping)
    if value is None:
        copy.pop(key, None)
    else:
        copy[key] = value
    return copy


def _nested(
    mapping: Mapping[str, Mapping[str, V]], outer: str, key: str, value: V | None
) -> dict[str, Mapping[str, V]]:
    inner = _with(mapping.get(outer, NOTHING), key, value)
    return _with(mapping, outer, inner or None)


def _place(seed: int, code: str) -> int:
    return next(index for index, known in enumerate(code_sequence(seed)) if known == code)
