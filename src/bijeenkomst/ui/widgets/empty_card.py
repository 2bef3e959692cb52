"""A card for a page on which nothing stands yet: what will come here, and how to begin."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


class EmptyCard(QFrame):
    """`rows` are of buttons; beside a long one there is no room for others in a narrow window."""

    def __init__(self, picture: str, heading: str, more: str, *rows: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setProperty("card", True)
        lines = label(heading, "heading"), label(more)
        for line in lines:
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = vbox(Picture(picture, "accent", 48), *lines, on=self, margins=(24, 36, 24, 36), spacing=16)
        column.addSpacing(8)
        for row in rows:
            add(column, hbox(STRETCH, *row, STRETCH, spacing=8))
