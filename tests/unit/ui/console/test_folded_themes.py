"""The programme shows the parts of one theme, and of others when somebody opens them, by mouse or keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.console.folded_themes import FoldedThemes
from bijeenkomst.ui.console.programme_list import FOLDING
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.domain.evening import an_evening
from tests.unit.ui.console.whole_console import Console
from tests.unit.ui.shell.whole_window import out_of_sight, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot) -> Iterator[Console]:
    made = Console(tmp_path, qtbot)
    made.window.resize(1366, 768)
    settle()
    yield made
    made.close()


def shown(page: EveningPage) -> list[tuple[SlideKind, str]]:
    listed = page.programme.list
    return [(part.kind, part.theme) for row, part in enumerate(listed._parts) if not listed.isRowHidden(row)]


def below(page: EveningPage) -> set[str]:
    """The themes whose parts are seen."""
    return {theme for kind, theme in shown(page) if kind is SlideKind.RECOGNITION}


def row_of(page: EveningPage, theme: str) -> int:
    return next(row for row, part in enumerate(page.programme.list._parts) if part.theme == theme)


def box(page: EveningPage, row: int) -> QRect:
    listed = page.programme.list
    index = listed.model().index(row, 0)
    listed.scrollTo(index)
    return listed.visualRect(index)


def press_arrow(page: EveningPage, theme: str) -> None:
    place = box(page, row_of(page, theme))
    QTest.mouseClick(
        page.programme.list.viewport(), LEFT, pos=QPoint(place.right() - FOLDING // 2, place.center().y())
    )


def test_only_the_theme_that_is_on_is_open(console: Console) -> None:
    page, codes = console.page, [theme.code for theme in console.meeting.in_order]
    assert below(page) == {codes[0]}
    console.do(c.ShowSlide(Slide(SlideKind.RECOGNITION, codes[1])))
    assert below(page) == {codes[1]}
    console.do(c.ShowSlide(Slide(SlideKind.BREAK)))
    assert below(page) == set()
    kinds = [kind for kind, _theme in shown(page)]
    assert kinds.count(SlideKind.THEME) == kinds.count(SlideKind.GROUP) == len(codes)


def test_its_arrow_opens_another_theme_and_the_hall_sees_nothing_of_that(console: Console) -> None:
    """P14: twice quickly is twice."""
    page, code = console.page, console.meeting.in_order[2].code
    before = console.meeting.stage.slide
    press_arrow(page, code)
    assert code in below(page)
    press_arrow(page, code)
    assert code not in below(page)
    place = box(page, row_of(page, code))
    arrow = QPoint(place.right() - FOLDING // 2, place.center().y())
    QTest.mouseDClick(page.programme.list.viewport(), LEFT, pos=arrow)
    settle()
    assert code in below(page)
    assert console.meeting.stage.slide == before


def test_a_click_on_its_name_shows_it_and_opens_it(console: Console, qtbot: QtBot) -> None:
    page, code = console.page, console.meeting.in_order[2].code
    QTest.mouseClick(page.programme.list.viewport(), LEFT, pos=box(page, row_of(page, code)).center())
    qtbot.waitUntil(lambda: console.meeting.stage.slide.theme == code)
    qtbot.waitUntil(lambda: below(page) == {code})


def test_right_opens_and_left_folds_and_goes_to_the_name(console: Console, qtbot: QtBot) -> None:
    page, code = console.page, console.meeting.in_order[1].code
    listed, row = page.programme.list, row_of(page, code)
    listed.setFocus()
    listed.setCurrentRow(row)
    QTest.keyClick(listed, Qt.Key.Key_Right)
    assert code in below(page)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert listed.part is not None
    assert (listed.part.kind, listed.part.theme) == (SlideKind.SILENCE, code)
    QTest.keyClick(listed, Qt.Key.Key_Left)
    assert code not in below(page)
    assert listed.currentRow() == row
    QTest.keyClick(listed, Qt.Key.Key_Down)
    part = listed.part
    assert part is not None
    assert part.theme != code, "what is folded away is passed over"
    QTest.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: console.meeting.stage.slide.theme == part.theme)


def test_a_folded_theme_tells_its_minutes_together_and_that_it_is_folded(console: Console) -> None:
    page, code = console.page, console.meeting.in_order[1].code
    listed, row = page.programme.list, row_of(page, code)
    heard = str(listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    minutes = sum(
        part.minutes
        for part in listed._parts
        if part.theme == code and part.kind is not SlideKind.GROUP and not part.skipped
    )
    assert minutes > 4
    assert f"{minutes} minuten" in heard
    assert heard.endswith("ingeklapt")
    press_arrow(page, code)
    heard = str(listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.endswith("1 minuut, uitgeklapt")


def test_a_part_that_was_added_elsewhere_is_never_folded_away() -> None:
    """Only what follows on a theme's own first part folds with it."""
    from dataclasses import replace

    from bijeenkomst.domain.programme import programme

    parts = list(programme(an_evening()))
    theme = next(part for part in parts if part.kind is SlideKind.THEME)
    parts.append(replace(next(part for part in parts if part.kind is SlideKind.QUOTES), id="again"))
    folded = FoldedThemes()
    folded.show_parts(parts)
    folded.show_current(0)
    assert folded.hidden(parts.index(theme) + 1)
    assert not folded.hidden(len(parts) - 1)
    assert not folded.folds(parts.index(theme) - 1)


def test_on_is_in_sight_and_the_only_primary_button_whatever_is_said_above(console: Console) -> None:
    """The red lines and a notice take room from the pictures, not from *Verder*."""
    window: MainWindow = console.window
    console.do(c.ShowSlide(Slide(SlideKind.RECOGNITION, console.code)))
    console.from_phone("Een bankje")
    for size in ((900, 480), (1200, 600), (1366, 768)):
        window.resize(*size)
        window.say("De projectie staat nog aan. " * 3)
        console.page.presenter.edits.say("U veranderde de tekst. De zaal ziet nog de oude.")
        settle()
        assert out_of_sight(window, [console.page.presenter.next_button]) == []
        primary = [
            one
            for one in console.page.findChildren(QWidget)
            if one.isVisible() and one.property("kind") == "primary"
        ]
        assert primary == [console.page.presenter.next_button]
