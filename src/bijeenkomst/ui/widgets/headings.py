"""Titles of pages, which a screen reader tells as headings."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel
from shiboken6 import isValid

from bijeenkomst.ui.widgets.labels import label

_told: list[QAccessibleWidget] = []
"""What Qt tells of the titles that are there. It deletes each with its label, and Python must not before that."""


def page_title(words: str) -> QLabel:
    """The title of a page, which does not change."""
    title = label(words, "title", wrap=False)
    title.setAccessibleName(words)
    heading = QAccessibleWidget(title, QAccessible.Role.Heading)
    QAccessible.registerAccessibleInterface(heading)
    _told[:] = [*filter(isValid, _told), heading]
    return title
