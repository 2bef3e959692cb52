"""N16, R19: the file is deleted or its stick pulled while the evening is on: it is said, and a copy saves all of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import read_only
from bijeenkomst.document.pictures import images_of
from bijeenkomst.domain.commands import SetPicture
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.support.pictures import a_file
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.sessions import GivenDialogs


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def a_file_that_is_gone(qtbot: QtBot, open_window: Open, *answers: Path) -> tuple[MainWindow, Path]:
    window, controller = open_window(an_evening(), GivenDialogs(*answers))
    controller.path.unlink()
    qtbot.waitUntil(lambda: "is weg" in window.trouble.sentence)
    return window, controller.path


def test_it_is_said_on_every_page_and_a_copy_from_memory_is_the_way_on(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    copy = tmp_path / "gered.bijeenkomst"
    window, _path = a_file_that_is_gone(qtbot, open_window, copy)
    for step in Step:
        window.show_step(step)
        assert window.trouble.isVisible()
    press(window.trouble.action_buttons[0])
    qtbot.waitUntil(lambda: "gered" in window.notice.sentence)
    assert read_only(copy).themes == an_evening().themes
    with qtbot.waitSignal(window.another_requested) as asked:
        press(window.notice.action_buttons[0])
    assert asked.args == [copy]


def test_closing_asks_first_because_something_would_be_lost(qtbot: QtBot, open_window: Open) -> None:
    window, _path = a_file_that_is_gone(qtbot, open_window)
    assert not window.close()
    assert "Bewaar eerst een kopie" in window.notice.sentence
    with qtbot.waitSignal(window.closed):
        press(window.notice.action_buttons[1])


def test_a_file_that_is_put_back_takes_the_line_away(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    content = controller.path.read_bytes()
    controller.path.unlink()
    qtbot.waitUntil(window.trouble.isVisible)
    controller.path.write_bytes(content)
    qtbot.waitUntil(window.trouble.isHidden)
    assert window.close()


def test_a_copy_of_a_file_that_is_gone_has_the_pictures_too(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """Their bytes are no part of the meeting, and cannot be read from a file that is gone: the window kept them."""
    copy = tmp_path / "gered.bijeenkomst"
    window, controller = open_window(an_evening(), GivenDialogs(copy))
    controller.do(SetPicture(PictureSpot(Owner.VILLAGE), a_file(640, 360)))
    qtbot.waitUntil(lambda: window._copies._kept.images == a_file(640, 360).images)
    controller.path.unlink()
    qtbot.waitUntil(window.trouble.isVisible)
    press(window.trouble.action_buttons[0])
    qtbot.waitUntil(lambda: "gered" in window.notice.sentence)
    assert images_of(copy, images_in(controller.meeting)) == a_file(640, 360).images
