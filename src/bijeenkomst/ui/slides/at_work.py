"""Slides while the groups are at work: where they sit and the time that is left, and what they tell the hall."""

from functools import partial

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import HEIGHT, TONE, steps
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.board import board
from bijeenkomst.ui.slides.flow import Column, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    DISPLAY_SIZES,
    MARGIN,
    PART,
    SMALL,
    TITLE,
    TITLE_SIZES,
    FootPlace,
    Frame,
    at_capitals,
    header,
)
from bijeenkomst.ui.slides.group_content import HarvestContent, WorkContent
from bijeenkomst.ui.slides.leaf import leaf, leaf_height
from bijeenkomst.ui.slides.rows import text_width_of
from bijeenkomst.ui.slides.scene import ON_FILL, Item, Page, Plane, Words
from bijeenkomst.ui.slides.typesetting import BASELINE, Style, fit_text, set_text, text_width

LEAF_ON_BAND = 360.0  # units: how wide a leaf there may be
NARROW_CLOCK = 168  # units: beside it three lines hold the questions at 4:3
BAR = 14.0  # units: how high the line is that shows the time that is left
TRACK = 0.22  # of the letters' colour in the line under that


def work_pages(content: WorkContent, frame: Frame) -> list[Page]:
    """The time and the questions on one calm field along the top, and under it each group with its place (R47, R53)."""
    field, end, _last = _field(content, frame)
    column = Column(frame.left, end + PART, frame.right, frame.bottom - SMALL)
    return [(*field, *page) for page in board(content.places, column)]


def work_foot(content: WorkContent, frame: Frame) -> FootPlace:
    """On the line of the last question: at the foot it would cost a group its row."""
    last = _field(content, frame)[2]
    room = frame.right - last.x - last.block.lines[-1].width - PART
    down = (len(last.block.lines) - 1) * last.block.style.line_height
    return FootPlace(frame.right, last.y + down + BASELINE * last.block.style.size, room)


def role_on_field(content: WorkContent) -> str:
    """The colour of letters on the field."""
    return ON_FILL if content.nearly_over else "on_deep"


def _field(content: WorkContent, frame: Frame) -> tuple[tuple[Item, ...], float, Words]:
    """What is on the field, where it ends, and its last words. In the last minutes it has another colour (R53)."""
    role, ground = role_on_field(content), "orange" if content.nearly_over else "deep"
    clock = Style(NARROW_CLOCK if frame.narrow else DISPLAY, bold=True, role=role)
    width = text_width("00:00", clock)
    if content.left:
        first = set_text(content.heading, Style(BODY, bold=True, role=role), frame.width)
        time = set_text(content.left, clock, frame.width)
        items: list[Item] = [at_capitals(frame.left, MARGIN + BODY * CAPITAL_HEIGHT + PART, time)]
        width = max(width, text_width_of(first))
        ends = MARGIN + (BODY + clock.size) * CAPITAL_HEIGHT + PART
    else:
        first = fit_text(content.heading, Style(TITLE, bold=True, role=role), steps(TITLE), width, 2)
        items = []
        ends = MARGIN + first.height - first.style.line_height + first.style.size * CAPITAL_HEIGHT
    items.append(at_capitals(frame.left, MARGIN, first))
    beside = Column(frame.left + width + BLOCK, MARGIN, frame.right, frame.bottom)
    questions = [" ".join(content.questions)] if frame.narrow else content.questions
    pieces = [Text(one, Style(BODY, role=role), BODY_SIZES) for one in questions]
    items += [item for page in flow(pieces, beside) for item in page]
    last = items[-1]
    assert isinstance(last, Words)
    end = max(ends + (BLOCK if content.left else PART), end_of(pieces, beside) + SMALL)
    return (Plane(0, 0, frame.width, end, ground), *items, *_bar(content, frame.width, end)), end + BAR, last


def _bar(content: WorkContent, width: float, y: float) -> tuple[Item, ...]:
    """The time that is left without reading: it grows shorter from the right."""
    if not content.left:
        return ()
    track = Plane(
        0, y, width, BAR, *(("orange", TONE["shape"]) if content.nearly_over else ("deep", TRACK, "on_deep"))
    )
    colour = "deep" if content.nearly_over else "on_deep"
    return track, Plane(0, y, round(width * content.part_left, 1), BAR, colour)


def harvest_pages(content: HarvestContent, frame: Frame) -> list[Page]:
    """What the group released, in its own words, as large as it fits; its day as a leaf of a calendar (R51)."""
    head, below = header(frame, content.title)
    column = frame.area(frame.text, None, below + PART)
    around: tuple[Item, ...] = (*theme_band(frame, content.badge), *head)
    if content.invitation:
        return [(*around, *page) for page in flow(_asked(content), column)]
    if content.day:  # where other slides have their code
        width = min(LEAF_ON_BAND, frame.code)
        gap = (frame.band - width) / 2
        around += leaf("", content.day, frame.band - gap, HEIGHT - MARGIN / 2 - leaf_height(), width)

    def attempt(size: int, gap: float) -> list[list[Item]]:
        pieces: list[Piece] = [Text(content.heading, Style(TITLE, bold=True), steps(118), 1)]
        for name, text in content.lines:
            pieces.append(Text(name, Style(BODY, bold=True, role="accent"), BODY_SIZES, gap=gap, leads=True))
            pieces.append(Text(text, Style(size), (size,), balanced=True))
        return flow(pieces, column)

    gaps = {154: BLOCK, 140: BLOCK, 118: BLOCK, 104: PART, 92: PART, BODY: PART}
    made = fewest(
        [*(partial(attempt, size, gap) for size, gap in gaps.items()), partial(attempt, BODY, SMALL)]
    )
    return [(*around, *page) for page in made]


def _asked(content: HarvestContent) -> list[Piece]:
    """Before anything is released."""
    return [
        Text(content.heading, Style(DISPLAY, bold=True), DISPLAY_SIZES, 1),
        Text(content.invitation, Style(TITLE, role="muted"), TITLE_SIZES, 3, gap=BLOCK, balanced=True),
    ]
