"""Texts by residents or the kopgroep as menu items."""

LONGEST = 60  # letters; a menu is as wide as its longest line


def in_a_menu(words: str) -> str:
    """The text shortened to `LONGEST`, with "&" escaped: a menu takes that for a keyboard shortcut."""
    shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return shown.replace("&", "&&")
