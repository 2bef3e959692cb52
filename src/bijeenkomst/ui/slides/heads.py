"""A head with the code in it, where the rest of the page is needed for something else."""

from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    MARGIN,
    PART,
    SMALL,
    TITLE,
    FootPlace,
    Frame,
    address,
    at_capitals,
    code_plate,
    foot_row,
)
from bijeenkomst.ui.slides.on_screen import JoinCode
from bijeenkomst.ui.slides.rows import text_width_of
from bijeenkomst.ui.slides.scene import Item, Words
from bijeenkomst.ui.slides.typesetting import BASELINE, Style, fit_text

TOP = 40.0  # units: the plate may stand in the margin, since what is dark on it does not
CODE_IN_HEAD = 284.0  # units: on a page of 4:3 as large in the hall as 360 at 16:9


def head_with_code(heading: str, join: JoinCode | None, frame: Frame) -> tuple[tuple[Item, ...], Column]:
    """The heading and the address under each other, the code at the right of both; and the column under that."""
    side = CODE_IN_HEAD if join is not None and join.scanned else 0.0
    room = frame.right - frame.left - (side + BLOCK if side else 0.0)
    block = fit_text(heading, Style(TITLE, bold=True), steps(118), room, 1)
    items: list[Item] = [at_capitals(frame.left, MARGIN, block)]
    top = MARGIN + block.height
    if join is not None:
        typed = (
            fit_text(join.on_paper, Style(BODY, role="muted"), (BODY,), room, 2)
            if join.on_paper
            else address(join.typed, room)
        )
        items.append(Words(frame.left, top, typed))
        top += typed.height
    if side and join is not None:
        items += code_plate(frame.right - side, TOP, side, join.scanned)
    return tuple(items), Column(frame.left, max(top, TOP + side) + SMALL, frame.right, frame.bottom)


def foot_in_head(heading: str, join: JoinCode | None, frame: Frame) -> FootPlace:
    """The page's number stands on the line of the address: at the foot it would cost the rest a row."""
    items, _column = head_with_code(heading, join, frame)
    if len(items) < 2 or not isinstance(items[1], Words):
        return FootPlace(frame.right, foot_row(frame).baseline, 0.0)
    typed = items[1]
    right = frame.right - (CODE_IN_HEAD + BLOCK if len(items) > 2 else 0.0)
    room = right - typed.x - text_width_of(typed.block) - PART
    return FootPlace(right, typed.y + BASELINE * typed.block.style.size, room)
