"""In a silent minute one shape breathes, where things may move (R27); nothing else of the picture does."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.projector import breathing
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.slides.frame import Frame
from bijeenkomst.ui.slides.paint import page_width
from tests.unit.ui.slides.hall import example, of, picture

SIZE = (640, 360)


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    made = ProjectorWindow()
    qtbot.addWidget(made)
    made.set_motion(False)
    made.resize(*SIZE)
    made.show()
    made.show_content(of(example(), SlideKind.SILENCE), covered=False)
    qtbot.waitUntil(lambda: made.painted is not None)
    return made


def breathes(window: ProjectorWindow) -> bool:
    return window._breathing.running


def seen(window: ProjectorWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def different(one: QImage, other: QImage) -> list[tuple[int, int]]:
    width, height = SIZE
    return [(x, y) for x in range(width) for y in range(height) if one.pixel(x, y) != other.pixel(x, y)]


def test_the_shape_grows_and_shrinks_on_the_band_and_nowhere_else(
    window: ProjectorWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    still = picture(of(example(), SlideKind.SILENCE), SIZE)
    clock = [0.0]
    monkeypatch.setattr(breathing, "perf_counter", lambda: clock[0])
    window.set_motion(True)
    band = Frame(page_width(16 / 9)).band / 3

    assert different(seen(window), still) == []

    clock[0] = breathing.SECONDS / 2
    changed = different(seen(window), still)
    assert changed
    assert all(x <= band + 1 for x, _y in changed)

    clock[0] = breathing.SECONDS
    assert different(seen(window), still) == []


def test_without_motion_it_stands_still(window: ProjectorWindow) -> None:
    assert not breathes(window)
    window.set_motion(True)
    assert breathes(window)
    window.set_motion(False)
    assert not breathes(window)
    assert seen(window) == picture(of(example(), SlideKind.SILENCE), SIZE)


def test_another_slide_does_not_breathe(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.set_motion(True)
    window.show_content(of(example(), SlideKind.QUOTES), covered=False)
    qtbot.waitUntil(lambda: not breathes(window))
