"""Enter and Esc leave a number, and Ctrl+Z takes back what was done last, wherever the focus is (P13)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.recognition import Answer, Tally
from tests.support.keyboard import press, tab_to
from tests.unit.ui.shell.at_the_keyboard import Window, at_the_console

CTRL = Qt.KeyboardModifier.ControlModifier


def ctrl(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, CTRL)


def type_here(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def test_people_are_counted_with_enter_and_taken_back_at_once(qtbot: QtBot, meeting: Window) -> None:
    page, controller = at_the_console(qtbot, meeting, "welcome")
    window = meeting[0]
    tab_to(page.present.field)
    type_here("52")
    press(Qt.Key.Key_Return)
    assert page.hasFocus()
    qtbot.waitUntil(lambda: controller.meeting.present == 52)
    assert window.header.undo.accessibleName() == "Ongedaan maken: 52 aanwezigen geteld (Ctrl+Z)"
    ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: controller.meeting.present is None)
    assert page.present.field.value() == 0
    assert window.header.redo.accessibleName() == "Toch weer doen: 52 aanwezigen geteld (Ctrl+Y)"
    ctrl(Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: controller.meeting.present == 52)


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_hands_that_were_typed_are_taken_back_before_they_were_saved(
    qtbot: QtBot, meeting: Window, leave: Qt.Key
) -> None:
    """However fast the two keys follow each other."""
    page, controller = at_the_console(qtbot, meeting, "recognition")
    theme = controller.meeting.in_order[0].code
    tab_to(page.hands.fields[Answer.YES])
    type_here("12")
    press(leave)
    ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not controller.busy)
    assert controller.meeting.hands.get(theme, Tally()) == Tally()
    assert controller.history.redo
    assert page.hands.fields[Answer.YES].value() == 0


def test_escape_leaves_a_number_as_it_was(qtbot: QtBot, meeting: Window) -> None:
    page, controller = at_the_console(qtbot, meeting, "recognition")
    tab_to(page.hands.fields[Answer.NO])
    type_here("3")
    press(Qt.Key.Key_Escape)
    assert page.hasFocus()
    qtbot.waitUntil(lambda: not controller.busy)
    assert page.hands.fields[Answer.NO].value() == 0
    assert not controller.meeting.hands
    assert not controller.history.undo


def test_in_a_field_the_words_that_are_being_typed_come_first(qtbot: QtBot, meeting: Window) -> None:
    page, controller = at_the_console(qtbot, meeting, "additions")
    controller.do(c.CountPresent(52))
    qtbot.waitUntil(lambda: controller.meeting.present == 52)
    press(Qt.Key.Key_A)
    assert page.additions.field.hasFocus()
    type_here("Bankjes")
    ctrl(Qt.Key.Key_Z)
    assert page.additions.field.text() == ""
    assert controller.meeting.present == 52
    ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: controller.meeting.present is None)
    assert page.additions.field.hasFocus()


def test_what_was_added_with_enter_does_not_come_back_into_the_field(qtbot: QtBot, meeting: Window) -> None:
    """Ctrl+Z takes the addition itself back, from the page and from the field."""
    page, controller = at_the_console(qtbot, meeting, "additions")
    theme = controller.meeting.in_order[0].code
    press(Qt.Key.Key_A)
    type_here("Bankjes")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller.meeting.additions_of(theme)) == 1)
    assert (page.additions.field.text(), page.additions.field.hasFocus()) == ("", True)
    ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not controller.meeting.additions_of(theme))
    assert page.additions.field.text() == ""
