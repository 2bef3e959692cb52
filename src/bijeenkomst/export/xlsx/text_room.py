"""How much room text in Arial takes, for the widths of columns and the heights of rows.

Excel and LibreOffice show a row as high as the file says (seen in LibreOffice 7.4: left open, it takes one line),
so the heights have to be worked out in advance. The unit of column widths is a digit in the sheet's usual font.
"""

import unicodedata
from collections.abc import Iterable
from math import ceil

DIGIT = 6.0  # points: one unit of column width, a digit in Arial 11 with the pixels that Excel rounds it to
_BODY = 11.0  # points
_PADDING = 5.0  # points, left and right together
_INDENT = 8.0
_BOLD = 1.08
_SAFE = 1.03  # Mac, Windows and Linux round the widths of letters differently


# Advance widths in thousandths of the font size (the metrics that Arial and Helvetica share).
_MEASURED = {
    210: "'ijl|’‘",
    278: " !,./:;I[\\]ft·",
    333: '()-`r“”{}"•*',
    500: "Jcksvxyz^",
    611: "FTZ+<=>~",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    940: "W%",
    1010: "@—…",
}
_USUAL, _CAPITAL, _WIDE, _EMOJI = 0.556, 0.71, 1.0, 1.2


class _Widths(dict[str, float]):
    """The width of each character, as a multiple of the font size."""

    def __missing__(self, char: str) -> float:
        width = self[char] = _width(char)
        return width


def _width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return _EMOJI if char >= "\U0001f000" else _WIDE
    return _CAPITAL if char.isupper() else _USUAL


_WIDTHS = _Widths({char: width / 1000 for width, chars in _MEASURED.items() for char in chars})


def ems(text: str) -> float:
    """The width of `text` on one line, as a multiple of the font size."""
    return sum(map(_WIDTHS.__getitem__, text))


def fitting(texts: Iterable[str], least: float, most: float) -> float:
    """The width of a column in which each of `texts`, a little indented, fits on a line: `least` to `most` digits."""
    widest = max(map(ems, texts), default=0.0)
    needed = (widest * _BODY * _SAFE + _PADDING + _INDENT) / DIGIT
    return min(max(least, ceil(needed)), most)


def lines(text: str, column: float, size: float = _BODY, bold: bool = False, indent: int = 0) -> int:
    """The number of lines that `text` takes in a column of `column` digits, in a font of `size` points."""
    letter = size * _SAFE * (_BOLD if bold else 1.0)
    room = (column * DIGIT - _PADDING - indent * _INDENT) / letter
    if "\n" not in text and ems(text) <= room:
        return 1
    return sum(_broken(line.split(" "), room) for line in text.split("\n"))


def _broken(words: list[str], room: float) -> int:
    space = _WIDTHS[" "]
    count, used = 1, 0.0
    for word in words:
        needed = ems(word)
        if used and used + space + needed > room:
            count, used = count + 1, 0.0
        while needed > room > 0:  # a word that is longer than a line is broken at the end of the line
            count, needed = count + 1, needed - room
        used += needed + (space if used else 0.0)
    return count
