"""Wegwijzer: how to find each group later, on a page to hang up and on cards for neighbours (R55).

Of each person only what he or she agreed to: the page, the cards, or both. Everybody may read all of it.
"""

from collections.abc import Sequence

from bijeenkomst.contact_details import display_phone
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.public_ways import public_ways
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.sheet_words import evening
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.i18n import gettext as _

Way = tuple[Theme, Signpost]
FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
LEFT, RIGHT, BOTTOM = MARGIN, A4.width - MARGIN, A4.height - MARGIN
HEADER, FOOTER = 34.0, 8.0
ROWS_TOP = MARGIN + HEADER
ROWS_HIGH = BOTTOM - FOOTER - ROWS_TOP
MOST_ON_A_PAGE = 8
LARGEST_ROW = 52.0
GAP = 3.0
COLUMNS, CARDS = 2, 8
CARD = Place(0, 0, A4.width / 2, A4.height / 4)
INSIDE = 6.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """The page to hang up, as often as was asked and always with all groups; then a sheet of cards for each chosen
    group that has them.
    """
    ways = public_ways(meeting)
    hung = [(theme, way) for theme, way in ways if way.on_sheet]
    chosen = choice.chosen(meeting)
    for copy in range(choice.of(Carrier.SIGNPOST)):
        for page, shown in enumerate(parts.spread(hung, MOST_ON_A_PAGE)):
            with book.page(A4):
                if copy == page == 0:
                    book.bookmark("sheet", _("Om op te hangen"))
                book.stamp(f"sheet-{page}", A4, _draw_sheet, shown, meeting.details)
    for theme, way in ways:
        if way.on_cards and theme in chosen:
            with book.page(A4):
                book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                book.stamp("cuts", A4, _draw_cuts)
                for card in range(CARDS):
                    row, column = divmod(card, COLUMNS)
                    lies = {"lower": row * CARD.height, "aside": column * CARD.width}
                    book.stamp(f"card-{theme.code}", A4, _draw_card, theme, way, meeting.details, **lies)


def shown_reach(way: Signpost) -> str:
    """The one way to reach this person, as people read it."""
    return display_phone(way.phone) if way.phone else way.email


def _draw_sheet(pen: Pen, ways: Sequence[Way], details: Details) -> None:
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(LEFT, MARGIN - 2, RIGHT - LEFT, 6), evening(details), REGULAR, (BODY, FINE, 7))
    pen.ink()
    bottom = pen.lines(LEFT, bottom, [_("Doe ook mee")], BOLD, 34)
    said = _("Deze groepen zijn begonnen. Bel of mail gerust: u bent welkom.")
    pen.fitted(Place(LEFT, bottom, RIGHT - LEFT, 9), said, REGULAR, (15, 13, 11))
    high = min(LARGEST_ROW, (ROWS_HIGH - (len(ways) - 1) * GAP) / len(ways))
    for index, (theme, way) in enumerate(ways):
        _draw_way(pen, Place(LEFT, ROWS_TOP + index * (high + GAP), RIGHT - LEFT, high), theme, way)
    pen.ink(LIGHT.muted)
    said = _("Wie hier staat, koos daar zelf voor. Stopt iemand? Haal dit blad dan weg.")
    pen.fitted(Place(LEFT, BOTTOM - FOOTER, RIGHT - LEFT, FOOTER), said, REGULAR, (BODY, FINE), sink=1)
    pen.ink()


def _draw_way(pen: Pen, place: Place, theme: Theme, way: Signpost) -> None:
    """One group: its band on the left, its title, and in large letters who is called or mailed."""
    draw_band(pen, Place(place.left, place.top, place.height, place.height), theme)
    pen.ink()
    left = place.left + place.height + 6
    room = place.left + place.width - left
    split = place.height * 0.46
    title = Place(left, place.top, room, split - 1)
    pen.fitted(title, theme.title, BOLD, lettering.sizes(24, 7))
    who = Place(left, place.top + split, room, place.height * 0.24)
    pen.fitted(who, way.name, REGULAR, lettering.sizes(18, 6))
    reach = Place(left, place.top + split + place.height * 0.24, room, place.height * 0.3)
    pen.fitted(reach, shown_reach(way), BOLD, lettering.sizes(24, 7))


def _draw_cuts(pen: Pen) -> None:
    pen.ink(LIGHT.muted)
    for cut in range(1, CARDS // COLUMNS):
        pen.dashed(0, cut * CARD.height, A4.width, cut * CARD.height)
        pen.scissors(LEFT - 4, cut * CARD.height)
    pen.dashed(CARD.width, 0, CARD.width, A4.height)


def _draw_card(pen: Pen, theme: Theme, way: Signpost, details: Details) -> None:
    """The first card of the sheet."""
    edge, high = MARGIN, CARD.height - 2 * MARGIN + 2
    band = Place(edge, edge - 1, 26, high)
    draw_band(pen, band, theme)
    pen.ink(LIGHT.muted)
    words = band.left + band.width + 4
    room = CARD.width - INSIDE - words
    about = _("Doe ook mee · %(evening)s") % {"evening": details.title} if details.title else _("Doe ook mee")
    bottom = pen.fitted(Place(words, band.top - 1, room, 8), about, REGULAR, (FINE, 7.5, 6.5))
    pen.ink()
    bottom = pen.fitted(Place(words, bottom + 1, room, 24), theme.title, BOLD, lettering.sizes(20, 6))
    reach = Place(words, band.top + high - 11, room, 11)
    who = Place(words, bottom + 1, room, reach.top - bottom - 1)
    pen.fitted(who, way.name, REGULAR, lettering.sizes(15, 6), sink=1)
    pen.fitted(reach, shown_reach(way), BOLD, lettering.sizes(19, 6))
