"""Filters over the application see what people do, and nothing of how a window is made."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bijeenkomst.ui.application_filters import filter_application, filters_resting
from bijeenkomst.ui.responsive import Building, at_once, in_steps
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_hall, a_window


class Noting(QObject):
    """A filter that notes the kinds of the events it sees, and in `order` that it was asked."""

    def __init__(self, name: str = "", order: list[str] | None = None) -> None:
        super().__init__(QApplication.instance())
        self.seen: list[QEvent.Type] = []
        self.name, self.order = name, order

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.order is not None and isinstance(watched, QLineEdit):
            self.order.append(self.name)
        self.seen.append(event.type())
        return False


@pytest.fixture
def noting(qapp: QApplication) -> Iterator[Noting]:
    made = Noting()
    filter_application(made)
    yield made
    delete(made)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def some_parts(around: QWidget) -> Building:
    for _part in range(20):
        QLineEdit(around)
        yield


@pytest.mark.parametrize("run", [at_once, in_steps])
def test_what_is_built_passes_by_no_filter_and_keys_do_again_afterwards(
    run: Callable[[Building], None], noting: Noting, field: QLineEdit
) -> None:
    noting.seen.clear()

    run(some_parts(field))

    assert QEvent.Type.ChildAdded not in noting.seen

    QTest.keyClick(field, Qt.Key.Key_A)

    assert noting.seen.count(QEvent.Type.KeyPress) == 1


def test_a_whole_window_is_made_and_shown_almost_without_them(
    tmp_path: Path, qtbot: QtBot, noting: Noting
) -> None:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    hall = a_hall(controller, tmp_path)
    window = a_window(controller, hall)
    qtbot.addWidget(window)
    window.show()

    # each of some 1,700 parts would send ten
    assert len(noting.seen) < 1000

    hall.close()
    controller.close()


def test_they_are_asked_in_the_order_they_had(qapp: QApplication, field: QLineEdit) -> None:
    """The last one that came is asked first, as Qt does; also when it came while the others rested."""
    order: list[str] = []
    first, second, third = (Noting(name, order) for name in ("first", "second", "third"))
    filter_application(first)
    filter_application(second)
    with filters_resting(), filters_resting():
        filter_application(third)
        QTest.keyClick(field, Qt.Key.Key_A)
        assert order == []

    QTest.keyClick(field, Qt.Key.Key_A)

    assert order == ["third", "second", "first"]
    for one in (first, second, third):
        delete(one)


def test_what_goes_wrong_while_they_rest_brings_them_back(noting: Noting, field: QLineEdit) -> None:
    def fails() -> Building:
        yield
        raise ValueError

    for run in (at_once, in_steps):
        with pytest.raises(ValueError):
            run(fails())

    QTest.keyClick(field, Qt.Key.Key_A)

    assert QEvent.Type.KeyPress in noting.seen


def test_a_filter_that_is_gone_is_not_asked_back(qapp: QApplication, field: QLineEdit) -> None:
    gone = Noting()
    filter_application(gone)
    with filters_resting():
        delete(gone)

    QTest.keyClick(field, Qt.Key.Key_A)
    QCoreApplication.processEvents()

    assert field.text() == "a"
