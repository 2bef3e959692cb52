import datetime as dt
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.commands import ChangeDetails, CountPresent, RemoveTheme
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.steps import Step
from tests.unit.domain.evening import DETAILS, an_evening
from tests.unit.ui.preparation.room import Open, titles
from tests.unit.ui.sessions import GivenDialogs
from tests.unit.ui.tabs import click_tab
from tests.unit.ui.windows import a_window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_title_names_the_program_and_the_meeting_only(open_window: Open) -> None:
    """Contact details never stand in a title, which shows in task bars and on shared screens."""
    window, _controller = open_window(an_evening())
    assert window.windowTitle() == "Bijeenkomst – Dorpsbrede bijeenkomst"


@pytest.mark.parametrize(
    ("key", "step"),
    [(Qt.Key.Key_2, Step.EVENING), (Qt.Key.Key_3, Step.CLOSING), (Qt.Key.Key_1, Step.PREPARATION)],
)
def test_ctrl_and_a_number_go_to_a_step(qtbot: QtBot, open_window: Open, key: Qt.Key, step: Step) -> None:
    window, _controller = open_window(an_evening())
    window.show_step(Step.EVENING if step is not Step.EVENING else Step.PREPARATION)
    QTest.keyClick(window, key, CTRL)
    assert window.pages.currentIndex() == step
    assert window.header.steps.currentIndex() == step


def test_the_steps_can_be_clicked(qtbot: QtBot, open_window: Open) -> None:
    window, _controller = open_window(an_evening())
    click_tab(window.header.steps, Step.CLOSING)
    assert window.pages.currentIndex() == Step.CLOSING


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)], ids=["Ctrl+Y", "Ctrl+Shift+Z"]
)
def test_undo_and_redo_say_what_they_do(
    qtbot: QtBot, open_window: Open, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window, controller = open_window(an_evening())
    assert not window.header.undo.isEnabled()
    controller.do(RemoveTheme(controller.meeting.in_order[0].code))
    qtbot.waitUntil(window.header.undo.isEnabled)
    assert window.header.undo.accessibleName() == "Ongedaan maken: thema 'Ontmoeten' weg (Ctrl+Z)"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(titles(controller)) == 3)
    qtbot.waitUntil(window.header.redo.isEnabled)
    QTest.keyClick(window, key, modifiers)
    qtbot.waitUntil(lambda: len(titles(controller)) == 2)


def test_when_the_file_was_saved_last_stands_at_the_foot_from_the_start(
    qtbot: QtBot, open_window: Open
) -> None:
    """Opening it changes nothing, so it is no moment of saving."""
    before, controller = open_window(an_evening())
    assert before.footer.saved.text().startswith("Bewaard om ")
    moment = dt.datetime(2026, 3, 2, 21, 14).timestamp()
    os.utime(controller.path, (moment, moment))
    window = a_window(controller)
    qtbot.addWidget(window)
    assert window.footer.saved.text() == "Bewaard op 02-03-2026"
    controller.do(ChangeDetails(replace(DETAILS, place="Elders")))
    qtbot.waitUntil(lambda: window.footer.saved.text().startswith("Bewaard om "))


def test_a_refusal_and_a_trouble_stand_in_the_bar(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    assert window.footer.saved.text().startswith("Bewaard om "), "from the start"
    controller.undo()
    qtbot.waitUntil(lambda: window.notice.sentence == "Er is niets om ongedaan te maken.")
    controller.do(ChangeDetails(replace(DETAILS, place="Elders")))
    qtbot.waitUntil(lambda: window.notice.sentence == "")
    assert window.footer.saved.text().startswith("Bewaard om ")
    controller.failed.emit("De schijf is vol.")
    assert window.notice.sentence == "De schijf is vol."
    assert window.footer.saved.text() == "Het laatste is niet bewaard"


def test_the_footer_follows_the_phones(open_window: Open) -> None:
    window, controller = open_window(an_evening())
    assert window.footer.address.text() == "Telefoons: 192.168.137.1:8080"
    controller.status_changed.emit(PhoneServerStatus(True, "http://10.0.0.7:8080", phones=12))
    assert window.footer.address.text() == "Telefoons: 10.0.0.7:8080"
    assert window.footer.phones.text() == "12 telefoons verbonden"
    assert not window.footer.trouble.isVisible()
    controller.status_changed.emit(PhoneServerStatus(False, sentence="De telefoonpagina's zijn gestopt."))
    assert window.footer.trouble.text() == "De telefoonpagina's zijn gestopt."
    assert window.footer.trouble.isVisible()


def test_closing_saves_the_field_that_is_being_typed_in(qtbot: QtBot, open_window: Open) -> None:
    """R19: nothing that was typed is lost."""
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(Section.DETAILS)
    line = window.preparation.details.texts["place"].line
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "De Linde")
    with qtbot.waitSignal(window.closed):
        window.close()
    qtbot.waitUntil(lambda: controller.meeting.details.place == "De Linde")


def test_the_window_fits_a_small_laptop(open_window: Open) -> None:
    window, _controller = open_window(an_evening())
    smallest = window.minimumSizeHint()
    assert smallest.width() <= 1280
    assert smallest.height() <= 720


def test_every_button_has_a_name_for_a_screen_reader(open_window: Open) -> None:
    from PySide6.QtWidgets import QAbstractButton

    window, _controller = open_window(an_evening())
    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text()) and button.isVisible()
    ]
    assert nameless == []


def test_closing_while_the_hall_looks_is_asked_once(qtbot: QtBot, open_window: Open) -> None:
    window, _controller = open_window(an_evening())
    window.ask_before_closing = lambda: True
    assert not window.close()
    assert window.isVisible()
    yes, no = window.notice.action_buttons
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    assert not window.close()
    yes, no = window.notice.action_buttons
    with qtbot.waitSignal(window.closed):
        QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_a_copy_is_a_complete_meeting_while_the_first_one_is_open(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "kopie.bijeenkomst"
    target.parent.mkdir()
    window, controller = open_window(
        an_evening(), GivenDialogs(target, tmp_path / "nowhere" / "x.bijeenkomst")
    )
    controller.do(CountPresent(52))
    qtbot.waitUntil(lambda: controller.meeting.present == 52)
    QTest.mouseClick(window.footer.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "kopie" in window.notice.sentence)
    assert read_only(target) == controller.meeting
    QTest.mouseClick(window.footer.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice.property("notice") == "bad")
    assert [each.name for each in tmp_path.iterdir() if each.name == "nowhere"] == []


def test_a_theme_is_pointed_out_from_the_evening(open_window: Open) -> None:
    """R28"""
    window, controller = open_window(an_evening())
    code = controller.meeting.in_order[2].code
    window.show_step(Step.EVENING)
    window.show_theme(code)
    assert window.pages.currentWidget() is window.preparation
    assert window.focusWidget() is window.preparation.themes.list.cards[code]
