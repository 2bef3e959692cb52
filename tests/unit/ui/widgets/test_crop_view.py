"""Cutting a part out of a picture with the mouse and with keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.picture import Crop
from bijeenkomst.ui.widgets.crop_frame import CropFrame
from bijeenkomst.ui.widgets.crop_view import CropView

WIDTH, HEIGHT = 1200, 600  # of the picture; in the widget it is half as large


@pytest.fixture
def view(qtbot: QtBot) -> CropView:
    view = CropView()
    qtbot.addWidget(view)
    view.setFixedSize(600, 300)
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#4080c0"))
    view.show_picture(image, CropFrame(Crop(400, 200, 400, 300), WIDTH, HEIGHT, 4 / 3))
    with qtbot.waitExposed(view):
        view.show()
    return view


def drag(view: CropView, start: tuple[int, int], end: tuple[int, int]) -> None:
    """With the left button, in three moves."""
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    for part in (1, 2, 3):
        x, y = (a + (b - a) * part // 3 for a, b in zip(start, end, strict=True))
        QTest.mouseMove(view, QPoint(x, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(*end))


def test_dragging_the_frame_moves_it_as_far_as_the_picture_goes_and_tells_it_once(
    view: CropView, qtbot: QtBot
) -> None:
    told: list[Crop] = []
    view.chosen.connect(told.append)
    drag(view, (300, 175), (330, 160))
    assert told == [Crop(460, 170, 400, 300)]
    drag(view, (330, 160), (-500, 1000))
    assert told[1:] == [Crop(0, 300, 400, 300)]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 200))
    assert len(told) == 2  # nothing changed


def test_a_drag_past_the_edge_and_back_has_the_frame_under_the_pointer_again(view: CropView) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 175))
    for x in (100, -400, 100, 290):
        QTest.mouseMove(view, QPoint(x, 175))
    assert view.crop == Crop(380, 200, 400, 300)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(290, 175))


def test_dragging_a_corner_makes_it_larger_or_smaller_in_its_form(view: CropView) -> None:
    told: list[Crop] = []
    view.chosen.connect(told.append)
    drag(view, (400, 250), (460, 295))  # the lower right corner
    assert told == [Crop(400, 200, 520, 390)]
    drag(view, (200, 100), (260, 145))  # the upper left one
    assert told[1:] == [Crop(520, 290, 400, 300)]


def test_a_click_beside_the_frame_brings_it_there(view: CropView) -> None:
    told: list[Crop] = []
    view.chosen.connect(told.append)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 200))
    assert told == [Crop(800, 250, 400, 300)]


def test_keys_move_and_size_it_and_what_is_there_when_they_rest_is_told_once(
    view: CropView, qtbot: QtBot
) -> None:
    told: list[Crop] = []
    view.chosen.connect(told.append)
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    qtbot.waitUntil(lambda: told == [Crop(424, 200, 400, 300)])
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.crop is not None
    assert view.crop.width == 440
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Home)
    view.clearFocus()  # what was pressed counts when one goes on
    assert told[1:] == [Crop(200, 0, 800, 600)]


def test_a_picture_that_comes_while_it_is_dragged_does_not_move_it(
    view: CropView,
) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 175))
    QTest.mouseMove(view, QPoint(340, 175))
    held = view.crop
    view.show_picture(view._image, CropFrame(Crop(0, 0, 400, 300), WIDTH, HEIGHT, 4 / 3))
    assert view.crop == held
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(340, 175))


def test_without_a_frame_the_picture_is_only_shown(view: CropView) -> None:
    view.show_picture(view._image, None)
    drag(view, (300, 175), (330, 160))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.crop is None
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
