"""Labels by their place in the hierarchy. What people typed is never read as HTML.

Here and wherever the start screen comes, enums of the `Qt` namespace go by their number, as properties: PySide makes
all of that namespace at the first mention of any of it, a fifth of the time until the window is there
(bench/cold_start.py).
"""

from PySide6.QtWidgets import QLabel

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
CAN_BE_SELECTED = 1  # Qt.TextInteractionFlag.TextSelectableByMouse


def label(words: str = "", look: str = "", *, wrap: bool = True) -> QLabel:
    """A label; `look` is its place: display, title, heading, subheading, lead, label, muted, small, error, quote."""
    made = QLabel(words)
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


def chip(words: str, kind: str = "plain") -> QLabel:
    """A small mark beside something: kind is plain, good, warn or bad."""
    made = label(words, wrap=False)
    made.setProperty("chip", kind)
    return made
