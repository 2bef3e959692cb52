"""The manual is in the program: F1 opens the chapter of the page one is on, with its pictures, without internet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.resource_files import manual
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.manual.chapters import chapters, folder
from bijeenkomst.ui.manual.manual_window import ManualWindow
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.help_here import ALL, OF_SECTION, chapter_here
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import meeting, out_of_sight, settle

__all__ = ["meeting"]

Window = tuple[MainWindow, Controller]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ManualWindow]:
    made = ManualWindow("De avond zelf")
    made.show()
    settle()
    yield made
    if isValid(made):  # or a key closed it
        made.close()


def test_every_page_has_a_chapter_that_is_there() -> None:
    """A heading that is called otherwise would open another chapter."""
    titles = [chapter.title for chapter in chapters()]
    assert set(ALL) <= set(titles)
    assert {"Voor het eerst starten", "Een bijeenkomst maken"} <= set(titles)
    assert set(OF_SECTION) == set(Section)
    text = manual().read_text("utf-8")
    assert sum(len(chapter.text) for chapter in chapters()) > 0.9 * len(text)


@pytest.mark.parametrize(
    ("page", "chapter"),
    [
        ("section2", "Gegevens van de avond"),
        ("section4", "Zaalcheck: doe dit in de zaal"),
        ("welcome", "De avond zelf"),
        ("closing", "Afronden"),
        ("paper0", "Papier invoeren"),
        ("letting go", "Loslaten"),
        ("list lost", "Lijst kwijt?"),
    ],
)
def test_the_chapter_is_that_of_the_page(qtbot: QtBot, meeting: Window, page: str, chapter: str) -> None:
    shown, controller = meeting
    go_to(shown, controller, qtbot, page)
    closing = shown.pages.widget(Step.CLOSING)
    assert isinstance(closing, ClosingPage)
    assert chapter_here(shown, closing) == chapter


def test_f1_and_the_button_ask_for_it_also_from_a_field(qtbot: QtBot, meeting: Window) -> None:
    shown, controller = meeting
    go_to(shown, controller, qtbot, "section2")
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    field = shown.preparation.details.findChildren(QLineEdit)[0]
    field.setFocus()
    with qtbot.waitSignal(shown.help_asked):
        QTest.keyClick(field, Qt.Key.Key_F1)
    with qtbot.waitSignal(shown.help_asked):
        QTest.mouseClick(shown.header.help, Qt.MouseButton.LeftButton)


def test_a_chapter_is_readable_with_its_pictures_in_the_page(window: ManualWindow) -> None:
    assert window.chapter == "De avond zelf"
    assert "Start projectie" in window.page.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = window.page.loadResource(kind, QUrl("pictures/de-avond.png"))
    assert isinstance(picture, QImage)
    assert 300 < picture.width() <= window.page.viewport().width()
    margin = window.page.document().documentMargin()
    assert window.page.document().idealWidth() <= window.page.viewport().width() + margin


def test_every_picture_of_the_manual_is_shipped_with_it() -> None:
    import re

    named = re.findall(r"\((pictures/[^)]+)\)", manual().read_text("utf-8"))
    assert len(named) > 20
    assert [name for name in named if not (folder() / name).is_file()] == []


def test_nothing_outside_its_folder_and_nothing_from_the_net_is_loaded(window: ManualWindow) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/picture.png", "../pyproject.toml", ""):
        assert not isinstance(window.page.loadResource(kind, QUrl(address)), QImage)


def test_keys_stand_first_and_a_link_goes_to_its_chapter(window: ManualWindow) -> None:
    window.show_chapter("Toetsen op de avond")
    assert "PageDown" in window.page.toPlainText()
    window.show_chapter("Afronden")
    window.page.anchorClicked.emit(QUrl("#papier-invoeren"))
    assert window.chapter == "Papier invoeren"


def test_searching_goes_on_in_the_chapters_after_it(window: ManualWindow) -> None:
    window.search.setText("gasten-isolatie")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.chapter == "Meedoen met de telefoon"
    assert window.page.textCursor().selectedText().casefold() == "gasten-isolatie"
    window.search.setText("olifant in de porseleinkast")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.nothing.isVisible()
    assert window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_the_same_key_closes_it(window: ManualWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.page, key)
    assert not window.isVisible()


def test_it_fits_the_smallest_screen(window: ManualWindow) -> None:
    window.resize(900, 440)
    settle()
    assert out_of_sight(window, [window.search]) == []
    assert window.page.viewport().width() > 500


def test_the_start_screen_opens_it_too_and_goes_on_with_the_latest_meeting(
    qtbot: QtBot, tmp_path: Path
) -> None:
    recent = RecentFiles(tmp_path / "recent.json")
    for name in ("Oud", "Nieuw", "Weg"):
        path = tmp_path / f"{name}.bijeenkomst"
        path.write_bytes(b"")
        recent.remember(path)
    (tmp_path / "Weg.bijeenkomst").unlink()
    screen = StartScreen(recent)
    qtbot.addWidget(screen)
    screen.show()
    settle()
    assert screen.latest is not None
    assert screen.latest.accessibleName() == "Ga verder met Nieuw"
    assert (screen.latest.property("kind"), screen.new.property("kind")) == ("choice-first", "choice")
    assert screen.latest.y() < screen.new.mapTo(screen, screen.new.rect().topLeft()).y()
    assert screen.latest.height() > screen.new.height()
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.latest, Qt.MouseButton.LeftButton)
    assert asked.args == [tmp_path / "Nieuw.bijeenkomst"]
    QTest.keyClick(screen, Qt.Key.Key_F1)
    (opened,) = screen.findChildren(ManualWindow)
    assert opened.chapter == "Voor het eerst starten"
    opened.close()
