"""Getting slides ready while nothing moves."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector.ahead import Ahead
from bijeenkomst.ui.slides.in_time import NotReadyYet

ONE, TWO, THREE = Slide(SlideKind.WELCOME), Slide(SlideKind.JOIN), Slide(SlideKind.THANKS)


def at_once(work: Callable[[], object]) -> None:
    work()


def test_every_slide_is_got_ready_once_and_in_order(qtbot: QtBot) -> None:
    made: list[Slide] = []
    ahead = Ahead(made.append, lambda: True, at_once)
    ahead.begin((ONE, TWO))

    qtbot.waitUntil(lambda: ahead.done)

    assert made == [ONE, TWO]


def test_codes_are_made_first_and_on_another_thread(qtbot: QtBot) -> None:
    """Making one takes two frames."""
    made: list[object] = []
    turns: list[None] = []
    may_end = threading.Event()

    def make_codes() -> None:
        may_end.wait(20)
        made.append(threading.current_thread().name)

    ahead = Ahead(made.append, lambda: True, at_once)
    ahead._timer.timeout.connect(lambda: turns.append(None))
    ahead.begin((ONE,), make_codes)
    qtbot.waitUntil(lambda: len(turns) > 2)
    assert not made
    may_end.set()

    qtbot.waitUntil(lambda: ahead.done)

    assert made == ["codes", ONE]


def test_a_slide_that_takes_longer_goes_on_the_next_time(qtbot: QtBot) -> None:
    """P20: the next one waits for it."""
    made: list[Slide] = []

    def prepare(slide: Slide) -> None:
        made.append(slide)
        if made.count(ONE) < 3:
            raise NotReadyYet

    ahead = Ahead(prepare, lambda: True, at_once)
    ahead.begin((ONE, TWO))

    qtbot.waitUntil(lambda: ahead.done)

    assert made == [ONE, ONE, ONE, TWO]


def test_what_is_asked_last_counts(qtbot: QtBot) -> None:
    made: list[Slide] = []
    ahead = Ahead(made.append, lambda: True, at_once)
    ahead.begin((ONE, TWO))
    ahead.begin((THREE,))

    qtbot.waitUntil(lambda: ahead.done)

    assert made == [THREE]


def test_a_hall_that_closes_gets_nothing_ready_any_more() -> None:
    made: list[Slide] = []
    ahead = Ahead(made.append, lambda: True, at_once)
    ahead.begin((ONE,))
    ahead.stop()

    assert ahead.done
    assert not made


def test_nothing_is_got_ready_while_the_picture_moves(qtbot: QtBot) -> None:
    """P20: laying out a slide can take longer than a frame."""
    made: list[Slide] = []
    asked: list[None] = []
    moving = [True]

    def may() -> bool:
        asked.append(None)
        return not moving[0]

    ahead = Ahead(made.append, may, at_once)
    ahead.begin((ONE,))
    qtbot.waitUntil(lambda: len(asked) > 2)
    assert not made
    moving[0] = False

    qtbot.waitUntil(lambda: ahead.done)

    assert made == [ONE]
