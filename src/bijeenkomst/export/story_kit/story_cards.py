"""The stories as cards to lay on a table: each with its number and a mark that photos are read by (R62)."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.story_mark import LAST_NUMBER, story_mark
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.marks import draw_mark_of
from bijeenkomst.export.sheets.parts import in_pages
from bijeenkomst.export.story_kit.card_layout import (
    DOWN,
    MARK,
    ON_A_PAGE,
    Card,
    draw_cuts,
    large,
    small,
)
from bijeenkomst.i18n import gettext as _

FINE = PAPER_TEXT["fine"]
SIZES = lettering.sizes(22, FINE)
"""A short story can be read from the other side of the table."""
SIZES_OF_LONG = lettering.sizes(PAPER_TEXT["body"], 6.5)
"""For stories longer than people usually tell: on a card twice as large, in two columns."""
NUMBER = 40.0
GUTTER = 8.0
PARAGRAPH = 0.45  # of a line, between two paragraphs

_Lines = list[tuple[str, bool]]
"""Each line, and whether a paragraph begins with it."""


def draw(book: Book, meeting: Meeting) -> None:
    """Draw a card for each story, in the order of their numbers; those that need a larger card come last."""
    stories = [meeting.stories[number] for number in sorted(meeting.stories)]
    shorter = [story for story in stories if _fits_small(story)]
    longer = [story for story in stories if not _fits_small(story)]
    for shown in in_pages(shorter, ON_A_PAGE):
        with book.page(A4) as pen:
            _bookmark(book, shown[0].number, shown[-1].number)
            draw_cuts(pen)
            for index, story in enumerate(shown):
                _draw_card(pen, meeting, small(index), story)
    for shown in in_pages(longer, DOWN):
        with book.page(A4) as pen:
            _bookmark(book, shown[0].number, shown[-1].number)
            draw_cuts(pen, upright=False)
            for index, story in enumerate(shown):
                _draw_card(pen, meeting, large(index), story)


def _bookmark(book: Book, first: int, last: int) -> None:
    words = (
        str(first) if first == last else _("%(first)d tot en met %(last)d") % {"first": first, "last": last}
    )
    book.bookmark(f"card-{first}", words)


def _draw_card(pen: Pen, meeting: Meeting, card: Card, story: Story) -> None:
    beside = card.beside_mark
    pen.ink()
    pen.text(beside.left, beside.top + 11, str(story.number), BOLD, NUMBER)
    pen.ink(LIGHT.muted)
    where = Place(beside.left, beside.top + 13, beside.width, beside.height - 13)
    pen.fitted(where, story.conversation, REGULAR, lettering.sizes(9, 6))
    pen.ink(LIGHT.line)
    line = card.below.top - 1.2
    pen.line(card.place.left, line, card.place.left + card.place.width, line, PAPER_LINE["edge"])
    pen.ink()
    if story.number <= LAST_NUMBER:
        draw_mark_of(pen, *card.mark, MARK, story_mark(meeting.code_seed, story.number).text)
    if _fits_small(story):
        size, lines = _fitted(story.text, card.below, SIZES)
        _draw_lines(pen, card.below, lines, size)
    else:
        _draw_columns(pen, card.below, story)


def _fits_small(story: Story) -> bool:
    return _high(_set(story.text, SIZES[-1], small(0).below.width), SIZES[-1]) <= small(0).below.height


def _draw_columns(pen: Pen, place: Place, story: Story) -> None:
    """In two columns; what does not fit even then ends by saying where the rest can be read."""
    width = (place.width - GUTTER) / 2
    for size in SIZES_OF_LONG:
        lines = _set(story.text, size, width)
        left = _as_many(lines, size, place.height)
        right = _as_many(lines[left:], size, place.height)
        if left + right >= len(lines):
            break
    else:
        more = _("… Het hele verhaal staat in het programma.")
        lines = [*lines[: left + right - 1], (more, True)]
        lines[left + right - 1 :] = _set(more, size, width)[:1]
    columns = lines[:left], lines[left:]
    for at, column in enumerate(columns):
        _draw_lines(
            pen, Place(place.left + at * (width + GUTTER), place.top, width, place.height), column, size
        )


def _fitted(text: str, place: Place, sizes: tuple[float, ...]) -> tuple[float, _Lines]:
    for size in sizes:
        lines = _set(text, size, place.width)
        if _high(lines, size) <= place.height:
            break
    return size, lines


def _set(text: str, size: float, width: float) -> _Lines:
    """The text in lines, in the paragraphs in which it was written."""
    return [
        (line, number == 0)
        for paragraph in text.split("\n")
        for number, line in enumerate(lettering.wrapped(paragraph, REGULAR, size, width * mm))
    ]


def _high(lines: _Lines, size: float) -> float:
    """In millimetres."""
    return sum(_line_high(size, begins=begins and at > 0) for at, (_line, begins) in enumerate(lines))


def _line_high(size: float, *, begins: bool) -> float:
    return size * lettering.LEADING * (1 + PARAGRAPH * begins) / mm


def _as_many(lines: _Lines, size: float, height: float) -> int:
    """How many of them fit."""
    count, high = 0, 0.0
    while count < len(lines):
        high += _line_high(size, begins=lines[count][1] and count > 0)
        if high > height:
            break
        count += 1
    return count


def _draw_lines(pen: Pen, place: Place, lines: _Lines, size: float) -> None:
    top = place.top
    paragraph: list[str] = []
    for line, begins in [*lines, ("", True)]:
        if begins and paragraph:
            top = pen.lines(place.left, top, paragraph, REGULAR, size, 0, place.width)
            top += size * lettering.LEADING * PARAGRAPH / mm
            paragraph = []
        paragraph.append(line)
