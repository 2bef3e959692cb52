"""What the hall sees, for phones to follow: never more than is on the screen (R23, R35)."""

from collections.abc import Callable
from typing import Any
from zlib import crc32

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Cover, SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import clock_time
from bijeenkomst.wording.plan import field_label

GROUPS = "/groepen"
WITH_ALL_GROUPS = frozenset({SlideKind.OVERVIEW, SlideKind.BREAK, SlideKind.GROUPS})
MOMENTS = {
    SlideKind.RECOGNITION: "herkennen",
    SlideKind.SILENCE: "aanvullen",
    SlideKind.ADDITIONS: "aanvullen",
    SlideKind.GROUP: "meedoen",
}
"""The place on the theme's page where a phone answers the question that is on the screen."""


def public_facts(meeting: Meeting, may_tell: Callable[[Meeting, str], bool] | None = None) -> dict[str, Any]:
    """What a page that follows the screen is told, as JSON. Under a cover nothing is told of what comes next (P12).

    `may_tell` says whether the hall has seen the outcome of a theme; without it every revealed outcome counts as seen.
    """
    if meeting.stage.cover is not Cover.NONE:
        return {"kind": "black", "path": "", "code": "", "title": ""}
    kind, theme, (path, moment) = meeting.stage.in_hall.kind, on_screen(meeting), where(meeting)
    work = {"work": _work(meeting)} if has_group_work(meeting) else {}
    if theme is None:
        ends = {"ends": until[0]} if (until := work_until(meeting)) is not None else {}
        facts = {"kind": str(kind), "path": path, "code": "", "title": "", **ends, **work}
        return {**facts, "shows": _shows(facts)}
    facts = {
        "kind": str(kind),
        "path": path,
        "code": theme.code,
        "title": theme.title,
        "number": theme.number,
        "moment": moment,
        "revealed": may_tell(meeting, theme.code) if may_tell else theme.code in meeting.revealed,
        "state": _state(meeting, theme),
        **work,
    }
    return {**facts, "shows": _shows(facts)}


def on_screen(meeting: Meeting) -> Theme | None:
    """The theme that the hall sees now, None when it sees none."""
    slide = meeting.stage.in_hall
    if meeting.stage.cover is not Cover.NONE or slide.kind not in ABOUT_A_THEME:
        return None
    return meeting.standing(slide.theme)


def where(meeting: Meeting) -> tuple[str, str]:
    """The path of the page about what the hall sees now, "" under a cover, and the place on it of the question."""
    if meeting.stage.cover is not Cover.NONE:
        return "", ""
    kind, theme = meeting.stage.in_hall.kind, on_screen(meeting)
    if theme is None:
        return GROUPS if kind in WITH_ALL_GROUPS else "/", ""
    return f"/{theme.code}", MOMENTS.get(kind, "")


def work_until(meeting: Meeting) -> tuple[int, str] | None:
    """When the work round ends, while the hall sees its clock: milliseconds since 1970, and the time of day (R53)."""
    stage = meeting.stage
    on = stage.cover is Cover.NONE and stage.in_hall.kind is SlideKind.WORK
    timer = stage.timer_on(SlideKind.WORK)
    if not on or timer is None or not timer.shown:
        return None
    ends_at = timer.ends_at
    return round(ends_at.timestamp() * 1000), clock_time(ends_at.astimezone())


def harvest(meeting: Meeting, code: str) -> tuple[tuple[str, str], ...]:
    """What the hall reads of this group now, with the name of each line; () while it sees something else (R51)."""
    theme = on_screen(meeting)
    if theme is None or theme.code != code or meeting.stage.in_hall.kind is not SlideKind.HARVEST:
        return ()
    released = ((field, meeting.plan_text(code, field).released) for field in PlanField)
    return tuple((field_label(field), text) for field, text in released if text)


def _work(meeting: Meeting) -> int:
    """A number that changes when a group sits somewhere else (R47)."""
    return _number_of(sorted(meeting.places.items()))


def _shows(facts: dict[str, Any]) -> int:
    """A number that changes when a page that follows shows something else.

    The next question about the same theme is no reason to come and look, unless it is the last.
    """
    shown = [facts.get(name) for name in ("path", "title", "number", "revealed", "state")]
    return _number_of((*shown, facts.get("moment") == MOMENTS[SlideKind.GROUP]))


def _number_of(shown: object) -> int:
    return crc32(repr(shown).encode("utf-8", "replace"))


def _state(meeting: Meeting, theme: Theme) -> int:
    """A number that changes when the page of the theme shows something else."""
    shown = [addition.text for addition in meeting.additions_of(theme.code, Visibility.SHOWN)]
    return _number_of((theme, shown, harvest(meeting, theme.code)))
