"""What becomes of the stories when people are let go of: somebody chooses, and then no byte of them is left (R45)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.command_line import run as command_line
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.values.story import Told
from bijeenkomst.ui.closing.closing_page import ClosingPage
from tests.support.told_evening import SECRET, a_told_evening
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("keeps", [True, False])
def test_the_window_asks_and_does_what_was_chosen(qtbot: QtBot, tmp_path: Path, keeps: bool) -> None:
    path = tmp_path / "avond.bijeenkomst"
    controller = a_controller(path, a_told_evening())
    closing = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(closing)
    closing.resize(1366, 700)
    closing.show()
    QTest.mouseClick(closing.path.let_go, LEFT)
    page = closing.letting_go
    assert page.stories.isVisible()
    page.sure.click()
    assert not page.go.isEnabled(), "nobody has chosen yet"
    assert "Kies eerst wat er met de verhalen gebeurt." in page.undecided.text()
    line = "3 verhalen in 3 gesprekken: wat mensen vertelden"
    page.stories.take_away.click()
    assert line in page.goes.text()
    if keeps:
        page.stories.keep.click()
        assert line in page.stays.text()
        assert line not in page.goes.text()
    QTest.mouseClick(page.go, LEFT)
    qtbot.waitUntil(lambda: bool(controller.meeting.letting_go and controller.meeting.letting_go.done_at))
    qtbot.waitUntil(lambda: page.run is None)
    assert not page.stories.isVisible()
    controller.close()
    data = path.read_bytes()
    for words in SECRET:
        assert (words.encode() in data) is keeps
    after = read_only(path)
    assert bool(after.stories) is keeps
    assert after.all_told == Told(3, 3)
    assert after.in_order[3].quotes, "the quotes that the hall saw stay"


def test_without_stories_nothing_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    closing = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(closing)
    closing.show()
    QTest.mouseClick(closing.path.let_go, LEFT)
    assert not closing.letting_go.stories.isVisible()
    closing.letting_go.sure.click()
    assert closing.letting_go.go.isEnabled()
    controller.close()


@pytest.mark.parametrize("keeps", [True, False])
def test_the_command_takes_them_away_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], keeps: bool
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "avond.bijeenkomst"
    create(path, a_told_evening())
    keep = ["--keep-stories"] if keeps else []
    assert command_line(["let-go", str(path), *keep]) == 0
    said = capsys.readouterr().out
    assert "3 verhalen in 3 gesprekken: wat mensen vertelden" in said
    assert ("niet nagekeken" in said) is keeps, "R64: it says that nobody looked"
    assert command_line(["let-go", str(path), "--for-good", *keep]) == 0
    data = path.read_bytes()
    for words in SECRET:
        assert (words.encode() in data) is keeps
    assert bool(read_only(path).stories) is keeps
