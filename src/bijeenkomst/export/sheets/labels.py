"""Labels with a theme's code for another address, to stick on sheets that were printed before (R8, R10).

The usual sheet of labels: 24 of 70 x 37 mm, without white between them.
"""

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.sheets import lettering, parts
from bijeenkomst.export.sheets.book import Book
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.paper import A4
from bijeenkomst.export.sheets.pen import Pen, Place

FINE = PAPER_TEXT["fine"]
COLUMNS, ROWS = 3, 8
ON_A_PAGE = COLUMNS * ROWS
WIDTH, HEIGHT = 70.0, 37.0
TOP = (A4.height - ROWS * HEIGHT) / 2
PAD = 5.0  # what a printer leaves white at the edge of the sheet
QR_BLACK = 26.0  # with its quiet zone of 4.2 mm within the label: reads to 25 cm
BADGE = 9.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """As many labels of each theme as was asked, one theme after the other."""
    labels = [theme for theme in choice.chosen(meeting) for _copy in range(choice.of(Carrier.LABELS))]
    for start in range(0, len(labels), ON_A_PAGE):
        shown = labels[start : start + ON_A_PAGE]
        with book.page(A4) as pen:
            book.bookmark(f"page-{start}", ", ".join(dict.fromkeys(theme.code for theme in shown)))
            for index, theme in enumerate(shown):
                row, column = divmod(index, COLUMNS)
                _draw_label(pen, column * WIDTH, TOP + row * HEIGHT, theme, choice.address)


def _draw_label(pen: Pen, left: float, top: float, theme: Theme, address: str) -> None:
    parts.draw_code(pen, left + PAD, top + (HEIGHT - QR_BLACK) / 2, QR_BLACK, address, theme.code)
    words = left + PAD + QR_BLACK + 4.4
    room = left + WIDTH - PAD - words
    pen.badge(words, top + PAD, BADGE, theme, BOLD)
    pen.ink()
    pen.text(words + BADGE + 2, top + PAD + 7, theme.code, BOLD, 20)
    title = Place(words, top + PAD + BADGE + 0.5, room, 7.2)
    pen.fitted(title, theme.title, REGULAR, lettering.sizes(FINE, 6.5))
    typed = Place(words, top + HEIGHT - PAD - 9.5, room, 9.5)
    parts.draw_typed(pen, typed, address, theme.code, 11)
