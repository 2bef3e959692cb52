"""On small screens the row that is copied and its button stay in sight, whatever is said and shown of photos."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import AddPhoto
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.sight import area_around
from tests.support.pictures import encoded
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import meeting, out_of_sight, settle

__all__ = ["meeting"]

pytestmark = pytest.mark.usefixtures("language")


def with_photos(window: MainWindow, controller: Controller, qtbot: QtBot, *sheets: int) -> PaperPage:
    """One of no sheet that anybody knows, and one of each of these sheets; another is being read."""
    go_to(window, controller, qtbot, "paper0")
    jpeg = encoded(Image.new("RGB", (1000, 700), "#ddd"))
    code = controller.meeting.in_order[0].code
    for key, theme, sheet in [("flard", "", 0), *((f"foto {number}", code, number) for number in sheets)]:
        controller.do(AddPhoto(key, jpeg, 1000, 700, theme, sheet, ()))
    closing = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    page = closing.paper
    qtbot.waitUntil(lambda: page.photos._image is not None)
    page._say_busy(1)
    settle()
    return page


def words_over_the_photo(page: PaperPage) -> list[str]:
    panel = page.photos
    around = (panel.status, panel.place, panel.naming, panel.warning, panel.turn, panel.choose)
    return [
        f"{other.objectName() or type(other).__name__}: {other.geometry()}"
        for other in around
        if other.isVisible() and panel.view.geometry().intersects(_in(panel, other))
    ]


def _in(panel: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(panel, QPoint(0, 0)), widget.size())


def test_nothing_lies_over_the_photo_and_its_sheet_is_named_in_full(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    window.resize(900, 480)
    page = with_photos(window, controller, qtbot, *range(1, 12))
    for size in ((900, 480), (960, 540), (1366, 728)):
        window.resize(*size)
        settle()
        nothing_lies_over_any(page)


def nothing_lies_over_any(page: PaperPage) -> None:
    for _photo in page.photos.photos:
        page.photos.step(-1)  # to the first
    settle()
    for _photo in page.photos.photos:
        assert words_over_the_photo(page) == []
        naming = page.photos.naming
        wide = naming.width()
        assert naming.isHidden() or naming.height() >= naming.heightForWidth(wide)
        scrolls = area_around(page.photos)
        assert scrolls is not None
        assert page.photos.width() <= scrolls.viewport().width()
        assert page.photos.place.width() >= page.photos.place.sizeHint().width()
        assert page.photos.view.height() >= page.photos.view.minimumHeight()
        page.photos.step(1)
        settle()


def test_the_whole_row_and_its_button_are_in_sight_on_an_old_laptop(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """With the row from the photo shown straight above it; of an unknown sheet too."""
    window, controller = meeting
    window.resize(1366, 728)
    page = with_photos(window, controller, qtbot, 1)
    form = page.entry
    for step in (0, 1):
        page.photos.step(step)
        settle()
        point_at_the_row(page)
        lines = [field.line for field in form.fields.all]
        parts = [form.code.line, *lines, *form.crosses.shown, form.save, form.no_cross]
        assert out_of_sight(window, parts) == [], step


def point_at_the_row(page: PaperPage) -> None:
    """What has no marks is shown where somebody points; of an unknown sheet too."""
    view = page.photos.view
    spot = view.mapFromScene(QPointF(500, 350))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


@pytest.mark.parametrize("size", [(900, 480), (960, 540)])
def test_the_field_that_one_types_in_and_the_button_are_in_sight_in_the_smallest_window(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], size: tuple[int, int]
) -> None:
    window, controller = meeting
    window.resize(*size)
    page = with_photos(window, controller, qtbot, 1)
    point_at_the_row(page)
    form = page.entry
    for stop in (form.code.line, *(field.line for field in form.fields.all), *form.crosses.shown):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert QApplication.focusWidget() is stop
        assert out_of_sight(window, [stop, form.save]) == []


NAME = "Marieke van den Berg-Jan"


def test_a_usual_name_can_be_read_whole_in_the_smallest_window(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """Who copies a name looks back at all of it before the next row."""
    window, controller = meeting
    window.resize(900, 480)
    page = with_photos(window, controller, qtbot, 1)
    line = page.entry.fields.name.line
    line.setText(NAME)
    settle()
    line.setCursorPosition(0)
    start = line.cursorRect().left()
    line.setCursorPosition(len(NAME))
    assert line.cursorRect().right() - start >= line.fontMetrics().horizontalAdvance(NAME) - 2


def test_in_a_large_window_a_row_stays_together_and_the_photo_grows(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    window.resize(900, 480)
    page = with_photos(window, controller, qtbot, 1)
    narrow, form = page.photos.width(), page.entry
    window.resize(1920, 1080)
    settle()
    assert page.photos.width() > 1.5 * narrow
    assert form.code._badge.geometry().top() < form.code._field.geometry().bottom()
    assert form.fields.geometry().top() - form.code.geometry().bottom() < 20
    assert form.code.height() <= form.code.sizeHint().height()
