"""The report as a PDF on A4: first the evening, then each theme, and the photos at the end."""

from io import BytesIO

from reportlab.lib.units import mm

from bijeenkomst.design.dots import KINDS, Said
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.report.album import ALBUM, album
from bijeenkomst.export.report.checking import told_in
from bijeenkomst.export.report.content import Answers, Group, Recognised, Report, ReportTheme
from bijeenkomst.export.report.report_pages import BOTTOM, INSET, LEFT, RIGHT, ReportPages, cell_for
from bijeenkomst.export.report.report_words import (
    ADDITIONS,
    ANSWERS,
    GROUP,
    HOW_TO,
    LETTERS_MISSING,
    PHOTOS,
    PRESENT,
    QUESTION,
    RECOGNITION,
    THEMES,
    TOLD,
    first_said,
    number_of_people,
    when_and_where,
)

BADGE = 18.0
INSIDE = LEFT + BADGE + 6.0  # the left edge of a theme's text
HEADING_HIGH = 11.0
ROOM_FOR_A_THEME = 95.0  # below it a theme begins on a new page
FINE, BODY, LEAD, HEADING = (PAPER_TEXT[name] for name in ("fine", "body", "lead", "heading"))


def pdf_of(report: Report) -> bytes:
    """The bytes of the PDF; the same report gives the same bytes."""
    pages = ReportPages(" · ".join(filter(None, (report.name, when_and_where(report)))))
    most = max([report.present or 0, *(_most(theme) for theme in report.themes)])
    cell = cell_for(most)
    page_of: dict[str, int] = {}
    _opening(pages, report, cell, page_of)
    for number, theme in enumerate(report.themes):
        if (number == 0 and pages.page == 1) or pages.top + ROOM_FOR_A_THEME > BOTTOM:
            pages.next_page()
        else:
            pages.top += 12
        page_of[theme.look.code] = pages.page
        _theme(pages, theme, cell)
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


def _opening(pages: ReportPages, report: Report, cell: float, page_of: dict[str, int]) -> None:
    pages.bookmark("evening", report.title or "Verslag")
    if report.mark:
        pages.words(f"{report.mark}: niets hierin is echt.", LEAD, BOLD, ink=LIGHT.bad)
    _ornament(pages, report)
    pages.words("Verslag", LEAD, ink=LIGHT.muted)
    pages.top += 1
    size = 30.0 if len(report.title) <= 60 else 20.0
    pages.words(report.title or "De avond", size, BOLD)
    pages.top += 2
    if said := when_and_where(report):
        pages.words(said, LEAD)
    if report.organised_by:
        pages.words(f"Een avond van {report.organised_by}", LEAD, ink=LIGHT.muted)
    pages.top += 6
    if report.present:
        pages.words(f"{PRESENT}: {number_of_people(report.present)}", HEADING, BOLD)
        pages.top += 1.5
        pages.dots([Said.YES] * report.present, LEFT, cell)
        pages.top += 6
    if report.main_question:
        pages.box([(QUESTION, BODY, BOLD), (report.main_question, LEAD, REGULAR)], INSET)
        pages.top += 4
    pages.heading(THEMES)
    for theme in report.themes:
        _line_of_contents(pages, theme.title, theme.look.code, page_of, theme.look)
    if report.photos:
        _line_of_contents(pages, PHOTOS, ALBUM, page_of)
    notes = report.notes
    if not all(map(lettering.printable, told_in(report))):
        notes = (*notes, LETTERS_MISSING)
    pages.needs(HEADING_HIGH + sum(pages.height(note, BODY) + 1 for note in notes))  # all on one page
    pages.heading(HOW_TO)
    for note in notes:
        pages.point(note)


