"""A group of hundreds is shown without a pause: its cells are measured once, and again when they changed."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.ui.closing.members_table import MembersTable
from tests.unit.domain.evening import an_evening, joining, run

NAME = 0  # the column


def first_group(meeting: Meeting) -> ThemeGroup:
    """The people of the first theme."""
    return meeting.group(meeting.in_order[0].code)


@pytest.fixture
def meeting() -> Meeting:
    evening = an_evening()
    return run(evening, joining(evening, name="Ko Bos"))


@pytest.fixture
def table(meeting: Meeting, qtbot: QtBot) -> MembersTable:
    made = MembersTable()
    qtbot.addWidget(made)
    made.show_group(first_group(meeting), handed_over=False)
    made.show()
    return made


class Measuring(QStyledItemDelegate):
    """Counts the cells that are measured."""

    count = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.count += 1
        return super().sizeHint(option, index)


def test_another_size_measures_no_cell_again(table: MembersTable, meeting: Meeting) -> None:
    measuring = Measuring(table)
    table.setItemDelegate(measuring)
    table.show_group(first_group(meeting), handed_over=True)
    table.resize(500, 300)
    measured = measuring.count
    table.resize(700, 400)
    assert measured > 0
    assert measuring.count == measured


def test_a_longer_name_that_comes_in_is_measured(table: MembersTable, meeting: Meeting) -> None:
    width = table.sizeHintForColumn(NAME)
    longer = run(meeting, joining(meeting, key="two", owner="two", name="Wilhelmina van den Berg"))
    table.show_group(first_group(longer), handed_over=False)
    assert table.sizeHintForColumn(NAME) > width


def test_larger_letters_are_measured(table: MembersTable) -> None:
    width = table.sizeHintForColumn(NAME)
    table.setFont(QFont(table.font().family(), 30))
    assert table.sizeHintForColumn(NAME) > width
