"""Scripts that run from right to left: joining their letters, and putting words in their order on the page.

A PDF shows glyphs where it is told to and joins nothing. Our Arabic face has the joined forms ready-made (Unicode's
presentation forms), so that joining is a matter of choosing the right letters; the order is Unicode's bidirectional
algorithm (UAX 9), in which a phone number, an address or a picture made of several is one thing that runs to the right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from bijeenkomst.export.pdf.faces import MIRRORED

RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LETTER = re.compile(r"[^\W\d_]")
_POINTS = re.compile(r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
_JOINER = "\u200d"
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
_PICTURES = "[\u2600-\u27bf\ufe0e\ufe0f\u200d\U0001f000-\U0001faff]"
_ONE_THING = re.compile(r"\S+@\S+\w|[+(]{0,2}\d+(?:[\s()./–-]{1,2}\d+)+|\+\d+|" + _PICTURES + "{2,}")
_BRACKETS = dict(zip("([{<«‹", ")]}>»›", strict=True))


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line with one direction: its letters as seen from left to right, and where it begins.

    `begins` counts the letters of the line that stand on its left.
    """

    seen: str
    begins: int
    leftwards: bool


_UNKNOWN_THERE = {"LRI": "BN", "RLI": "BN", "FSI": "BN", "PDI": "BN", "": "L"}


@lru_cache(maxsize=1024)
def joined(text: str) -> str:
    """The letters in the forms that they take beside one another, still in reading order.

    Without vowel points, as people write: readers of PDFs each give a point to another letter.
    """
    if not RIGHT_TO_LEFT.search(text):  # nearly always
        return text
    pieces = _POINTS.sub("", text).split(_JOINER)
    return "".join(_piece_joined(piece, last=at == len(pieces) - 1) for at, piece in enumerate(pieces))


def _piece_joined(piece: str, *, last: bool) -> str:
    """The letters between two zero-width joiners, of which the library leaves out all but a last one.

    It then joins lam and alef at another place, or stops: "السلام 👩‍🌾" would keep a group from its package. Behind an
    Arabic letter a joiner only gives that letter its form; behind anything else it stays, as in a picture of several.
    """
    from arabic_reshaper import reshape

    if last:
        return str(reshape(piece))
    shapes = bool(piece) and RIGHT_TO_LEFT.match(piece[-1]) is not None
    return str(reshape(piece + _JOINER)) if shapes else str(reshape(piece)) + _JOINER


def runs_left(text: str) -> bool:
    """Whether the text as a whole runs from right to left, by its first letter outside addresses (UAX 9, P2)."""
    first = _LETTER.search(_ONE_THING.sub(" ", text))
    return bool(first and RIGHT_TO_LEFT.match(first[0]))


@lru_cache(maxsize=1024)
def as_read(line: str, leftwards: bool) -> tuple[Run, ...]:
    """The runs of one line with joined letters, in reading order. `leftwards`: the paragraph runs to the left."""
    if not line:
        return ()
    storage = _resolved(_steered(joined(line), "R" if leftwards else "L"), leftwards)
    read = list(storage["chars"])
    from bidi.algorithm import reorder_resolved_levels

    reorder_resolved_levels(storage, False)
    seen = [char for char in storage["chars"] if not char["mark"]]
    place = {id(char): at for at, char in enumerate(seen)}
    found = []
    for to_the_left, chars in _in_one_direction(read):
        places = sorted(place[id(char)] for char in chars if not char["mark"])
        if places:
            found.append(Run("".join(_shape(seen[at]) for at in places), places[0], to_the_left))
    return tuple(found)


def _resolved(text: str, leftwards: bool) -> dict[str, Any]:
    """All letters with their embedding levels (UAX 9), in the form of the library."""
    from bidi import algorithm as uax9

    storage: dict[str, Any] = uax9.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if leftwards else (0, "L")
    uax9.get_embedding_levels(text, storage)
    for char in storage["chars"]:
        char["mark"] = char["ch"] in (_LEFT_MARK, _RIGHT_MARK)
        # The library stops at isolates, which are newer than it, and at letters that Unicode does not have (yet).
        char["type"] = char["orig"] = _UNKNOWN_THERE.get(char["type"], char["type"])
    uax9.explicit_embed_and_overrides(storage)
    uax9.resolve_weak_types(storage)
    uax9.resolve_neutral_types(storage, False)
    uax9.resolve_implicit_levels(storage, False)
    return storage


def _in_one_direction(chars: list[dict[str, Any]]) -> Iterator[tuple[bool, list[dict[str, Any]]]]:
    """The letters in runs; a bracket that is turned round is alone: some readers turn it back, others do not."""
    for (level, _alone), same in groupby(
        chars,
        lambda char: (char["level"] % 2, id(char) if char["level"] % 2 and char["ch"] in MIRRORED else 0),
    ):
        yield level == 1, list(same)


def _shape(char: dict[str, Any]) -> str:
    return MIRRORED.get(char["ch"], char["ch"]) if char["level"] % 2 else str(char["ch"])


def _steered(line: str, paragraph: str) -> str:
    """The text with marks that keep a number or an address in one piece, and brackets of a pair alike (UAX 9)."""
    line = _ONE_THING.sub(lambda found: f"{_LEFT_MARK}{found[0]}{_LEFT_MARK}", line)
    ways = list(_strong(line, paragraph))
    marks: dict[int, str] = {}
    waiting: list[int] = []
    for at, char in enumerate(line):
        if char in _BRACKETS:
            waiting.append(at)
        elif waiting and char == _BRACKETS[line[waiting[-1]]]:
            opening = waiting.pop()
            inside = {way for way in ways[opening + 1 : at] if way}
            before = next((way for way in reversed(ways[:opening]) if way), paragraph)
            if inside:
                way = paragraph if paragraph in inside or before == paragraph else before
                marks[opening] = marks[at] = _RIGHT_MARK if way == "R" else _LEFT_MARK
    return "".join(f"{mark}{char}{mark}" if (mark := marks.get(at)) else char for at, char in enumerate(line))


def _strong(line: str, paragraph: str) -> Iterator[str]:
    """For each letter the direction that it has by itself, "" is none; a number goes with the letters before it."""
    last = paragraph
    for char in line:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            last = "L" if kind == "L" else "R"
            yield last
        else:
            yield ("L" if last == "L" else "R") if kind in ("EN", "AN") else ""
