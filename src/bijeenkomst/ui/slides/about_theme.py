"""Slides about one theme: presented, its quotes, a silent minute, what is added, what is taken along.

Its band stands at the left of all of them, and its title at one place: the hall sees one book.
"""

from dataclasses import replace
from functools import partial

from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.cards import card_pages, large_card
from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    OneAdditionContent,
    QuotesContent,
    SilenceContent,
    SummaryContent,
    ThemeContent,
)
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    DISPLAY_SIZES,
    PART,
    SMALL,
    TITLE,
    TITLE_SIZES,
    Frame,
    header,
    strip,
)
from bijeenkomst.ui.slides.scene import Item, Page, QuoteMark
from bijeenkomst.ui.slides.typesetting import Style

QUOTE_MARKS = 330.0, 200.0  # units
QUOTE_SIZES = steps(118)


def theme_pages(content: ThemeContent, frame: Frame) -> list[Page]:
    """The boldest of a theme's slides: its title as large as it goes, with the core sentence under it."""
    column = frame.area(frame.own_text, content.join)

    def attempt(title: Text, core: int) -> list[list[Item]]:
        words: list[Piece] = [title]
        if content.core_sentence:
            words.append(Text(content.core_sentence, Style(core), (core,), gap=BLOCK, balanced=True))
        return flow(words, column)

    large = _title(content.title, steps(DISPLAY, TITLE), column.width)
    sizes = [(large, 118), (large, 104), (large, 92), (large, BODY)]
    smaller = (Text(content.title, large.style, steps(one), 4, balanced=True) for one in (128, 104, 87))
    made = fewest([partial(attempt, *one) for one in [*sizes, *((title, BODY) for title in smaller)]])
    around = *theme_band(frame, content.badge, own=True), *strip(frame, column, content.join)
    return [(*around, *page) for page in made]


def _title(said: str, sizes: tuple[int, ...], width: float) -> Text:
    """In display when it fits on two lines there; else at full size on four, or smaller (R1)."""
    title = Text(said, Style(DISPLAY, bold=True), sizes, 2, balanced=True)
    block = title.block(width)
    if len(block.lines) <= 2 and block.whole_words:
        return title
    return replace(title, sizes=TITLE_SIZES, most_lines=4)


def quotes_pages(content: QuotesContent, frame: Frame) -> list[Page]:
    """What people told, one at a time, each as large as it goes."""
    head, below = header(frame, content.title)
    column = frame.area(frame.text, content.join, below + PART)
    colour = content.badge.colour

    def quote(said: str, size: int, mark: float) -> list[list[Item]]:
        drawn = Drawn(lambda _width: mark * 0.42, lambda x, y, _width: (QuoteMark(x, y, mark, colour),))
        pieces: list[Piece] = [drawn, Text(said, Style(size), (size,), gap=SMALL, balanced=True)]
        return flow(pieces, _lowered(pieces, column))

    made: list[list[Item]] = []
    for said in content.quotes:
        made += fewest([partial(quote, said, size, mark) for size in QUOTE_SIZES for mark in QUOTE_MARKS])
    around = *theme_band(frame, content.badge), *head, *strip(frame, column, content.join)
    return [(*around, *page) for page in made]


def silence_pages(content: SilenceContent, frame: Frame) -> list[Page]:
    """Nothing to read while people think; the time only when it was asked for (R27)."""
    head, below = header(frame, content.title)
    pieces: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True), DISPLAY_SIZES, 2, balanced=True),
        Text(content.sentence, Style(BODY, role="muted"), BODY_SIZES, 2, gap=PART, balanced=True),
    ]
    if content.left:
        pieces.append(Text(content.left, Style(DISPLAY, bold=True, role="accent"), (DISPLAY,), gap=PART))
    column = frame.area(frame.text, None, below + PART)
    badge = replace(content.badge, picture=None)  # there is nothing to look at
    around = *theme_band(frame, badge, breathes=True), *head
    return [(*around, *page) for page in flow(pieces, _lowered(pieces, column))]


def additions_pages(content: AdditionsContent, frame: Frame) -> list[Page]:
    """The question, and under it what people add, on cards."""
    head, below = header(frame, content.title, 1 if content.texts else 2)
    column = frame.area(frame.text, content.join, below + (SMALL / 2 if content.texts else PART))
    around = *theme_band(frame, content.badge, join=content.join), *head, *strip(frame, column, content.join)
    if content.texts:
        question = Text(content.question, Style(BODY, bold=True), BODY_SIZES, 2)
        made = card_pages([question], content.texts, content.badge.colour, column, fresh=content.fresh)
    else:
        pieces: list[Piece] = [
            Text(content.question, Style(TITLE, bold=True), TITLE_SIZES, 2, balanced=True),
            Text(content.invitation, Style(BODY), BODY_SIZES, gap=BLOCK, balanced=True),
        ]
        made = flow(pieces, column)
    return [(*around, *page) for page in made]


def one_addition_pages(content: OneAdditionContent, frame: Frame) -> list[Page]:
    """One card that fills the page, in the largest letters in which its words fit."""
    head, below = header(frame, content.title, 1)
    column = frame.area(frame.text, content.join, below + SMALL)
    around = *theme_band(frame, content.badge, join=content.join), *head, *strip(frame, column, content.join)
    inside = Column(column.left + 2 * PART, column.top + PART, column.right - PART, column.bottom - BLOCK)

    def attempt(size: int) -> list[list[Item]]:
        pieces: list[Piece] = [Text(content.text, Style(size), (size,), balanced=True)]
        return flow(pieces, _lowered(pieces, inside))

    made = fewest([partial(attempt, size) for size in steps(DISPLAY)])
    card = large_card(column, content.badge.colour)
    return [(*around, *card, *page) for page in made]


def summary_pages(content: SummaryContent, frame: Frame) -> list[Page]:
    """One sentence on the recognition, and the additions in the order in which they came."""
    head, below = header(frame, content.title, 1)
    column = frame.area(frame.text, content.join, below + PART)

    def attempt(largest: int) -> list[list[Item]]:
        heading = Text(content.heading, Style(largest, bold=True), steps(largest), 1)
        pieces: list[Piece] = [heading]
        if content.sentence:
            said = Style(BODY, role="accent")
            pieces.append(Text(content.sentence, said, BODY_SIZES, gap=SMALL, balanced=True))
        return card_pages(pieces, content.texts, content.badge.colour, column, again=[heading])

    made = fewest([partial(attempt, 118), partial(attempt, BODY)])
    around = *theme_band(frame, content.badge), *head, *strip(frame, column, content.join)
    return [(*around, *page) for page in made]


def _lowered(pieces: list[Piece], column: Column) -> Column:
    """Let down towards the middle when there is room."""
    spare = max(0.0, column.bottom - end_of(pieces, column))
    return Column(column.left, column.top + spare * 0.4, column.right, column.bottom, column.top)
