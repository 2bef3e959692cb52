"""The three jobs on the page of a theme, and which of them is open: the one that this phone is at (R8)."""

from enum import StrEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.web.pages.hall_screen import GROUPS, where


class Job(StrEnum):
    """A job, by its place on the page."""

    RECOGNISE = "herkennen"
    ADD = "aanvullen"
    JOIN = "meedoen"


OF_FORM = {
    "recognise": Job.RECOGNISE,
    "add": Job.ADD,
    "sign-up": Job.JOIN,
    "leave": Job.JOIN,
    "leave-back": Job.JOIN,
}
AFTER_THE_THEMES = frozenset({SlideKind.WORK, SlideKind.THANKS})
"""Slides without a page of their own: people who open a theme then come to join."""
NEXT = {"answer": Job.ADD, "addition": Job.JOIN, "sign-up": Job.JOIN, "left": Job.JOIN}
"""What was stored, and the job that follows on it."""


def asked_job(name: str) -> Job | None:
    """The job that an address asks for (`?open=meedoen`); None for anything else."""
    return Job(name) if name in tuple(Job) else None


def open_job(
    meeting: Meeting,
    theme: Theme,
    *,
    came_back: str = "",
    saved: str = "",
    asked: Job | None = None,
    answered: bool = False,
    joined: bool = False,
) -> str:
    """The open job: the one that came back with a mistake, that follows on what was just stored, that was asked for,
    that the hall is at, or else the first that this phone has not done. "" when all stay closed.
    """
    if came_back in OF_FORM:
        return OF_FORM[came_back]
    first = Job.ADD if answered else Job.RECOGNISE
    job = NEXT.get(saved) or asked or _of_the_hall(meeting, theme) or ("" if joined else first)
    if job is Job.RECOGNISE and answered and asked is None:
        job = Job.ADD
    done = joined and asked is not Job.JOIN  # asking for it then means that somebody else wants to join
    return "" if job is Job.JOIN and (done or meeting.details.missing_for_sign_up) else job


def _of_the_hall(meeting: Meeting, theme: Theme) -> Job | None:
    """What the hall does with this theme now, or with all groups; joining once it has seen the outcome and went on."""
    path, moment = where(meeting)
    stage, slide = meeting.stage, meeting.stage.in_hall
    if moment and path == f"/{theme.code}":
        return Job(moment)
    is_past = theme.code in meeting.revealed and slide.theme != theme.code
    at_the_groups = path == GROUPS or (stage.cover is Cover.NONE and slide.kind in AFTER_THE_THEMES)
    return Job.JOIN if is_past or at_the_groups else None
