"""On the smallest screens people have, what a page is for can be used without scrolling."""

from collections.abc import Callable
from operator import attrgetter

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.side_window import SideWindow
from tests.support.chance import is_thorough
from tests.unit.ui.shell.pages import PAGES, each_window, go_to
from tests.unit.ui.shell.whole_window import out_of_sight, settle

pytestmark = pytest.mark.usefixtures("language")

LEFT = Qt.MouseButton.LeftButton
SIZES = [(900, 480), (960, 540), (1366, 740)]
"""The smallest that the window can be, a laptop of 1920 by 1080 at 200 %, and an old laptop."""
EACH = SIZES if is_thorough() else SIZES[::2]


def evening(window: MainWindow) -> EveningPage:
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    return page


def of_the_evening(window: MainWindow) -> list[QWidget]:
    """Next and back, and what this part is for."""
    page = evening(window)
    controls: dict[SlideKind, list[QWidget]] = {
        SlideKind.RECOGNITION: [*page.hands.fields.values(), *page.hands.plus.values()],
        SlideKind.ADDITIONS: [page.additions.field, page.additions.add_button],
        SlideKind.WORK: [page.at_work.plan.form.fields[PlanField.WANT].line]
        if page.at_work.plan.isVisible()
        else [page.times.more],
        SlideKind.GROUP: [page.group.step, page.group.caller.who],
    }
    here = page._controller.meeting.stage.slide.kind
    states = [page.presenter.states.black, page.presenter.states.hold]
    steps = [page.presenter.previous_button, page.presenter.next_button]
    return [*steps, *controls.get(here, []), *(states if page.presenter.isVisible() else [])]


def closing(window: MainWindow) -> ClosingPage:
    page = window.pages.currentWidget()
    assert isinstance(page, ClosingPage)
    return page


def in_form(form: QWidget | None, *names: str) -> list[QWidget]:
    """These parts of a form, by their names in it."""
    assert form is not None
    return [attrgetter(name)(form) for name in names]


MAIN: dict[str, Callable[[MainWindow], list[QWidget]]] = {
    "section1": lambda window: [window.preparation.themes.add, window.preparation.themes.paste],
    "closing": lambda window: [closing(window).groups.hand_over],
}
MAIN |= {
    "stories": lambda window: [window.preparation.conversations.from_file],
    "typing stories": lambda window: in_form(window.preparation.conversations.typing, "finish", "save"),
    "section3": lambda window: [window.preparation.sheets.print, window.preparation.sheets.make],
    "paper0": lambda window: [closing(window).paper.entry.code.line, closing(window).paper.entry.save],
    "new theme": lambda window: in_form(
        window.preparation.themes.list.editor, "fields.title", "cancel", "save"
    ),
    "split": lambda window: in_form(window.preparation.themes.list.regrouping, "title", "cancel", "do"),
    "merge": lambda window: in_form(window.preparation.themes.list.regrouping, "into", "cancel", "do"),
    "letting go": lambda window: [closing(window).letting_go.go],
    "list lost": lambda window: [closing(window).list_lost.print_steps],
}
MAIN.update(dict.fromkeys(PAGES["evening"], of_the_evening))


@pytest.mark.parametrize(
    ("step", "sizes"),
    [("closing", SIZES), *((step, [size]) for step in ("preparation", "evening") for size in EACH)],
)
def test_what_a_page_is_for_is_in_sight(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], step: str, sizes: list[tuple[int, int]]
) -> None:
    """One window goes through all sizes where its pages can be gone to again."""
    window, controller = meeting
    troubles = {}
    for size in sizes:
        window.resize(*size)
        assert window.size().toTuple() == size
        for page in PAGES[step]:
            if page in MAIN:
                go_to(window, controller, qtbot, page)
                troubles[f"{page} at {size}"] = out_of_sight(window, MAIN[page](window))
    assert {page: found for page, found in troubles.items() if found} == {}


def test_the_programme_takes_the_place_of_the_view_where_there_is_no_room_for_both(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """A part that is chosen there is shown, and the view is back; with room for all there is nothing to choose."""
    window, controller = meeting
    window.resize(900, 480)
    go_to(window, controller, qtbot, "welcome")
    page = evening(window)
    listed = page.console.list_parts
    assert (page.programme.isVisible(), page.presenter.isVisible()) == (False, True)
    QTest.mouseClick(listed, LEFT)
    assert (page.programme.isVisible(), page.presenter.isVisible()) == (True, False)
    settle()
    assert out_of_sight(window, [page.presenter.next_button, page.programme.edit]) == []
    item = page.programme.list.item(1)
    QTest.mouseClick(
        page.programme.list.viewport(), LEFT, pos=page.programme.list.visualItemRect(item).center()
    )
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.QUESTION)
    assert (page.programme.isVisible(), page.presenter.isVisible()) == (False, True)
    assert page.hasFocus()
    window.resize(1366, 740)
    settle()
    assert page.programme.isVisible()
    assert not listed.isVisible()
    assert page.presenter.next_button.mapTo(page, QPoint(0, 0)).x() < page.side.x() + page.side.width()
    assert page.presenter.steps.coming.isVisible()


def test_a_window_beside_it_is_no_larger_than_the_screen(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its buttons stand at the foot: of 720 pixels on a screen of 540 they would be under the edge."""

    class SmallScreen:
        def availableSize(self) -> QSize:
            return QSize(960, 500)

    monkeypatch.setattr(SideWindow, "screen", lambda _window: SmallScreen())
    for name, opened in each_window(*meeting, qtbot):
        assert opened.height() <= 500, name
        assert opened.width() <= 960, name
        buttons: list[QWidget] = [
            one for one in opened.findChildren(QPushButton) if one.isVisible() and one.property("kind")
        ]
        assert buttons, name
        assert out_of_sight(opened, buttons[-1:]) == [], name
