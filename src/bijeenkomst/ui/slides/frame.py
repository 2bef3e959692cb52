"""The grid that all slides stand on: margins, columns, the strip with the address, the foot (docs/design.md)."""

from dataclasses import dataclass, replace

from bijeenkomst.design import projector as tokens
from bijeenkomst.design.projector import HEIGHT as HEIGHT
from bijeenkomst.design.projector import MARGIN as MARGIN
from bijeenkomst.design.projector import SPACE, steps
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.line_breaks import breakable
from bijeenkomst.ui.slides.on_screen import JoinCode
from bijeenkomst.ui.slides.scene import Code, Item, Panel, Rule, Words
from bijeenkomst.ui.slides.typesetting import (
    BASELINE,
    Block,
    Style,
    fit_text,
    set_text,
    shortened,
    text_width,
)

FINE, LABEL, BODY = tokens.TEXT["fine"], tokens.TEXT["label"], tokens.TEXT["body"]
TITLE, DISPLAY = tokens.TEXT["title"], tokens.TEXT["display"]
SMALL, PART, BLOCK = SPACE["small"], SPACE["part"], SPACE["block"]
TITLE_SIZES, DISPLAY_SIZES, BODY_SIZES = steps(TITLE), steps(DISPLAY), (BODY,)

BAND, BAND_TEXT = 52.0, 38
FOOT = 72.0  # for the number of the page and the clock, when they have a row to themselves
DESCENT = 0.21  # of the type size, from the baseline to where the lowest letters end
CODE = 400.0  # units: the code on a slide, where a page is wide enough for it


@dataclass(frozen=True, slots=True)
class Frame:
    """The page: how wide it is, and how much is kept free at its foot for the page's number or a clock."""

    width: float
    foot: float = 0.0

    @property
    def narrow(self) -> bool:
        """4:3 and the like, where things go under each other."""
        return self.width < 1600

    def column(self, number: int) -> float:
        """Where a column of the grid begins; the first has number 0."""
        inner = self.width - 2 * MARGIN + tokens.GUTTER
        return MARGIN + number * inner / tokens.COLUMNS

    @property
    def left(self) -> float:
        """The left edge of what has no band beside it."""
        return MARGIN

    @property
    def right(self) -> float:
        """The right edge of everything."""
        return self.width - MARGIN

    @property
    def text(self) -> float:
        """The left edge of text beside a band: three columns from the left."""
        return self.column(3)

    @property
    def band(self) -> float:
        """The width of the band at the left."""
        return self.text - BLOCK

    @property
    def own_text(self) -> float:
        """The left edge of the text on a theme's own slide, whose band is wider if an address still fits beside it."""
        return self.text if self.narrow else self.column(5)

    @property
    def own_band(self) -> float:
        """The width of the band on a theme's own slide."""
        return self.own_text - BLOCK

    @property
    def code(self) -> float:
        """The width of a code on the band."""
        return min(CODE, self.band - 2 * SMALL)

    @property
    def bottom(self) -> float:
        """The lowest edge that anything may reach."""
        return HEIGHT - MARGIN - self.foot

    def area(self, left: float, join: JoinCode | None = None, top: float = MARGIN) -> Column:
        """From `left` to the right margin, and down to the strip."""
        bottom = strip_top(self, self.right - left, join) if join else self.bottom
        return Column(left, top, self.right, bottom)

    def beside_code(self, join: JoinCode | None, left: float = MARGIN) -> Column:
        """From `left` to the code at the right, and down to the strip."""
        right = self.right - self.code - BLOCK if join and join.scanned else self.right
        bottom = strip_top(self, right - left, join) if join else self.bottom
        return Column(left, MARGIN, right, bottom)

    def code_at_right(self, join: JoinCode | None) -> tuple[Item, ...]:
        """The code in the corner, on a slide without a band."""
        if join is None or not join.scanned:
            return ()
        return code_plate(self.right - self.code, self.bottom - self.code, self.code, join.scanned)


def strip(frame: Frame, column: Column, join: JoinCode | None) -> tuple[Item, ...]:
    """One slim strip along the bottom: what to type, or how to join without a phone (R10, N14, P22)."""
    if join is None:
        return ()
    block = _strip_words(join, column.width)
    y = top_of_last_lines(frame, block)
    return Rule(column.left, y - SMALL, column.width), Words(column.left, y, block)


