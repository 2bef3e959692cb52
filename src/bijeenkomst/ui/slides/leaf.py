"""A day as a leaf of a calendar: the month on its head, the number in large letters, the weekday under it."""

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.ui.slides.frame import BLOCK, BODY, DISPLAY, PART, SMALL, at_capitals
from bijeenkomst.ui.slides.group_content import Day
from bijeenkomst.ui.slides.rows import text_width_of
from bijeenkomst.ui.slides.scene import Item, Panel
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text

LEAF, NARROW_LEAF = 440.0, 300.0  # units: how wide it is
CAPITALS = BODY * CAPITAL_HEIGHT
OVER, HEAD = CAPITALS + PART, CAPITALS + 2 * PART


def leaf_height(before: str = "") -> float:
    """How high it is, with what stands over it."""
    return (OVER if before else 0.0) + HEAD + DISPLAY * CAPITAL_HEIGHT + CAPITALS + 3 * BLOCK


def leaf(before: str, day: Day, right: float, top: float, width: float) -> tuple[Item, ...]:
    """Its top right corner is there; over it stands what is said of the day, if anything: "vóór"."""
    left, y = right - width, top + (OVER if before else 0.0)
    number = DISPLAY * CAPITAL_HEIGHT
    said = (
        (before, before, Style(BODY, role="muted"), top),
        (day.month, day.month[:3], Style(BODY, bold=True, role="on_deep"), y + PART),
        (day.number, day.number, Style(DISPLAY, bold=True), y + HEAD + BLOCK),
        (day.weekday, day.weekday[:2], Style(BODY, role="muted"), y + HEAD + number + 2 * BLOCK),
    )
    words = [(_either(text, short, style, width), place) for text, short, style, place in said if text]
    return (
        Panel(left, y, width, leaf_height(), "raised", SMALL),
        Panel(left, y, width, HEAD, "deep", SMALL),
        Panel(left, y + HEAD - SMALL, width, SMALL, "deep", 0),
        *(at_capitals(left + (width - text_width_of(block)) / 2, place, block) for block, place in words),
    )


def _either(text: str, short: str, style: Style, width: float) -> Block:
    """In full where that fits."""
    block = set_text(text, style, 2 * width)
    return block if text_width_of(block) <= width - 2 * SMALL else set_text(short, style, 2 * width)
