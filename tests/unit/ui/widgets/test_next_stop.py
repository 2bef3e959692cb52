"""Where the keyboard goes on when a part of a page goes away."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.widgets.tab_order import next_stop


def test_it_is_what_comes_after_all_of_the_part_or_else_the_first_before_it(qtbot: QtBot) -> None:
    page, part, inside = QWidget(), QWidget(), QPushButton("in the part")
    first, disabled, last = QPushButton("first"), QPushButton("disabled"), QPushButton("last")
    disabled.setEnabled(False)
    QVBoxLayout(part).addWidget(inside)
    column = QVBoxLayout(page)
    for one in (first, part, disabled, last):
        column.addWidget(one)
    qtbot.addWidget(page)
    page.show()

    assert next_stop(part, page) is last

    last.hide()

    assert next_stop(part, page) is first

    first.hide()

    assert next_stop(part, page) is None
