"""The keys of the evening: what each asks for, in whichever window it is pressed, and how it is called (P12, P13)."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bijeenkomst.i18n import gettext as _

TAKEN_ALONG = (
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
)  # Shift+F5, and the keypad


@dataclass(frozen=True, slots=True)
class Use:
    """What a command is called on screen, and its keys: the first is the one that is shown."""

    command: str
    words: str
    keys: tuple[Qt.Key, ...]
    shown: str


def uses() -> tuple[Use, ...]:
    """All commands in the order in which the overview of keys has them."""
    key = Qt.Key
    return (
        Use("next", _("Verder"), (key.Key_PageDown, key.Key_Right, key.Key_Space), "PageDown"),
        Use("previous", _("Terug"), (key.Key_PageUp, key.Key_Left), "PageUp"),
        Use("start", _("Begin met projecteren"), (key.Key_F5,), "F5"),
        Use("swap", _("Schermen wisselen"), (key.Key_F6,), "F6"),
        Use("black", _("Zwart beeld, en weer terug"), (key.Key_B, key.Key_Period), _("B of punt")),
        Use("logo", _("Rustbeeld, en weer terug"), (key.Key_R,), "R"),
        Use("hold", _("Beeld vastzetten, en weer los"), (key.Key_V,), "V"),
        Use("test", _("Testbeeld, en weer terug"), (key.Key_T,), "T"),
        Use("leave", _("Terug naar de dia"), (key.Key_Escape,), "Esc"),
        Use("yes", _("Eén hand erbij: ja"), (key.Key_1,), "1"),
        Use("partly", _("Eén hand erbij: een beetje"), (key.Key_2,), "2"),
        Use("no", _("Eén hand erbij: nee"), (key.Key_3,), "3"),
        Use("reveal", _("Uitkomst tonen of verbergen"), (key.Key_U,), "U"),
        Use("write", _("Aanvulling typen"), (key.Key_A,), "A"),
        Use("approve", _("Oudste aanvulling van een telefoon tonen"), (key.Key_G,), "G"),
        Use("silence", _("Minuut stilte laten lopen, of stoppen"), (key.Key_S,), "S"),
        Use("clock", _("Klok voor de zaal, aan en uit"), (key.Key_K,), "K"),
        Use("keys", _("Dit overzicht"), (key.Key_F1, key.Key_Question), "F1"),
    )


COMMANDS = {key: use.command for use in uses() for key in use.keys}
ALSO_WHILE_TYPING = frozenset({"start", "swap", "keys"})
"""Commands that no letter, arrow or page key of a text field stands in the way of."""


def key_command(event: QKeyEvent) -> str:
    """The command of a key, or "" when it is none of ours.

    A key that is held down counts once: nobody means to run through the slides.
    """
    if event.isAutoRepeat() or event.modifiers() & ~TAKEN_ALONG:
        return ""
    return COMMANDS.get(Qt.Key(event.key()), "")
