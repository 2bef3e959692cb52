"""A part that stays together in a large window: no wider than is good to read."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def in_the_middle(page: QWidget, widest: int) -> QWidget:
    """A new widget in the middle of `page`, as wide as that, and at most `widest` pixels."""
    inside, around = QWidget(page), QHBoxLayout(page)
    inside.setMaximumWidth(widest)
    around.setContentsMargins(0, 0, 0, 0)
    around.addStretch(1)
    around.addWidget(inside, 100)
    around.addStretch(1)
    return inside
