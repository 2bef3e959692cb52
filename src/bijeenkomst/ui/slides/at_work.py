"""Slides while the groups are at work: where they sit and the time that is left, and what they tell the hall."""

from functools import partial

from bijeenkomst.design.projector import HEIGHT, steps
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.content import HarvestContent, WorkContent
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    MARGIN,
    PART,
    SMALL,
    TITLE,
    Frame,
    header,
    reminder,
)
from bijeenkomst.ui.slides.groups import TILE
from bijeenkomst.ui.slides.scene import Item, Mark, Page, Plane, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text

BESIDE = 5  # columns for the time and the questions


def work_pages(content: WorkContent, frame: Frame) -> list[Page]:
    """The time and the questions on one calm field, beside it each group with its place (R47, R53)."""
    wide = 12 if not content.places else BESIDE + (1 if frame.narrow else 0)
    end = frame.width if wide == 12 else frame.column(wide) - BLOCK / 2
    asked = Column(frame.left, MARGIN, end - BLOCK, HEIGHT - MARGIN)
    field: tuple[Item, ...] = (Plane(0, 0, end, HEIGHT, "deep"), *_asked(content, asked))
    rows = [
        _place(Mark(0, 0, TILE, badge, tile=True), title, place) for badge, title, place in content.places
    ]
    made = flow(rows, frame.area(end + BLOCK)) if rows else [[]]
    return [(*field, *page) for page in made]


def _asked(content: WorkContent, column: Column) -> list[Item]:
    """What is asked, with the time as its hero; the time alone where the questions do not fit under it."""

    def pieces(time: int, question: int) -> list[Piece]:
        made: list[Piece] = [Text(content.heading, Style(BODY, bold=True, role="on_deep"), BODY_SIZES)]
        if content.left:
            made.append(Text(content.left, Style(time, bold=True, role="on_deep"), steps(time), 1, gap=BLOCK))
        asked = Style(question, bold=not content.left, role="on_deep")
        made += [Text(one, asked, (question,), gap=PART, balanced=True) for one in content.questions]
        return made

    sizes = ((DISPLAY, BODY), (TITLE, BODY), (104, BODY))
    return fewest([partial(flow, pieces(*one), column) for one in sizes])[0]


def _place(tile: Mark, title: str, place: str) -> Drawn:
    """A group's tile, its name, and under that where it sits."""

    def blocks(width: float) -> list[Block]:
        room = width - TILE - PART
        made = [reminder(title, room, role="text")]
        if place:
            made.append(fit_text(place, Style(BODY, role="muted"), BODY_SIZES, room, 2))
        return made

    def height(width: float) -> float:
        return max(TILE, sum(block.height for block in blocks(width)))

    def items(x: float, y: float, width: float) -> tuple[Item, ...]:
        made: list[Item] = [Mark(x, y, tile.size, tile.badge, tile=True)]
        for block in blocks(width):
            made.append(Words(x + TILE + PART, y, block))
            y += block.height
        return tuple(made)

    return Drawn(height, items, gap=SMALL)


def harvest_pages(content: HarvestContent, frame: Frame) -> list[Page]:
    """What the group released, in its own words (R51)."""
    head, below = header(frame, content.title)
    heading = Text(content.heading, Style(TITLE, bold=True), steps(118), 1)
    column = frame.area(frame.text, None, below + PART)
    around = *theme_band(frame, content.badge), *head

    def attempt(gap: float) -> list[list[Item]]:
        pieces: list[Piece] = [heading]
        for name, text in content.lines:
            pieces.append(Text(name, Style(BODY, bold=True, role="accent"), BODY_SIZES, gap=gap))
            pieces.append(Text(text, Style(BODY), BODY_SIZES, balanced=True))
        if content.invitation:
            pieces.append(Text(content.invitation, Style(BODY, role="muted"), BODY_SIZES, gap=gap))
        return flow(pieces, column)

    made = fewest([partial(attempt, gap) for gap in (PART, SMALL)])
    return [(*around, *page) for page in made]
