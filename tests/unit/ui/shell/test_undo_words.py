"""What undo takes back is named whole beside its button, on the smallest window too."""

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.ui.shell.whole_window import settle

SAID = "Zitbankjes bij de vijver, zodat je onderweg even kunt uitrusten"


@pytest.mark.usefixtures("language")
def test_it_is_whole_at_900_pixels_and_nothing_moves_for_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    window.resize(900, 480)
    settle()
    words, high = window.header.undo_label, window.header.height()
    code = controller.meeting.in_order[1].code
    for text in (SAID, "Kort", SAID * 5):
        controller.do(c.AddAddition(text[:9] + str(len(text)), code, text, Channel.CONSOLE))
        qtbot.waitUntil(lambda: not controller.busy)
        settle()
        assert (f"'{text}'" in words.text()) is (text != SAID * 5)
        assert text[:60] in words.text()
        assert words.heightForWidth(words.width()) <= words.height() + 1
        assert window.header.height() == high
    window.resize(1366, 768)
    settle()
    longer = len(words.text())
    window.resize(900, 480)
    settle()
    assert len(words.text()) < longer


def test_nothing_is_named_when_there_is_nothing_to_take_back(meeting: tuple[MainWindow, Controller]) -> None:
    window, _controller = meeting
    assert window.header.undo_label.text() == ""
    assert not window.header.undo.isEnabled()
