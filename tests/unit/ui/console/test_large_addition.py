"""One addition shown large: chosen on the console, walked through by keys, and back among the cards (R26, P12)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.console.addition_rows import AdditionRow
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.slides.content import AdditionsContent, OneAdditionContent
from tests.unit.ui.console.console_page import controller_of, page

__all__ = ["page"]

LEFT = Qt.MouseButton.LeftButton
Press = Callable[[Qt.Key, str], None]


@pytest.fixture
def press(page: EveningPage, qtbot: QtBot) -> Press:
    """Three additions on their cards, "c" the newest; presses a key, and waits until that one is large, "" for none."""
    controller = controller_of(page)
    code = controller.meeting.in_order[0].code
    for key in "abc":
        controller.do(c.AddAddition(key, code, f"Idee {key}", Channel.CONSOLE))
    page.navigation.show(Slide(SlideKind.ADDITIONS, code))
    qtbot.waitUntil(lambda: len(page.additions.list.rows) == 3 and row(page, "a").large_button.isVisible())

    def pressing(key: Qt.Key, wanted: str) -> None:
        QTest.keyClick(page, key)
        qtbot.waitUntil(lambda: large(page) == wanted)

    return pressing


def row(page: EveningPage, key: str) -> AdditionRow:
    return next(one for one in page.additions.list.rows if one.addition.id == key)


def large(page: EveningPage) -> str:
    seen = page._hall.seen
    return seen.addition if isinstance(seen, OneAdditionContent) else ""


def test_one_click_shows_an_addition_large_and_another_brings_the_cards_back(
    page: EveningPage, press: Press, qtbot: QtBot
) -> None:
    """The button of the one that is large is pressed in, and the page says how to go back."""
    QTest.mouseClick(row(page, "b").large_button, LEFT)
    qtbot.waitUntil(lambda: large(page) == "b")
    qtbot.waitUntil(lambda: row(page, "b").large_button.isChecked())
    assert [one.large_button.isChecked() for one in page.additions.list.rows] == [False, True, False]
    assert "Esc of L" in page.presenter.now.note.text()
    QTest.mouseClick(row(page, "c").large_button, LEFT)
    qtbot.waitUntil(lambda: large(page) == "c" and not row(page, "b").large_button.isChecked())
    QTest.mouseClick(row(page, "c").large_button, LEFT)
    qtbot.waitUntil(lambda: large(page) == "")
    assert isinstance(page._hall.seen, AdditionsContent)
    qtbot.waitUntil(lambda: not row(page, "c").large_button.isChecked())


def test_keys_walk_through_the_additions_and_on_with_the_evening(
    page: EveningPage, press: Press, qtbot: QtBot
) -> None:
    """L: the newest; PageDown and PageUp, as a clicker has them, the ones after and before it, and on and back."""
    press(Qt.Key.Key_L, "c")
    press(Qt.Key.Key_PageDown, "b")
    press(Qt.Key.Key_PageDown, "a")
    press(Qt.Key.Key_PageUp, "b")
    press(Qt.Key.Key_PageUp, "c")
    press(Qt.Key.Key_PageUp, "")
    assert page.navigation.now.kind is SlideKind.ADDITIONS
    press(Qt.Key.Key_L, "c")
    press(Qt.Key.Key_Escape, "")
    for wanted in ("c", ""):
        press(Qt.Key.Key_L, wanted)
    page.navigation.toggle_large("a")
    qtbot.waitUntil(lambda: large(page) == "a")
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.navigation.now.kind is SlideKind.SUMMARY)
    assert not any(one.large_button.isVisible() for one in page.additions.list.rows)
    QTest.keyClick(page, Qt.Key.Key_L)
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: isinstance(page._hall.seen, AdditionsContent))


def test_esc_takes_off_black_first_and_then_the_large_addition(
    page: EveningPage, press: Press, qtbot: QtBot
) -> None:
    """P12"""
    press(Qt.Key.Key_L, "c")
    QTest.keyClick(page, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: controller_of(page).meeting.stage.cover is Cover.BLACK)
    press(Qt.Key.Key_Escape, "c")
    press(Qt.Key.Key_Escape, "")


def test_what_is_hidden_is_gone_from_the_hall_at_once_and_another_one_that_comes_takes_nothing_away(
    page: EveningPage, press: Press, qtbot: QtBot
) -> None:
    """R26: also when Ctrl+Z takes it back; and a theme that is merged takes its additions along to the cards."""
    controller = controller_of(page)
    one, two, *_rest = (theme.code for theme in controller.meeting.in_order)
    press(Qt.Key.Key_L, "c")
    controller.do(c.AddAddition("d", one, "Idee d", Channel.CONSOLE))
    qtbot.waitUntil(lambda: len(page.additions.list.rows) == 4)
    assert large(page) == "c"
    QTest.mouseClick(row(page, "c").hide_button, LEFT)
    qtbot.waitUntil(lambda: large(page) == "")
    press(Qt.Key.Key_L, "d")
    controller.undo()
    qtbot.waitUntil(lambda: len(controller.meeting.additions_of(one, Visibility.SHOWN)) == 4)
    assert large(page) == "d"
    press(Qt.Key.Key_PageDown, "c")
    controller.do(c.MoveAddition(one, "c", two))
    qtbot.waitUntil(lambda: large(page) == "")
    assert page.navigation.after() != page.navigation.now
    press(Qt.Key.Key_L, "d")
    controller.do(c.MergeThemes(two, (one,)))
    qtbot.waitUntil(lambda: large(page) == "")
