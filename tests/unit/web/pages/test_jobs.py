"""Which job of a theme stands open on a phone."""

from dataclasses import replace

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.web.pages.jobs import Job, asked_job, open_job
from tests.unit.domain.evening import an_evening, run


def at(kind: SlideKind, number: int = 1) -> Meeting:
    """The hall sees this about a theme."""
    meeting = an_evening()
    return run(meeting, c.ShowSlide(Slide(kind, meeting.in_order[number - 1].code)))


def job(meeting: Meeting, **known: object) -> str:
    return open_job(meeting, meeting.in_order[0], **known)  # type: ignore[arg-type]  # each test gives its own


def test_it_goes_from_recognising_to_adding_to_joining() -> None:
    meeting = an_evening()
    assert job(meeting) == Job.RECOGNISE
    assert job(meeting, answered=True, saved="answer") == Job.ADD
    assert job(meeting, answered=True, saved="addition") == Job.JOIN
    assert job(meeting, answered=True, joined=True, saved="sign-up") == ""
    assert job(meeting, joined=True) == ""


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SlideKind.THEME, Job.RECOGNISE),
        (SlideKind.RECOGNITION, Job.RECOGNISE),
        (SlideKind.SILENCE, Job.ADD),
        (SlideKind.ADDITIONS, Job.ADD),
        (SlideKind.GROUP, Job.JOIN),
        (SlideKind.BREAK, Job.JOIN),
        (SlideKind.GROUPS, Job.JOIN),
        (SlideKind.WORK, Job.JOIN),
        (SlideKind.THANKS, Job.JOIN),
    ],
)
def test_it_is_what_the_hall_is_at(kind: SlideKind, expected: Job) -> None:
    assert job(at(kind)) == expected


def test_another_theme_on_the_screen_changes_nothing_and_a_cover_tells_nothing() -> None:
    """P12: under black no phone hears what comes next."""
    assert job(at(SlideKind.ADDITIONS, 2)) == Job.RECOGNISE
    assert job(run(at(SlideKind.ADDITIONS), c.CoverPicture(Cover.BLACK))) == Job.RECOGNISE


def test_joining_is_open_once_the_hall_has_seen_the_outcome_and_went_on() -> None:
    meeting = at(SlideKind.RECOGNITION)
    seen = run(meeting, c.ShowRecognition(meeting.in_order[0].code))
    assert job(seen) == Job.RECOGNISE
    went_on = run(seen, c.ShowSlide(Slide(SlideKind.THEME, seen.in_order[1].code)))
    assert job(went_on) == Job.JOIN
    assert job(went_on, answered=True) == Job.JOIN
    assert job(run(went_on, c.ShowSlide(Slide(SlideKind.ADDITIONS, seen.in_order[0].code)))) == Job.ADD
    assert open_job(went_on, went_on.in_order[2]) == Job.RECOGNISE


def test_what_was_answered_does_not_open_again_unless_somebody_asks() -> None:
    meeting = at(SlideKind.RECOGNITION)
    assert job(meeting, answered=True) == Job.ADD
    assert job(meeting, answered=True, asked=Job.RECOGNISE) == Job.RECOGNISE


@pytest.mark.parametrize(("form", "expected"), [("add", Job.ADD), ("sign-up", Job.JOIN), ("leave", Job.JOIN)])
def test_a_form_that_comes_back_stands_open_whatever_the_hall_does(form: str, expected: Job) -> None:
    assert job(at(SlideKind.RECOGNITION), came_back=form, joined=True) == expected


def test_joining_does_not_open_before_it_can_be_done() -> None:
    """R5"""
    assert job(replace(at(SlideKind.GROUPS), details=Details())) == ""


@pytest.mark.parametrize(
    ("name", "expected"), [("meedoen", Job.JOIN), ("", None), ("MEEDOEN", None), ("x", None)]
)
def test_an_address_opens_a_job_by_its_name_only(name: str, expected: Job | None) -> None:
    assert asked_job(name) is expected
