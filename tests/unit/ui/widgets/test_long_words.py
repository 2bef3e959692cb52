"""Titles of three hundred letters, and signs that Qt takes for something else."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.widgets.long_check_box import LongCheckBox
from bijeenkomst.ui.widgets.menu_words import LONGEST, in_a_menu

LONG = "1. " + "Woongelegenheid " * 18


def shown_at(qtbot: QtBot, width: int, words: str, behind: str = "") -> LongCheckBox:
    """In a window of so many pixels."""
    window = QWidget()
    qtbot.addWidget(window)
    box = LongCheckBox()
    QVBoxLayout(window).addWidget(box)
    box.held = window  # type: ignore[attr-defined]  # Python lets go of it otherwise
    box.say(words, behind)
    window.resize(width, 60)
    with qtbot.waitExposed(window):
        window.show()
    return box


def test_a_box_shortens_a_long_title_and_never_how_many_there_are(qtbot: QtBot) -> None:
    box = shown_at(qtbot, 400, LONG, " · 12 mensen")
    assert box.text().startswith("1. Woongelegenheid")
    assert box.text().endswith("… · 12 mensen")
    assert box.width() <= 400
    assert (box.toolTip(), box.accessibleName()) == (LONG, f"{LONG} · 12 mensen")
    box.window().resize(4000, 60)
    qtbot.waitUntil(lambda: box.text() == f"{LONG} · 12 mensen")
    assert box.toolTip() == ""


def test_an_ampersand_is_no_key_to_press(qtbot: QtBot) -> None:
    box = shown_at(qtbot, 400, "Jan & Piet")
    assert box.text() == "Jan && Piet"
    assert box.accessibleName() == "Jan & Piet"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("Zorg & welzijn", "Zorg && welzijn"), ("x" * LONGEST, "x" * LONGEST), ("x" * 61, "x" * 59 + "…")],
)
def test_a_line_of_a_menu_is_short_and_keeps_its_signs(words: str, shown: str) -> None:
    assert in_a_menu(words) == shown
