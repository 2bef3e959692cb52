"""A slide is laid out in as many steps as it takes, and comes out as if it were laid out at once (P20)."""

import pytest
from PySide6.QtCore import QSize

from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector import picture
from bijeenkomst.ui.projector.picture import Picture
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.in_time import NotReadyYet, next_piece, within
from bijeenkomst.ui.slides.layouts import forget, pages
from bijeenkomst.ui.slides.paint import Look, page_width
from bijeenkomst.ui.slides.typesetting import set_text
from tests.unit.domain.evening import NOW
from tests.unit.ui.slides import hall
from tests.unit.ui.slides.hall import JOIN, seated

pytestmark = pytest.mark.usefixtures("qapp")

SIXTY = seated(60)
WIDTH = page_width(16 / 9)


@pytest.mark.parametrize("kind", [SlideKind.WORK, SlideKind.GROUPS, SlideKind.OVERVIEW, SlideKind.THANKS])
def test_each_step_sets_no_more_than_it_has_time_for_and_none_is_done_twice(kind: SlideKind) -> None:
    content = slide_content(SIXTY, Slide(kind), JOIN, NOW)
    forget()
    at_once = pages(content, WIDTH)
    in_all = set_text.cache_info().misses
    forget()
    steps, made = 0, None
    while made is None:
        before = set_text.cache_info().misses
        try:
            with within(0.0):
                made = pages(content, WIDTH)
        except NotReadyYet:
            steps += 1
        assert set_text.cache_info().misses <= before + 2, "one that stopped at once, and one that was done"
    assert made == at_once
    assert 20 < steps <= in_all + 20


def test_a_picture_is_laid_out_in_steps_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between them frames are drawn and keys are heard."""
    monkeypatch.setattr(picture, "STEP_SECONDS", 0.0)
    content = slide_content(SIXTY, Slide(SlideKind.WORK), JOIN, NOW)
    forget()
    made = Picture(QSize(*hall.WIDE), 1.0, content, Look.LIGHT)
    for _step in range(20):
        made.work(0.0)
    assert not made.page
    assert not made.ready
    made.finish()
    assert made.page
    assert made.pixmap.toImage() == hall.picture(content, hall.WIDE).convertToFormat(
        made.pixmap.toImage().format()
    )


def test_what_nobody_waits_for_has_all_the_time() -> None:
    with within(0.0):
        next_piece()
        with pytest.raises(NotReadyYet):
            next_piece()
    for _piece in range(3):
        next_piece()
