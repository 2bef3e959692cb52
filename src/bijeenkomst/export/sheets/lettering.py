"""Text on paper: our own face, with another one for each letter that it lacks; wrapped, and fitted in a box."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import FALLBACKS, font_file

LEADING = 1.22  # line to line, in sizes
UNSEEN = frozenset({"Cf", "Mn"})  # what only steers its neighbours, such as "as a picture" after an emoji

Line = list[tuple[str, str]]
"""One line of text in several faces: (face, words)."""


@cache
def _glyphs(face: str) -> frozenset[int]:
    """The letters of a face, which is registered with reportlab the first time."""
    font = TTFont(face, str(font_file(face)))
    registerFont(font)
    return frozenset(font.face.charToGlyph)


def first_face(face: str) -> str:
    """The face to start a PDF with, so that no font is named in it that is not embedded."""
    _glyphs(face)
    return face


def runs(text: str, face: str) -> list[tuple[str, str]]:
    """The text in pieces with the face that has their letters: (face, piece)."""
    if _glyphs(face).issuperset(map(ord, text)):  # nearly always
        return [(face, text)] if text else []
    pieces: list[tuple[str, str]] = []
    for char in text:
        found = next((one for one in (face, *FALLBACKS[face]) if ord(char) in _glyphs(one)), "")
        if not found and unicodedata.category(char) in UNSEEN:
            continue
        found = found or face
        if pieces and pieces[-1][0] == found:
            pieces[-1] = (found, pieces[-1][1] + char)
        else:
            pieces.append((found, char))
    return pieces


@lru_cache(maxsize=4096)
def _em_width(text: str, face: str) -> float:
    """How wide the text is at a size of one point: the same words come back on every sheet."""
    return float(sum(stringWidth(piece, one, 1) for one, piece in runs(text, face)))


def width(text: str, face: str, size: float) -> float:
    """How wide the text is, in points."""
    return _em_width(text, face) * size


def wrapped(text: str, face: str, size: float, room: float) -> list[str]:
    """The text in lines of at most `room` points; a word that is longer alone is broken."""
    lines: list[str] = []
    line, taken = "", 0.0
    space = width(" ", face, size)
    for word in text.split():
        needs = width(word, face, size)
        if line and taken + space + needs <= room:
            line, taken = f"{line} {word}", taken + space + needs
            continue
        if line:
            lines.append(line)
        line, taken = word, needs
        while taken > room:
            cut = _fitting(line, face, size, room)
            lines.append(line[:cut])
            line = line[cut:]
            taken = width(line, face, size)
    return [*lines, line] if line else lines


def flowed(parts: Sequence[tuple[str, str]], size: float, room: float) -> list[Line]:
    """Text in several faces, (face, words), as one paragraph in lines of at most `room` points."""
    lines: list[Line] = []
    taken = room
    for face, text in parts:
        space = width(" ", face, size)
        for word in (part for whole in text.split() for part in wrapped(whole, face, size, room)):
            needs = width(word, face, size)
            if not lines or taken + space + needs > room:
                lines.append([(face, word)])
                taken = needs
                continue
            taken += space + needs
            last, words = lines[-1][-1]
            if last == face:
                lines[-1][-1] = (face, f"{words} {word}")
            else:
                lines[-1].append((face, f" {word}"))
    return lines


def address_lines(
    address: str, face: str, sizes: tuple[float, ...], room: float, most: int
) -> tuple[float, list[str]]:
    """An address to type, broken only after a dot, a slash or a hyphen: the largest size with `most` lines."""
    pieces = re.findall(r"[^./-]+[./-]*|[./-]+", address)
    size, lines = sizes[-1], [address]
    for size in sizes:
        lines = []
        for piece in pieces:
            if lines and width(lines[-1] + piece, face, size) <= room:
                lines[-1] += piece
            else:
                lines.append(piece)
        if len(lines) <= most and all(width(line, face, size) <= room for line in lines):
            return size, lines
    return size, [part for line in lines for part in wrapped(line, face, size, room)]


def fitted(
    text: str, face: str, sizes: tuple[float, ...], room: float, height: float
) -> tuple[float, list[str]]:
    """The largest of `sizes` at which the text fits; the smallest, with an ellipsis, when none does."""
    for size in sizes:
        lines = wrapped(text, face, size, room)
        if len(lines) * size * LEADING <= height:
            return size, lines
    smallest = sizes[-1]
    most = max(1, int(height / (smallest * LEADING)))
    lines = wrapped(text, face, smallest, room)[:most]
    return smallest, [*lines[:-1], lines[-1][: _fitting(lines[-1] + "…", face, smallest, room) - 1] + "…"]


def draw(canvas: Canvas, x: float, y: float, text: str, face: str, size: float) -> float:
    """Draw one line with its baseline at `y`, in points; gives where it ends."""
    for one, piece in runs(text, face):
        canvas.setFont(one, size)
        canvas.drawString(x, y, piece)
        x += stringWidth(piece, one, size)
    return x


def _fitting(text: str, face: str, size: float, room: float) -> int:
    """How many letters fit, at least one."""
    count = len(text)
    while count > 1 and width(text[:count], face, size) > room:
        count -= 1
    return count
