"""Lines of text in virtual units: broken once, drawn at any size (P15).

The lines come out as plain values, so that a page can be kept, split and looked at without Qt's layout objects.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTextLayout, QTextOption

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.slides.in_time import next_piece
from bijeenkomst.ui.slides.outlines import outlines

LEADING, TIGHT = 1.14, 1.06  # of the type size, from one baseline to the next: of text, and of large letters
LARGE = 118  # units: from here on letters are large
UNSEEN = dict.fromkeys((0x200B, 0x2060))  # where a line may be broken, and where not: not to be drawn
BASELINE = 0.93  # of the type size, from the top of a line to its baseline
OVER_CAPITALS = (
    BASELINE - CAPITAL_HEIGHT
)  # of the type size, from the top of a line to the top of its capitals


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: the type size in virtual units, the face, and the colour's role in `design.tokens`."""

    size: int
    bold: bool = False
    italic: bool = False
    role: str = "text"

    @property
    def line_height(self) -> float:
        """From one baseline to the next."""
        return self.size * (TIGHT if self.size >= LARGE else LEADING)

    @property
    def over_capitals(self) -> float:
        """From the top of a line to the top of its capitals: what letters stand off from an edge above them."""
        return self.size * OVER_CAPITALS

    def font(self) -> QFont:
        """The face in Qt."""
        return _font(self.size, self.bold, self.italic)


@lru_cache(maxsize=64)
def _font(size: int, bold: bool, italic: bool) -> QFont:
    return font(size, bold=bold, italic=italic)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `x` from the left of its column, and how wide its letters run."""

    text: str
    x: float
    width: float
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one style under each other. `whole_words` is False when a word had to be broken."""

    lines: tuple[Line, ...]
    style: Style
    whole_words: bool = True

    @property
    def height(self) -> float:
        """The height that it takes."""
        return len(self.lines) * self.style.line_height

    def part(self, first: int, last: int) -> "Block":
        """The lines from `first` up to `last`."""
        return replace(self, lines=self.lines[first:last])


@lru_cache(maxsize=2048)
def set_text(text: str, style: Style, width: float, balanced: bool = False) -> Block:
    """Break `text` into lines of at most `width`; `balanced` makes them about equally long."""
    next_piece()
    block = _broken(text, style, width, width)
    if not balanced or len(block.lines) < 2 or not block.whole_words:
        return block
    layout, places = _layout(text, style), _break_places(text)
    low, high = width / len(block.lines), width
    while high - low > 4:
        middle = (low + high) / 2
        ends = [end for _start, end in _lines(layout, middle)]
        if len(ends) == len(block.lines) and all(end in places for end in ends[:-1]):
            high = middle
        else:
            low = middle
    return _broken(text, style, high, width)


def fit_text(
    text: str, style: Style, sizes: Sequence[int], width: float, most_lines: int, balanced: bool = True
) -> Block:
    """`text` in the largest of `sizes` that needs no more than `most_lines` and breaks no word, or the last."""
    if not sizes:
        raise ValueError("no sizes to choose from")
    for size in sizes:
        block = set_text(text, replace(style, size=size), width)
        if len(block.lines) <= most_lines and block.whole_words:
            break
    return set_text(
        text, block.style, width, balanced
    )  # which changes neither the lines' number nor their words


@lru_cache(maxsize=2048)
def line_path(line: Line, style: Style) -> QPainterPath:
    """The outlines of a line's letters, from the left end of its baseline.

    Drawn so, a picture is the same every time: Qt's own cache of letters changes a few edges after the first (see also
    `outlines`).
    """
    layout = QTextLayout(line.text, style.font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if line.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    layout.endLayout()
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if not first.isValid():
        return path
    baseline = first.y() + first.ascent()
    for run in first.glyphRuns():
        outline = outlines(run.rawFont())
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(outline(glyph).translated(place.x(), place.y() - baseline))
    return path


@lru_cache(maxsize=2048)
def line_box(line: Line, style: Style) -> QRectF:
    """Where its letters are, from the left end of its baseline: they may reach out of their line."""
    return line_path(line, style).boundingRect()


def shortened(text: str, style: Style, width: float, most_lines: int) -> Block:
    """As many whole words of `text` as fit, with "…" for the rest: only for what stands in full elsewhere."""
    block = set_text(text, style, width)
    if len(block.lines) <= most_lines:
        return block
    words = text.split(" ")
    whole = [" ".join(words[:count]) for count in range(1, len(words))]
    starts = whole if len(words) > most_lines else [text[:length] for length in range(1, len(text))]
    low, high = 0, len(starts) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if len(set_text(f"{starts[middle]} …", style, width).lines) <= most_lines:
            low = middle
        else:
            high = middle - 1
    return set_text(f"{starts[low]} …", style, width)


def text_width(text: str, style: Style) -> float:
    """How wide `text` runs on one line."""
    return _metrics(style.size, style.bold, style.italic).horizontalAdvance(text)


@lru_cache(maxsize=64)
def _metrics(size: int, bold: bool, italic: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(size, bold, italic))


def _broken(text: str, style: Style, width: float, column: float) -> Block:
    """Lines of at most `width` in a column of `column`, in which right-to-left text stands to the right."""
    if not text:
        return Block((), style)
    right_to_left = text_runs_right_to_left(text)
    units = text.encode("utf-16-le")
    lines, found = [], _lines(_layout(text, style), width)
    for start, end in found:
        part = units[2 * start : 2 * end].decode("utf-16-le", "replace").strip().translate(UNSEEN)
        advance = text_width(part, style)
        lines.append(Line(part, column - advance if right_to_left else 0.0, advance, right_to_left))
    places = _break_places(text) if len(found) > 1 else frozenset()
    return Block(tuple(lines), style, all(end in places for _start, end in found[:-1]))


def _layout(text: str, style: Style) -> QTextLayout:
    """Qt's own, which breaks lines anew for each width."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if text_runs_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(text, style.font())
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _lines(layout: QTextLayout, width: float) -> list[tuple[int, int]]:
    """Where each line starts and ends, in UTF-16 units, when none is wider than `width`."""
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        found.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return found


def text_runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    if text.isascii():
        return False
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return first != "L"


def _break_places(text: str) -> frozenset[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = set()
    while (place := finder.toNextBoundary()) != -1:
        places.add(place)
    return frozenset(places)
