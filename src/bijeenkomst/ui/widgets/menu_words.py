"""What residents or the kopgroep wrote, as a line of a menu."""

LONGEST = 60  # letters; a menu is as wide as its longest line


def in_a_menu(words: str) -> str:
    """Not too long, and an "&" as it is: a menu takes that for the letter to press."""
    shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return shown.replace("&", "&&")
