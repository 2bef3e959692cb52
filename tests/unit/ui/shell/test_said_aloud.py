"""What a screen reader is told of its own accord when it appears, and the windows beside the first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.widgets.text_question import TextQuestion
from tests.support.keyboard import press
from tests.unit.ui.shell.accessible import nameless, told
from tests.unit.ui.shell.at_the_keyboard import Window, at_the_console, do
from tests.unit.ui.shell.pages import each_window
from tests.unit.ui.shell.whole_window import settle

POLITE, URGENT = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
Heard = list[tuple[str, QAccessible.AnnouncementPoliteness]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What goes to the system's screen reader; on a machine without one Qt lets it fall."""
    said: Heard = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return said


def test_more_hands_than_people_is_heard_at_once(qtbot: QtBot, meeting: Window, heard: Heard) -> None:
    """R21"""
    page, controller = at_the_console(qtbot, meeting, "recognition")
    do(qtbot, controller, c.CountPresent(1))
    for _hand in range(2):
        press(Qt.Key.Key_1)
    qtbot.waitUntil(page.hands.save_anyway.isVisible)
    assert [how for _words, how in heard] == [URGENT]
    assert heard[0][0] == page.hands._warning_text.text() != ""


BLACK_BUT_OFF = (
    "Zwart staat aan. De projectie staat uit: de zaal ziet niets van dit programma. Esc of B: terug."
)


def test_what_covers_the_picture_is_heard(qtbot: QtBot, meeting: Window, heard: Heard) -> None:
    """P12"""
    _page, controller = at_the_console(qtbot, meeting, "welcome")
    press(Qt.Key.Key_B)
    qtbot.waitUntil(lambda: not controller.busy)
    settle()
    assert heard == [(BLACK_BUT_OFF, POLITE)]


def test_phones_that_cannot_come_in_are_heard_once(meeting: Window, heard: Heard) -> None:
    window, controller = meeting
    broken = PhoneServerStatus(False, sentence="De telefoonpagina's zijn gestopt.")
    for _time in range(2):
        controller.status_changed.emit(broken)
    assert heard == [("De telefoonpagina's zijn gestopt.", URGENT)]
    window.say("Dat kan nu niet.")
    assert heard[1:] == [("Dat kan nu niet.", URGENT)]


def test_every_control_of_the_windows_beside_has_a_name(qtbot: QtBot, meeting: Window) -> None:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    for name, opened in each_window(window, controller, qtbot):
        assert told(opened).text(QAccessible.Text.Name).strip(), name
        assert told(opened).role() in {QAccessible.Role.Dialog, QAccessible.Role.Window}, name
        assert nameless(opened) == [], name


def test_the_dialog_for_other_words_tells_what_it_asks(qtbot: QtBot, meeting: Window) -> None:
    """R26"""
    page, _controller = at_the_console(qtbot, meeting, "queue")
    page.queue.rows()[0].build_menu().actions()[0].trigger()
    (dialog,) = meeting[0].findChildren(TextQuestion)
    assert nameless(dialog) == []
    dialog.close()
