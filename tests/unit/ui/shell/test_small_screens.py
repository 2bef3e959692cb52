"""Every page on the screens that people have: at 200 % a laptop of 1920 by 1080 has 960 by 540."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.doubt import Doubt, Doubtful
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.i18n import use_language
from bijeenkomst.ui.closing.page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.main_window import MainWindow
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.start import StartScreen
from tests.unit.domain.test_paper import entering
from tests.unit.ui.shell.whole_window import settle

SIZES = [(960, 500), (1280, 680), (1366, 728)]  # less 40 pixels for the system's own bars
"""Logical pixels of 1920 by 1080 at 200 %, of the same at 150 %, and of an old laptop."""


def clipped(window: QWidget) -> list[str]:
    """The words on labels and buttons that are not wholly there; what can be scrolled to is there."""
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        needed = widget.minimumSizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else needed.height()
        small = widget.width() < needed.width() or widget.height() < high
        if small or _sticks_out(widget, window):
            found.append(f"{widget.text()!r}: {widget.size().toTuple()} of {(needed.width(), high)}")
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        cuts = area.isVisible() and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if cuts and inside is not None and inside.width() > area.viewport().width():
            found.append(f"{type(inside).__name__}: {inside.width()} wide in {area.viewport().width()}")
    return found


def _sticks_out(widget: QWidget, window: QWidget) -> bool:
    """Whether a parent cuts it off, up to the area that scrolls."""
    around = widget.parentWidget()
    while around is not None:
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        if not around.rect().contains(place):
            return True
        if around is window or isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        inner = around.parentWidget()
        if inner is not None and isinstance(inner.parentWidget(), QAbstractScrollArea):
            return False
        around = inner
    return False


@pytest.fixture(params=["nl", "en"], autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    """In both languages of the window: a word can be longer in either."""
    use_language(request.param)
    yield
    use_language("nl")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped_on_a_small_screen(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], size: tuple[int, int]
) -> None:
    window, controller = meeting
    window.resize(*size)
    assert window.size().toTuple() == size
    theme = controller.meeting.in_order[0].code
    troubles: dict[str, list[str]] = {}
    for section in range(4):
        window.show_step(0)
        window.preparation.show_section(section)
        settle()
        troubles[f"preparation {section}"] = clipped(window)
    window.show_step(1)
    for kind in (SlideKind.WELCOME, SlideKind.RECOGNITION, SlideKind.ADDITIONS, SlideKind.GROUP):
        about = theme if kind is not SlideKind.WELCOME else ""
        controller.do(c.ShowSlide(Slide(kind, about)))
        qtbot.waitUntil(lambda kind=kind: controller.meeting.stage.slide.kind is kind)  # type: ignore[misc]
        settle()
        troubles[kind.value] = clipped(window)
    window.show_step(2)
    settle()
    troubles["closing"] = clipped(window)
    closing = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    controller.do(entering(controller.meeting, phone="", doubts=(Doubtful(Doubt.PHONE, "06"),)))
    qtbot.waitUntil(lambda: bool(controller.meeting.set_aside))
    for section in range(2):
        closing.show_paper(section)
        closing.paper.entry.fields.say_wrong({Field.PHONE: "Dit nummer heeft 2 cijfers te weinig."})
        settle()
        troubles[f"paper {section}"] = clipped(window)
    assert {where: found for where, found in troubles.items() if found} == {}


@pytest.mark.parametrize("size", SIZES)
def test_the_start_screen_fits_a_small_screen(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    start = StartScreen(RecentFiles(tmp_path / "recent.json"))
    qtbot.addWidget(start)
    start.show()
    start.resize(*size)
    assert start.size().toTuple() == size
    settle()
    assert clipped(start) == []
    start.new.click()
    settle()
    assert clipped(start) == []
