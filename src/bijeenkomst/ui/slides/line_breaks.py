"""Where a line of a slide may be broken, and where not, by characters that show nothing (P22)."""

import re

IP = re.compile(r"\d{1,3}(\.\d{1,3}){3}(?=[:/]|$)")
MAY_BREAK, NO_BREAK, NO_BREAK_SPACE = "\u200b", "\u2060", "\u00a0"


def breakable(typed: str) -> str:
    """An address that may be broken before its colon and slashes, and after its dots.

    An IP address only before the slashes: people do not recognise "192.168." and ":8080" as parts of one thing.
    """
    whole = typed.replace("://", "\0")
    if not IP.match(whole):
        whole = whole.replace(".", f".{MAY_BREAK}").replace(":", f"{MAY_BREAK}:")
    return whole.replace("/", f"{MAY_BREAK}/{NO_BREAK}").replace("\0", "://")


def unbroken(name: str) -> str:
    """A name that stays on one line whatever is in it."""
    return NO_BREAK.join(name.replace(" ", NO_BREAK_SPACE))


def together(text: str) -> str:
    """A text that is not broken after its hyphens ("Wi-Fi")."""
    return text.replace("-", f"-{NO_BREAK}")
