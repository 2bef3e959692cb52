"""A facilitator's notes stand on the console with the part that is on, and nowhere in the hall (R18)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Slide, SlideKind
from tests.unit.ui.console.whole_console import Console
from tests.unit.ui.shell.whole_window import out_of_sight, settle


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot) -> Console:
    made = Console(tmp_path, qtbot)
    made.do(c.WriteNotes("welcome", "Eerst het koor.\nDan pas de wethouder."))
    return made


def test_the_notes_of_the_part_that_is_on_are_shown_and_no_others(console: Console) -> None:
    notes = console.page.presenter.notes
    assert notes.isHidden()
    console.do(c.ShowSlide(Slide(SlideKind.WELCOME)))
    assert notes.isVisible()
    assert notes.words.text() == "Eerst het koor.\nDan pas de wethouder."
    assert "koor" not in str(console.hall.content(Slide(SlideKind.WELCOME)))
    console.do(c.WriteNotes("welcome", "Anders"))
    assert notes.words.text() == "Anders"
    console.do(c.ShowSlide(Slide(SlideKind.BREAK)))
    assert notes.isHidden()


@pytest.mark.parametrize("size", [(900, 480), (1366, 768)])
def test_long_notes_scroll_and_leave_the_rest_in_sight(console: Console, size: tuple[int, int]) -> None:
    console.window.resize(*size)
    console.do(
        c.WriteNotes("welcome", "\n".join(f"Regel {number}" for number in range(60))),
        c.ShowSlide(Slide(SlideKind.WELCOME)),
    )
    settle()
    presenter = console.page.presenter
    assert out_of_sight(console.window, [presenter.next_button, presenter.notes.verticalScrollBar()]) == []
    bar = presenter.notes.verticalScrollBar()
    assert bar.maximum() > 0
    presenter.notes.setFocus()
    QTest.keyClick(presenter.notes, Qt.Key.Key_Down)
    assert bar.value() > 0


def test_the_minute_of_silence_is_left_out_for_all_themes_at_once(console: Console, qtbot: QtBot) -> None:
    panel = console.page.programme
    panel.edit.click()
    assert panel.silences.text() == "Nergens minuut stilte"
    QTest.mouseClick(panel.silences, Qt.MouseButton.LeftButton)
    console.settled()
    silences = [part for part in panel.list._parts if part.kind is SlideKind.SILENCE]
    assert len(silences) == len(console.meeting.in_order)
    assert all(part.skipped for part in silences)
    assert panel.silences.text() == "Overal minuut stilte"
    console.controller.undo()
    console.settled()
    qtbot.waitUntil(lambda: panel.silences.text() == "Nergens minuut stilte")
