"""Which letters the program's faces have, read with fontTools from the files themselves."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]"
)  # Hebrew and Arabic
SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))
FONTS = Path(__file__).parents[3] / "resources" / "fonts"


@cache
def _letters() -> frozenset[int]:
    found: set[int] = set()
    for path in FONTS.glob("*-Regular.ttf"):
        with TTFont(path, lazy=True) as font:
            found |= set(font.getBestCmap())
    return frozenset(found)


def has_letters(text: str) -> bool:
    """Whether all of the text can be drawn; what only steers its neighbours needs no letter."""
    return all(
        ord(char) in _letters() for char in drawn(unicodedata.normalize("NFC", text)) if not char.isspace()
    )


@lru_cache(maxsize=500)
def drawn(text: str) -> str:
    """The text as a reader of a page can know it: two letters that are drawn as one are two again, and what is never
    drawn is gone: joiners, marks of direction, vowel points, and what says that an emoji is a picture.
    """
    kept = POINTS.sub("", unicodedata.normalize("NFKC", text))
    never = {char for char in set(kept) if unicodedata.category(char) == "Cf" or char in SELECTORS}
    return kept.translate(dict.fromkeys(map(ord, never)))


def in_runs(text: str) -> list[str]:
    """A text in which both directions occur, in runs of one: on a page of several lines poppler gives those of a text
    that begins from the right in another order than they are read in. A text of one direction is one run.
    """
    runs: list[str] = []
    current, so_far = "", ""
    for char in text:
        kind = unicodedata.bidirectional(char)
        turns = "R" if kind in ("R", "AL") else "L" if kind == "L" else ""
        if turns and so_far and turns != so_far:
            runs.append(current)
            current = ""
        so_far = turns or so_far
        current += char
    ends = ",.:;()[]<>'\"’ \u00a0"  # which side of a turn these stand on is not told by the letters
    return [run for run in (run.strip(ends) for run in (*runs, current)) if run]
