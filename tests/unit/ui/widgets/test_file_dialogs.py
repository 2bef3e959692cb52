"""The windows in which files and folders are chosen speak the language of the program's own window."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.language import speak, system_speaks
from bijeenkomst.ui.widgets import file_dialogs
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs

KINDS = "Bijeenkomsten (*.bijeenkomst)"


def open_one(parent: QWidget, folder: Path) -> object:
    return FileDialogs().open_file(parent, "Titel", KINDS, folder)


def open_more(parent: QWidget, folder: Path) -> object:
    return FileDialogs().open_files(parent, "Titel", KINDS, folder)


def save(parent: QWidget, folder: Path) -> object:
    return FileDialogs().save_file(parent, "Titel", folder / "kopie.bijeenkomst", KINDS)


def choose(parent: QWidget, folder: Path) -> object:
    return FileDialogs().choose_folder(parent, "Titel", folder)


Asking = Callable[[QWidget, Path], object]


def asked(asking: Asking, folder: Path, qtbot: QtBot, act: Callable[[QFileDialog], None]) -> object:
    """What comes of it when people do `act` in the dialog."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        act(dialog)

    QTimer.singleShot(0, parent, look)
    return asking(parent, folder)


def words_in(asking: Asking, folder: Path, qtbot: QtBot) -> set[str]:
    """All that stands on the dialog, and what its buttons say when one points at them."""
    found: set[str] = set()

    def look(dialog: QFileDialog) -> None:
        assert dialog.windowTitle() == "Titel"
        shown = [one for one in dialog.findChildren(QLabel) if one.isVisible()]
        buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
        found.update(words.replace("&", "") for words in [one.text() for one in shown])
        found.update(words.replace("&", "") for words in [one.text() for one in buttons])
        found.update(one.toolTip() for one in buttons)
        dialog.reject()

    assert not asked(asking, folder, qtbot, look)
    return found - {""}


@pytest.mark.parametrize("asking", [open_one, open_more, save, choose])
def test_every_word_in_it_is_in_the_windows_language(asking: Asking, tmp_path: Path, qtbot: QtBot) -> None:
    """Qt's own Dutch has gaps: "Look in:" and "Files of type:" stood in it."""
    speak("nl")
    dutch = words_in(asking, tmp_path, qtbot)
    speak("en")
    english = words_in(asking, tmp_path, qtbot)
    assert len(dutch) == len(english) > 8
    assert not (dutch & english) - {"Open"}
    assert {"Zoek in:", "Annuleer"} < dutch
    assert {"Look in:", "Cancel"} < english


@pytest.mark.parametrize(
    ("language", "system", "own"),
    [
        ("nl", "nl_NL", False),
        ("nl", "en_US", True),
        ("en", "nl_NL", True),
        ("en", "en_GB", False),
        ("nl", "C", True),
    ],
)
def test_the_systems_own_window_is_shown_only_when_it_speaks_that_language(
    language: str, system: str, own: bool, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "system_speaks", lambda said: system_speaks(said, QLocale(system)))
    speak(language)
    seen: list[bool] = []

    def look(dialog: QFileDialog) -> None:
        seen.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        dialog.reject()

    asked(open_one, tmp_path, qtbot, look)
    assert seen == [own]


def test_what_is_chosen_comes_back_and_a_name_without_ending_asks_before_a_file_is_replaced(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """Without an ending it was written over what was there, unasked."""
    speak("nl")
    there = tmp_path / "avond.bijeenkomst"
    there.write_bytes(b"")
    questions: list[str] = []

    def type_it(dialog: QFileDialog) -> None:
        QTimer.singleShot(0, dialog, answer)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, "avond")
        QTest.keyClick(line, Qt.Key.Key_Return)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        questions.append(box.text())
        box.button(QMessageBox.StandardButton.Yes).click()

    assert asked(save, tmp_path, qtbot, type_it) == there
    assert len(questions) == 1
    assert "bestaat al" in questions[0]
    assert asked(choose, tmp_path, qtbot, lambda dialog: dialog.accept()) == tmp_path


@pytest.mark.parametrize(
    ("language", "folder_words", "day"), [("nl", "Map", "03-12-2026"), ("en", "Folder", "03/12/2026")]
)
def test_what_stands_beside_a_file_is_in_the_windows_language_too(
    language: str, folder_words: str, day: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a laptop that speaks another language "Folder" and an American day stood in a Dutch window."""
    monkeypatch.setattr(file_dialogs, "system_speaks", lambda _said: False)
    (tmp_path / "map").mkdir()
    file = tmp_path / "avond.bijeenkomst"
    file.write_bytes(b"x" * 5000)
    moment = datetime(2026, 12, 3, 20, 30).timestamp()
    os.utime(file, (moment, moment))
    speak(language)
    rows: dict[str, list[str]] = {}

    def look(dialog: QFileDialog) -> None:
        view = dialog.findChild(QTreeView, "treeView")
        assert isinstance(view, QTreeView)
        model, root = view.model(), view.rootIndex()
        qtbot.waitUntil(lambda: model.rowCount(root) == 2)
        for row in range(2):
            name, *beside = (str(model.index(row, column, root).data() or "") for column in range(4))
            rows[name] = beside
        dialog.reject()

    asked(open_one, tmp_path, qtbot, look)
    assert rows["map"][1] == folder_words
    size, _kind, changed = rows["avond.bijeenkomst"]
    assert size == "5 kB"
    assert changed.startswith(day)