def _ornament(pages: ReportPages, report: Report) -> None:
    """The badges of all themes in a row, as on the last slide of the evening."""
    size = min(14.0, (RIGHT - LEFT) / max(1, len(report.themes)) - 1.5)
    if size < 6 or not report.themes:
        return
    top, looks = pages.top, [theme.look for theme in report.themes]

    def draw(pen: Pen) -> None:
        for number, look in enumerate(looks):
            pen.ink()
            pen.badge(LEFT + number * (size + 3 if size == 14 else size + 1.5), top, size, look, BOLD)

    if LEFT + len(looks) * (size + 3) - 3 > RIGHT:
        size = min(size, (RIGHT - LEFT - 1.5 * len(looks)) / len(looks))
    pages.put(draw)
    pages.top += size + 9


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


def _theme(pages: ReportPages, theme: ReportTheme, cell: float) -> None:
    pages.bookmark(theme.look.code, f"{theme.look.number}. {theme.title}")
    top, page = pages.top, pages.page
    pages.theme_head(theme.look, theme.title, BADGE, INSIDE)
    if theme.core_sentence:
        pages.words(theme.core_sentence, LEAD, left=INSIDE)
    if theme.origin:
        pages.words(theme.origin, BODY, left=INSIDE, ink=LIGHT.muted)
    if pages.page == page:
        pages.top = max(pages.top, top + BADGE + 8)
    pages.top += 2.5
    for quote in theme.quotes:
        pages.quote(quote, INSIDE, FILLS[theme.look.colour])
    if theme.recognised:
        pages.heading(RECOGNITION, INSIDE)
        for recognised in theme.recognised:
            _recognised(pages, recognised, cell)
    if theme.additions:
        pages.heading(ADDITIONS, INSIDE)
        for addition in theme.additions:
            pages.point(addition.text, INSIDE, first_said(addition))
    if theme.group:
        _group(pages, theme, theme.group, cell)


def _recognised(pages: ReportPages, recognised: Recognised, cell: float) -> None:
    if recognised.about:
        pages.words(f"Apart gevraagd bij '{recognised.about}':", BODY, left=INSIDE, ink=LIGHT.muted)
    pages.words(recognised.sentence, LEAD, BOLD, left=INSIDE)
    if recognised.answers is not None:
        pages.top += 1.2
        pages.dots(_said(recognised.answers), INSIDE, cell)
        pages.top += 1.2
        _legend(pages, recognised.answers)
    if recognised.channels:
        pages.words(recognised.channels, FINE, left=INSIDE, ink=LIGHT.muted)
    pages.top += 1.5


def _said(answers: Answers) -> list[Said]:
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    return [kind for kind, count in zip(KINDS, counts, strict=True) for _person in range(count)]


def _legend(pages: ReportPages, answers: Answers) -> None:
    """What each kind of dot means, with the number of such dots."""
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    shown = [
        (kind, f"{name} {count}")
        for kind, name, count in zip(KINDS, ANSWERS, counts, strict=True)
        if count or kind is not Said.SILENT
    ]
    pages.needs(6)
    top = pages.top

    def draw(pen: Pen) -> None:
        x = INSIDE
        for kind, words in shown:
            pen.dot(x + 1.6, top + 2.6, 1.5, kind, LIGHT.accent)
            pen.ink()
            x = pen.text(x + 4.4, top + 3.9, words, REGULAR, BODY) + 6

    pages.put(draw)
    pages.top += 6.2


def _group(pages: ReportPages, theme: ReportTheme, group: Group, cell: float) -> None:
    pages.heading(GROUP, INSIDE)
    pages.words(f"{group.people[0].upper()}{group.people[1:]}", LEAD, BOLD, left=INSIDE)
    if group.count:
        pages.top += 1
        pages.dots([Said.YES] * group.count, INSIDE, cell, FILLS[theme.look.colour])
        pages.top += 1.5
    pages.words(group.state, left=INSIDE)
    if group.first_step:
        pages.top += 1
        pages.words(f"De eerste stap: {group.first_step}", left=INSIDE)
    if group.told:
        pages.heading(TOLD, INSIDE)
        for line in group.told:
            pages.point(f"{line.label}: {line.text}", INSIDE)
