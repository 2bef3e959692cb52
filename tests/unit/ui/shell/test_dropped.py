"""Nothing that is dropped is ignored in silence: files, folders, links, pictures, mails and text, on every page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.intake.photos.scans import ENDINGS as SCANS
from bijeenkomst.intake.themes import ENDINGS as THEMES
from bijeenkomst.ui.console.keys_overview import KeysOverview
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.widgets.file_dialogs import kinds_of_files
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def link() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://voorbeeld.nl/themas.xlsx")])
    mime.setText("https://voorbeeld.nl/themas.xlsx")
    return mime


def picture() -> QMimeData:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return mime


def from_a_mail() -> QMimeData:
    mime = QMimeData()
    mime.setData("FileGroupDescriptorW", b"themas.xlsx")
    return mime


def text() -> QMimeData:
    mime = QMimeData()
    mime.setText("1. Samen eten\n2. Wonen")
    return mime


def drop(target: QWidget, mime: QMimeData) -> bool:
    """As the window system does it: on what is under the pointer, then around it; whether anything took it."""
    what = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    here: QWidget | None = target
    while here is not None:
        if here.acceptDrops():
            enters = QDragEnterEvent(QPoint(5, 5), *what)
            enters.ignore()
            QApplication.sendEvent(here, enters)
            if enters.isAccepted():
                drops = QDropEvent(QPointF(5, 5), *what)
                drops.ignore()
                QApplication.sendEvent(here, drops)
                return drops.isAccepted()
        here = None if here.isWindow() else here.parentWidget()
    return False


OTHERS: list[tuple[Callable[[], QMimeData], str]] = [
    (link, "een link"),
    (picture, "nog geen bestand"),
    (from_a_mail, "bijlage"),
]


@pytest.mark.parametrize(("what", "said"), OTHERS)
@pytest.mark.parametrize("step", Step)
def test_what_is_no_file_yet_is_said_on_every_page(
    open_window: Open, step: Step, what: Callable[[], QMimeData], said: str
) -> None:
    window, _controller = open_window(an_evening())
    window.show_step(step)
    page = window.pages.currentWidget()
    assert page is not None
    assert drop(page, what())
    assert said in window.notice.sentence


@pytest.mark.parametrize("name", ["themas.csv", "blad.jpg"])
@pytest.mark.parametrize("step", Step)
def test_what_is_dropped_stays_where_it_was(open_window: Open, tmp_path: Path, step: Step, name: str) -> None:
    """A program that hears that its file was moved may take it away."""
    window, _controller = open_window(an_evening())
    window.show_step(step)
    page = window.pages.currentWidget()
    assert page is not None
    mime = files(tmp_path / name)
    either = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    how = (either, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (
        QDragEnterEvent(QPoint(5, 5), *how),
        QDragMoveEvent(QPoint(5, 5), *how),
        QDropEvent(QPointF(5, 5), *how),
    ):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(page, event)
        assert event.dropAction() is Qt.DropAction.CopyAction
        assert event.isAccepted()


@pytest.mark.parametrize("name", ["themas.xlsm", "blad.jfif", "brief.docx", "zonder"])
def test_a_file_on_a_page_that_takes_none_is_said_with_where_it_belongs(
    open_window: Open, tmp_path: Path, name: str
) -> None:
    window, _controller = open_window(an_evening())
    window.show_step(Step.EVENING)
    page = window.pages.currentWidget()
    assert page is not None
    assert drop(page, files(tmp_path / name))
    assert f"'{name}'" in window.notice.sentence


def themes_page(open_window: Open) -> tuple[MainWindow, QWidget]:
    window, _controller = open_window(Meeting(code_seed=1))
    return window, window.preparation.themes


@pytest.mark.parametrize("name", ["themas.csv", "themas.CSV", "themas.tab", "lijst", "themas.jpg"])
def test_themes_are_read_whatever_the_file_is_called(
    qtbot: QtBot, open_window: Open, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("Thema;Kernzin\nWonen;Dichtbij\n")
    window, page = themes_page(open_window)
    assert drop(page, files(tmp_path / name))
    qtbot.waitUntil(lambda: bool(window.preparation.themes.bring_in.model.proposal.rows))


def test_what_holds_no_themes_says_so_and_of_more_files_the_rest_is_named(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    (tmp_path / "foto.jfif").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (tmp_path / "themas.csv").write_text("Thema\nWonen\n")
    window, page = themes_page(open_window)
    themes = window.preparation.themes
    assert drop(page, files(tmp_path / "foto.jfif"))
    qtbot.waitUntil(lambda: "geen rekenblad" in themes.bring_in.notice.sentence)
    assert drop(page, files(tmp_path / "foto.jfif", tmp_path / "themas.csv"))
    qtbot.waitUntil(lambda: bool(themes.bring_in.model.proposal.rows))
    assert "één bestand tegelijk gelezen: themas.csv" in themes.notice.sentence
    assert drop(page, files(tmp_path))
    assert "is een map" in themes.notice.sentence


def test_text_from_a_mail_or_a_page_can_be_dropped_as_if_it_was_pasted(open_window: Open) -> None:
    window, page = themes_page(open_window)
    assert drop(page, text())
    assert window.preparation.themes.bring_in.text.text() == "1. Samen eten\n2. Wonen"


def test_a_file_on_a_field_for_text_is_for_the_page_around_it(open_window: Open, tmp_path: Path) -> None:
    window, _controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    field = window.preparation.details.findChildren(QLineEdit)[0]
    before = field.text()
    assert drop(field, files(tmp_path / "themas.xlsx"))
    assert field.text() == before
    assert "'themas.xlsx'" in window.notice.sentence


def test_a_window_beside_says_it_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = KeysOverview()
    qtbot.addWidget(window)
    window.show()
    for what in (files(tmp_path / "a.xlsx"), link(), text()):
        assert drop(window, what)
        assert window.refused is not None
        assert window.refused.sentence


def test_a_dialog_for_files_offers_every_ending_that_can_be_read_and_all_other_files() -> None:
    for endings, some in (
        (SCANS, (".jfif", ".JPG", ".tif", ".pdf")),
        (THEMES, (".xlsm", ".ods", ".CSV", ".fods")),
    ):
        first, others = kinds_of_files("Bestanden", endings).split(";;")
        assert {f"*{ending}" for ending in some} <= set(first.partition("(")[2].rstrip(")").split())
        assert others == "Alle bestanden (*)"
