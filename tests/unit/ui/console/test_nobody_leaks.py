"""R18, R35: nothing of who joined comes out at any edge of the window, through a whole evening: titles, what the hall's
window tells a screen reader, the log of what happened, the words of undo, the recent list, the clipboard.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.programme import walk
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.wording.undo_labels import undo_label
from tests.unit.domain.evening import joining
from tests.unit.ui.console.whole_console import Console

MARKS = ("Wilhelmina", "Achterberg", "87654321", "8765 4321", "mina@voorbeeld", "aanhanger")


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot) -> Iterator[Console]:
    made = Console(tmp_path, qtbot)
    yield made
    made.close()


def told_by(widget: QWidget) -> str:
    """All that a screen reader gets of a window, and its title."""
    said = [widget.windowTitle()]
    for one in (widget, *widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(one)
        if interface is not None:
            said += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return "\n".join(said)


def test_nothing_of_who_joined_comes_out_through_a_whole_evening(console: Console, tmp_path: Path) -> None:
    """By phone and as first caller; changed, named, taken away and back again."""
    who = {"name": "Wilhelmina Achterberg", "phone": "+31687654321", "email": "mina@voorbeeld.nl"}
    joined = joining(console.meeting, 1, key="mina", contribution="Een aanhanger", **who)
    code = console.code
    labels: list[str] = []
    console.controller.happened.connect(
        lambda update: labels.append(undo_label(update.changes) if update.changes else "")
    )
    console.do(joined, c.NameFirstCaller(code, "mina"), c.LeaveGroup(code, "mina"))
    for _step in range(2):
        console.controller.undo()
        console.settled()
    console.do(c.NameFirstCaller(code, "mina"))
    console.hall.window.show()
    said = []
    for part in walk(console.meeting):
        console.do(c.ShowSlide(part.slide))
        said.append(told_by(console.hall.window))
        said.append(repr(console.hall.window._content))
    console.window.show_step(Step.CLOSING)
    RecentFiles(tmp_path / "recent.json").remember(console.controller.path, "2026-12-22")
    said += [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    said += [*labels, *console.page.log.lines, console.window.header.undo.toolTip()]
    said += [(tmp_path / "recent.json").read_text("utf-8"), QApplication.clipboard().text()]
    assert len(said) > 30
    assert not [mark for mark in MARKS if mark in "\n".join(said)]
    assert "Wilhelmina" in str(console.meeting.sign_ups[code]["mina"].name), "the search would see it"
