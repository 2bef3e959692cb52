"""What becomes of the stories when people are let go of: somebody chooses, and then no byte of them is left (R45)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.command_line import run as command_line
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.story import Told
from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.ui.closing.closing_page import ClosingPage
from tests.support.told import BUS, told
from tests.support.told_evening import SECRET, a_told_evening
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

LEFT = Qt.MouseButton.LeftButton
AWAY = "/media/stick-die-er-niet-in-zit/verhaalkaartjes.pdf"


def holding(folder: Path, *but: Path) -> set[Path]:
    """The files below a folder in which words of stories can be read, in whatever letters."""
    words = [word.encode(letters) for word in SECRET for letters in ("utf-8", "utf-16-le", "utf-16-be")]
    files = (file for file in folder.rglob("*") if file.is_file() and file not in but)
    return {file for file in files if any(word in file.read_bytes() for word in words)}


@pytest.mark.parametrize("keeps", [True, False])
def test_the_window_asks_and_does_what_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keeps: bool
) -> None:
    """Neither in the file, nor beside it, nor in the program's own folders; cards go from where they were made."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "documenten" / "avond.bijeenkomst"
    elsewhere = tmp_path / "elders" / "bijeenkomst"
    path.parent.mkdir()
    elsewhere.mkdir(parents=True)
    cards = write_part(a_told_evening(), KitPart.STORY_CARDS, elsewhere / "kaartjes (2).pdf")
    other = write_part(told([BUS]), KitPart.STORY_CARDS, elsewhere / "van een ander.pdf")
    controller = a_controller(path, a_told_evening())
    places = (elsewhere / KitPart.STORY_CARDS.file_name, AWAY)
    controller.do(RecordWritten(tuple(Written(WrittenKind.STORY_CARDS, str(place)) for place in places)))
    qtbot.waitUntil(lambda: len(controller.meeting.written) == 2)
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
    qtbot.waitUntil(lambda: f"kaartjes met verhalen: {cards}" in page.goes.text())
    assert [row.place for row in page.chores.away] == [AWAY]
    if keeps:
        page.stories.keep.click()
        assert line in page.stays.text()
        assert line not in page.goes.text()
        assert str(cards) not in page.goes.text()
        assert not page.chores.away
    QTest.mouseClick(page.go, LEFT)
    qtbot.waitUntil(lambda: bool(controller.meeting.letting_go and controller.meeting.letting_go.done_at))
    qtbot.waitUntil(lambda: page.run is None)
    assert not page.stories.isVisible()
    assert ("Ook de verhalen zijn weg uit het bestand." in page.notice.sentence) is not keeps
    controller.close()
    assert holding(tmp_path) == ({path} if keeps else set())
    assert (cards.exists(), other.exists()) == (keeps, True)
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
