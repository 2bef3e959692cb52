"""The cases that need a window, or a laptop with a projector."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.shell.open_meeting import OpenMeeting
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from tests.integration.projecting import Projecting
from tests.integration.two_screens import two_screens, window_manager
from tests.support.on_loopback import with_the_example_in

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def lid_shut_and_open(folder: Path) -> None:
    """P21: the report is the program's own, on a real X server with a window manager and a lid."""
    with two_screens(folder) as screens:
        screens.have_a_lid()
        with window_manager(screens):
            screens.plug()
            program = Projecting(screens, folder / "memory.ini")
            program.tell("start")
            program.report_when(visible=True, screen="BEAMER")
            screens.shut_lid()
            shut = program.report_when(screens=["BEAMER"], state="over_console", aside=True)
            screens.open_lid()
            opened = program.report_when(console="LAPTOP", state="on_screen", aside=False)
            program.end()
    for report in (shut, opened):
        assert report["screen"] == "BEAMER"
        assert report["painted_on_laptop"] == 0
        assert "los" not in str(report["sentence"])


@contextmanager
def the_example(qtbot: QtBot, folder: Path) -> Iterator[OpenMeeting]:
    """The whole program with the example meeting."""
    with with_the_example_in(folder) as given:
        program = Program(given)
        program.open_example()
        assert program.meeting is not None
        with qtbot.waitActive(program.meeting.window):
            program.meeting.window.activateWindow()
        yield program.meeting
        program.close()


def arrows_go_on_and_back(qtbot: QtBot, folder: Path) -> None:
    """P13: a clicker may send arrows."""
    with the_example(qtbot, folder) as meeting:
        meeting.window.show_step(Step.EVENING)
        controller, page = meeting.controller, meeting.evening
        qtbot.waitUntil(page.isVisible)
        QTest.keyClick(QApplication.focusWidget() or page, KEY.Key_F5)
        QTest.mouseClick(page, LEFT, pos=QPoint(3, 3))
        start = controller.meeting.stage.slide.kind
        for on, back in ((KEY.Key_Right, KEY.Key_Left), (KEY.Key_Down, KEY.Key_Up)):
            QTest.keyClick(QApplication.focusWidget() or page, on)
            qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind != start)
            QTest.keyClick(QApplication.focusWidget() or page, back)
            qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind == start)


def dropped_is_taken_or_answered(qtbot: QtBot, folder: Path, workbook: Path, photo: Path) -> None:
    """Themes from one, and a photo of a sheet, or the words where it belongs, from the other."""
    with the_example(qtbot, folder) as meeting:
        themes = meeting.window.preparation.themes
        drop(themes, workbook)
        qtbot.waitUntil(themes.bring_in.isVisible)
        qtbot.waitUntil(lambda: themes.bring_in.model.rowCount() == 1)
        drop(meeting.closing.paper, photo)
        qtbot.waitUntil(lambda: len(meeting.controller.meeting.photos) == 1)


def drop(target: QWidget, path: Path) -> None:
    """A file lets go of the mouse over a page."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    what = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(5, 5), *what)
    QApplication.sendEvent(target, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *what))
