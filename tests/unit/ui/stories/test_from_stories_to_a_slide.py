"""From a file with what people told to a theme on a slide, by hand (R59-R61, R1, R2)."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from tests.support.keyboard import press, tab_to
from tests.unit.ui.preparation.choosing import click_section
from tests.unit.ui.sessions import GivenDialogs, a_controller
from tests.unit.ui.stories.marking import drag_over, select_with_keys
from tests.unit.ui.story_wall.at_the_wall import Wall, ask_for_menu, choose, drag, on_card, on_name, settled
from tests.unit.ui.windows import a_hall, a_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Controller, Hall]]:
    """The window of an empty meeting; a dialog for files gives the example with stories."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", Meeting(code_seed=1))
    hall = a_hall(controller, tmp_path)
    window = a_window(controller, hall, GivenDialogs(resource("examples", "verhalen.xlsx")))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window, controller, hall
    hall.close()
    controller.close()


def window_of_the_pile(window: MainWindow, qtbot: QtBot) -> ThemeOfPileWindow:
    qtbot.waitUntil(lambda: bool(window.findChildren(ThemeOfPileWindow)))
    (made,) = window.findChildren(ThemeOfPileWindow)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def has_another_slide(controller: Controller, seen: Slide) -> bool:
    return controller.meeting.stage.slide != seen


def walk_to(page: EveningPage, kind: SlideKind, controller: Controller, qtbot: QtBot) -> None:
    """With the key for the next slide."""
    for _step in range(12):
        if controller.meeting.stage.slide.kind is kind:
            return
        seen = controller.meeting.stage.slide
        QTest.keyClick(page, Qt.Key.Key_PageDown)
        qtbot.waitUntil(partial(has_another_slide, controller, seen))
    raise AssertionError(f"no slide of this kind: {kind}")


def on_the_slide(window: MainWindow, controller: Controller, qtbot: QtBot) -> str:
    """What the hall reads of the theme: its own slide, and that with the quotes."""
    qtbot.waitUntil(lambda: not window.findChildren(ThemeOfPileWindow))
    with qtbot.waitActive(window):
        window.activateWindow()
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    page.setFocus()
    said = ""
    for kind in (SlideKind.QUESTION, SlideKind.THEME, SlideKind.QUOTES):
        walk_to(page, kind, controller, qtbot)
        said += repr(slide_content(controller.meeting, controller.meeting.stage.slide, None))
    return said


def test_by_keyboard_alone(qtbot: QtBot, opened: tuple[MainWindow, Controller, Hall]) -> None:
    """The piles are those of the file; the words of the quote are chosen with Shift and the arrows."""
    window, controller, _hall = opened
    page = window.preparation.conversations
    window.preparation.sections.setFocus()
    press(Qt.Key.Key_Up)
    assert window.preparation.section is Section.CONVERSATIONS
    tab_to(page.empty_from_file)
    press()
    qtbot.waitUntil(page.bring_in.bring.hasFocus)
    tab_to(page.bring_in.bring)
    press()
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 21 and page.table.isVisible())
    qtbot.waitUntil(page.from_file.hasFocus)  # the keyboard stays on the page
    pile = next(key for key, one in controller.meeting.piles.items() if one.name == "Veilig naar school")
    tab_to(page.piles.rows[pile].make)
    press()
    making = window_of_the_pile(window, qtbot)
    qtbot.waitUntil(making.form.title.hasFocus)
    tab_to(making.form.core)
    QTest.keyClicks(making.form.core, "Kinderen moeten weer op de fiets durven")
    shown = next(one for one in making.told.stories.values() if "zebrapad" in one.text())
    tab_to(shown)
    select_with_keys(shown, "We kunnen best om de beurt bij het zebrapad staan")
    assert making.form.draft.quotes == ("We kunnen best om de beurt bij het zebrapad staan …",)
    tab_to(making.save)
    press()
    qtbot.waitUntil(lambda: [theme.title for theme in controller.meeting.in_order] == ["Veilig naar school"])
    said = on_the_slide(window, controller, qtbot)
    assert "Uit 21 verhalen in 5 gesprekken kwam 1 thema." in said
    assert "Kinderen moeten weer op de fiets durven" in said
    assert "We kunnen best om de beurt bij het zebrapad staan …" in said
    assert "Dorpsstraat" not in said, "of a story only the quote"


def test_by_mouse_over_the_wall(qtbot: QtBot, opened: tuple[MainWindow, Controller, Hall]) -> None:
    """A story that lay nowhere is dragged to a pile, and its words are dragged over to be the quote."""
    window, controller, hall = opened
    page = window.preparation.conversations
    click_section(window.preparation.sections, Section.CONVERSATIONS)
    QTest.mouseClick(page.empty_from_file, LEFT)
    qtbot.waitUntil(page.bring_in.bring.hasFocus)
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 21 and not controller.busy)
    pile = next(key for key, one in controller.meeting.piles.items() if one.name == "Zorg voor elkaar")
    nowhere = next(
        number for number, one in controller.meeting.stories.items() if "Vroeger hielp" in one.text
    )
    assert nowhere not in controller.meeting.spots
    wall = Wall(controller, hall, window)
    wall.setFixedSize(1280, 720)
    with qtbot.waitActive(wall):
        wall.show()
        wall.activateWindow()
    drag(wall, on_card(wall, nowhere), on_name(wall, pile))
    settled(wall, qtbot)
    assert controller.meeting.spots[nowhere].pile == pile
    ask_for_menu(wall, on_name(wall, pile))
    choose("Maak er een thema van…")
    qtbot.waitUntil(lambda: bool(wall.findChildren(ThemeOfPileWindow)))
    (making,) = wall.findChildren(ThemeOfPileWindow)
    drag_over(making.told.stories[nowhere], "weet ik niet eens wie er in nummer twaalf woont")
    QTest.mouseClick(making.save, LEFT)
    qtbot.waitUntil(lambda: [theme.title for theme in controller.meeting.in_order] == ["Zorg voor elkaar"])
    (theme,) = controller.meeting.in_order
    assert nowhere in {story.number for story in controller.meeting.stories_of(theme.code)}
    wall.close()
    said = on_the_slide(window, controller, qtbot)
    assert "… weet ik niet eens wie er in nummer twaalf woont." in said
    assert "Vroeger hielp" not in said
