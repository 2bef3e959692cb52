"""How to join: on a slide of its own, and in the break (R10, N13, N14, P22)."""

from dataclasses import dataclass, replace
from functools import partial

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import GUTTER, steps
from bijeenkomst.ui.slides.band import face
from bijeenkomst.ui.slides.content import BreakContent, JoinContent, WifiCode
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    FINE,
    LABEL,
    MARGIN,
    PART,
    SMALL,
    TITLE,
    Frame,
    address,
    at_capitals,
    breakable,
    code_plate,
    standing,
    strip,
    together,
    unbroken,
)
from bijeenkomst.ui.slides.on_screen import JoinCode
from bijeenkomst.ui.slides.scene import Item, Page, Panel, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, text_width

NUMERAL = 200
FACE = 270.0  # units: how wide the face of the meeting is in the break
LINE_SIZES = (BODY, 76, 70, LABEL, 58, FINE)
LEAST_SIDE = 480.0  # units: of one code beside the steps
LEAST_LYING = 270.0  # units: of a code on one of two cards under each other


@dataclass(frozen=True, slots=True)
class _Card:
    """One of the two steps: its number and name, its code, and what to choose or type."""

    number: int
    name: str
    scanned: str
    wifi: WifiCode | None = None
    typed: str = ""

    def largest_code(self, width: float, height: float) -> float:
        """How large its code can be in a card of this size, above the words and beside the name."""
        name = text_width(together(self.name), Style(BODY, bold=True))
        words = sum(block.height for block in self.words(width - 2 * PART))
        return min(height - words - 2 * PART - SMALL, width - 3 * PART - name)

    def numbered_words(self, width: float) -> list[tuple[bool, Block]]:
        """The same, and which of them is the first."""
        return [(place == 0, block) for place, block in enumerate(self.words(width))]

    def words(self, width: float, sizes: tuple[int, ...] = LINE_SIZES) -> list[Block]:
        """Each on one line: a name, a password or an address that is broken is typed wrong (P22)."""
        if self.wifi is None:
            return [address(self.typed, width)]
        name, style = unbroken(self.wifi.name), Style(BODY)
        made = [fit_text(name, style, sizes, width, 1)]
        if self.wifi.password:
            said = f"{self.wifi.label} {unbroken(self.wifi.password)}"
            made.append(fit_text(said, style, sizes, width, 2, balanced=False))
        return made

    def named_words(self, width: float, sizes: tuple[int, ...]) -> list[Block]:
        """Its number and name, and under that its words."""
        named = together(f"{self.number}  {self.name}")
        return [set_text(named, Style(BODY, bold=True, role="accent"), width), *self.words(width, sizes)]


def join_pages(content: JoinContent, frame: Frame) -> list[Page]:
    """Two numbered cards where both have a code; else one code, as large as what stands beside it allows."""
    if content.wifi is not None and content.join is not None:
        return [_two_cards(content, content.wifi, content.join, frame)]
    if content.join is None or not content.join.scanned:
        return _without_code(content, frame)
    return _one_code(content, content.join, frame)


def _two_cards(content: JoinContent, wifi: WifiCode, join: JoinCode, frame: Frame) -> Page:
    head, (top, bottom) = _around_cards(content, frame)
    items: list[Item] = list(head)
    height = bottom - top
    cards = (
        _Card(1, content.captions[0], wifi.scanned, wifi=wifi),
        _Card(2, content.captions[1], join.scanned, typed=join.typed),
    )
    if frame.narrow:
        items += _lying_under_each_other(*cards, frame, top, bottom)
    else:
        width = (frame.right - frame.left - GUTTER) / 2
        side = min(card.largest_code(width, height) for card in cards)
        for place, card in enumerate(cards):
            items += _standing(card, frame.left + place * (width + GUTTER), top, width, height, side)
    return tuple(items)


def _standing(card: _Card, x: float, y: float, width: float, height: float, side: float) -> list[Item]:
    """The code left, the number right of it, and the words under both."""
    items: list[Item] = [Panel(x, y, width, height, "raised", 0)]
    items += code_plate(x + PART, y + PART, side, card.scanned)
    items += _numbered(card, x + PART + side + PART, y + PART, width - side - 3 * PART)
    down = y + PART + side + SMALL
    for block in card.words(width - 2 * PART):
        items.append(Words(x + PART, down, block))
        down += block.height
    return items


