"""Two numbered codes beside each other, "1 Wi-Fi" and "2 Meedoen": first the network, then the page (N13, N14)."""

from bijeenkomst.ui.slides.content import JoinCode, WifiCode
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.frame import (
    BODY,
    CORNER,
    FINE,
    GAP,
    HEADING,
    HEIGHT,
    LEAD,
    MARGIN,
    Frame,
    breakable,
    centred,
    together,
)
from bijeenkomst.ui.slides.scene import Code, Item, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text

UNDER = 12.0  # between a code and its words


def two_codes(
    heading: str, captions: tuple[str, str], wifi: WifiCode, join: JoinCode, frame: Frame
) -> list[tuple[Item, ...]]:
    """One page: the heading, and under it both codes, as large as fits, with what to choose or type."""
    half = (frame.right - frame.left - GAP) / 2
    top = fit_text(heading, Style(HEADING, bold=True), (HEADING, 92, BODY), frame.right - frame.left, 1)
    items: list[Item] = [Words(frame.left, MARGIN, top)]
    y = MARGIN + top.height + 8
    numbered = [
        fit_text(
            together(f"{number}  {caption}"), Style(LEAD, bold=True, role="accent"), (LEAD, BODY), half, 1
        )
        for number, caption in enumerate(captions, start=1)
    ]
    words = (
        [_small(line, half) for line in wifi.lines],
        [_small(breakable(join.typed), half)],
    )
    captioned = max(block.height for block in numbered)
    lowest = max(sum(block.height for block in column) for column in words)
    side = min(half, frame.bottom - y - captioned - UNDER - lowest)
    for place, (caption, scanned, column) in enumerate(
        zip(numbered, (wifi.scanned, join.scanned), words, strict=True)
    ):
        x, below = frame.left + place * (half + GAP), y + captioned
        items += [Words(x, y, caption), Code(x, below, side, scanned)]
        below += side + UNDER
        for block in column:
            items.append(Words(x, below, block))
            below += block.height
    return [tuple(items)]


def two_in_the_corner(
    captions: tuple[str, str], wifi: WifiCode, join: JoinCode, frame: Frame
) -> tuple[tuple[Item, ...], Column]:
    """Both codes as large as the corner's one, on the bottom margin, and the column for the words beside them."""
    columns = [[f"1  {captions[0]}", *wifi.lines], [f"2  {captions[1]}"]]
    blocks = [
        [
            centred(set_text(together(line), Style(FINE, bold=place == 0), CORNER), CORNER)
            for place, line in enumerate(lines)
        ]
        for lines in columns
    ]
    address = set_text(breakable(join.typed), Style(FINE), 2 * CORNER + GAP)
    reach = max(line.width for line in address.lines)
    under = sum(block.height for block in blocks[0][1:])
    above = max(column[0].height for column in blocks)
    # An address wider than its code stands below what belongs to the other one.
    lowest = under + address.height if reach > CORNER else max(under, address.height)
    top = HEIGHT - MARGIN - lowest - UNDER - CORNER - above
    left = frame.right - 2 * CORNER - GAP
    items: list[Item] = []
    for place, (scanned, (caption, *words)) in enumerate(
        zip((wifi.scanned, join.scanned), blocks, strict=True)
    ):
        x, below = left + place * (CORNER + GAP), top + above + CORNER + UNDER
        items += [Words(x, top, caption), Code(x, top + above, CORNER, scanned)]
        for block in words:
            items.append(Words(x, below, block))
            below += block.height
    width = max(CORNER, reach)
    y = HEIGHT - MARGIN - address.height if reach > CORNER else top + above + CORNER + UNDER
    items.append(Words(frame.right - width, y, centred(address, width)))
    wide, narrow = frame.right - frame.left, left - GAP - frame.left
    return tuple(items), Column(frame.left, MARGIN, frame.bottom, wide, narrow, top - GAP / 2)


def _small(text: str, width: float) -> Block:
    return fit_text(together(text), Style(BODY, bold=True), (BODY, 64, FINE), width, 1)
