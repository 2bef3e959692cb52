"""Labels by their place in the hierarchy. What people typed is never read as HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(words: str = "", look: str = "", *, wrap: bool = True) -> QLabel:
    """A label; `look` is its place: display, title, heading, subheading, lead, label, muted, small, error, quote."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


def chip(words: str, kind: str = "plain") -> QLabel:
    """A small mark beside something: kind is plain, good, warn or bad."""
    made = label(words, wrap=False)
    made.setProperty("chip", kind)
    return made