def _lying_under_each_other(wifi: _Card, page: _Card, frame: Frame, top: float, bottom: float) -> list[Item]:
    """Two equal cards, or a higher one for a password that needs a line of its own: then its code is the larger, which
    has the most modules anyhow. Only where that is not enough the letters come down."""
    both = bottom - top - SMALL
    largest = both - LEAST_LYING
    for smaller in range(len(LINE_SIZES)):
        sizes = LINE_SIZES[smaller:]
        words = wifi.named_words(frame.right - SMALL - (frame.left + largest + PART), sizes)
        needed = sum(block.height for block in words) + SMALL
        if needed <= largest:
            break
    first = min(max(needed, both / 2), largest)
    return [
        *_lying(wifi, frame, top, first, sizes),
        *_lying(page, frame, top + first + SMALL, both - first, LINE_SIZES),
    ]


def _lying(card: _Card, frame: Frame, y: float, height: float, sizes: tuple[int, ...]) -> list[Item]:
    """The code left, and all words right of it."""
    left = frame.left + height + PART
    words = card.named_words(frame.right - SMALL - left, sizes)
    down = y + (height - sum(block.height for block in words)) / 2
    items: list[Item] = [Panel(frame.left, y, frame.right - frame.left, height, "raised", 0)]
    items += code_plate(frame.left, y, height, card.scanned)
    for block in words:
        items.append(Words(left, down, block))
        down += block.height
    return items


def _numbered(card: _Card, x: float, y: float, width: float) -> tuple[Item, ...]:
    number = set_text(str(card.number), Style(NUMERAL, bold=True, role="accent"), width)
    name = set_text(together(card.name), Style(BODY, bold=True), width)
    return at_capitals(x, y + SMALL, number), Words(x, y + SMALL + NUMERAL * CAPITAL_HEIGHT + SMALL, name)


def _one_code(content: JoinContent, join: JoinCode, frame: Frame) -> list[Page]:
    """One large card: the code at its left as large as may be, beside it the steps with the address in large letters.

    An address too long for that stands under both, over the full width.
    """
    head, (top, bottom) = _around_cards(content, frame)
    width = frame.right - frame.left
    items = [*head, Panel(frame.left, top, width, bottom - top, "raised", 0)]
    room = width - text_width(join.typed, Style(BODY, bold=True)) - 3 * PART
    if room >= LEAST_SIDE:
        side, below = min(bottom - top, room), bottom
        typed: list[Block] = []
    else:
        typed = [_large_address(join.typed, width - 2 * PART)]
        below = bottom - typed[0].height - SMALL / 2
        side = min(below - top, LEAST_SIDE)
    items += code_plate(frame.left, top, side, join.scanned)
    items += [Words(frame.left + PART, below, block) for block in typed]
    left = frame.left + side + PART
    beside = Column(left, top + BLOCK, frame.right - PART, below)

    def attempt(gap: float, largest: int) -> list[list[Item]]:
        pieces = _steps(content, gap)
        if not typed:
            style = Style(TITLE, bold=True, role="accent")
            pieces.append(Text(breakable(join.typed), style, steps(largest), 1, gap=SMALL))
        spare = max(0.0, beside.bottom - end_of(pieces, beside))
        return flow(pieces, replace(beside, top=beside.top + spare / 3, next_top=beside.top))

    made = fewest(
        [partial(attempt, gap, largest) for gap in (BLOCK, PART, SMALL, 0.0) for largest in (TITLE, BODY)]
    )
    return [(*items, *page) for page in made]


def _around_cards(content: JoinContent, frame: Frame) -> tuple[tuple[Item, ...], tuple[float, float]]:
    """The heading and the line on paper, and between which heights the cards stand."""
    width = frame.right - frame.left
    heading = fit_text(content.heading, Style(TITLE, bold=True), steps(104), width, 1)
    paper = set_text(content.paper, Style(BODY, role="muted"), width, balanced=True)
    paper_top = standing(frame, paper)
    items = at_capitals(frame.left, MARGIN, heading), Words(frame.left, paper_top, paper)
    return items, (MARGIN + heading.height, paper_top - SMALL / 2)


def _steps(content: JoinContent, gap: float) -> list[Piece]:
    numbered = len(content.steps) > 1
    return [
        Text(together(f"{number}. {step}" if numbered else step), Style(BODY), BODY_SIZES, gap=gap)
        for number, step in enumerate(content.steps, start=1)
    ]


def _large_address(typed: str, width: float) -> Block:
    style = Style(TITLE, bold=True, role="accent")
    return fit_text(breakable(typed), style, (*steps(140), 76, 70, LABEL, FINE), width, 1)


