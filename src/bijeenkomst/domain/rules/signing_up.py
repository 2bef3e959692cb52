"""Rules for joining and leaving a theme group (R4, R5, R29, R34, R36)."""

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
from bijeenkomst.domain.rules.callers import with_person, without_person
from bijeenkomst.domain.rules.checks import (
    check_consents,
    check_sign_up_is_open,
    needed,
    where_it_went,
    within,
)
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.paper import the_row_aside
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


@rule(c.JoinGroup)
def join(meeting: Meeting, command: c.JoinGroup, now: datetime) -> tuple[ch.Change, ...]:
    """A name, one way to be reached, and consent: without them nobody comes on a list."""
    theme = where_it_went(meeting, command.theme)
    there = meeting.sign_ups.get(theme.code, NOTHING)
    if command.id in there or _joined_around_a_merge(meeting, command, theme.code):
        return ()
    check_sign_up_is_open(meeting)
    check_consents(
        (Field.SHARES, command.shares),
        (Field.ADULT, command.adult),
        (Field.EXPLICIT, command.explicit or not theme.sensitive),
    )
    new = SignUp(
        id=command.id,
        theme=command.theme,
        consent=Consent(
            CONSENT_VERSION,
            now,
            command.channel,
            command.explicit and theme.sensitive,
            read_in(command.channel, command.language),
        ),
        name=needed(command.name, Field.NAME, LONGEST_NAME),
        phone=within(command.phone, Field.PHONE, LONGEST_PHONE),
        email=within(command.email, Field.EMAIL, LONGEST_EMAIL),
        contribution=within(command.contribution, Field.CONTRIBUTION, LONGEST_CONTRIBUTION),
        reunion=command.reunion,
        sheet_row=command.sheet_row,
        owner=command.owner,
    ).moved(theme.code)
    if not new.phone and not new.email:
        raise Refused(Empty(Field.REACH))
    if new.sheet_row and any(new.sheet_row in other.rows for other in there.values()):
        raise Refused(RowTaken(new.sheet_row))
    return (ch.SignUpChanged(theme.code, new.id, None, new),)


@rule(c.ChangeSignUp)
def change(meeting: Meeting, command: c.ChangeSignUp, now: datetime) -> tuple[ch.Change, ...]:
    """Change the details of a sign-up, only from the phone that made it (R36). The consent and its moment stay; an
    invitation that is agreed to only now has a moment of its own (R34).
    """
    found = _the_sign_up(meeting, command.theme, command.id, command.owner)
    after = replace(
        found,
        name=needed(command.name, Field.NAME, LONGEST_NAME),
        phone=within(command.phone, Field.PHONE, LONGEST_PHONE),
        email=within(command.email, Field.EMAIL, LONGEST_EMAIL),
        contribution=within(command.contribution, Field.CONTRIBUTION, LONGEST_CONTRIBUTION),
        reunion=command.reunion,
        reunion_at=_agreed_at(found, now) if command.reunion else None,
    )
    if not after.phone and not after.email:
        raise Refused(Empty(Field.REACH))
    return () if after == found else (ch.SignUpChanged(found.theme, found.id, found, after),)


@rule(c.LeaveGroup)
def leave(meeting: Meeting, command: c.LeaveGroup, _now: datetime) -> tuple[ch.Change, ...]:
    """Always possible, from the phone that signed up or by the facilitator (R36); also for a row set aside (R39)."""
    if command.owner is None and (standing := meeting.standing(command.theme)):
        aside = the_row_aside(meeting, standing.code, command.id)
        if aside is not None:
            return (ch.SetAsideChanged(aside.theme, aside.id, aside, None),)
    found = _the_sign_up(meeting, command.theme, command.id, command.owner)
    gone = without_person(meeting, found.theme, found.id)
    return (ch.SignUpChanged(found.theme, found.id, found, None), *gone)


@rule(c.TakeLeavingBack)
def take_leaving_back(meeting: Meeting, command: c.TakeLeavingBack, _now: datetime) -> tuple[ch.Change, ...]:
    """As if that person had never left: the consents are those that were given, also the moment (R34, R36).

    What was asked then has to be enough for what is asked now (R4, R5). What somebody else has become meanwhile, they
    stay.
    """
    left = command.sign_up
    theme = where_it_went(meeting, left.theme)
    there = meeting.sign_ups.get(theme.code, NOTHING)
    if not command.owner or left.owner != command.owner:
        raise Refused(NoLongerThere())
    if left.id in there:
        return ()
    check_sign_up_is_open(meeting)
    check_consents((Field.EXPLICIT, left.consent.explicit or not theme.sensitive))
    taken = next((row for row in left.rows if any(row in other.rows for other in there.values())), "")
    if taken:
        raise Refused(RowTaken(taken))
    back = ch.SignUpChanged(theme.code, left.id, None, left.moved(theme.code))
    return (back, *with_person(meeting, theme, command))


def _agreed_at(before: SignUp, now: datetime) -> datetime | None:
    return before.reunion_at if before.reunion else now


def _the_sign_up(meeting: Meeting, theme: str, key: str, owner: str | None) -> SignUp:
    """The sign-up, where its theme has gone on; only that of the phone `owner`, or anybody's for None.

    Raises:
        Refused: there is none, or it is somebody else's.
    """
    standing = meeting.standing(theme)
    found: SignUp | None = meeting.sign_ups.get(standing.code if standing else "", NOTHING).get(key)
    if found is None or (owner is not None and found.owner != owner):
        raise Refused(NoLongerThere())
    return found


def _joined_around_a_merge(meeting: Meeting, command: c.JoinGroup, code: str) -> bool:
    """Whether these same details came from this phone for a theme that is merged with this one (N15, R28)."""
    if not command.owner or not meeting.has_merged:
        return False
    given = (command.owner, within(command.name, Field.NAME, LONGEST_NAME), command.phone, command.email)
    return any(
        (one.owner, one.name, one.phone, one.email) == given
        for one in meeting.sign_ups.get(code, NOTHING).values()
        if one.came_from or command.theme != code
    )
