"""What slides about groups show: one group, the round of work, what it tells, and what began (R25, R35, R47, R51)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import ceil

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.stage import SlideKind, Timer
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.moments import day_ahead
from bijeenkomst.ui.slides import group_content, on_screen
from bijeenkomst.wording.people import people
from bijeenkomst.wording.plan import field_label, field_question

NEARLY_OVER = timedelta(minutes=5)  # R53
APPOINTMENT = (PlanField.DAY, PlanField.TIME, PlanField.PLACE)


def one_group(meeting: Meeting, theme: Theme, code: on_screen.JoinCode | None) -> group_content.GroupContent:
    """One group: its first step once that was released, and its first day (R37, R51)."""
    found = meeting.group(theme.code)
    day = None
    if found.size <= 1 and not theme.sensitive:  # R38: with respect, where that gives nobody away (R25)
        caller = _("Dit thema krijgt rust. Meedoen kan altijd nog.")
    elif not found.has_caller:
        caller = _("Nog zonder eerste beller. Wie wil?")
    else:
        caller = _("Er is een eerste beller.")
        first = found.first_caller
        day = _day(first.before) if first is not None and first.before is not None else None
    step = one_line(meeting.plan_text(theme.code, PlanField.FIRST_STEP).released)  # R51
    group = group_of(theme, found.size)
    heading = _("De eerste stap") if step else ""
    return group_content.GroupContent(group, heading, step, caller, code, _("vóór") if day else "", day)


def work(meeting: Meeting, now: datetime) -> group_content.WorkContent:
    """Groups without a place stand there all the same: nothing looks unfinished (R47, P22)."""
    timer = meeting.stage.timer_on(SlideKind.WORK)
    if timer is not None and not timer.shown:  # what the facilitator times alone (R27)
        timer = None
    there = ((theme, place) for theme in meeting.in_order for place in [meeting.places.get(theme.code)])
    groups = tuple(
        (badge_of(theme), one_line(theme.title), _together(place.tables) if place else "")
        for theme, place in there
    )
    left = time_left(timer, now) if timer is not None else ""
    nearly_over = timer is not None and timer.ends_at - now <= NEARLY_OVER
    return group_content.WorkContent(
        _heading(left) if nearly_over else _("Aan de slag"),
        tuple(map(field_question, (PlanField.WANT, PlanField.HOW, PlanField.WHO))),
        groups,
        left,
        nearly_over,
        _whole_seconds(timer, now) / timer.seconds if timer is not None and timer.seconds else 0.0,
    )


def _heading(left: str) -> str:
    """The sign at the end, in words too: not everybody sees that a colour is another one."""
    return _("De tijd is om") if left == "0:00" else _("Nog even")


def _together(tables: Sequence[str]) -> str:
    """ "tafel 3 en tafel 9"."""
    return _(" en ").join(tables)


def harvest(meeting: Meeting, theme: Theme) -> group_content.HarvestContent:
    """Line by line what was released, nothing beforehand (R51); never empty (P22)."""
    told = {field: one_line(meeting.plan_text(theme.code, field).released) for field in PlanField}
    day = _read_day(meeting, told[PlanField.DAY])
    lines = [(field_label(field), text) for field, text in told.items() if text and field not in APPOINTMENT]
    if day is None:
        lines += [(field_label(field), told[field]) for field in APPOINTMENT if told[field]]
    elif when := _when(day, told, alone=not lines):
        lines.append((_("Eerste afspraak"), when))
    invitation = "" if lines or day else _("Wat wilt u aan iedereen vertellen?")
    return group_content.HarvestContent(
        badge_of(theme), one_line(theme.title), _("Oogst"), tuple(lines), invitation, day
    )


def _when(day: group_content.Day, told: dict[PlanField, str], *, alone: bool) -> str:
    """Time and place beside the leaf with the day; in words the day too where there is nothing else."""
    said = [told[PlanField.TIME], told[PlanField.PLACE]]
    if alone and not any(said):
        return f"{day.weekday} {day.number}\N{NO-BREAK SPACE}{day.month}"
    return " · ".join(filter(None, said))


def _read_day(meeting: Meeting, text: str) -> group_content.Day | None:
    """The day that the group's words mean, if there is no doubt: seen from the evening, as in its package."""
    evening = meeting.details.date
    day = None if evening is None else day_ahead(text, evening)
    return _day(day) if day is not None else None


def _day(day: date) -> group_content.Day:
    weekday, number, month, _year = long_date(day).split(" ")
    return group_content.Day(weekday, number, month)


def begun(meeting: Meeting, theme: Theme) -> group_content.Begun:
    """A group at the end of the evening."""
    found = one_group(meeting, theme, None)
    said = found.group.short if theme.sensitive else found.group.people
    day = ""
    if found.day:
        day = _("vóór %(day)s %(month)s") % {"day": found.day.number, "month": found.day.month[:3]}
    return group_content.Begun(found.group.badge, found.group.title, said, day)


def group_of(theme: Theme, count: int) -> group_content.Group:
    """A group with so many people; of a sensitive theme no number is told (R25)."""
    title, known = one_line(theme.title), None if theme.sensitive else count
    short = _("zonder aantal") if theme.sensitive else "" if count else _("nog leeg")
    return group_content.Group(badge_of(theme), title, people(count, theme.sensitive), known, short)


def time_left(timer: Timer, now: datetime) -> str:
    """Minutes and seconds, "0:00" when it has run out."""
    seconds = _whole_seconds(timer, now)
    return f"{seconds // 60}:{seconds % 60:02}"


def _whole_seconds(timer: Timer, now: datetime) -> int:
    """Within a second nothing on the picture changes."""
    return max(0, ceil((timer.ends_at - now).total_seconds()))


def badge_of(theme: Theme) -> on_screen.Badge:
    """What a theme is known by."""
    return on_screen.Badge(theme.shape.value, theme.colour.value, theme.number, theme.picture)


def one_line(text: str) -> str:
    """Without line breaks and double spaces."""
    return " ".join(text.split())
