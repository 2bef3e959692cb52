"""The front page of the report's PDF: the face of the meeting, the outcome in one sentence, and one large quote."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.pdf.tiles import draw_tiles
from bijeenkomst.export.report.content import Cover, CoverPhoto, Logo, Report
from bijeenkomst.export.report.report_pages import BOTTOM, LEFT, ROOM, ReportPages
from bijeenkomst.export.report.report_words import when_and_where

FACE = Place(0, 0, A4.width, 118.0)
COLUMNS, ROWS = 5, 3
LOGO = (52.0, 20.0)  # at most as wide and high
PLATE = 4.0  # white around the logo
BAR = 2.2
TITLES = lettering.sizes(40, 15)
QUOTES = lettering.sizes(24, 13)


def cover(pages: ReportPages, report: Report) -> None:
    """Fill the first page. What does not fit continues on the next."""
    pages.bookmark("evening", report.title or "Verslag")
    pages.put(lambda pen: _face(pen, report.cover))
    pages.top = FACE.height + 10
    if report.mark:
        pages.words(f"{report.mark}: niets hierin is echt.", PAPER_TEXT["lead"], BOLD, ink=LIGHT.bad)
    pages.words("Verslag", PAPER_TEXT["lead"], ink=pages.accent)
    pages.top += 1
    _title(pages, report.title or "De avond")
    pages.top += 2
    if said := when_and_where(report):
        pages.words(said, PAPER_TEXT["lead"])
    if report.organised_by:
        pages.words(f"Een avond van {report.organised_by}", PAPER_TEXT["lead"], ink=LIGHT.muted)
    pages.top += 7
    if report.outcome:
        pages.words(report.outcome, PAPER_TEXT["heading"], BOLD)
        pages.top += 6
    if report.quote:
        _quote(pages, report.quote)


def _title(pages: ReportPages, title: str) -> None:
    size = next(
        (one for one in TITLES if len(lettering.wrapped(title, BOLD, one, ROOM * mm)) <= 3), TITLES[-1]
    )
    pages.words(title, size, BOLD)


def _quote(pages: ReportPages, quote: str) -> None:
    """As large as the rest of the page holds, with a bar in the evening's colour."""
    said, room = f"„{quote}”", ROOM - 3 * BAR
    left_over = BOTTOM - pages.top
    fitting = (size for size in QUOTES if pages.height(said, size, ITALIC, room) <= left_over)
    size = next(fitting, QUOTES[-1])
    high = pages.line_height(size)
    pages.words(
        said,
        size,
        ITALIC,
        left=LEFT + 3 * BAR,
        room=room,
        leftwards=False,
        beside_line=lambda top: lambda pen: pen.band(LEFT, top, BAR, high, pages.accent),
    )


def _face(pen: Pen, face: Cover) -> None:
    if face.photo is not None:
        _photo(pen, face.photo)
    else:
        draw_tiles(pen, FACE, face.pattern, COLUMNS, ROWS)
    if face.logo is not None:
        _logo(pen, face.logo)


def _photo(pen: Pen, photo: CoverPhoto) -> None:
    """Scaled so that the part to be shown fills the place; the rest is cut off."""
    left, top, width, height = photo.part
    scale = max(FACE.width / width, FACE.height / height)
    aside = FACE.width / 2 - (left + width / 2) * scale
    down = FACE.height / 2 - (top + height / 2) * scale
    with pen.within(FACE):
        pen.photo(Place(aside, down, photo.width * scale, photo.height * scale), photo.picture, lined=False)


def _logo(pen: Pen, logo: Logo) -> None:
    """On a white background of its own: it was made for paper."""
    scale = min(LOGO[0] / logo.width, LOGO[1] / logo.height)
    width, height = logo.width * scale, logo.height * scale
    top = FACE.height - height - 3 * PLATE
    pen.band(LEFT, top, width + 2 * PLATE, height + 2 * PLATE, "#FFFFFF")
    pen.photo(Place(LEFT + PLATE, top + PLATE, width, height), logo.picture, lined=False)
