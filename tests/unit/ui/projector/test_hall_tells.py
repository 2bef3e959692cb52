"""The console looks again only when what the hall sees may be different: a full hall acts many times a second."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import (
    Command,
    CountPresent,
    CoverPicture,
    EditTheme,
    Recognise,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller


def test_what_is_about_another_slide_is_no_news_of_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    """P20"""
    meeting = an_evening()
    here, elsewhere = (theme.code for theme in meeting.in_order[:2])
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)))
    hall.motion_wish.stop()  # its answer may come at any moment, and is no news of the meeting
    told: list[None] = []
    hall.repainted.connect(lambda: told.append(None))

    def news(command: Command) -> bool:
        told.clear()
        before = controller.meeting
        controller.do(command)
        qtbot.waitUntil(lambda: not controller.busy)
        assert controller.meeting != before
        return bool(told)

    for command in (CountPresent(40), ShowSlide(Slide(SlideKind.RECOGNITION, here)), ShowRecognition(here)):
        assert news(command) is not isinstance(command, CountPresent), "nobody sees how many there are"
    assert news(Recognise(here, "anna.0", Answer.YES))
    assert not news(Recognise(elsewhere, "anna.0", Answer.YES))
    assert news(CoverPicture(Cover.BLACK))
    assert news(CoverPicture(Cover.NONE))
    assert news(EditTheme(here, ThemeDraft("Een andere naam"))), "the pill in the header says its name"
    hall.close()
    controller.close()
