"""Slides while the groups are at work: where they sit and the time that is left, and what they tell the hall."""

from functools import partial

from bijeenkomst.design.projector import HEIGHT, steps
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.content import HarvestContent, WorkContent
from bijeenkomst.ui.slides.flow import Column, Piece, Text, end_of, fewest, flow
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
)
from bijeenkomst.ui.slides.rows import listed, rows
from bijeenkomst.ui.slides.scene import Item, Page, Plane
from bijeenkomst.ui.slides.typesetting import Style

BESIDE = 5  # columns for the time and the questions


def work_pages(content: WorkContent, frame: Frame) -> list[Page]:
    """The time and the questions on one calm field, and each group with its place (R47, R53)."""
    field, column = _above(content, frame) if frame.narrow else _beside(content, frame)
    return [(*field, *page) for page in listed((), rows(content.places, column.width), column)]


def _beside(content: WorkContent, frame: Frame) -> tuple[tuple[Item, ...], Column]:
    """The field over the full height, at the left."""
    end = frame.column(BESIDE) - BLOCK / 2
    pieces = [_heading(content), *_time(content, BLOCK), *_questions(content, PART)]
    asked = Column(frame.left, MARGIN, end - BLOCK, HEIGHT - MARGIN)
    ground = Plane(0, 0, end, HEIGHT, "deep")
    return (ground, *flow(pieces, asked)[0]), frame.area(end + BLOCK)


def _above(content: WorkContent, frame: Frame) -> tuple[tuple[Item, ...], Column]:
    """The field over the full width, with the questions beside the time."""
    middle = frame.column(5)
    first = Column(frame.left, MARGIN, middle - PART, HEIGHT)
    second = Column(middle, MARGIN, frame.right, HEIGHT)
    parts = ([_heading(content), *_time(content, SMALL)], first), (_questions(content, 0.0), second)
    end = max(end_of(pieces, column) for pieces, column in parts) + SMALL
    items = [item for pieces, column in parts for page in flow(pieces, column) for item in page]
    return (Plane(0, 0, frame.width, end, "deep"), *items), frame.area(frame.left, top=end + SMALL / 2)


def _heading(content: WorkContent) -> Piece:
    return Text(content.heading, Style(BODY, bold=True, role="on_deep"), BODY_SIZES)


def _time(content: WorkContent, gap: float) -> list[Piece]:
    style = Style(DISPLAY, bold=True, role="on_deep")
    return [Text(content.left, style, steps(184), 1, gap=gap)] if content.left else []


def _questions(content: WorkContent, gap: float) -> list[Piece]:
    style = Style(BODY, role="on_deep")
    return [Text(one, style, BODY_SIZES, gap=gap, balanced=True) for one in content.questions]


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
