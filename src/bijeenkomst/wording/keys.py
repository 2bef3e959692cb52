"""The keys of the evening in words: for the overview on the console (F1) and the script on paper (P12, P13)."""

from dataclasses import dataclass

from bijeenkomst.i18n import gettext as _

OF_GROUP_WORK = frozenset({"more"})


@dataclass(frozen=True, slots=True)
class KeyWords:
    """The name of a command, and the key shown for it."""

    command: str
    words: str
    shown: str


def keys_in_words(*, group_work: bool = True) -> tuple[KeyWords, ...]:
    """All commands, in reading order; without `group_work` not those of the work round (R53)."""
    words = (
        KeyWords("next", _("Verder"), "PageDown"),
        KeyWords("previous", _("Terug"), "PageUp"),
        KeyWords("start", _("Begin met projecteren"), "F5"),
        KeyWords("swap", _("Schermen wisselen"), "F6"),
        KeyWords("black", _("Zwart beeld, en weer terug"), _("B of punt")),
        KeyWords("logo", _("Rustbeeld, en weer terug"), "R"),
        KeyWords("hold", _("Beeld vastzetten, en weer los"), "V"),
        KeyWords("test", _("Testbeeld, en weer terug"), "T"),
        KeyWords("leave", _("Terug naar de dia"), "Esc"),
        KeyWords("yes", _("Eén hand erbij: ja"), "1"),
        KeyWords("partly", _("Eén hand erbij: een beetje"), "2"),
        KeyWords("no", _("Eén hand erbij: nee"), "3"),
        KeyWords("reveal", _("Uitkomst tonen of verbergen"), "U"),
        KeyWords("large", _("Eén aanvulling groot, en weer terug"), "L"),
        KeyWords("write", _("Aanvulling typen"), "A"),
        KeyWords("approve", _("Oudste aanvulling van een telefoon tonen"), "G"),
        KeyWords("silence", _("Minuut stilte laten lopen, of stoppen"), "S"),
        KeyWords("clock", _("Klok voor de zaal, aan en uit"), "K"),
        KeyWords("more", _("Vijf minuten erbij, als de tijd loopt"), "M"),
        KeyWords("keys", _("Dit overzicht"), "F1"),
    )
    return tuple(one for one in words if group_work or one.command not in OF_GROUP_WORK)
