"""Widgets that measure their own words."""

from PySide6.QtCore import QEvent


def are_other_letters(event: QEvent) -> bool:
    """Whether a `changeEvent` asks to measure anew: of another font, or another style, which may bring one."""
    return event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