def strip_top(frame: Frame, width: float, join: JoinCode) -> float:
    """The lowest edge that anything above the strip may reach."""
    return top_of_last_lines(frame, _strip_words(join, width)) - 2 * SMALL


def strip_width(width: float, join: JoinCode | None) -> float:
    """The width of its last line, when it stands in a column of `width`."""
    return _strip_words(join, width).lines[-1].width if join else 0.0


def top_of_last_lines(frame: Frame, block: Block) -> float:
    """Where words begin whose last line stands on the bottom of the page, its lowest letters included."""
    return frame.bottom - block.height + block.style.line_height - (BASELINE + DESCENT) * block.style.size


def _strip_words(join: JoinCode, width: float) -> Block:
    if join.on_paper:
        return fit_text(join.on_paper, Style(BODY, role="muted"), BODY_SIZES, width, 2)
    return address(join.typed, width)


def address(typed: str, width: float, *, bold: bool = False, role: str = "text") -> Block:
    """An address on one line: in smaller letters if it is too long, and broken if it still is at "fine" (P22)."""
    sizes = (BODY, 76, 70, LABEL, 58, FINE)
    return fit_text(breakable(typed), Style(BODY, bold=bold, role=role), sizes, width, 1)


def code_plate(x: float, y: float, side: float, scanned: str) -> tuple[Item, ...]:
    """A code on a white plate, so that it is black on white whatever is under it (R12)."""
    return Panel(x, y, side, side, "white", 0), Code(x, y, side, scanned)


def at_capitals(x: float, top: float, block: Block) -> Words:
    """Words, the capitals of which reach up to `top`."""
    return Words(x, top - block.style.over_capitals, block)


def centred(block: Block, width: float) -> Block:
    """The same lines, each centred in `width`."""
    lines = tuple(replace(line, x=(width - line.width) / 2) for line in block.lines)
    return replace(block, lines=lines)


def header(frame: Frame, title: str, most_lines: int = 2) -> tuple[tuple[Item, ...], float]:
    """A theme's title in its usual place, as a reminder, and the top of the room that is left under it."""
    block = reminder(title, frame.right - frame.text, most_lines)
    words = at_capitals(frame.text, MARGIN, block)
    return (words,), words.y + block.height + SMALL / 2


def reminder(title: str, width: float, most_lines: int = 2, role: str = "muted") -> Block:
    """A title that the hall has seen in full and in large letters on the theme's own slide.

    If it is too long it ends with "…", so that the question under it stays on the page.
    """
    return shortened(title, Style(BODY, bold=True, role=role), width, most_lines)


def foot_words(page: int, pages: int, said: str, role: str = "muted") -> Block:
    """The number of the page if there are several, and the clock or timer if the facilitator asked for it."""
    number = f"{page + 1}/{pages}" if pages > 1 else ""
    words = "  ·  ".join(part for part in (number, said) if part)
    style = Style(FINE, role=role)
    return set_text(words, style, text_width(words, style) + 4)


@dataclass(frozen=True, slots=True)
class FootPlace:
    """The right edge of the foot, its baseline, and the width that the address leaves for it."""

    right: float
    baseline: float
    room: float


def foot_row(frame: Frame) -> FootPlace:
    """A row of its own along the bottom."""
    return FootPlace(frame.right, HEIGHT - MARGIN - DESCENT * FINE, frame.right - frame.left)


def foot_on_strip(frame: Frame, column: Column, join: JoinCode | None) -> FootPlace:
    """On the line of the strip."""
    room = column.width - strip_width(column.width, join) - PART if join else 0.0
    return FootPlace(column.right, foot_row(frame).baseline, room)


def foot_line(place: FootPlace, words: Block) -> tuple[Item, ...]:
    """The foot where its place is."""
    return (Words(place.right - words.lines[0].width, place.baseline - BASELINE * FINE, words),)


def mark_band(frame: Frame, said: str) -> tuple[Item, ...]:
    """A band in the upper margin, which is always empty otherwise, so that marking a slide moves nothing on it."""
    block = centred(set_text(said, Style(BAND_TEXT, bold=True, role="on_accent"), frame.width), frame.width)
    words = Words(0, (BAND - block.height) / 2, block)
    return Panel(0, 0, frame.width, BAND, "accent", 0), words
