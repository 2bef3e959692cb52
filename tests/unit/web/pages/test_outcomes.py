"""No phone tells an outcome before the hall has seen it (R23, P12)."""

import pytest

from bijeenkomst.domain.commands import (
    Command,
    CountHands,
    CoverPicture,
    HoldPicture,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.web.pages.hall_screen import public_facts
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.pages.outcomes import Outcomes
from tests.unit.web.hall import Hall

SAID = "31 mensen herkennen dit."


def on(hall: Hall, kind: SlideKind, number: int = 1) -> Command:
    return ShowSlide(Slide(kind, hall.code(number)))


@pytest.fixture(autouse=True)
def _listens(hall: Hall) -> None:
    hall.session.listen(hall.live.heard)
    hall.does(CountHands(hall.code(), Tally(31)))


def told(hall: Hall) -> tuple[bool, bool]:
    """What a page says, and the live stream when the theme is on."""
    facts = public_facts(hall.meeting, hall.live.outcomes.may_tell)
    return SAID in hall.phone().get(f"/{hall.code()}").text, facts.get("revealed", False)


@pytest.mark.parametrize("cover", [Cover.BLACK, Cover.LOGO, Cover.TEST])
def test_what_is_shown_under_a_cover_waits_until_the_hall_sees_it(hall: Hall, cover: Cover) -> None:
    """`black`, then `reveal`."""
    hall.does(on(hall, SlideKind.RECOGNITION))
    hall.does(CoverPicture(cover))
    hall.does(ShowRecognition(hall.code()))
    assert told(hall) == (False, False)
    hall.does(CoverPicture(Cover.NONE))
    assert told(hall) == (True, True)
    hall.does(CoverPicture(cover))
    assert told(hall) == (True, False)  # the hall saw it; the stream says only that there is a cover


def test_the_hall_that_never_saw_it_is_not_passed_by_when_another_slide_is_uncovered(hall: Hall) -> None:
    hall.does(on(hall, SlideKind.RECOGNITION))
    hall.does(CoverPicture(Cover.BLACK))
    hall.does(ShowRecognition(hall.code()))
    hall.does(on(hall, SlideKind.RECOGNITION, 3))
    hall.does(CoverPicture(Cover.NONE))
    assert told(hall) == (False, False)
    hall.does(on(hall, SlideKind.ADDITIONS))
    assert told(hall) == (False, False)
    hall.does(on(hall, SlideKind.SUMMARY))
    assert told(hall) == (True, True)


def test_what_is_shown_while_the_hall_sees_a_held_picture_waits(hall: Hall) -> None:
    """P12: the facilitator looks ahead."""
    hall.does(on(hall, SlideKind.THEME, 3))
    hall.does(HoldPicture(True))
    hall.does(on(hall, SlideKind.RECOGNITION))
    hall.does(ShowRecognition(hall.code()))
    assert told(hall)[0] is False
    hall.does(HoldPicture(False))
    assert told(hall) == (True, True)


def test_hidden_again_it_is_told_no_more(hall: Hall) -> None:
    hall.does(on(hall, SlideKind.RECOGNITION))
    hall.does(ShowRecognition(hall.code()))
    assert told(hall) == (True, True)
    hall.does(ShowRecognition(hall.code(), shown=False))
    hall.does(CoverPicture(Cover.BLACK))
    hall.does(ShowRecognition(hall.code()))
    assert told(hall)[0] is False


def test_a_program_that_starts_under_a_cover_tells_none(hall: Hall) -> None:
    hall.does(CoverPicture(Cover.BLACK))
    hall.does(ShowRecognition(hall.code()))
    assert not Outcomes(hall.meeting).may_tell(hall.meeting, hall.code())
    live = LiveStream(hall.meeting, hall.runner.get_loop(), lambda: None)
    assert not live.outcomes.may_tell(hall.meeting, hall.code())
