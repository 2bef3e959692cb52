"""Labels by their place in the hierarchy. What people typed is never interpreted as HTML.

Here, and in everything that the start screen uses, enums of the `Qt` namespace are set by number as properties: PySide
creates that whole namespace when any of it is first mentioned, which takes a fifth of the time until the window is up
(bench/cold_start.py).
"""

from PySide6.QtWidgets import QLabel

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
CAN_BE_SELECTED = 1  # Qt.TextInteractionFlag.TextSelectableByMouse


def label(words: str = "", look: str = "", *, wrap: bool = True) -> QLabel:
    """A label; `look` is display, title, heading, subheading, lead, label, muted, small, error, quote or ""."""
    new_label = QLabel(words)
    new_label.setProperty("textFormat", PLAIN_TEXT)
    new_label.setWordWrap(wrap)
    if look:
        new_label.setProperty("look", look)
    return new_label


def chip(words: str, kind: str = "plain") -> QLabel:
    """A small tag beside something; `kind` is plain, good, warn or bad."""
    new_chip = label(words, wrap=False)
    new_chip.setProperty("chip", kind)
    return new_chip
