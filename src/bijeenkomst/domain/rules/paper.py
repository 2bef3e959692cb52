"""Rules for copying paper (R8, R34, R39): readable rows come on the list, others are set aside to be asked about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import (
    Empty,
    Field,
    NoLongerThere,
    Refused,
    RowTaken,
)
from bijeenkomst.domain.rules.checks import (
    check_consents,
    check_copied,
    check_sign_up_is_open,
    where_it_went,
    within,
)
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubtful
from bijeenkomst.domain.values.sign_up import (
    CONSENT_VERSION,
    LONGEST_CONTRIBUTION,
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_PHONE,
    Consent,
    SignUp,
    read_in,
)
from bijeenkomst.domain.values.theme import Theme


@rule(c.EnterRow)
def enter(meeting: Meeting, command: c.EnterRow, now: datetime) -> tuple[ch.Change, ...]:
    """With a name and one way to reach the person the row comes on the list; otherwise it is set aside."""
    theme = where_it_went(meeting, command.theme)
    copied = list(_copied(meeting, theme))
    if any(row.id == command.id for row in copied):
        return ()
    check_sign_up_is_open(meeting)
    check_consents((Field.SHARES, command.shares), (Field.EXPLICIT, command.explicit or not theme.sensitive))
    if command.sheet_row and any(command.sheet_row in row.rows for row in copied):
        raise Refused(RowTaken(command.sheet_row))
    new = SignUp(
        id=command.id,
        theme=command.theme,
        consent=Consent(
            CONSENT_VERSION,
            now,
            Channel.PAPER,
            command.explicit and theme.sensitive,
            read_in(Channel.PAPER, ""),
        ),
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
    if listed := meeting.sign_ups.get(theme.code, NOTHING).get(command.id):
        after = _filled(listed, command)
        if not _listable(after):
            raise Refused(Empty(Field.REACH if after.name else Field.NAME))
        return () if after == listed else (ch.SignUpChanged(theme.code, listed.id, listed, after),)
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
    """Only the number of such rows is kept, nothing of what they say."""
    code = where_it_went(meeting, command.theme).code
    before = meeting.uncrossed.get(code, 0)
    return (ch.UncrossedChanged(code, before, before + 1),)


def the_row_aside(meeting: Meeting, code: str, key: str) -> SignUp | None:
    """The row with this id that was set aside for a theme, or for one that was merged into it (R28)."""
    return next((row for row in meeting.rows_aside(code) if row.id == key), None)


def _copied(meeting: Meeting, theme: Theme) -> Iterator[SignUp]:
    yield from meeting.sign_ups.get(theme.code, NOTHING).values()
    yield from meeting.rows_aside(theme.code)


def _filled(row: SignUp, command: c.EnterRow | c.CorrectRow) -> SignUp:
    """The row with what was copied.

    Raises:
        Refused: something is too long, or is missing although it was not marked as unreadable.
    """
    after = replace(
        row,
        name=within(command.name, Field.NAME, LONGEST_NAME),
        phone=within(command.phone, Field.PHONE, LONGEST_PHONE),
        email=within(command.email, Field.EMAIL, LONGEST_EMAIL),
        contribution=within(command.contribution, Field.CONTRIBUTION, LONGEST_CONTRIBUTION),
        doubts=tuple(
            Doubtful(doubtful.doubt, within(doubtful.read, Field.CONTRIBUTION, LONGEST_CONTRIBUTION))
            for doubtful in command.doubts
        ),
    )
    check_copied(after)
    return after


def _listable(row: SignUp) -> bool:
    return bool(row.name and (row.phone or row.email))
