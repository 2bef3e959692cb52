"""P8: which screen is which."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.projector.identify import SHOWN_MS, ScreenNumbers, screen_name, screen_number


def test_a_number_is_on_each_screen_small_and_takes_no_keys(qtbot: QtBot) -> None:
    """P8: the picture of the hall stays."""
    numbers = ScreenNumbers()
    numbers.show()

    assert [number.screen() for number in numbers.shown] == QGuiApplication.screens()
    for number in numbers.shown:
        box, screen = number.geometry(), number.screen().geometry()
        assert screen.contains(box)
        assert box.height() < screen.height() / 2
        assert number.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert number.isVisible()
    numbers.hide()


def test_the_numbers_go_by_themselves_after_three_seconds(qtbot: QtBot) -> None:
    """P8."""
    assert SHOWN_MS == 3000
    numbers = ScreenNumbers(milliseconds=20)
    numbers.show()
    with qtbot.waitSignal(numbers.shown[0].destroyed, timeout=30_000):
        pass

    assert not numbers.shown


def test_asking_again_starts_again(qtbot: QtBot) -> None:
    """P8: never two numbers over each other."""
    numbers = ScreenNumbers()
    numbers.show()
    first = numbers.shown[0]
    numbers.show()

    assert not first.isVisible()
    assert len(numbers.shown) == len(QGuiApplication.screens())
    numbers.hide()


def test_the_numbers_go_when_a_screen_comes(qtbot: QtBot) -> None:
    """P2, P8: a window never stays behind on a screen that goes, with a number that is another's now."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    numbers = ScreenNumbers()
    numbers.show()
    application.screenAdded.emit(QGuiApplication.primaryScreen())

    assert not numbers.shown


def test_a_screen_has_a_number_and_a_name(qtbot: QtBot) -> None:
    """P1, P8."""
    screen = QGuiApplication.primaryScreen()

    assert screen_number(screen) == 1
    assert screen_name(screen)
