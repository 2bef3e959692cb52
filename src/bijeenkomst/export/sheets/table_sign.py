"""Table sign: an A4 folded across the middle says to both sides which group sits here (R47)."""

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.i18n import gettext as _

FOLD = A4.height / 2
TOP, BOTTOM = FOLD + 9.0, A4.height - MARGIN
BAND = Place(MARGIN, TOP, 84.0, BOTTOM - TOP)
LEFT = BAND.left + BAND.width + 8.0
WIDTH = A4.width - MARGIN - LEFT
TITLE_HIGH, PLACE_HIGH = 72.0, 46.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """A sign for each table of each chosen theme, as often as was asked.

    Once groups have places, only for those: which table a sign belongs on stands on it. Before that a sign has none.
    """
    chosen = choice.chosen(meeting)
    placed = [theme for theme in chosen if theme.code in meeting.places]
    for theme in placed or chosen:
        place = meeting.places.get(theme.code)
        for copy in range(choice.of(Carrier.TABLE_SIGN)):
            for number, words in enumerate(place.tables if place else ("",)):
                with book.page(A4) as pen:
                    if copy == number == 0:
                        book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                    name = f"sign-{theme.code}-{number}"
                    book.stamp(name, A4, _draw_face, theme, words)
                    with pen.upside_down(A4.width):
                        book.stamp(name, A4, _draw_face, theme, words)
                    pen.ink(LIGHT.quiet_dot)
                    pen.dashed(0, FOLD, 8, FOLD)
                    pen.dashed(A4.width - 8, FOLD, A4.width, FOLD)


def _draw_face(pen: Pen, theme: Theme, place: str) -> None:
    """What one side of the table sees, on the lower half of the page."""
    shape_ends = draw_band(pen, BAND, theme)
    code = _("Code %(code)s") % {"code": theme.code}
    under = Place(BAND.left, shape_ends, BAND.width, BOTTOM - 4 - shape_ends)
    pen.fitted(under, code, BOLD, lettering.sizes(26, 14), centred=True, sink=1)
    pen.ink()
    title = Place(LEFT, TOP, WIDTH, TITLE_HIGH if place else BOTTOM - TOP)
    pen.fitted(title, theme.title, BOLD, lettering.sizes(60, 10), even=True, sink=0 if place else 0.5)
    pen.fitted(
        Place(LEFT, BOTTOM - PLACE_HIGH, WIDTH, PLACE_HIGH), place, REGULAR, lettering.sizes(50, 14), sink=1
    )
