"""Rules for copying paper (R8, R34, R39): what is readable comes on the list, the rest is set aside to be asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import (
    ConsentNeeded,
    Empty,
    Field,
    NoLongerThere,
    Refused,
    RowTaken,
    SignUpNotOpen,
)
from bijeenkomst.domain.rules.checks import where_it_went, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.sign_up import (
    CONSENT_VERSION,
    LONGEST_CONTRIBUTION,
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_PHONE,
    Consent,
    SignUp,
)
from bijeenkomst.domain.values.theme import Theme


@rule(c.EnterRow)
def enter(meeting: Meeting, command: c.EnterRow, now: datetime) -> tuple[ch.Change, ...]:
    """With a name and one way to be reached it comes on the list. What nobody can read may be missing: set aside."""
    theme = where_it_went(meeting, command.theme)
    copied = list(_copied(meeting, theme))
    if any(one.id == command.id for one in copied):
        return ()
    if missing := meeting.details.missing_for_sign_up:
        raise Refused(SignUpNotOpen(missing))
    if not command.shares:
        raise Refused(ConsentNeeded(Field.SHARES))
    if theme.sensitive and not command.explicit:
        raise Refused(ConsentNeeded(Field.EXPLICIT))
    if command.sheet_row and any(command.sheet_row in one.rows for one in copied):
        raise Refused(RowTaken(command.sheet_row))
    new = SignUp(
        id=command.id,
        theme=command.theme,
        consent=Consent(CONSENT_VERSION, now, Channel.PAPER, command.explicit and theme.sensitive),
        name="",
        reunion=command.reunion,
        sheet_row=command.sheet_row,
    ).moved(theme.code)
    new = _filled(new, command)
    if _listable(new):
        return (ch.SignUpChanged(theme.code, new.id, None, new),)
    return (ch.SetAsideChanged(theme.code, new.id, None, new),)


@rule(c.CorrectRow)
def correct(meeting: Meeting, command: c.CorrectRow, _now: datetime) -> tuple[ch.Change, ...]:
    """A row that was set aside comes on the list once it can; one on the list stays there."""
    theme = where_it_went(meeting, command.theme)
    if found := meeting.sign_ups.get(theme.code, NOTHING).get(command.id):
        after = _filled(found, command)
        if not _listable(after):
            raise Refused(Empty(Field.REACH if after.name else Field.NAME))
        return () if after == found else (ch.SignUpChanged(theme.code, found.id, found, after),)
    aside = the_row_aside(meeting, theme.code, command.id)
    if aside is None:
        raise Refused(NoLongerThere())
    after = _filled(aside, command)
    if _listable(after):
        return (
            ch.SetAsideChanged(aside.theme, aside.id, aside, None),
            ch.SignUpChanged(theme.code, aside.id, None, after.moved(theme.code)),
        )
    return () if after == aside else (ch.SetAsideChanged(aside.theme, aside.id, aside, after),)


@rule(c.CountUncrossed)
def count_uncrossed(meeting: Meeting, command: c.CountUncrossed, _now: datetime) -> tuple[ch.Change, ...]:
    """Only how many; which rows, and whose, is not kept."""
    code = where_it_went(meeting, command.theme).code
    before = meeting.uncrossed.get(code, 0)
    return (ch.UncrossedChanged(code, before, before + 1),)


def the_row_aside(meeting: Meeting, code: str, key: str) -> SignUp | None:
    """A row that was set aside for a theme, or for one that was merged into it (R28)."""
    return next((one for one in meeting.rows_aside(code) if one.id == key), None)


def _copied(meeting: Meeting, theme: Theme) -> Iterator[SignUp]:
    yield from meeting.sign_ups.get(theme.code, NOTHING).values()
    yield from meeting.rows_aside(theme.code)


def _filled(one: SignUp, command: c.EnterRow | c.CorrectRow) -> SignUp:
    """With what was copied.

    Raises:
        Refused: something is too long, or is missing without being called unreadable.
    """
    after = replace(
        one,
        name=within(command.name, Field.NAME, LONGEST_NAME),
        phone=within(command.phone, Field.PHONE, LONGEST_PHONE),
        email=within(command.email, Field.EMAIL, LONGEST_EMAIL),
        contribution=within(command.contribution, Field.CONTRIBUTION, LONGEST_CONTRIBUTION),
        doubts=tuple(
            Doubtful(one.doubt, within(one.read, Field.CONTRIBUTION, LONGEST_CONTRIBUTION))
            for one in command.doubts
        ),
    )
    doubted = {one.doubt for one in after.doubts}
    if not after.name and Doubt.NAME not in doubted:
        raise Refused(Empty(Field.NAME))
    if not (after.phone or after.email) and not doubted & {Doubt.PHONE, Doubt.EMAIL}:
        raise Refused(Empty(Field.REACH))
    return after


def _listable(one: SignUp) -> bool:
    return bool(one.name and (one.phone or one.email))
