"""How to join, on a slide of its own (R10, N13, N14, P22)."""

from dataclasses import replace
from functools import partial

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import GUTTER, steps
from bijeenkomst.ui.slides.content import JoinContent, WifiCode
from bijeenkomst.ui.slides.flow import Column, Piece, Text, end_of, fewest, flow
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
    at_capitals,
    code_plate,
    top_of_last_lines,
)
from bijeenkomst.ui.slides.join_card import LINE_SIZES, JoinCard
from bijeenkomst.ui.slides.line_breaks import breakable, together
from bijeenkomst.ui.slides.on_screen import JoinCode
from bijeenkomst.ui.slides.scene import Item, Page, Panel, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, text_width

NUMERAL = 200
LEAST_SIDE = 480.0  # units: of one code beside the steps
LEAST_LYING = 270.0  # units: of a code on one of two cards under each other


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
        JoinCard(1, content.captions[0], wifi.scanned, wifi=wifi),
        JoinCard(2, content.captions[1], join.scanned, typed=join.typed),
    )
    if frame.narrow:
        items += _lying_under_each_other(*cards, frame, top, bottom)
    else:
        width = (frame.right - frame.left - GUTTER) / 2
        side = min(card.largest_code(width, height) for card in cards)
        for place, card in enumerate(cards):
            items += _standing(card, frame.left + place * (width + GUTTER), top, width, height, side)
    return tuple(items)


def _standing(card: JoinCard, x: float, y: float, width: float, height: float, side: float) -> list[Item]:
    """The code left, the number right of it, and the words under both."""
    items: list[Item] = [Panel(x, y, width, height, "raised", 0)]
    items += code_plate(x + PART, y + PART, side, card.scanned)
    items += _numbered(card, x + PART + side + PART, y + PART, width - side - 3 * PART)
    down = y + PART + side + SMALL
    for block in card.words(width - 2 * PART):
        items.append(Words(x + PART, down, block))
        down += block.height
    return items


def _lying_under_each_other(
    wifi: JoinCard, page: JoinCard, frame: Frame, top: float, bottom: float
) -> list[Item]:
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


def _lying(card: JoinCard, frame: Frame, y: float, height: float, sizes: tuple[int, ...]) -> list[Item]:
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


def _numbered(card: JoinCard, x: float, y: float, width: float) -> tuple[Item, ...]:
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
    paper_top = top_of_last_lines(frame, paper)
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