def _without_code(content: JoinContent, frame: Frame) -> list[Page]:
    """On paper, or an address that no code holds: in words."""
    pieces: list[Piece] = [Text(content.heading, Style(DISPLAY, bold=True), steps(168), 2, balanced=True)]
    pieces += (
        _steps(content, PART)
        if content.join
        else [Text(step, Style(104), steps(104), 4, gap=BLOCK, balanced=True) for step in content.steps]
    )
    if content.join is not None:
        typed = Text(
            breakable(content.join.typed), Style(TITLE, bold=True, role="accent"), (BODY, LABEL), 2, gap=PART
        )
        pieces.append(typed)
    if content.paper:
        pieces.append(Text(content.paper, Style(BODY, role="muted"), BODY_SIZES, gap=PART))
    column = frame.area(frame.left)
    spare = max(0.0, column.bottom - end_of(pieces, column))
    return [
        tuple(page)
        for page in flow(pieces, Column(column.left, MARGIN + spare / 3, column.right, column.bottom))
    ]


def break_column(content: BreakContent, frame: Frame) -> Column:
    """Beside the meeting's face, where there is room for that, and the code."""
    return frame.beside_code(content.join, frame.left if frame.narrow else FACE + BLOCK)


def break_pages(content: BreakContent, frame: Frame) -> list[Page]:
    """When it goes on in very large letters, and what time it is in small ones; the codes beside it."""
    if content.wifi is not None and content.join is not None:
        around, column = _both_codes(content.wifi, content.join, content.captions, frame)
    else:
        column = break_column(content, frame)
        around = *frame.code_at_right(content.join), *strip(frame, column, content.join)
        if column.left > frame.left:
            around = *face(frame, content.face, column.left - BLOCK), *around

    def attempt(sizes: tuple[int, ...], gap: float) -> list[list[Item]]:
        hero = content.until or content.clock
        pieces: list[Piece] = [
            _heading_with_clock(content.heading, content.clock if content.until else ""),
            Text(hero, Style(DISPLAY, bold=True), sizes, 3, gap=gap, balanced=True),
            Text(content.hint, Style(BODY), BODY_SIZES, gap=gap, balanced=True),
        ]
        return flow(pieces, column)

    sizes = [(steps(size), gap) for size in (DISPLAY, 168, 140, 118, 104, 92, BODY) for gap in (PART, SMALL)]
    made = fewest([partial(attempt, *one) for one in sizes])
    return [(*around, *page) for page in made]


def _heading_with_clock(heading: str, clock: str) -> Drawn:
    """What this is, and small beside it what time it is."""
    bold, plain = Style(BODY, bold=True, role="muted"), Style(BODY, role="muted")
    first = text_width(f"{heading}  ·  ", bold) if clock else 0.0

    def beside(width: float) -> bool:
        return not clock or first + text_width(clock, plain) <= width

    def items(x: float, y: float, width: float) -> tuple[Item, ...]:
        said = f"{heading}  ·" if clock and beside(width) else heading
        made = [at_capitals(x, y, set_text(said, bold, width))]
        if clock and beside(width):
            made.append(at_capitals(x + first, y, set_text(clock, plain, width)))
        elif clock:
            made.append(at_capitals(x, y + bold.line_height, set_text(clock, plain, width)))
        return tuple(made)

    return Drawn(lambda width: bold.line_height * (1 if beside(width) else 2) - bold.over_capitals, items)


def _both_codes(
    wifi: WifiCode, join: JoinCode, captions: tuple[str, str], frame: Frame
) -> tuple[tuple[Item, ...], Column]:
    """Both codes under each other at the right, each with its number and name; what to type along the bottom."""
    over = BODY * CAPITAL_HEIGHT + SMALL
    side = min(frame.code, (frame.bottom - MARGIN - PART) / 2 - over)
    x = frame.right - side
    items: list[Item] = []
    reach = side
    places = (MARGIN, wifi.scanned), (frame.bottom - side - over, join.scanned)
    for number, (name, (y, scanned)) in enumerate(zip(captions, places, strict=True), start=1):
        caption = set_text(together(f"{number} {name}"), Style(BODY), frame.width)
        reach = max(reach, caption.lines[0].width)
        items.append(at_capitals(frame.right - max(side, caption.lines[0].width), y, caption))
        items += code_plate(x, y + over, side, scanned)
    indent = text_width("2  ", Style(BODY, bold=True))
    width = x - BLOCK - frame.left - indent
    cards = (_Card(1, "", wifi.scanned, wifi=wifi), _Card(2, "", join.scanned, typed=join.typed))
    words = [
        (card.number if first else 0, block) for card in cards for first, block in card.numbered_words(width)
    ]
    top = down = frame.bottom - sum(block.height for _number, block in words) + SMALL
    for number, block in words:
        if number:
            items.append(
                Words(frame.left, down, set_text(str(number), Style(BODY, bold=True, role="accent"), indent))
            )
        items.append(Words(frame.left + indent, down, block))
        down += block.height
    return tuple(items), Column(frame.left, MARGIN, frame.right - reach - BLOCK, top)
