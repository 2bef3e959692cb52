"""Choosing a part of the preparation as people do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bijeenkomst.ui.preparation.sections import Section, Sections


def click_section(sections: Sections, section: Section) -> None:
    """In the middle of its row."""
    row = sections.visualRect(sections.model().index(section, 0))
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
