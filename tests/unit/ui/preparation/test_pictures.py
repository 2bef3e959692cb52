"""Choosing pictures for the hall in Voorbereiden: of a theme, and the face of the evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.design.palette import contrast_ratio
from bijeenkomst.design.pictures import THEME_ASPECT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.picture import Owner, Picture, PictureSpot
from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.face_section import FaceChoices
from bijeenkomst.ui.preparation.picture_field import PictureField
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.slides.pictures import PictureStore
from tests.support.pictures import thirds
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.sessions import GivenDialogs

VILLAGE = PictureSpot(Owner.VILLAGE)


@pytest.fixture(autouse=True)
def _no_pictures_of_before(qtbot: QtBot) -> Iterator[None]:
    yield
    PictureStore.of_program().fetch_with(None)


def opened(open_window: Open, *chosen: Path | None) -> tuple[MainWindow, Controller]:
    window, controller = open_window(an_evening(), GivenDialogs(*chosen))
    PictureStore.of_program().fetch_with(lambda key, done: controller.fetch(FetchImage(key), done))
    return window, controller


def a_photo(tmp_path: Path, name: str = "eik.png") -> Path:
    thirds(900, 600).save(tmp_path / name)
    return tmp_path / name


def editing(window: MainWindow, qtbot: QtBot) -> PictureField:
    """The field in the editor of the first theme."""
    themes = window.preparation.themes
    themes.list.edit(next(iter(themes.list.cards)))
    editor = themes.list.editor
    assert editor is not None
    assert isinstance(editor.picture, PictureField)
    return editor.picture


def of_first(controller: Controller) -> Picture | None:
    return controller.meeting.in_order[0].picture


def drop(widget: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    given = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    at = QPoint(20, 20)
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, *given),
        QDropEvent(QPointF(at), Qt.DropAction.CopyAction, *given),
    ):
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()


def test_a_theme_gets_a_picture_is_cut_by_dragging_and_described(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    """All of it is kept at once, and each step is one that can be taken back (R19)."""
    window, controller = opened(open_window, a_photo(tmp_path))
    field = editing(window, qtbot)
    assert not field.view.isVisible()
    field.choose.click()
    qtbot.waitUntil(lambda: of_first(controller) is not None)
    picture = of_first(controller)
    assert picture is not None
    assert picture.crop is not None
    assert picture.crop.width / picture.crop.height == pytest.approx(THEME_ASPECT, abs=0.01)
    qtbot.waitUntil(lambda: field.words.line.hasFocus())  # the next thing to say
    QTest.keyClicks(field.words.line, "Drie vlakken naast elkaar")
    field.view.setFocus()
    qtbot.waitUntil(lambda: (of_first(controller) or picture).description == "Drie vlakken naast elkaar")
    qtbot.waitUntil(lambda: not field.view.framed.isEmpty() and field.view.place.width() > 0)
    at = field.view.framed.center().toPoint()
    QTest.mousePress(field.view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(field.view, at + QPoint(200, 0))
    QTest.mouseRelease(field.view, Qt.MouseButton.LeftButton, pos=at + QPoint(200, 0))
    qtbot.waitUntil(lambda: (of_first(controller) or picture).crop != picture.crop)
    after = of_first(controller)
    assert after is not None
    assert after.crop is not None
    assert after.crop.left + after.crop.width == 900
    assert after.small not in ("", picture.small)  # phones see the same part
    assert after.digest == picture.digest  # and all of it is kept
    controller.undo()
    qtbot.waitUntil(lambda: (of_first(controller) or picture).crop == picture.crop)
    qtbot.waitUntil(lambda: field.view.crop == picture.crop)
    field.remove.click()
    qtbot.waitUntil(lambda: of_first(controller) is None)
    qtbot.waitUntil(lambda: not field.view.isVisible())


def test_a_picture_is_dropped_on_its_place_and_what_is_none_gets_a_sentence_there(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window, controller = opened(open_window)
    field = editing(window, qtbot)
    (tmp_path / "lied.mp3").write_bytes(b"ID3" + bytes(100))
    drop(field, tmp_path / "lied.mp3")
    qtbot.waitUntil(lambda: "lied.mp3" in field.said.sentence)
    assert field.choose.isEnabled()
    drop(field, a_photo(tmp_path), a_photo(tmp_path, "tweede.png"))
    qtbot.waitUntil(lambda: of_first(controller) is not None)
    assert "eik.png" in field.said.sentence
    locked = tmp_path / "slot.pdf"
    locked.write_bytes(b"%PDF-1.7\n")
    drop(field, locked)
    qtbot.waitUntil(lambda: "slot.pdf" in field.said.sentence)


def test_a_new_theme_and_one_without_a_picture_look_as_they_did(open_window: Open, qtbot: QtBot) -> None:
    """Calm: who does without sees one line and a button, and nothing in the way of the words."""
    window, _controller = opened(open_window)
    window.preparation.themes.list.add()
    editor = window.preparation.themes.list.editor
    assert editor is not None
    assert editor.picture is None
    field = editing(window, qtbot)
    assert [widget.isVisible() for widget in (field.view, field.words, field.remove, field.how)] == [
        False
    ] * 4


def face(window: MainWindow) -> FaceChoices:
    """The part of the details page about it, opened."""
    window.preparation.show_section(Section.DETAILS)
    assert window.preparation.details.face.inside is None
    window.preparation.details.face.open.click()
    (inside,) = window.preparation.details.face.findChildren(FaceChoices)
    return inside


def test_the_face_of_the_evening_is_folded_away_until_somebody_wants_it(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window, controller = opened(open_window, a_photo(tmp_path, "dorp.png"))
    inside = face(window)
    inside.village.choose.click()
    qtbot.waitUntil(lambda: controller.meeting.face.village is not None)
    drop(inside.logo, a_photo(tmp_path, "logo.png"))
    qtbot.waitUntil(lambda: controller.meeting.face.logo is not None)
    logo = controller.meeting.face.logo
    assert logo is not None
    assert logo.crop is None  # a logo is shown whole
    assert inside.logo.view.crop is None
    for _step in range(2):
        controller.undo()
    qtbot.waitUntil(lambda: controller.meeting.face == Face())


def test_a_face_that_was_chosen_stands_open_when_it_is_brought_by_something_else(
    open_window: Open, qtbot: QtBot
) -> None:
    window, controller = opened(open_window)
    assert window.preparation.details.face.inside is None
    controller.do(c.ChooseAccent("#00507d"))
    qtbot.waitUntil(lambda: window.preparation.details.face.inside is not None)


def choose_colour(colour: str) -> None:
    """In the window for colours that is open."""
    (dialog,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QColorDialog) and one.isVisible()
    ]
    dialog.setCurrentColor(QColor(colour))
    dialog.accept()


def test_a_colour_that_is_too_light_is_shown_as_it_can_be_read_and_that_is_said(
    open_window: Open, qtbot: QtBot
) -> None:
    """R14: nothing that has to be read loses its contrast."""
    window, controller = opened(open_window)
    colour = face(window).colour
    colour.choose.click()
    choose_colour("#f0e442")
    qtbot.waitUntil(lambda: controller.meeting.face.accent == "#f0e442")
    qtbot.waitUntil(lambda: "te licht" in colour.said.text() and colour.said.isVisible())
    assert contrast_ratio(colour.swatch.colour, "#ffffff") >= 7
    colour.choose.click()
    choose_colour("#00507d")
    qtbot.waitUntil(lambda: controller.meeting.face.accent == "#00507d")
    qtbot.waitUntil(lambda: not colour.said.isVisible())
    assert colour.swatch.colour == "#00507d"
    colour.usual.click()
    qtbot.waitUntil(lambda: controller.meeting.face.accent == "")
