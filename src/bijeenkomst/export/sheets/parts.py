"""What many sheets share: quotes, the code and the address."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.reach import width_in
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import QrCode, typed_address

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
T = TypeVar("T")


def in_pages(rows: Sequence[T], on_a_page: int) -> Iterator[Sequence[T]]:
    """The items of each page, when all rows have the same height."""
    for start in range(0, len(rows), on_a_page):
        yield rows[start : start + on_a_page]


def spread(rows: Sequence[T], on_a_page: int) -> Iterator[Sequence[T]]:
    """The rows on as few pages as possible, evenly divided, so that no row is alone on the last one."""
    pages = -(-len(rows) // on_a_page)
    for page in range(pages):
        yield rows[len(rows) * page // pages : len(rows) * (page + 1) // pages]


def draw_core_and_quotes(
    pen: Pen, place: Place, theme: Theme, core_sizes: tuple[float, ...], quote_sizes: tuple[float, ...]
) -> None:
    """Draw the core sentence and under it the quotes of residents: all three, or as many as are legible (R1).

    Quotes are never in larger letters than the sentence, which comes first.
    """
    if not theme.core_sentence:
        draw_quotes(pen, place, theme, quote_sizes)
        return
    share = place.height / 2
    if not theme.quotes or not lettering.fits(
        theme.core_sentence, REGULAR, core_sizes, place.width * mm, share * mm
    ):
        share = place.height
    size, lines = lettering.fitted(theme.core_sentence, REGULAR, core_sizes, place.width * mm, share * mm)
    bottom = pen.lines(place.left, place.top, lines, REGULAR, size, 0, place.width)
    quote_sizes = tuple(quote_size for quote_size in quote_sizes if quote_size <= size) or quote_sizes[-1:]
    room = Place(place.left, bottom + 1.5, place.width, place.top + place.height - bottom - 1.5)
    draw_quotes(pen, room, theme, quote_sizes)


def draw_title_and_core(
    pen: Pen,
    place: Place,
    theme: Theme,
    title_high: float,
    title_sizes: tuple[float, ...],
    core_sizes: tuple[float, ...],
) -> None:
    """The title in `title_high` millimetres with the core sentence under it, or a long title alone (R1).

    The title is set smaller if that lets the core sentence fit as a whole.
    """
    room = place.width * mm
    if not lettering.fits(theme.title, BOLD, title_sizes, room, title_high * mm):
        pen.fitted(place, theme.title, BOLD, title_sizes)
        return
    for smaller in range(len(title_sizes)):
        size, lines = lettering.fitted(theme.title, BOLD, title_sizes[smaller:], room, title_high * mm)
        left = place.height * mm - len(lines) * size * lettering.LEADING
        if lettering.fits(theme.core_sentence, REGULAR, core_sizes, room, left):
            title_sizes = title_sizes[smaller:]
            break
    bottom = pen.fitted(Place(place.left, place.top, place.width, title_high), theme.title, BOLD, title_sizes)
    under = Place(place.left, bottom, place.width, place.top + place.height - bottom)
    pen.fitted(under, theme.core_sentence, REGULAR, core_sizes)


def draw_quotes(
    pen: Pen, place: Place, theme: Theme, sizes: tuple[float, ...], *, centred: bool = False
) -> None:
    """Draw the quotes in the largest of `sizes` that fits; the last ones are left out before one is cut short."""
    broken = lettering.balanced if centred else lettering.wrapped
    for count in range(len(theme.quotes), 0, -1):
        shown = [f"„{quote}”" for quote in theme.quotes[:count]]
        for size in sizes:
            gap = size * 0.45 / mm
            set_in = [broken(quote, ITALIC, size, place.width * mm) for quote in shown]
            high = sum(map(len, set_in)) * size * lettering.LEADING / mm + (count - 1) * gap
            if high <= place.height:
                top = place.top
                for lines in set_in:
                    wide = place.width if centred else 0
                    top = pen.lines(place.left, top, lines, ITALIC, size, wide, place.width) + gap
                return


def draw_code(pen: Pen, left: float, top: float, black: float, code: QrCode) -> None:
    """Draw a code; `black` is its width without the quiet zone, which lies around it (R12)."""
    size = width_in(black, code)
    aside = (black - size) / 2
    pen.qr(left + aside, top + aside, size, code)
    pen.ink()


def draw_typed(
    pen: Pen, place: Place, address: str, theme: str, largest: float, *, centred: bool = False
) -> float:
    """Draw the address to type, as large as its place allows (R10, N14); returns its bottom."""
    most = max(1, int(place.height * mm / (12 * lettering.LEADING)))
    typed = typed_address(address, theme)
    size, lines = lettering.address_lines(
        typed, BOLD, lettering.sizes(largest, FINE), place.width * mm, min(2, most)
    )
    while len(lines) * size * lettering.LEADING > place.height * mm and size > FINE:
        size *= 0.92
    return pen.lines(place.left, place.top, lines, BOLD, size, place.width if centred else 0)


def draw_label_room(pen: Pen, place: Place) -> None:
    """Draw the place to stick a label with the code on, for when the address is not known yet."""
    pen.ink(LIGHT.muted)
    pen.box(place.left, place.top, place.width, place.height, PAPER_LINE["edge"])
    words = _("Plak hier het etiket met de code")
    inside = Place(place.left + 3, place.top + 3, place.width - 6, place.height - 6)
    pen.fitted(inside, words, REGULAR, (place.height / 3, BODY, FINE), centred=True, sink=0.5, even=True)
    pen.ink()
