"""Titles of pages are headings to a screen reader, for as long as they are there."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.ui.widgets import headings
from bijeenkomst.ui.widgets.headings import page_title


def told_of(page: QWidget) -> list[tuple[str, str]]:
    """As the system asks Qt for it."""
    found = QAccessible.queryAccessibleInterface(page)
    assert found is not None
    children = (found.child(number) for number in range(found.childCount()))
    return [(one.role().name, one.text(QAccessible.Text.Name)) for one in children]


def test_titles_that_come_and_go_are_told_and_forgotten(qtbot: QtBot) -> None:
    """Nothing is left of those that went, and those that stay are told as before."""
    before = sum(map(isValid, headings._told))
    stays = QWidget()
    qtbot.addWidget(stays)
    QVBoxLayout(stays).addWidget(page_title("Thema's"))
    for number in range(200):
        goes = QWidget()
        QVBoxLayout(goes).addWidget(page_title(f"Bladzijde {number}"))
        assert told_of(goes) == [("Heading", f"Bladzijde {number}")]
        goes.deleteLater()
        del goes
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert told_of(stays) == [("Heading", "Thema's")]
    assert sum(map(isValid, headings._told)) <= before + 1
