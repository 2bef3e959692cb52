"""All themes in a list, one group by itself, and at the end what began (R3, R35, R37)."""

from dataclasses import replace
from functools import partial
from math import sqrt

from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.band import logo, theme_band
from bijeenkomst.ui.slides.content import OverviewContent
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, end_of, fewest, flow
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
    strip,
)
from bijeenkomst.ui.slides.group_content import GroupContent, ThanksContent
from bijeenkomst.ui.slides.heads import head_with_code
from bijeenkomst.ui.slides.leaf import LEAF, NARROW_LEAF, leaf
from bijeenkomst.ui.slides.rows import listed, rows
from bijeenkomst.ui.slides.scene import Image, Item, Page, Panel, Plane, Words
from bijeenkomst.ui.slides.typesetting import Style, fit_text

LOGO = 100.0  # units: how high the logo beside the thanks is
DOT = 46.0  # units from dot to dot, on the page of one group


def overview_pages(content: OverviewContent, frame: Frame) -> list[Page]:
    """All themes by number, shape, colour and name."""
    if frame.narrow:
        around, column = head_with_code(content.heading, content.join, frame)
        head: list[Piece] = []
    else:
        column = frame.beside_code(content.join)
        around = *frame.code_at_right(content.join), *strip(frame, column, content.join)
        head = [Text(content.heading, Style(TITLE, bold=True), steps(104), 2)]
    entries = [(badge, title, "") for badge, title in content.themes]
    return [(*around, *page) for page in listed(head, rows(entries, column.width), column)]


def thanks_pages(content: ThanksContent, frame: Frame) -> list[Page]:
    """Thanks, and what began: each group with its first day, or where there is room how many it has."""
    column = frame.area(frame.left)
    entries = [(one.badge, one.title, one.day or ("" if frame.narrow else one.said)) for one in content.begun]
    head: list[Piece] = [
        Text(
            content.heading,
            Style(DISPLAY, bold=True, role="on_deep"),
            steps(104 if frame.narrow else TITLE),
            1,
        ),
        Text(content.sentence, Style(BODY, role="on_deep"), BODY_SIZES, gap=SMALL, balanced=True),
    ]
    around: tuple[Item, ...] = (Plane(0, 0, frame.width, end_of(head, column) + SMALL, "deep"),)
    if not frame.narrow:  # the sentence runs under it on one line
        around += _face_beside(content, frame)
    return [(*around, *page) for page in listed(head, rows(entries, column.width), column)]


def _face_beside(content: ThanksContent, frame: Frame) -> tuple[Item, ...]:
    """The logo, in the corner beside the thanks."""
    made = logo(content.face, 0.0, 0.0, LEAF, LOGO)
    if not made:
        return ()
    plate, picture = made
    assert isinstance(plate, Panel)
    assert isinstance(picture, Image)
    over = frame.right - plate.width, MARGIN / 2
    return (
        replace(plate, x=over[0], y=over[1]),
        replace(picture, x=over[0] + picture.x - plate.x, y=over[1] + picture.y - plate.y),
    )


def group_pages(content: GroupContent, frame: Frame) -> list[Page]:
    """One group: its first step in large letters, the day as a calendar leaf, and its people as dots."""
    group = content.group
    head, below = header(frame, group.title)
    column = frame.area(frame.text, content.join, below + PART)
    width = NARROW_LEAF if frame.narrow else LEAF
    day = leaf(content.before, content.day, column.right, column.top, width) if content.day else ()
    beside = Column(
        column.left, column.top, column.right - (width + BLOCK if day else 0.0), column.bottom, column.top
    )

    caller = fit_text(content.caller, Style(BODY, role="accent"), BODY_SIZES, column.width, 3)
    beside = replace(beside, bottom=column.bottom - caller.height)

    def attempt(step: tuple[int, ...], gap: float) -> list[list[Item]]:
        pieces: list[Piece] = []
        if content.step:
            pieces = [
                Text(content.step_heading, Style(BODY, role="muted"), BODY_SIZES),
                Text(content.step, Style(TITLE, bold=True), step, 3, gap=SMALL, balanced=True),
                Text(group.people, Style(BODY, bold=True), BODY_SIZES, gap=gap),
            ]
        else:
            pieces = [Text(group.people, Style(TITLE, bold=True), steps(TITLE), 2, balanced=True)]
        if group.dots:
            pieces.append(_people(group.dots, group.badge.colour))
        return flow(pieces, beside)

    sizes = ((steps(TITLE), float(PART)), (steps(104), SMALL), (BODY_SIZES, SMALL), (BODY_SIZES, 0.0))
    made = fewest([partial(attempt, *one) for one in sizes])
    around = *theme_band(frame, group.badge, join=content.join), *head, *strip(frame, column, content.join)
    words = Words(column.left, column.bottom - caller.height, caller)
    return [(*around, *day, words, *page) for page in made]


def _people(count: int, colour: str) -> Drawn:
    def step(width: float) -> float:
        """Smaller when there are more than two rows of them."""
        return min(DOT, max(8.0, sqrt(2 * width * DOT / count)))

    def height(width: float) -> float:
        a_row = max(1, int(width // step(width)))
        return -(-count // a_row) * step(width)

    return Drawn(height, lambda x, y, width: dots.rows(count, x, y, width, step(width), colour), gap=SMALL)
