"""The slide of the break: when it goes on, and the codes beside it (N13, N14)."""

from functools import partial

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides.band import face
from bijeenkomst.ui.slides.content import BreakContent, WifiCode
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    MARGIN,
    PART,
    SMALL,
    Frame,
    at_capitals,
    code_plate,
    strip,
)
from bijeenkomst.ui.slides.join_card import JoinCard
from bijeenkomst.ui.slides.line_breaks import together
from bijeenkomst.ui.slides.on_screen import JoinCode
from bijeenkomst.ui.slides.scene import Item, Page, Words
from bijeenkomst.ui.slides.typesetting import Style, set_text, text_width

FACE = 270.0  # units: how wide the face of the meeting is in the break


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
    cards = (JoinCard(1, "", wifi.scanned, wifi=wifi), JoinCard(2, "", join.scanned, typed=join.typed))
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
