"""Text on paper: our own face, with a fallback for each missing letter; wrapped, and fitted into a box."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import FALLBACKS, REGULAR, font_file
from bijeenkomst.export.pdf import right_to_left
from bijeenkomst.export.pdf.faces import LINE_BREAK, NEVER, Face
from bijeenkomst.export.unbroken import NO_BREAK_SPACE, unbroken

LEADING = 1.22  # line to line, in sizes
MOST_TO_BALANCE = 4  # lines
UNSEEN = frozenset({"Cf", "Mn"})  # what only steers its neighbours, such as "as a picture" after an emoji

Faced = tuple[str, str]
"""Words with their face: (face, words)."""

Line = list[Faced]
"""One line of text in several faces: (face, words)."""


@cache
def _glyphs(face: str) -> frozenset[int]:
    """The letters that a face has; the first time it is registered with reportlab."""
    font = Face(face, str(font_file(face)))
    registerFont(font)
    return font.codes


def first_face(face: str) -> str:
    """The face to start a PDF with, so that it names no font that is not embedded."""
    _glyphs(face)
    return face


@lru_cache(maxsize=4096)
def runs(text: str, face: str) -> tuple[Faced, ...]:
    """The text, letters joined, in pieces with the face that has their letters: (face, piece)."""
    text = right_to_left.joined(text)
    if _glyphs(face).issuperset(map(ord, text)):  # nearly always
        return ((face, text),) if text else ()
    pieces: list[Faced] = []
    for char in text:
        found = next(
            (candidate for candidate in (face, *FALLBACKS[face]) if ord(char) in _glyphs(candidate)), ""
        )
        if not found and unicodedata.category(char) in UNSEEN:
            continue
        found = found or face
        if pieces and pieces[-1][0] == found:
            pieces[-1] = (found, pieces[-1][1] + char)
        else:
            pieces.append((found, char))
    return tuple(pieces)


def printable(text: str) -> bool:
    """Whether every letter has a face; characters that only affect their neighbours need none."""
    text = right_to_left.joined(text)
    return _glyphs(REGULAR).issuperset(map(ord, text)) or all(
        unicodedata.category(char) in UNSEEN
        or any(ord(char) in _glyphs(candidate) for candidate in (REGULAR, *FALLBACKS[REGULAR]))
        for char in text
    )


@lru_cache(maxsize=4096)
def _em_width(text: str, face: str) -> float:
    """The width of the text at one point, cached: the same words recur on every sheet."""
    return sum(_drawn_width(piece, drawn_in) for drawn_in, piece in runs(text, face))


@lru_cache(maxsize=4096)
def _drawn_width(piece: str, face: str) -> float:
    """The same of letters that are joined and all in this face."""
    return float(stringWidth(piece, face, 1))


def width(text: str, face: str, size: float) -> float:
    """The width of the text in points."""
    return _em_width(text, face) * size


@lru_cache(maxsize=512)
def _words(text: str, face: str) -> tuple[tuple[str, float], ...]:
    """The words of a text with their widths at one point: a text is tried in many sizes until one fits."""
    return tuple((word, _em_width(word, face)) for word in _unbreakable(text))


def _unbreakable(text: str) -> list[str]:
    """The pieces between which a line may end: words, and phone numbers including their spaces."""
    words = text.split()
    if len(words) < 2 or ("0" not in text and "+" not in text):  # every number begins with one of these
        return words
    return [word.replace(NO_BREAK_SPACE, " ") for word in unbroken(" ".join(words)).split(" ")]


def wrapped(text: str, face: str, size: float, room: float) -> list[str]:
    """The text in lines of at most `room` points; a longer word is broken."""
    return list(_wrapped(text, face, size, room))


@lru_cache(maxsize=512)
def _wrapped(text: str, face: str, size: float, room: float) -> tuple[str, ...]:
    """The same, kept: first it is asked how high a text will be, and then it is drawn."""
    lines: list[str] = []
    line, taken = "", 0.0
    space = width(" ", face, size)
    for word, em in _words(text, face):
        needs = em * size
        if line and taken + space + needs <= room:
            line, taken = f"{line} {word}", taken + space + needs
            continue
        if line:
            lines.append(line)
        line, taken = word, needs
        while taken > room:
            cut = _fitting(line, face, size, room)
            cut = (
                len(line[:cut].rstrip("-")) or cut
            )  # at a line's end nobody knows whether it is part of the word
            if "@" in word or "/" in word:
                cut = _before_a_sign(line, cut) or cut
            lines.append(line[:cut])
            line = line[cut:]
            taken = width(line, face, size)
    return (*lines, line) if line else tuple(lines)


def _before_a_sign(address: str, most: int) -> int:
    """Where an address ends a line: before the last of its own signs among `most` characters; 0 if it has none there,
    or so early that it would take many lines.
    """
    at = max(address.rfind(sign, 1, most + 1) for sign in "@./_-?=")
    return at if at > most // 3 else 0


def flowed(parts: Sequence[tuple[str, str]], size: float, room: float) -> list[Line]:
    """Text in several faces, (face, words), as one paragraph in lines of at most `room` points."""
    lines: list[Line] = []
    taken = room
    for face, text in parts:
        space = width(" ", face, size)
        for word in (part for whole in _unbreakable(text) for part in wrapped(whole, face, size, room)):
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
    """The largest of `sizes` at which the text fits; the smallest, with an ellipsis, when none does.

    A word that is too long for a line makes the letters smaller, down to a third of the largest; then it is broken.
    """
    whole_down_to = max(sizes[-1], sizes[0] / 3)
    longest = max((em for _word, em in _words(text, face)), default=0.0)
    for size in sizes:
        if longest * size > room and size > whole_down_to:
            continue
        lines = wrapped(text, face, size, room)
        if len(lines) * size * LEADING <= height:
            return size, lines
    smallest = sizes[-1]
    most = max(1, int(height / (smallest * LEADING)))
    lines = wrapped(text, face, smallest, room)[:most]
    return smallest, [*lines[:-1], lines[-1][: _fitting(lines[-1] + "…", face, smallest, room) - 1] + "…"]


def fits(text: str, face: str, sizes: tuple[float, ...], room: float, height: float) -> bool:
    """Whether `fitted` shows all of the text."""
    _size, lines = fitted(text, face, sizes, room, height)
    return "".join(lines).replace(" ", "") == "".join(text.split())


def balanced(text: str, face: str, size: float, room: float) -> list[str]:
    """The text in as few lines as `room` allows, as even as possible: a title has no lonely last word."""
    lines = wrapped(text, face, size, room)
    if not 1 < len(lines) <= MOST_TO_BALANCE:
        return lines
    least = min(room, max(em for _word, em in _words(text, face)) * size)  # a longer word is broken
    for _step in range(6):
        narrower = (least + room) / 2
        tried = wrapped(text, face, size, narrower)
        if len(tried) > len(lines):
            least = narrower
        else:
            room, lines = narrower, tried
    return lines


def draw(
    canvas: Canvas, x: float, y: float, text: str, face: str, size: float, *, leftwards: bool = False
) -> float:
    """Draw one line with its baseline at `y`, in points; gives where it ends. `leftwards`: its paragraph runs so.

    Programs that read a PDF put the letters of a line in order again, each by a rule of its own, and then mix up what
    stands beside letters that run to the left: digits in groups, an address. So each run is a line of its own to them.
    """
    text = NEVER.sub("", text)
    if not leftwards and not right_to_left.RIGHT_TO_LEFT.search(text):  # nearly always
        return _draw_run(canvas, x, y, runs(text, face), size)
    read = right_to_left.as_read(text, leftwards)
    pieces = {run: runs(run.seen, face) for run in read}
    lefts, end = {}, x
    for run in sorted(read, key=lambda run: run.begins):
        lefts[run] = end
        end += sum(_drawn_width(piece, drawn_in) * size for drawn_in, piece in pieces[run])
    _break_line(canvas, x, y, face, size)
    for run in read:
        after = _draw_run(canvas, lefts[run], y, pieces[run], size, last_first=run.leftwards)
        _break_line(canvas, after, y, face, size)
    return end


def _draw_run(
    canvas: Canvas, x: float, y: float, pieces: Sequence[Faced], size: float, *, last_first: bool = False
) -> float:
    """Draw pieces beside one another; gives where they end. `last_first`: in the file the right one is the first."""
    placed = []
    for face, piece in pieces:
        placed.append((x, face, piece))
        x += _drawn_width(piece, face) * size
    for left, face, piece in reversed(placed) if last_first else placed:
        canvas.setFont(face, size)
        words = canvas.beginText(left, y)
        words.textLine(piece)  # as `drawString` does, which measures the words once more
        canvas.drawText(words)
    return x


def _break_line(canvas: Canvas, x: float, y: float, face: str, size: float) -> None:
    """End the line for what reads the page, by a glyph out of that line: nobody sees it, and it reads as a space."""
    away = size * (-2.5 if y > 4 * size else 2.5)
    unseen = canvas.beginText(x, y + away)
    unseen.setFont(face, size)
    unseen.setTextRenderMode(3)
    unseen.textOut(LINE_BREAK)
    unseen.setTextRenderMode(0)  # it holds for all that is drawn after it
    canvas.drawText(unseen)


def sizes(largest: float, smallest: float, step: float = 0.92) -> tuple[float, ...]:
    """Type sizes to try, each usually a twelfth smaller than the one before, down to `smallest`."""
    found = [largest]
    while found[-1] > smallest:
        found.append(max(smallest, min(round(found[-1] * step, 1), round(found[-1] - 0.1, 1))))
    return tuple(found)


def _fitting(text: str, face: str, size: float, room: float) -> int:
    """The number of letters that fit, at least one; five thousand without a space take no longer than five."""
    return max(
        1, bisect_right(range(1, len(text) + 1), room, key=lambda count: width(text[:count], face, size))
    )
