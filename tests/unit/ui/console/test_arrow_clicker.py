"""A clicker that sends arrows goes on and back, as long as no field or list has the focus (P13)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import come_to, press, quiet
from tests.unit.ui.shell.whole_window import meeting, settle
from tests.unit.ui.tabs import click_tab

__all__ = ["meeting", "page"]
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
TO_AND_FRO = [(KEY.Key_Right, KEY.Key_Left), (KEY.Key_Down, KEY.Key_Up), (KEY.Key_PageDown, KEY.Key_PageUp)]


def kind(page: EveningPage) -> SlideKind:
    return controller_of(page).meeting.stage.slide.kind


@pytest.mark.parametrize(("on", "back"), TO_AND_FRO)
@pytest.mark.parametrize("where", ["beside everything", "on words", "on a picture", "on a button"])
def test_after_a_click_on_the_console_the_arrows_go_on_and_back(
    page: EveningPage, qtbot: QtBot, where: str, on: Qt.Key, back: Qt.Key
) -> None:
    press(KEY.Key_F5)
    clicked: dict[str, tuple[QWidget, QPoint]] = {
        "beside everything": (page, QPoint(3, 3)),
        "on words": (page.presenter._now_title, QPoint(3, 3)),
        "on a picture": (page.presenter.now, QPoint(3, 3)),
        "on a button": (page.projector.start, page.projector.start.rect().center()),
    }
    QTest.mouseClick(clicked[where][0], LEFT, pos=clicked[where][1])
    press(on)
    quiet(page, qtbot)
    assert kind(page) is SlideKind.QUESTION
    press(back)
    quiet(page, qtbot)
    assert kind(page) is SlideKind.WELCOME


def test_in_fields_and_lists_the_arrows_stay_what_they_are(page: EveningPage, qtbot: QtBot) -> None:
    """Also where such a key does nothing in them: up in a line, above the first of a list."""
    come_to(page, qtbot, SlideKind.RECOGNITION)
    press(KEY.Key_A)
    parts = page.programme.list
    parts.setCurrentRow(0)
    own: list[QWidget] = [page.additions.field, page.hands.fields[Answer.YES], page.times.minutes, parts]
    before = controller_of(page).meeting.stage
    for widget in own:
        widget.setFocus()
        for arrow in (KEY.Key_Up, KEY.Key_Left, KEY.Key_Right):
            press(arrow)
            assert widget.hasFocus()
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage == before
    press(KEY.Key_Down)
    assert parts.currentRow() == 1


@pytest.mark.parametrize("on", [KEY.Key_Right, KEY.Key_Down, KEY.Key_Space, KEY.Key_PageDown])
def test_at_the_halls_window_every_clicker_goes_on(page: EveningPage, qtbot: QtBot, on: Qt.Key) -> None:
    page._hall.screens.start_in_window()
    qtbot.waitUntil(page._hall.window.isVisible)
    QTest.keyClick(page._hall.window, on)
    quiet(page, qtbot)
    assert kind(page) is SlideKind.QUESTION


def test_the_step_that_one_is_at_lets_the_arrows_go_on(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """A click on "De avond" in the evening itself: the arrows do not walk off to another step."""
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    for _click in range(2):
        click_tab(window.header.steps, Step.EVENING)
    settle()
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.QUESTION)
    assert window.pages.currentIndex() == 1


def test_cards_of_themes_keep_their_arrows_while_the_hall_has_a_picture(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """And on the other pages a clicker with arrows goes on from wherever no arrow is of use."""
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    evening = window.pages.widget(1)
    assert isinstance(evening, EveningPage)
    evening._hall.screens.start_in_window()
    window.activateWindow()
    window.show_theme(controller.meeting.in_order[0].code)
    settle()
    card = window.preparation.themes.list.cards[controller.meeting.in_order[0].code]
    before = controller.meeting.stage.slide
    qtbot.waitUntil(card.hasFocus)
    press(KEY.Key_Down)
    assert window.preparation.themes.list.cards[controller.meeting.in_order[1].code].hasFocus()
    assert controller.meeting.stage.slide == before
    window.preparation.themes.add.setFocus()
    assert QApplication.focusWidget() is window.preparation.themes.add
    press(KEY.Key_Down)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.QUESTION)
