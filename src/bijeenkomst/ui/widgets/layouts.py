"""Rows and columns of widgets, each described in one call."""

from typing import Final, Literal

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

STRETCH: Final = "stretch"
Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | Literal["stretch"]
"""A widget or layout, perhaps with its stretch factor, or empty space that takes the room that is left."""
Margins = int | tuple[int, int, int, int]
"""Pixels, on all sides or left, top, right and bottom."""


def vbox(
    *parts: Part, on: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QVBoxLayout:
    """A column of `parts`, laid out on the widget `on` if given. Margins and spacing default to those of Qt."""
    layout = QVBoxLayout() if on is None else QVBoxLayout(on)
    _set_up(layout, parts, margins, spacing)
    return layout


def hbox(
    *parts: Part, on: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QHBoxLayout:
    """A row of `parts`; see `vbox`."""
    layout = QHBoxLayout() if on is None else QHBoxLayout(on)
    _set_up(layout, parts, margins, spacing)
    return layout


def add(layout: QBoxLayout, *parts: Part) -> None:
    """Append `parts` to a row or column."""
    for part in parts:
        if isinstance(part, str):
            layout.addStretch()
            continue
        item, factor = part if isinstance(part, tuple) else (part, 0)
        if isinstance(item, QLayout):
            layout.addLayout(item, factor)
        else:
            layout.addWidget(item, factor)


def _set_up(
    layout: QBoxLayout, parts: tuple[Part, ...], margins: Margins | None, spacing: int | None
) -> None:
    if margins is not None:
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        layout.setSpacing(spacing)
    add(layout, *parts)
