"""Slides while the groups are at work: where they sit and the time that is left, and what they tell the hall."""

from bijeenkomst.ui.slides.content import Badge, HarvestContent, WorkContent
from bijeenkomst.ui.slides.flow import Piece, Text, flow
from bijeenkomst.ui.slides.frame import BODY, DISPLAY, FINE, HEADING, MARGIN, Frame, header
from bijeenkomst.ui.slides.scene import Item, Mark, Page
from bijeenkomst.ui.slides.typesetting import Block, Style


def work_pages(content: WorkContent, frame: Frame) -> list[Page]:
    """The time, the questions, and each group with its place (R47, R53)."""
    pieces: list[Piece] = [Text(content.heading, Style(HEADING, bold=True), (HEADING, BODY))]
    if content.left:
        role = "warn" if content.nearly_over else "accent"
        pieces.append(Text(content.left, Style(DISPLAY, bold=True, role=role), (DISPLAY,)))
    pieces += [Text(question, Style(BODY), (BODY,), gap=8) for question in content.questions]
    pieces += [_group(badge, title, place, frame) for badge, title, place in content.places]
    return [tuple(page) for page in flow(pieces, frame.column(frame.left + frame.rail, MARGIN, None))]


def harvest_pages(content: HarvestContent, frame: Frame) -> list[Page]:
    """What the group released, in its own words (R51)."""
    head, below = header(frame, content.badge, content.title, BODY)
    pieces: list[Piece] = [Text(content.heading, Style(HEADING, bold=True), (HEADING, BODY), 1)]
    for name, text in content.lines:
        pieces.append(Text(name, Style(FINE, bold=True, role="accent"), (FINE,), gap=28))
        pieces.append(Text(text, Style(BODY), (BODY,), gap=0, balanced=True))
    if content.invitation:
        pieces.append(Text(content.invitation, Style(BODY, role="muted"), (BODY,), gap=28))
    made = flow(pieces, frame.column(frame.left + frame.rail, below + 36, None))
    return [(*head, *page) for page in made]


def _group(badge: Badge, title: str, place: str, frame: Frame) -> Text:
    middle = frame.left + frame.badge / 2

    def beside(x: float, y: float, block: Block) -> tuple[Item, ...]:
        return (Mark(middle - 44, y + block.style.line_height / 2 - 44, 88, badge),)

    words = f"{title}: {place}" if place else title
    return Text(words, Style(BODY), (BODY,), gap=24, balanced=True, beside=beside)
