"""The report as a PDF on A4: the evening on the first page, then theme after theme, and the photos at the end."""

from io import BytesIO

from reportlab.lib.units import mm

from bijeenkomst.design.dots import KINDS, Said
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.report.album import ALBUM, album
from bijeenkomst.export.report.checking import told_in
from bijeenkomst.export.report.content import Answers, Group, Recognised, Report, ReportTheme
from bijeenkomst.export.report.leaves import BOTTOM, LEFT, RIGHT, Leaves, cell_for
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
    first_said,
    number_of_people,
    when_and_where,
)

BADGE = 18.0
INSIDE = LEFT + BADGE + 6.0  # where the words of a theme start
HEADING_HIGH = 11.0
ROOM_FOR_A_THEME = 95.0  # what a theme needs to begin on a page that has something else on it
FINE, BODY, LEAD, HEADING = (PAPER_TEXT[name] for name in ("fine", "body", "lead", "heading"))


def pdf_of(report: Report) -> bytes:
    """The bytes; the same report makes the same ones."""
    leaves = Leaves(" · ".join(filter(None, (report.name, when_and_where(report)))))
    most = max([report.present or 0, *(_most(theme) for theme in report.themes)])
    cell = cell_for(most)
    pages: dict[str, int] = {}
    _opening(leaves, report, cell, pages)
    for number, theme in enumerate(report.themes):
        if (number == 0 and leaves.page == 1) or leaves.top + ROOM_FOR_A_THEME > BOTTOM:
            leaves.next_page()
        else:
            leaves.top += 12
        pages[theme.look.code] = leaves.page
        _theme(leaves, theme, cell)
    if report.photos:
        pages[ALBUM] = album(leaves, report.photos)
    out = BytesIO()
    book = Book(out, report.name, report.organised_by, exact=False)
    leaves.save(book)
    book.save()
    return out.getvalue()


def _most(theme: ReportTheme) -> int:
    counts = [theme.group.count or 0] if theme.group else [0]
    for one in theme.recognised:
        if one.answers:
            counts.append(sum((one.answers.yes, one.answers.partly, one.answers.no, one.answers.silent)))
    return max(counts)


def _opening(leaves: Leaves, report: Report, cell: float, pages: dict[str, int]) -> None:
    leaves.bookmark("evening", report.title or "Verslag")
    if report.mark:
        leaves.words(f"{report.mark}: niets hierin is echt.", LEAD, BOLD, ink=LIGHT.bad)
    _ornament(leaves, report)
    leaves.words("Verslag", LEAD, ink=LIGHT.muted)
    leaves.top += 1
    size = 30.0 if len(report.title) <= 60 else 20.0
    leaves.words(report.title or "De avond", size, BOLD)
    leaves.top += 2
    if said := when_and_where(report):
        leaves.words(said, LEAD)
    if report.organised_by:
        leaves.words(f"Een avond van {report.organised_by}", LEAD, ink=LIGHT.muted)
    leaves.top += 6
    if report.present:
        leaves.words(f"{PRESENT}: {number_of_people(report.present)}", HEADING, BOLD)
        leaves.top += 1.5
        leaves.dots([Said.YES] * report.present, LEFT, cell)
        leaves.top += 6
    if report.main_question:
        leaves.box([(QUESTION, BODY, BOLD), (report.main_question, LEAD, REGULAR)])
        leaves.top += 4
    leaves.heading(THEMES)
    for theme in report.themes:
        _line_of_contents(leaves, theme.title, theme.look.code, pages, theme.look)
    if report.photos:
        _line_of_contents(leaves, PHOTOS, ALBUM, pages)
    notes = report.notes
    if not all(map(lettering.printable, told_in(report))):
        notes = (*notes, LETTERS_MISSING)
    leaves.needs(HEADING_HIGH + sum(leaves.height(note, BODY) + 1 for note in notes))  # all on one page
    leaves.heading(HOW_TO)
    for note in notes:
        leaves.point(note)


def _ornament(leaves: Leaves, report: Report) -> None:
    """The badges of all themes in a row, as on the last slide of the evening."""
    size = min(14.0, (RIGHT - LEFT) / max(1, len(report.themes)) - 1.5)
    if size < 6 or not report.themes:
        return
    top, looks = leaves.top, [theme.look for theme in report.themes]

    def draw(pen: Pen) -> None:
        for number, look in enumerate(looks):
            pen.ink()
            pen.badge(LEFT + number * (size + 3 if size == 14 else size + 1.5), top, size, look, BOLD)

    if LEFT + len(looks) * (size + 3) - 3 > RIGHT:
        size = min(size, (RIGHT - LEFT - 1.5 * len(looks)) / len(looks))
    leaves.put(draw)
    leaves.top += size + 9


