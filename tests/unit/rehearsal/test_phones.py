import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bijeenkomst.document.file import create
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.rehearsal.copying import practice_copy
from bijeenkomst.rehearsal.crowd import Act, Crowd
from bijeenkomst.rehearsal.phones import MadeUpPhones
from bijeenkomst.session.interface import Done, Request, Update
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import an_evening


class QuickCrowd(Crowd):
    """Does the same, at once."""

    def acts(self, meeting: Meeting, slide: Slide) -> tuple[Act, ...]:
        return tuple(Act(0.0, act.command) for act in super().acts(meeting, slide))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[LocalSession]:
    path = tmp_path / "oefening.bijeenkomst"
    create(path, practice_copy(an_evening()))
    session = LocalSession.open(path)
    yield session
    session.close()


def wait_until(session: LocalSession, there: threading.Event) -> None:
    assert there.wait(20), session.meeting


def when(session: LocalSession, holds: Callable[[Meeting], bool]) -> threading.Event:
    """An event that is set once `holds(meeting)` is so."""
    there = threading.Event()

    def look(update: Update) -> None:
        if holds(update.meeting):
            there.set()

    session.listen(look)
    return there


def test_phones_act_with_the_slide_that_comes_on(session: LocalSession) -> None:
    code = session.meeting.in_order[0].code
    answered = when(session, lambda meeting: meeting.recognition(code).phones.total > 12)
    phones = MadeUpPhones(session, QuickCrowd(3))
    session.ask(Request(c.ShowSlide(Slide(SlideKind.RECOGNITION, code)), by_console=True))
    wait_until(session, answered)
    joined = when(session, lambda meeting: sum(map(meeting.sign_up_count, meeting.themes)) > 12)
    session.ask(Request(c.ShowSlide(Slide(SlideKind.GROUPS)), by_console=True))
    wait_until(session, joined)
    phones.stop()
    assert not session.history.undo  # Ctrl+Z is for what the facilitator did


def test_under_a_black_picture_nobody_knows_what_comes(session: LocalSession) -> None:
    code = session.meeting.in_order[0].code
    phones = MadeUpPhones(session, QuickCrowd(3))
    session.ask(Request(c.CoverPicture(Cover.BLACK)))
    assert isinstance(session.ask(Request(c.ShowSlide(Slide(SlideKind.RECOGNITION, code)))), Done)
    answered = when(session, lambda meeting: meeting.recognition(code).phones.total > 12)
    assert session.meeting.recognition(code).phones.total == 0
    session.ask(Request(c.CoverPicture(Cover.NONE)))
    wait_until(session, answered)
    phones.stop()


def test_they_are_not_let_into_a_real_meeting(tmp_path: Path) -> None:
    create(tmp_path / "echt.bijeenkomst", an_evening())
    real = LocalSession.open(tmp_path / "echt.bijeenkomst")
    with pytest.raises(ValueError, match="rehearsal"):
        MadeUpPhones(real, Crowd(1))
    real.close()
