"""What the keys of a clicker and a keyboard ask for, in whichever window they are pressed (P12, P13)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

COMMANDS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_Period: "black",  # Logitech clickers
    Qt.Key.Key_F5: "start",
    Qt.Key.Key_Escape: "leave",
}

TAKEN_ALONG = (
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
)  # Shift+F5, and the keypad


def key_command(event: QKeyEvent) -> str:
    """ "next", "previous", "black", "start" or "leave", or "" when the key is none of ours.

    A key that is held down counts once: nobody means to run through the slides.
    """
    if event.isAutoRepeat() or event.modifiers() & ~TAKEN_ALONG:
        return ""
    return COMMANDS.get(Qt.Key(event.key()), "")
