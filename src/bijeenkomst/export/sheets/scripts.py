"""Scripts that run from right to left: letters joined as they are written, and words in the order of the page.

A PDF shows glyphs where it is told to and joins nothing. Our Arabic face has the joined forms ready-made (Unicode's
presentation forms), so that joining is a matter of choosing the right letters; the order is Unicode's bidirectional
algorithm (UAX 9).
"""

import re
from functools import lru_cache

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1024)
def joined(text: str) -> str:
    """The letters in the form that they take beside one another, still in the order in which they are read."""
    if not RIGHT_TO_LEFT.search(text):  # nearly always
        return text
    from arabic_reshaper import reshape

    return str(reshape(text))


def runs_left(text: str) -> bool:
    """Whether the text as a whole runs from right to left: its first letter decides (UAX 9, P2)."""
    first = _LETTER.search(text)
    return bool(first and RIGHT_TO_LEFT.match(first[0]))


@lru_cache(maxsize=1024)
def as_seen(line: str, leftwards: bool) -> str:
    """One line, joined, in the order in which it stands on the page; `leftwards` is how its paragraph runs."""
    if not leftwards and not RIGHT_TO_LEFT.search(line):
        return line
    from bidi import get_display

    return str(get_display(joined(line), base_dir="R" if leftwards else "L"))
