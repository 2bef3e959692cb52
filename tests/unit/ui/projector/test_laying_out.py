"""P20: a slide about many groups that nobody laid out before holds up no key, no frame and no cover."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import BringInThemes, ChoosePlaces, CoverPicture, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.console.presenter import Presenter
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector import laying_out
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.slides import layouts
from bijeenkomst.ui.slides.content import WelcomeContent
from bijeenkomst.ui.slides.group_content import WorkContent
from tests.unit.domain.evening import DETAILS, run
from tests.unit.ui.sessions import a_controller

MANY = 24
WELCOME, WORK = Slide(SlideKind.WELCOME), Slide(SlideKind.WORK)


def with_groups(number: int) -> Meeting:
    """An evening with so many groups, each with a place of its own."""
    drafts = tuple(ThemeDraft(f"Meer groen op plein {one}", "Wat we samen doen") for one in range(number))
    meeting = run(Meeting(code_seed=4, details=DETAILS), BringInThemes(drafts))
    places = tuple((theme.code, Place(f"tafel {theme.number}")) for theme in meeting.in_order)
    return run(meeting, ChoosePlaces(places))


class Seen:
    """A hall, in a window, with the presenter's view beside it."""

    def __init__(self, folder: Path, meeting: Meeting) -> None:
        self.controller: Controller = a_controller(folder / "avond.bijeenkomst", meeting)
        ini = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.hall = Hall(self.controller, ScreenMemory(ini))
        self.hall.set_motion(False)
        navigation = Navigation(self.controller, self.hall.pages, self.hall.other.take_away)
        self.presenter = Presenter(self.controller, self.hall, navigation)
        self.hall.repainted.connect(self.presenter.show_slides)
        self.controller.updated.connect(lambda _update: self.presenter.refresh())
        self.hall.window.show_in_window()

    def jump(self, slide: Slide, qtbot: QtBot) -> None:
        """With nothing of any slide laid out, as after all places were changed."""
        self.hall._ahead.stop()
        self.hall.window.ahead.stop()
        layouts.forget()
        self.controller.do(ShowSlide(slide))
        qtbot.waitUntil(lambda: not self.controller.busy)

    @property
    def shows(self) -> object:
        """What is asked of the hall's window now."""
        return type(self.hall.window.content)


@pytest.fixture
def step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time for a step is over as soon as one piece was done."""
    monkeypatch.setattr(laying_out, "STEP_SECONDS", 0.0)


@pytest.fixture
def many(qtbot: QtBot, tmp_path: Path, step_by_step: None) -> Iterator[Seen]:
    seen = Seen(tmp_path, with_groups(MANY))
    seen.controller.do(ShowSlide(WELCOME))
    qtbot.waitUntil(lambda: seen.shows is WelcomeContent and not seen.hall.laying.under_way)
    yield seen
    seen.hall.close()
    seen.controller.close()


def test_the_slide_of_before_is_there_until_many_groups_are_laid_out(many: Seen, qtbot: QtBot) -> None:
    said: list[str] = []
    many.hall.laying.may_go_on.connect(lambda: said.append(many.presenter._now_title.text()))
    before = many.presenter._now_title.text()
    many.jump(WORK, qtbot)
    assert many.hall.laying.under_way
    assert many.shows is WelcomeContent

    qtbot.waitUntil(lambda: many.shows is WorkContent)
    assert len(said) > 10, "in many steps, between which everything else goes on"
    assert set(said[:-1]) == {before}, "the console follows the hall"
    assert many.presenter._now_title.text() != before
    assert not many.hall.laying.under_way


def test_black_does_not_wait_for_what_is_laid_out_under_it(many: Seen, qtbot: QtBot) -> None:
    """P12, P20"""
    many.jump(WORK, qtbot)
    many.controller.do(CoverPicture(Cover.BLACK))
    qtbot.waitUntil(lambda: many.hall.window.covered)
    assert many.hall.laying.under_way, "the cover is there first"
    many.controller.do(CoverPicture(Cover.NONE))
    qtbot.waitUntil(lambda: not many.hall.window.covered and many.shows is WorkContent)


def test_another_slide_takes_the_place_of_one_that_is_not_ready(many: Seen, qtbot: QtBot) -> None:
    many.jump(WORK, qtbot)
    many.controller.do(ShowSlide(WELCOME))
    qtbot.waitUntil(lambda: not many.controller.busy and not many.hall.laying.under_way)
    assert many.shows is WelcomeContent


def test_a_few_groups_are_there_at_once(qtbot: QtBot, tmp_path: Path, step_by_step: None) -> None:
    seen = Seen(tmp_path, with_groups(6))
    seen.jump(WORK, qtbot)
    assert seen.shows is WorkContent
    seen.hall.close()
    seen.controller.close()
