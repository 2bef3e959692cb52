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


def test_a_screen_without_a_name_is_a_number_alone(qtbot: QtBot) -> None:
    """P8: the hall reads what is on the screens, so nothing stands there that says nothing."""
    screen = QGuiApplication.primaryScreen()
    assert screen_number(screen) == 1
    assert screen_name(screen) == screen.model() == screen.name() == ""  # as some projectors say nothing
    numbers = ScreenNumbers()
    numbers.show()
    picture = numbers.shown[0].grab().toImage()
    side, plain = picture.height(), picture.pixelColor(picture.width() // 2, picture.height() * 9 // 10)
    drawn = [
        (x, y)
        for x in range(side // 10, side * 9 // 10)
        for y in range(side // 10, side * 9 // 10)
        if picture.pixelColor(x, y) != plain
    ]
    assert drawn
    assert max(y for _x, y in drawn) < side * 0.76  # the line of the name is empty
    middle = (min(y for _x, y in drawn) + max(y for _x, y in drawn)) / 2
    assert abs(middle - side / 2) < side * 0.04
    numbers.hide()
