"""What a screen reader is told: the tree of every page, as the system asks Qt for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.refusals import Field
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from tests.unit.ui.shell.pages import PAGES, go_to
from tests.unit.ui.shell.whole_window import settle

Role, Text = QAccessible.Role, QAccessible.Text
USED = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.ComboBox,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Tree,
    Role.PageTab,
    Role.ProgressBar,
    Role.Slider,
    Role.MenuItem,
}
"""What people use or read a value from: without a name it is only "button"."""


def tree(
    part: QAccessibleInterface, inside: tuple[str, ...] = ()
) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Everything that is told, with the way that leads there; the inside of one control is a part of that."""
    way = (*inside, f"{part.role().name} {part.text(Text.Name)!r}")
    yield part, " > ".join(way)
    if part.role() in {Role.SpinBox, Role.ComboBox, Role.ScrollBar}:
        return
    for number in range(part.childCount()):
        child = part.child(number)
        if child.isValid() and not child.state().invisible:
            yield from tree(child, way)


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def nameless(window: QWidget) -> list[str]:
    """Controls without a name; fails when the tree holds no controls at all."""
    controls = [(part, way) for part, way in tree(told(window)) if part.role() in USED]
    assert controls
    return [way for part, way in controls if not part.text(Text.Name).strip()]


@pytest.mark.parametrize("step", PAGES)
def test_every_control_on_every_page_has_a_name(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], step: str
) -> None:
    window, controller = meeting
    found = {}
    for page in PAGES[step]:
        go_to(window, controller, qtbot, page)
        found[page] = nameless(window)
    assert {page: ways for page, ways in found.items() if ways} == {}


def test_every_control_on_the_start_screen_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.json")
    recent.remember(tmp_path / "avond.bijeenkomst")
    start = StartScreen(recent)
    qtbot.addWidget(start)
    start.show()
    assert nameless(start) == []
    start.new.click()
    settle()
    assert nameless(start) == []


def test_the_programme_tells_which_part_is_on(qtbot: QtBot, meeting: tuple[MainWindow, Controller]) -> None:
    """Also while the programme is being changed, when the selection is somewhere else."""
    window, controller = meeting
    go_to(window, controller, qtbot, "recognition")
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    listed = page.programme.list
    names = [told(listed).child(row).text(Text.Name) for row in range(listed.count())]
    (on,) = (name for name in names if name.endswith(", nu aan de beurt"))
    assert on.startswith(listed.currentItem().text())


def test_a_field_of_the_paper_form_tells_its_name_and_what_is_wrong(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """R39"""
    window, controller = meeting
    go_to(window, controller, qtbot, "paper0")
    closing = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    fields = closing.paper.entry.fields
    wrong = "Dit nummer heeft 2 cijfers te weinig."
    fields.say_wrong({Field.PHONE: wrong})
    phone = told(fields.phone.line)
    assert phone.role() is Role.EditableText
    assert "elefoon" in phone.text(Text.Name)
    assert wrong in phone.text(Text.Description)
    fields.clear()
    assert wrong not in told(fields.phone.line).text(Text.Description)


def test_counts_tell_their_value(qtbot: QtBot, meeting: tuple[MainWindow, Controller]) -> None:
    """R21: how many hands, heard without looking."""
    window, controller = meeting
    go_to(window, controller, qtbot, "recognition")
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    counts = [part for part, _way in tree(told(page.hands)) if part.role() is Role.SpinBox]
    assert len(counts) == 3
    assert all(part.valueInterface() is not None for part in counts)
