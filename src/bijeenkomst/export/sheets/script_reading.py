"""What is read aloud at each theme, with lines to write on: pages of the script."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.sheets.script_page import (
    FIRST_ROW,
    LEFT,
    RIGHT,
    ROWS_HIGH,
    WIDTH,
    draw_foot,
    draw_head,
)
from bijeenkomst.i18n import gettext as _

SIZE = PAPER_TEXT["lead"]  # points: read at arm's length, in a dim hall
LINE = SIZE * lettering.LEADING / mm
TO_WRITE = 3  # lines under each theme
WRITING = 8.5  # millimetres from one of those to the next

ReadLine = tuple[str, str]
"""A line with the face that it is in; without a face it is one to write on."""


def draw_reading(book: Book, meeting: Meeting, page: int, *, first: bool) -> int:
    """The themes with what residents said, from page number `page` on; gives the number after them."""
    for lines in reading_pages(meeting.in_order):
        with book.page(A4) as pen:
            if first:
                book.bookmark(f"reading-{page}", _("Om voor te lezen"))
            draw_head(pen, meeting, _("Om voor te lezen"))
            _draw(pen, lines)
            draw_foot(pen, page)
        page += 1
    return page


def reading_pages(themes: Sequence[Theme]) -> Iterator[list[ReadLine]]:
    """The lines of each page; a theme goes on over pages only when it is longer than one."""
    page: list[ReadLine] = []
    for theme in themes:
        lines = _lines(theme)
        if page and _high([*page, *lines]) > ROWS_HIGH:
            yield page
            page = []
        for line in lines:
            if page and _high([*page, line]) > ROWS_HIGH:
                yield page
                page = []
            page.append(line)
    if page:
        yield page


def _lines(theme: Theme) -> list[ReadLine]:
    said = [(f"{theme.number}. {theme.title}", BOLD), (theme.core_sentence, REGULAR)]
    said += [(f"„{quote}”", ITALIC) for quote in theme.quotes]
    broken = [
        (line, face)
        for words, face in said
        if words
        for line in lettering.wrapped(words, face, SIZE, WIDTH * mm)
    ]
    return [*broken, *[("", "")] * TO_WRITE, (" ", REGULAR)]


def _high(lines: Sequence[ReadLine]) -> float:
    return sum(LINE if face else WRITING for _words, face in lines)


def _draw(pen: Pen, lines: Sequence[ReadLine]) -> None:
    y = FIRST_ROW
    for words, face in lines:
        if face:
            pen.ink()
            if words.strip():
                pen.text(LEFT, y + 0.8 * LINE, words, face, SIZE)
        else:
            pen.ink(LIGHT.line)
            pen.line(LEFT, y + WRITING, RIGHT, y + WRITING)
        y += LINE if face else WRITING
    pen.ink()
