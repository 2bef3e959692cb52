"""What a screen reader is told: the tree of every page, as the system asks Qt for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from tests.support.accessible_pages import KEPT, all_pages, the_window
from tests.support.keyboard import press
from tests.unit.ui.shell.accessible import Role, Text, nameless, told, tree
from tests.unit.ui.shell.at_the_keyboard import do
from tests.unit.ui.shell.pages import PAGES, go_to
from tests.unit.ui.shell.whole_window import settle


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


def test_the_three_main_pages_tell_what_was_looked_at_and_kept(
    qtbot: QtBot, own_look: object, tmp_path: Path
) -> None:
    """Roles, names and states, line by line; `python -m tests.support.accessible_pages` writes the file anew."""
    with the_window(tmp_path) as window:
        assert all_pages(window).splitlines() == KEPT.read_text("utf-8").splitlines()


def test_steps_are_tabs_sections_a_list_and_languages_one_of_several() -> None:
    kept = KEPT.read_text("utf-8")
    roles = {
        "PageTab": ("Voorbereiden", "De avond", "Afronden"),
        "Heading": ("Thema's",),
        "ListItem": ("Thema's", "Zaalcheck"),
        "RadioButton": ("Nederlands", "English"),
    }
    for role, names in roles.items():
        for name in names:
            assert f" {role}: {name}" in kept
            assert f"CheckBox: {name}" not in kept


def test_the_arrow_keys_go_through_the_parts_of_preparation_as_in_any_list(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """Each says its name and how far it is, and is the page at once; for the Tab key they are one stop."""
    window, controller = meeting
    go_to(window, controller, qtbot, "section1")
    window.activateWindow()
    sections = window.preparation.sections
    sections.setFocus()
    qtbot.waitUntil(sections.hasFocus)
    for key, section, name in (
        (Qt.Key.Key_Down, Section.DETAILS, "Gegevens"),
        (Qt.Key.Key_End, Section.PREFLIGHT, "Zaalcheck"),
        (Qt.Key.Key_Home, Section.CONVERSATIONS, "Gesprekken"),
    ):
        press(key)
        assert window.preparation.section is section
        listed = told(sections)
        (chosen,) = (row for row in range(listed.childCount()) if listed.child(row).state().selected)
        part = listed.child(chosen)
        assert (part.role(), part.text(Text.Name)) == (Role.ListItem, name)
        assert part.state().focused
        assert part.text(Text.Description) == sections.said_of(section)
    press(Qt.Key.Key_Tab)
    assert not sections.hasFocus()
    assert window.preparation.section is Section.CONVERSATIONS


def test_only_what_scrolls_is_said_to_hold_more_than_fits(qtbot: QtBot, own_look: object) -> None:
    area = ScrollArea(label("Tot ziens. " * 60))
    qtbot.addWidget(area)
    area.show()
    for width, height, said in ((300, 60, "Meer dan er past: schuif met de pijltjes"), (1200, 900, "")):
        area.resize(width, height)
        settle()
        assert told(area).text(Text.Name) == said


def test_the_parts_of_entering_paper_are_tabs(qtbot: QtBot, meeting: tuple[MainWindow, Controller]) -> None:
    """Also how many doubtful rows there are is heard (R39)."""
    window, controller = meeting
    go_to(window, controller, qtbot, "paper1")
    page = window.pages.currentWidget()
    assert isinstance(page, ClosingPage)
    tabs = [(part, part.text(Text.Name)) for part, _way in tree(told(page)) if part.role() is Role.PageTab]
    assert [(name, bool(part.state().selected)) for part, name in tabs] == [
        ("Rijen invoeren", False),
        ("Even nalopen (1)", True),
        ("Stippen tellen", False),
    ]


def test_every_button_of_a_theme_says_of_which_one() -> None:
    lines = [line.strip() for line in KEPT.read_text("utf-8").splitlines()]
    moves = [line for line in lines if line.startswith("Button: Eén plaats omhoog")]
    assert len(moves) == 3
    assert len(set(moves)) == 3
    assert any("Thema 3: Veilig naar school" in line for line in moves)


def test_the_picture_says_what_the_hall_sees(qtbot: QtBot, meeting: tuple[MainWindow, Controller]) -> None:
    """P12"""
    window, controller = meeting
    go_to(window, controller, qtbot, "recognition")
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    now = page.presenter.now
    settle()
    title = controller.meeting.in_order[0].title
    assert title[:30] in now.accessibleDescription()
    for cover, said in ((Cover.BLACK, "zwart beeld"), (Cover.LOGO, "rustbeeld"), (Cover.TEST, "testbeeld")):
        do(qtbot, controller, c.CoverPicture(cover))
        settle()
        assert told(now).text(Text.Description) == said
    do(qtbot, controller, c.CoverPicture(Cover.NONE))
    settle()
    assert title[:30] in told(now).text(Text.Description)
