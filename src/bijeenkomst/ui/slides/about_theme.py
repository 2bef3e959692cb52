"""Slides about one theme: presented, its quotes, a silent minute, what is added, what is taken along."""

from dataclasses import replace

from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    Badge,
    QuotesContent,
    SilenceContent,
    SummaryContent,
    ThemeContent,
)
from bijeenkomst.ui.slides.flow import Column, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BODY,
    DISPLAY,
    HEADING,
    LEAD,
    MARGIN,
    TITLE,
    TITLE_SIZES,
    Frame,
    corner,
    header,
)
from bijeenkomst.ui.slides.scene import Item, Mark, Page, QuoteMark
from bijeenkomst.ui.slides.typesetting import Block, Style

LOWEST = 140.0  # units: how far a short text is let down


def theme_pages(content: ThemeContent, frame: Frame) -> list[Page]:
    """The title as large as it goes, with the core sentence under it."""
    left = frame.left + frame.rail
    again, below = header(frame, content.badge, content.title, BODY)
    column = replace(frame.column(left, MARGIN, content.join), next_top=below + 44)

    def attempt(title: tuple[int, ...], core: int) -> list[list[Item]]:
        words: list[Piece] = [Text(content.title, Style(TITLE, bold=True), title, 3, balanced=True)]
        if content.core_sentence:
            words.append(Text(content.core_sentence, Style(core), (core,), gap=40, balanced=True))
        return flow(words, column)

    sizes = (TITLE_SIZES, HEADING), (TITLE_SIZES, LEAD), ((HEADING, 92, BODY), BODY)
    made = fewest([lambda pair=pair: attempt(*pair) for pair in sizes])  # type: ignore[misc]  # bound now
    badge = Mark(frame.left, MARGIN, frame.badge, content.badge)
    heads = [(badge,), *[again] * (len(made) - 1)]
    return [(*head, *page, *corner(frame, content.join)) for head, page in zip(heads, made, strict=True)]


def quotes_pages(content: QuotesContent, frame: Frame) -> list[Page]:
    """What people told, each with a large quotation mark."""
    head, below = header(frame, content.badge, content.title, BODY)
    colour = content.badge.colour

    def beside(x: float, y: float, block: Block) -> tuple[Item, ...]:
        return (QuoteMark(frame.left + frame.badge / 2, y + block.style.size * 0.2, 200.0, colour),)

    def attempt(size: int) -> list[list[Item]]:
        quotes: list[Piece] = [
            Text(quote, Style(size, italic=True), (size,), gap=48, balanced=True, beside=beside)
            for quote in content.quotes
        ]
        column = frame.column(frame.left + frame.rail, below + 48, content.join)
        return flow(quotes, _lowered(quotes, column))

    made = fewest([lambda: attempt(HEADING), lambda: attempt(LEAD), lambda: attempt(BODY)])
    return [(*head, *page, *corner(frame, content.join)) for page in made]


def silence_pages(content: SilenceContent, frame: Frame) -> list[Page]:
    """Nothing to read while people think; the time only when it was asked for (R27)."""
    head, below = header(frame, content.badge, content.title, BODY)
    pieces: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True), (DISPLAY, TITLE, HEADING, BODY), 2, balanced=True),
        Text(content.sentence, Style(LEAD, role="muted"), (LEAD, BODY), 2, gap=24, balanced=True),
    ]
    if content.left:
        pieces.append(Text(content.left, Style(DISPLAY, bold=True, role="accent"), (DISPLAY,), gap=32))
    left = frame.left if frame.narrow else frame.left + frame.rail
    column = frame.column(left, below + 48, None)
    return [(*head, *page) for page in flow(pieces, _lowered(pieces, column))]


def additions_pages(content: AdditionsContent, frame: Frame) -> list[Page]:
    """The question, and under it what people add."""
    head, below = header(frame, content.badge, content.title)
    question = Text(content.question, Style(HEADING, bold=True), (HEADING, 92, BODY), 2, balanced=True)
    texts = [_marked(text, content.badge, frame) for text in content.texts]
    if not texts:
        texts = [Text(content.invitation, Style(LEAD, role="muted"), (LEAD, BODY), gap=32)]
        question = Text(content.question, Style(DISPLAY, bold=True), (DISPLAY, TITLE, HEADING, BODY), 2)
    made = flow([question, *texts], frame.column(frame.left + frame.rail, below + 40, content.join))
    return [(*head, *page, *corner(frame, content.join)) for page in made]


def summary_pages(content: SummaryContent, frame: Frame) -> list[Page]:
    """One sentence on the recognition, and the additions in the order in which they came."""
    head, below = header(frame, content.badge, content.title, BODY)
    pieces: list[Piece] = [Text(content.heading, Style(HEADING, bold=True), (HEADING, 92, BODY), 1)]
    if content.sentence:
        pieces.append(Text(content.sentence, Style(BODY, role="accent"), (BODY,), gap=16, balanced=True))
    pieces += [_marked(text, content.badge, frame) for text in content.texts]
    made = flow(pieces, frame.column(frame.left + frame.rail, below + 36, content.join))
    return [(*head, *page, *corner(frame, content.join)) for page in made]


def _marked(text: str, badge: Badge, frame: Frame) -> Text:
    middle = frame.left + frame.badge / 2

    def beside(x: float, y: float, block: Block) -> tuple[Item, ...]:
        return (Mark(middle - 28, y + block.style.line_height / 2 - 28, 56, badge, False),)

    return Text(text, Style(BODY), (BODY,), gap=28, balanced=True, beside=beside)


def _lowered(pieces: list[Piece], column: Column) -> Column:
    """Let down towards the middle when there is room."""
    spare = column.bottom - end_of(pieces, column)
    return replace(column, top=column.top + max(0.0, min(spare / 2, LOWEST)), next_top=column.top)
