"""Clicking a tab as people do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bijeenkomst.ui.widgets.tabs import Tabs


def click_tab(tabs: Tabs, index: int) -> None:
    """In the middle of it."""
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(index).center())
