"""Rules for who calls: first, second, and who would like to (R37, R54). What hangs on a sign-up goes along with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import NoLongerThere, Refused
from bijeenkomst.domain.rules.checks import the_theme, where_it_went
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import FirstCaller


@rule(c.NameFirstCaller)
def name_first_caller(meeting: Meeting, command: c.NameFirstCaller, _now: datetime) -> tuple[ch.Change, ...]:
    """From the group's own people only; a professional never fills the place (R37)."""
    code = the_theme(meeting, command.theme).code
    before = meeting.first_callers.get(code)
    after = None
    if command.sign_up is not None:
        if command.sign_up not in meeting.sign_ups.get(code, NOTHING):
            raise Refused(NoLongerThere())
        after = FirstCaller(command.sign_up, command.before)
    if before == after:
        return ()
    second = meeting.second_callers.get(code, "")
    no_longer_second = (
        (ch.SecondCallerChanged(code, second, ""),) if second and second == command.sign_up else ()
    )
    return (ch.FirstCallerChanged(code, before, after), *no_longer_second)


@rule(c.NameSecondCaller)
def name_second_caller(
    meeting: Meeting, command: c.NameSecondCaller, _now: datetime
) -> tuple[ch.Change, ...]:
    """Somebody else of the group than who calls first (R54)."""
    code = the_theme(meeting, command.theme).code
    first = meeting.first_callers.get(code)
    named = command.sign_up or ""
    if named and (
        named not in meeting.sign_ups.get(code, NOTHING) or (first is not None and named == first.sign_up)
    ):
        raise Refused(NoLongerThere())
    before = meeting.second_callers.get(code, "")
    return () if before == named else (ch.SecondCallerChanged(code, before, named),)


@rule(c.VolunteerToCall)
def volunteer(meeting: Meeting, command: c.VolunteerToCall, _now: datetime) -> tuple[ch.Change, ...]:
    """Said on one's own phone; the group decides (R54)."""
    code = where_it_went(meeting, command.theme).code
    one = meeting.sign_ups.get(code, NOTHING).get(command.sign_up)
    if one is None or (command.owner is not None and one.owner != command.owner):
        raise Refused(NoLongerThere())
    before = (code, command.sign_up) in meeting.volunteers
    if before is command.willing:
        return ()
    return (ch.VolunteerChanged(code, command.sign_up, before, command.willing),)


def without_person(meeting: Meeting, code: str, sign_up: str) -> list[ch.Change]:
    """What goes with somebody who leaves the group: being a caller, or wanting to be one, and being its signpost."""
    gone: list[ch.Change] = []
    caller = meeting.first_callers.get(code)
    if caller is not None and caller.sign_up == sign_up:
        gone.append(ch.FirstCallerChanged(code, caller, None))
    if meeting.second_callers.get(code) == sign_up:
        gone.append(ch.SecondCallerChanged(code, sign_up, ""))
    if (code, sign_up) in meeting.volunteers:
        gone.append(ch.VolunteerChanged(code, sign_up, before=True, after=False))
    signpost = meeting.signposts.get(code)
    if signpost is not None and signpost.sign_up == sign_up:
        gone.append(ch.SignpostChanged(code, signpost, None))
    return gone


def with_person(meeting: Meeting, theme: Theme, back: c.TakeLeavingBack) -> list[ch.Change]:
    """The roles that come back with somebody who did not mean to leave, unless somebody else has them by now."""
    code, key = theme.code, back.sign_up.id
    made: list[ch.Change] = []
    if back.first_caller is not None and meeting.first_callers.get(code) is None:
        made.append(ch.FirstCallerChanged(code, None, back.first_caller))
    if back.was_second and not meeting.second_callers.get(code):
        made.append(ch.SecondCallerChanged(code, "", key))
    if back.volunteered:
        made.append(ch.VolunteerChanged(code, key, before=False, after=True))
    if back.signpost is not None and meeting.signposts.get(code) is None and not theme.sensitive:
        made.append(ch.SignpostChanged(code, None, back.signpost))
    return made


def known_as(meeting: Meeting, code: str, became: Mapping[str, str]) -> list[ch.Change]:
    """The same people of a group under another id: whoever calls, goes on calling."""
    made: list[ch.Change] = []
    caller, second = meeting.first_callers.get(code), meeting.second_callers.get(code, "")
    first_id = caller.sign_up if caller is not None else ""
    if caller is not None and first_id in became:
        first_id = became[first_id]
        made.append(ch.FirstCallerChanged(code, caller, replace(caller, sign_up=first_id)))
    after = became.get(second, second)
    if after and after == first_id:
        after = ""  # first and second turned out to be one person
    if after != second:
        made.append(ch.SecondCallerChanged(code, second, after))
    for sign_up in sorted(key for theme, key in meeting.volunteers if theme == code and key in became):
        made.append(ch.VolunteerChanged(code, sign_up, before=True, after=False))
        if (code, became[sign_up]) not in meeting.volunteers:
            made.append(ch.VolunteerChanged(code, became[sign_up], before=False, after=True))
    signpost = meeting.signposts.get(code)
    if signpost is not None and signpost.sign_up in became:
        made.append(ch.SignpostChanged(code, signpost, replace(signpost, sign_up=became[signpost.sign_up])))
    return made


def callers_together(meeting: Meeting, into: str, became: Mapping[str, Mapping[str, str]]) -> list[ch.Change]:
    """Who calls once groups are one (R28): those of `into`, and where it has none, those of the groups in their order.

    `became` is what people of each merged group are called in `into`.
    """
    first, second = meeting.first_callers.get(into), meeting.second_callers.get(into, "")
    signpost = meeting.signposts.get(into)
    named = (first, second, signpost)
    made: list[ch.Change] = []
    for code, ids in became.items():
        if called := meeting.first_callers.get(code):
            made.append(ch.FirstCallerChanged(code, called, None))
            if called.sign_up in ids:
                if first is None:
                    first = replace(called, sign_up=ids[called.sign_up])
                second = second or ids[called.sign_up]
        if reserve := meeting.second_callers.get(code):
            made.append(ch.SecondCallerChanged(code, reserve, ""))
            second = second or ids.get(reserve, "")
        if public := meeting.signposts.get(code):
            made.append(ch.SignpostChanged(code, public, None))
            if signpost is None and public.sign_up in ids:
                signpost = replace(public, sign_up=ids[public.sign_up])
        for key in sorted(key for theme, key in meeting.volunteers if theme == code):
            made.append(ch.VolunteerChanged(code, key, before=True, after=False))
            if key in ids and (into, ids[key]) not in meeting.volunteers:
                made.append(ch.VolunteerChanged(into, ids[key], before=False, after=True))
    if first is not None and second == first.sign_up:
        second = ""
    if first != named[0]:
        made.append(ch.FirstCallerChanged(into, named[0], first))
    if second != named[1]:
        made.append(ch.SecondCallerChanged(into, named[1], second))
    if signpost != named[2]:
        made.append(ch.SignpostChanged(into, named[2], signpost))
    return made
