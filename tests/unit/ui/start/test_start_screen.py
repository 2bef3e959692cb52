import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.left_open import LeftOpen, ProjectedOn
from bijeenkomst.ui.recent import MOST, RecentFiles
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.start.new_meeting import NewMeetingPage
from tests.unit.ui.sessions import GivenDialogs

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path / "settings" / "recent.json")


@pytest.fixture
def screen(qtbot: QtBot, recent: RecentFiles) -> StartScreen:
    shown = StartScreen(recent)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def a_file(folder: Path, name: str = "avond") -> Path:
    path = folder / f"{name}.bijeenkomst"
    folder.mkdir(exist_ok=True)
    path.write_bytes(b"")
    return path


def test_the_three_choices_say_what_was_chosen(qtbot: QtBot, screen: StartScreen) -> None:
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.open, LEFT)
    assert asked.args == [None]
    with qtbot.waitSignal(screen.example_requested):
        screen.example.setFocus()
        QTest.keyClick(screen.example, Qt.Key.Key_Space)


def test_a_new_meeting_asks_for_a_name_a_day_and_a_place(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    QTest.mouseClick(screen.new, LEFT)
    page = screen.new_page
    assert isinstance(page, NewMeetingPage)
    QTest.keyClicks(page.title, "Dorpsavond: wat nu?")
    QTest.keyClicks(page.date.line, "24-11-2099")
    with qtbot.waitSignal(screen.new_requested) as asked:
        QTest.mouseClick(page.make, LEFT)
    assert asked.args is not None
    title, day, path = asked.args
    assert (title, day) == ("Dorpsavond: wat nu?", date(2099, 11, 24))
    assert path.name == "Dorpsavond wat nu.bijeenkomst"


def test_a_new_meeting_without_a_name_is_asked_for_one(qtbot: QtBot) -> None:
    page = NewMeetingPage(GivenDialogs())
    qtbot.addWidget(page)
    page.show()
    with qtbot.assertNotEmitted(page.made):
        QTest.mouseClick(page.make, LEFT)
    assert page.title_field.error == "Geef de avond eerst een naam."
    QTest.keyClicks(page.title, "Avond")
    assert page.title_field.error == ""
    QTest.keyClicks(page.date.line, "31-2")
    with qtbot.assertNotEmitted(page.made):
        QTest.keyClick(page.title, Qt.Key.Key_Return)


def test_a_new_meeting_can_be_kept_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    page = NewMeetingPage(GivenDialogs(tmp_path / "stick.bijeenkomst"))
    qtbot.addWidget(page)
    QTest.keyClicks(page.title, "Avond")
    QTest.mouseClick(page.elsewhere, LEFT)
    with qtbot.waitSignal(page.made) as asked:
        QTest.mouseClick(page.make, LEFT)
    assert asked.args == ["Avond", None, tmp_path / "stick.bijeenkomst"]


def test_a_second_meeting_of_the_same_name_gets_a_name_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bijeenkomst.ui.start.new_meeting.user_documents_path", lambda: tmp_path)
    a_file(tmp_path, "Avond")
    page = NewMeetingPage(GivenDialogs())
    qtbot.addWidget(page)
    QTest.keyClicks(page.title, "Avond")
    assert page.path == tmp_path / "Avond 2.bijeenkomst"


def test_escape_goes_back_to_the_choices(qtbot: QtBot, screen: StartScreen) -> None:
    QTest.mouseClick(screen.new, LEFT)
    page = screen.new_page
    assert isinstance(page, NewMeetingPage)
    QTest.keyClick(page.title, Qt.Key.Key_Escape)
    assert screen.new_page is None
    assert screen.new.isVisible()


def test_what_was_opened_before_is_one_click_away(qtbot: QtBot, screen: StartScreen, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    screen.remember(path)
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.recent_buttons[0], LEFT)
    assert asked.args == [path]


def test_a_meeting_file_can_be_dropped_and_of_anything_else_is_said_what_to_do(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    def drop(path: Path) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
        enter.ignore()
        screen.dragEnterEvent(enter)
        if enter.isAccepted():
            screen.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
        return enter.isAccepted()

    with qtbot.waitSignal(screen.open_requested) as asked:
        assert drop(a_file(tmp_path))
    assert asked.args == [tmp_path / "avond.bijeenkomst"]
    assert drop(tmp_path / "foto.jpg")
    assert screen.notice.sentence.startswith("'foto.jpg' is geen bijeenkomst.")


def test_troubles_stand_in_a_bar_that_can_be_closed(qtbot: QtBot, screen: StartScreen) -> None:
    screen.say("Dit bestand is geen bijeenkomst.")
    assert screen.notice.sentence == "Dit bestand is geen bijeenkomst."
    QTest.mouseClick(screen.notice.close_button, LEFT)
    assert screen.notice.sentence == ""


def test_the_newest_comes_first_and_the_list_stays_short(recent: RecentFiles, tmp_path: Path) -> None:
    files = [a_file(tmp_path, f"avond {number}") for number in range(MOST + 2)]
    for path in (*files, files[3]):
        recent.remember(path)
    assert recent.all()[:2] == (files[3], files[-1])
    assert len(recent.all()) == MOST
    files[3].unlink()
    assert recent.all()[0] == files[3]  # its stick may be out
    recent.forget(files[3])
    assert recent.all()[0] == files[-1]


def test_a_meeting_whose_file_is_gone_is_looked_for_or_taken_off_the_list(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    gone, there = a_file(tmp_path, "op de stick"), a_file(tmp_path, "thuis")
    screen.remember(there)
    screen.remember(gone)
    gone.unlink()
    with qtbot.assertNotEmitted(screen.open_requested):
        QTest.mouseClick(screen.recent_buttons[0], LEFT)
    assert screen.notice.sentence == (
        f"'op de stick.bijeenkomst' staat niet meer in de map '{tmp_path}'. "
        "Is het verplaatst, of zit de USB-stick er niet in?"
    )
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.notice.action_buttons[0], LEFT)
    assert asked.args == [None]
    elsewhere = a_file(tmp_path / "nieuw", "op de stick")
    screen.remember(elsewhere)  # it was found there
    assert [button.toolTip() for button in screen.recent_buttons] == [str(elsewhere), str(there)]
    there.unlink()
    screen.remember(elsewhere)
    assert screen.recent_buttons[1].text().startswith("thuis\nniet gevonden")
    screen.recent_buttons[1].setFocus()
    QTest.keyClick(screen.recent_buttons[1], Qt.Key.Key_Space)
    QTest.mouseClick(screen.notice.action_buttons[1], LEFT)
    assert [button.toolTip() for button in screen.recent_buttons] == [str(elsewhere)]
    assert screen.notice.sentence == ""


@pytest.mark.parametrize("content", ["", "{", '{"a": 1}', "[1, null]"])
def test_a_spoilt_list_is_an_empty_list(tmp_path: Path, content: str) -> None:
    file = tmp_path / "recent.json"
    file.write_text(content)
    assert RecentFiles(file).all() == ()


def test_the_start_screen_loads_no_meeting_window() -> None:
    """The start is counted: what a meeting needs is loaded when one is opened."""
    import subprocess
    import sys

    code = (
        "import sys; import bijeenkomst.ui.start\n"
        "heavy = {'openpyxl', 'reportlab', 'python_calamine', 'icalendar', 'phonenumbers', 'email_validator',"
        " 'bijeenkomst.ui.shell.main_window', 'bijeenkomst.intake', 'PySide6.QtSvg'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_pyside_reads_no_source_of_ours_or_of_python_at_the_start() -> None:
    """And goes on looking at what others bring: its features stay what they are there."""
    import subprocess
    import sys

    code = (
        "from bijeenkomst.ui.skip_feature_check import skip_feature_check\n"
        "skip_feature_check(); skip_feature_check()\n"
        "import bijeenkomst.ui.start, colorsys, psutil\n"
        "from shibokensupport import feature\n"
        "looked_at = feature.pyside_feature_dict\n"
        "print(*(name in looked_at for name in ('bijeenkomst.ui.start.screen', 'colorsys', 'psutil')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "True"]


def test_pyside_s_generator_of_stubs_is_loaded_when_somebody_asks_for_it_and_not_before() -> None:
    """What PySide says of wrong arguments is as it always is; the import system finds what it found."""
    import subprocess
    import sys

    code = (
        "import sys\n"
        "before = sys.meta_path, list(sys.meta_path)\n"
        "from bijeenkomst.ui.skip_feature_check import skip_feature_check\n"
        "skip_feature_check(); skip_feature_check()\n"
        "print(before[0] is sys.meta_path and before[1] == sys.meta_path[:len(before[1])])\n"
        "from PySide6.QtCore import QObject\n"
        "try:\n"
        "    QObject().startTimer('soon')\n"
        "except TypeError as error:\n"
        "    print('startTimer(interval: int' in str(error), 'startTimer(self' in QObject.startTimer.__doc__)\n"
        "from PySide6.support.signature.lib import pyi_generator as generator\n"
        "loaded = lambda: 'generate_pyi' in vars(generator)\n"
        "print(loaded(), callable(generator.generate_pyi), loaded())\n"
        "print(generator is sys.modules['shibokensupport.signature.lib.pyi_generator'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True", "True True", "False True True", "True"]


def test_the_start_screen_is_shown_without_any_class_of_events_or_icons(tmp_path: Path) -> None:
    """Making PySide's classes of events, icons and their lists of names took a quarter of the start's own time."""
    code = (
        "import os\n"
        "from shiboken6 import Shiboken\n"
        "from PySide6.QtWidgets import QApplication\n"
        "def made(of):\n"
        "    return {one.__name__ for one in type.__subclasses__(of)} | "
        "{name for one in type.__subclasses__(of) for name in made(one)}\n"
        "def look(self=None):\n"
        "    print(*{'QEvent', 'QIcon', 'QIconEngine', 'QStyle'} & made(Shiboken.Object), flush=True)\n"
        "    os._exit(0)\n"
        "QApplication.exec = look\n"
        "from bijeenkomst.app import main\n"
        "main([])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ
        | dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"), str(tmp_path)),
    )
    assert done.stdout.strip() == ""


def test_the_words_of_a_choice_can_be_pressed_like_the_rest_of_it(qtbot: QtBot, screen: StartScreen) -> None:
    for words in screen.open.findChildren(QLabel):
        with qtbot.waitSignal(screen.open_requested):
            QTest.mouseClick(words, LEFT)


def test_the_start_screen_is_shown_without_all_of_the_qt_namespace(tmp_path: Path) -> None:
    """The first mention of any name in it loads all of it, a fifth of the start (bench/cold_start.py)."""
    code = (
        "import os, PySide6.QtCore as core\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "run = QApplication.exec\n"
        "def shown(): print('Qt' in core.__dict__, flush=True); os._exit(0)\n"
        "QApplication.exec = lambda *_: (QTimer.singleShot(0, shown), run())\n"
        "from bijeenkomst.app import main; main([])"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == "False", done.stderr


def test_a_meeting_that_was_left_open_goes_on_with_one_click(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    """R19: after a crash or a power cut."""
    path = a_file(tmp_path)
    screen.offer_to_go_on(path)
    assert screen.go_on is not None
    assert "avond" in screen.go_on.accessibleDescription()
    assert (screen.go_on.property("kind"), screen.new.property("kind")) == ("choice-first", "choice")
    with qtbot.waitSignal(screen.go_on_requested) as asked:
        QTest.mouseClick(screen.go_on, LEFT)
    assert asked.args == [path]


def test_once_a_meeting_is_open_nothing_is_offered_any_more(screen: StartScreen, tmp_path: Path) -> None:
    screen.offer_to_go_on(a_file(tmp_path))
    screen.remember(a_file(tmp_path, "andere"))
    assert screen.go_on is None
    assert screen.latest is not None
    assert screen.latest.accessibleName() == "Ga verder met andere"


def test_a_long_name_of_before_makes_the_screen_no_wider(
    qtbot: QtBot, screen: StartScreen, tmp_path: Path
) -> None:
    screen.remember(a_file(tmp_path, "Dorpsbrede bijeenkomst Lindendal & omstreken " * 3))
    screen.resize(screen.minimumSize())
    made = screen.recent_buttons[0]
    qtbot.waitUntil(lambda: "…" in made.text())
    assert "Lindendal" in made.accessibleName()
    area = screen.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


def test_a_mark_of_an_earlier_version_or_a_broken_one_says_nothing_was_projected(tmp_path: Path) -> None:
    path, mark = a_file(tmp_path), tmp_path / "open.txt"
    for first, there in (("999999999", True), ("999999999 overal", True), ("x projector", False)):
        mark.write_text(f"{first}\n{path}", "utf-8")
        assert LeftOpen(mark).meeting == (path if there else None)
    mark.write_text(f"999999999\n{path}", "utf-8")
    assert LeftOpen(mark).projected_on is ProjectedOn.NOTHING
    mark.write_text(f"999999999 projector\n{path}", "utf-8")
    assert LeftOpen(mark).projected_on is ProjectedOn.PROJECTOR


def was_open(left: LeftOpen) -> Path | None:
    """What it says at this moment."""
    return left.meeting


def test_only_a_meeting_that_no_program_has_was_left_open(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    left = LeftOpen(tmp_path / "settings" / "open.txt")
    assert was_open(left) is None
    left.put(path)
    assert was_open(left) == path  # this program asks at its own start, when it has none open
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    (tmp_path / "settings" / "open.txt").write_text(f"{other.pid}\n{path}", "utf-8")
    assert was_open(left) is None
    other.communicate(b"\n")
    assert was_open(left) == path
    left.take_away()
    assert was_open(left) is None


def test_in_a_large_window_the_choices_stay_together(qtbot: QtBot, screen: StartScreen) -> None:
    """They stuck to the top and ran from edge to edge, with the rest of the window empty."""
    screen.resize(screen.minimumSize())
    top = screen.new.mapTo(screen, screen.new.rect().topLeft()).y()
    screen.resize(1920, 1080)
    qtbot.waitUntil(lambda: screen.new.mapTo(screen, screen.new.rect().topLeft()).x() > 300)
    assert screen.new.mapTo(screen, screen.new.rect().topLeft()).y() > top + 100
    assert screen.new.width() < 700
