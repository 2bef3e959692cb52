"""Two numbered codes beside each other, "1 Wi-Fi" and "2 Meedoen": first the network, then the page (N13, N14)."""

from bijeenkomst.ui.slides.content import JoinCode, WifiCode
from bijeenkomst.ui.slides.frame import (
    BODY,
    FINE,
    GAP,
    HEADING,
    LEAD,
    MARGIN,
    Frame,
    breakable,
    together,
)
from bijeenkomst.ui.slides.scene import Code, Item, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text

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


def _small(text: str, width: float) -> Block:
    return fit_text(together(text), Style(BODY, bold=True), (BODY, 64, FINE), width, 1)
