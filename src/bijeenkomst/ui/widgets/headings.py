"""Titles of pages, which a screen reader announces as headings."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel
from shiboken6 import isValid

from bijeenkomst.ui.widgets.labels import label

_told: list[QAccessibleWidget] = []
"""Qt's accessible objects for the existing titles. Qt deletes each with its label, and Python must not do so earlier.
"""


def page_title(words: str) -> QLabel:
    """The title of a page, which does not change."""
    title = label(words, "title", wrap=False)
    title.setAccessibleName(words)
    heading = QAccessibleWidget(title, QAccessible.Role.Heading)
    QAccessible.registerAccessibleInterface(heading)
    _told[:] = [*filter(isValid, _told), heading]
    return title
