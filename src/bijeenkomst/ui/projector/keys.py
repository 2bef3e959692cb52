"""The keys of the evening: what each asks for, in whichever window it is pressed (P12, P13)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

TAKEN_ALONG = (
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
)  # Shift+F5, and the keypad


def _keys() -> dict[str, tuple[Qt.Key, ...]]:
    key = Qt.Key
    return {
        "next": (key.Key_PageDown, key.Key_Right, key.Key_Down, key.Key_Space),
        "previous": (key.Key_PageUp, key.Key_Left, key.Key_Up),
        "start": (key.Key_F5,),
        "swap": (key.Key_F6,),
        "black": (key.Key_B, key.Key_Period),
        "logo": (key.Key_R,),
        "hold": (key.Key_V,),
        "test": (key.Key_T,),
        "leave": (key.Key_Escape,),
        "yes": (key.Key_1,),
        "partly": (key.Key_2,),
        "no": (key.Key_3,),
        "reveal": (key.Key_U,),
        "large": (key.Key_L,),
        "write": (key.Key_A,),
        "approve": (key.Key_G,),
        "silence": (key.Key_S,),
        "clock": (key.Key_K,),
        "more": (key.Key_M,),
        "keys": (key.Key_F1, key.Key_Question),
    }


KEYS = _keys()
"""The keys of each command, in the order of `wording.keys`; the first is the one that is shown."""

COMMANDS = {key: command for command, keys in KEYS.items() for key in keys}
ALSO_WHILE_TYPING = frozenset({"start", "swap", "keys"})
"""Commands that no letter, arrow or page key of a text field stands in the way of."""


def key_command(event: QKeyEvent) -> str:
    """The command of a key, or "" when it is none of ours.

    A key that is held down counts once: nobody means to run through the slides.
    """
    if event.isAutoRepeat() or event.modifiers() & ~TAKEN_ALONG:
        return ""
    return COMMANDS.get(Qt.Key(event.key()), "")
