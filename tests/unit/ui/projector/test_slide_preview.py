"""What the hall sees, small, on the console."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.projector.slide_preview import SlidePreview
from bijeenkomst.ui.slides.content import SlideContent
from tests.unit.ui.slides.hall import contents, example


@pytest.fixture
def slides() -> list[SlideContent]:
    """Of the example meeting, each of another kind than the one before."""
    return contents(example())[:3]


def shown(qtbot: QtBot, content: SlideContent | None = None) -> SlidePreview:
    preview = SlidePreview("Nu in de zaal")
    qtbot.addWidget(preview)
    preview.resize(480, 270)
    preview.show()
    preview.show_content(content)
    return preview


def seen(preview: SlidePreview) -> QImage:
    return preview.grab().toImage()


def test_another_slide_takes_the_place_of_the_one_before_when_it_is_painted(
    qtbot: QtBot, slides: list[SlideContent]
) -> None:
    """A little after the hall, so that its fade goes on; of slides that follow fast the last remains."""
    first, second, third = slides
    alone = {number: seen(shown(qtbot, one)) for number, one in enumerate(slides)}
    preview = shown(qtbot, first)
    assert seen(preview) == alone[0]
    preview.show_content(second)
    assert seen(preview) == alone[0]
    preview.show_content(third)
    qtbot.waitUntil(lambda: seen(preview) == alone[2])


def test_black_is_there_at_once_and_so_is_what_comes_after_it(
    qtbot: QtBot, slides: list[SlideContent]
) -> None:
    first, second, _third = slides
    preview = shown(qtbot, first)
    preview.show_content(second)
    preview.show_content(None, black=True)
    assert seen(preview).pixelColor(240, 135).lightness() == 0
    preview.show_content(second)
    assert seen(preview) == seen(shown(qtbot, second))
