"""The report as a PDF on A4: the front page, the contents, a card for each theme, and the photos at the end."""

from io import BytesIO

from reportlab.lib.units import mm

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.dots import Said
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.report.album import ALBUM, album
from bijeenkomst.export.report.checking import told_in
from bijeenkomst.export.report.content import Report, ReportTheme
from bijeenkomst.export.report.cover import cover
from bijeenkomst.export.report.report_pages import INSET, LEFT, RIGHT, ReportPages, cell_for
from bijeenkomst.export.report.report_words import (
    HOW_TO,
    JOIN,
    LETTERS_MISSING,
    PHOTOS,
    PRESENT,
    QUESTION,
    THEMES,
    number_of_people,
    when_and_where,
)
from bijeenkomst.export.report.theme_card import last_is_alone, theme_cards

HEADING_HIGH = 11.0
BODY, LEAD, HEADING = (PAPER_TEXT[name] for name in ("body", "lead", "heading"))


def pdf_of(report: Report) -> bytes:
    """The bytes of the PDF; the same report gives the same bytes."""
    footer = " · ".join(filter(None, (report.name, when_and_where(report))))
    pages = ReportPages(footer, tinted(LIGHT, report.cover.accent).accent)
    most = max([report.present or 0, *(_most(theme) for theme in report.themes)])
    cell = cell_for(most)
    page_of: dict[str, int] = {}
    joins_at_the_end = last_is_alone(pages.accent, report.themes, cell)
    cover(pages, report)
    pages.next_page()
    _contents(pages, report, cell, page_of, joins=not joins_at_the_end)
    theme_cards(pages, report.themes, cell, page_of)
    if joins_at_the_end:  # so that the last card is not alone on its page
        _how_to_join(pages, report)
    if report.photos:
        page_of[ALBUM] = album(pages, report.photos)
    out = BytesIO()
    book = Book(out, report.name, report.organised_by, exact=False)
    pages.save(book)
    book.save()
    return out.getvalue()


def _most(theme: ReportTheme) -> int:
    counts = [theme.group.count or 0] if theme.group else [0]
    for recognised in theme.recognised:
        if recognised.answers:
            counts.append(
                sum(
                    (
                        recognised.answers.yes,
                        recognised.answers.partly,
                        recognised.answers.no,
                        recognised.answers.silent,
                    )
                )
            )
    return max(counts)


def _contents(
    pages: ReportPages, report: Report, cell: float, page_of: dict[str, int], *, joins: bool
) -> None:
    """What was asked, who was there, the themes with their pages, how to join later, and how to read the report."""
    if report.present:
        pages.words(f"{PRESENT}: {number_of_people(report.present)}", HEADING, BOLD)
        pages.top += 1.5
        pages.dots([Said.YES] * report.present, LEFT, cell)
        pages.top += 6
    if report.main_question:
        pages.box([(QUESTION, BODY, BOLD), (report.main_question, LEAD, REGULAR)], INSET)
        pages.top += 4
    pages.heading(THEMES)
    if report.told:
        pages.words(report.told, BODY)
        pages.top += 2
    for theme in report.themes:
        _line_of_contents(pages, theme.title, theme.look.code, page_of, theme.look)
    if report.photos:
        _line_of_contents(pages, PHOTOS, ALBUM, page_of)
    if joins:
        _how_to_join(pages, report)
    notes = report.notes
    if not all(map(lettering.printable, told_in(report))):
        notes = (*notes, LETTERS_MISSING)
    pages.needs(HEADING_HIGH + sum(pages.height(note, BODY) + 1 for note in notes))  # all on one page
    pages.heading(HOW_TO)
    for note in notes:
        pages.point(note)


def _how_to_join(pages: ReportPages, report: Report) -> None:
    if report.join:
        pages.needs(HEADING_HIGH + sum(pages.height(said, LEAD) for said in report.join))
        pages.heading(JOIN)
        for said in report.join:
            pages.words(said, LEAD)


def _line_of_contents(
    pages: ReportPages, title: str, key: str, page_of: dict[str, int], look: Theme | None = None
) -> None:
    """A line of the table of contents. Its page number is filled in when drawing, once everything is laid out."""
    badge = 8.0
    room = RIGHT - LEFT - badge - 18
    lines = lettering.wrapped(title, REGULAR, LEAD - 1, room * mm)
    pages.needs(max(badge, pages.height(title, LEAD - 1, REGULAR, room)) + 1.6)
    top = pages.top
    aside = max(0.0, (badge - len(lines) * pages.line_height(LEAD - 1)) / 2)

    def draw(pen: Pen) -> None:
        if look is not None:
            pen.ink()
            pen.badge(LEFT, top, badge, look, BOLD)
        place = str(page_of[key])
        pen.ink(LIGHT.muted)
        pen.text(RIGHT - lettering.width(place, REGULAR, BODY) / mm, top + 5.4, place, REGULAR, BODY)

    pages.put(draw)
    pages.top += aside
    pages.words(title, LEAD - 1, left=LEFT + badge + 4, room=room)
    pages.top = max(pages.top, top + badge) + 1.6