def _line_of_contents(
    leaves: Leaves, title: str, key: str, pages: dict[str, int], look: Theme | None = None
) -> None:
    """A title with its page, which is known when everything is laid out; a theme has its badge before it."""
    badge = 8.0
    room = RIGHT - LEFT - badge - 18
    lines = lettering.wrapped(title, REGULAR, LEAD - 1, room * mm)
    leaves.needs(max(badge, leaves.height(title, LEAD - 1, REGULAR, room)) + 1.6)
    top = leaves.top
    aside = max(0.0, (badge - len(lines) * (LEAD - 1) * 1.36 / mm) / 2)

    def draw(pen: Pen) -> None:
        if look is not None:
            pen.ink()
            pen.badge(LEFT, top, badge, look, BOLD)
        place = str(pages[key])
        pen.ink(LIGHT.muted)
        pen.text(RIGHT - lettering.width(place, REGULAR, BODY) / mm, top + 5.4, place, REGULAR, BODY)

    leaves.put(draw)
    leaves.top += aside
    leaves.words(title, LEAD - 1, left=LEFT + badge + 4, room=room)
    leaves.top = max(leaves.top, top + badge) + 1.6


def _theme(leaves: Leaves, theme: ReportTheme, cell: float) -> None:
    leaves.bookmark(theme.look.code, f"{theme.look.number}. {theme.title}")
    top, page = leaves.top, leaves.page
    leaves.theme_head(theme.look, theme.title, BADGE, INSIDE)
    if theme.core_sentence:
        leaves.words(theme.core_sentence, LEAD, left=INSIDE)
    if theme.origin:
        leaves.words(theme.origin, BODY, left=INSIDE, ink=LIGHT.muted)
    if leaves.page == page:
        leaves.top = max(leaves.top, top + BADGE + 8)
    leaves.top += 2.5
    for quote in theme.quotes:
        leaves.quote(quote, INSIDE, FILLS[theme.look.colour])
    if theme.recognised:
        leaves.heading(RECOGNITION, INSIDE)
        for one in theme.recognised:
            _recognised(leaves, one, cell)
    if theme.additions:
        leaves.heading(ADDITIONS, INSIDE)
        for addition in theme.additions:
            leaves.point(addition.text, INSIDE, first_said(addition))
    if theme.group:
        _group(leaves, theme, theme.group, cell)


def _recognised(leaves: Leaves, one: Recognised, cell: float) -> None:
    if one.about:
        leaves.words(f"Apart gevraagd bij '{one.about}':", BODY, left=INSIDE, ink=LIGHT.muted)
    leaves.words(one.sentence, LEAD, BOLD, left=INSIDE)
    if one.answers is not None:
        leaves.top += 1.2
        leaves.dots(_said(one.answers), INSIDE, cell)
        leaves.top += 1.2
        _legend(leaves, one.answers)
    if one.channels:
        leaves.words(one.channels, FINE, left=INSIDE, ink=LIGHT.muted)
    leaves.top += 1.5


def _said(answers: Answers) -> list[Said]:
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    return [kind for kind, count in zip(KINDS, counts, strict=True) for _person in range(count)]


def _legend(leaves: Leaves, answers: Answers) -> None:
    """What each kind of dot means, with its number."""
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    shown = [
        (kind, f"{name} {count}")
        for kind, name, count in zip(KINDS, ANSWERS, counts, strict=True)
        if count or kind is not Said.SILENT
    ]
    leaves.needs(6)
    top = leaves.top

    def draw(pen: Pen) -> None:
        x = INSIDE
        for kind, words in shown:
            pen.dot(x + 1.6, top + 2.6, 1.5, kind, LIGHT.accent)
            pen.ink()
            x = pen.text(x + 4.4, top + 3.9, words, REGULAR, BODY) + 6

    leaves.put(draw)
    leaves.top += 6.2


def _group(leaves: Leaves, theme: ReportTheme, group: Group, cell: float) -> None:
    leaves.heading(GROUP, INSIDE)
    leaves.words(f"{group.people[0].upper()}{group.people[1:]}", LEAD, BOLD, left=INSIDE)
    if group.count:
        leaves.top += 1
        leaves.dots([Said.YES] * group.count, INSIDE, cell, FILLS[theme.look.colour])
        leaves.top += 1.5
    leaves.words(group.state, left=INSIDE)
    if group.first_step:
        leaves.top += 1
        leaves.words(f"De eerste stap: {group.first_step}", left=INSIDE)
