"""P15: what is typed of a theme stands beside it as the hall will see it, and the hall sees nothing of it yet (P14)."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.theme_list import ThemeList
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.joining import JoinInfo
from tests.unit.domain.evening import an_evening
from tests.unit.ui.shell.whole_window import settle

Open = Callable[..., tuple[MainWindow, Controller]]


def shown(themes: ThemeList) -> object:
    assert themes._beside is not None
    return themes._beside.preview._content


def test_it_is_the_slide_that_the_hall_gets_once_it_is_saved(open_window: Open, qtbot: QtBot) -> None:
    window, controller = open_window(an_evening())
    themes, code = window.preparation.themes.list, controller.meeting.in_order[0].code
    join = JoinInfo(controller.status.base_url)
    themes.edit(code)
    settle()
    assert shown(themes) == slide_content(controller.meeting, Slide(SlideKind.THEME, code), join)
    assert themes.editor is not None
    themes.editor.fields.title.clear()
    QTest.keyClicks(themes.editor.fields.title, "Samen eten")
    typed = shown(themes)
    assert "Samen eten" in str(typed)
    assert controller.meeting.themes[code].title != "Samen eten"
    themes.editor.save.click()
    qtbot.waitUntil(lambda: controller.meeting.themes[code].title == "Samen eten")
    assert typed == slide_content(controller.meeting, Slide(SlideKind.THEME, code), join)


def test_at_a_quote_it_shows_the_quotes_and_back(open_window: Open, qtbot: QtBot) -> None:
    window, controller = open_window(an_evening())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    themes, code = window.preparation.themes.list, controller.meeting.in_order[0].code
    themes.edit(code)
    editor = themes.editor
    assert editor is not None
    editor.quotes[0].setFocus()
    assert "QuotesContent" in type(shown(themes)).__name__
    editor.fields.core.setFocus()
    assert "QuotesContent" not in type(shown(themes)).__name__


def test_a_new_theme_gets_the_look_that_it_will_have(open_window: Open, qtbot: QtBot) -> None:
    window, controller = open_window(an_evening())
    themes = window.preparation.themes.list
    themes.add()
    assert themes.editor is not None
    QTest.keyClicks(themes.editor.fields.title, "Nieuw")
    typed = shown(themes)
    themes.editor.save.click()
    qtbot.waitUntil(lambda: len(controller.meeting.in_order) == 4)
    new = controller.meeting.in_order[-1].code
    join = JoinInfo(controller.status.base_url)
    assert typed == slide_content(controller.meeting, Slide(SlideKind.THEME, new), join)


def test_where_it_does_not_fit_the_form_has_the_room(open_window: Open, qtbot: QtBot) -> None:
    """In the smallest window it made the page wider than the window, and the right side of each theme was cut off."""
    window, controller = open_window(an_evening())
    themes = window.preparation.themes.list
    window.resize(1366, 768)
    themes.edit(controller.meeting.in_order[0].code)
    settle()
    beside = themes._beside
    assert beside is not None
    parts = [beside.editor, beside.preview, *themes.cards.values()]

    def within() -> bool:
        return all(
            part.mapTo(window, part.rect().topRight()).x() < window.width()
            for part in parts
            if part.isVisible()
        )

    for width, shown_too in ((900, False), (1366, True)):
        window.resize(width, 480)
        qtbot.waitUntil(lambda: within() and beside.preview.isVisible() == shown_too)  # noqa: B023  # called at once
