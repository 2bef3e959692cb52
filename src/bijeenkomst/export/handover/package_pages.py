"""The printable pages of a package: with the group's name in its theme's colour, in large print, and numbered.

The same group gives the same bytes on the same day.
"""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.flowing_pages import FlowingPages, Frame, Paragraph
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.wording.handing_over import group_name

POINT = 1 / mm  # these pages are laid out in the points of their letters
BODY, LARGE, TITLE, SMALL = 14.0, 16.0, 24.0, 10.0  # points; 14 is large type for a list
FRAME = Frame(
    margin=48 * POINT,
    top=0,
    bottom=A4.height - 56 * POINT,
    body=BODY,
    leading=1.35,
    baseline=1,
    flush_right=False,
    together=True,
)
MARGIN, ROOM = FRAME.margin, FRAME.room
INSET = 14 * POINT
NUMBER_ROOM = 22 * POINT  # for the bullet before a line of a list
EDGE, RULE = 1.2, 0.6  # points
BLACK = "#000000"


class PackagePages(FlowingPages):
    """The pages of one PDF; `finished` returns its bytes."""

    def __init__(self, theme: Theme, about: str, *, rehearsal: bool, mark: str = "") -> None:
        self._theme, self._about, self._mark = theme, about, mark
        self._name = group_name(theme, rehearsal=rehearsal)
        super().__init__(FRAME)

    def heading(self, text: str) -> None:
        """A heading with space above it, never alone at the foot of a page."""
        self.needs(4 * self.line_height(LARGE))
        self.top += 12 * POINT
        self.words(text, LARGE, BOLD)
        self.top += 2 * POINT

    def points(self, sentences: Sequence[str], *, numbered: bool = False, size: float = BODY) -> None:
        """A list with a mark or a number before each sentence."""
        left, room = MARGIN + NUMBER_ROOM, ROOM - NUMBER_ROOM
        for number, sentence in enumerate(sentences, 1):
            self.needs(self.height(sentence, size, room=room))
            mark = f"{number}." if numbered else "•"
            self.line(mark, size, REGULAR, left=MARGIN, room=NUMBER_ROOM, ink=LIGHT.text, leftwards=False)
            self.words(sentence, size, left=left, room=room)
            self.top += 4 * POINT

    def card(self, paragraphs: Sequence[Paragraph]) -> None:
        """A box with these paragraphs, to cut out."""
        self.box(paragraphs, INSET, edge=EDGE)
        self.top += 6 * POINT

    def line_to_write_on(self) -> None:
        """A line across the page, to write on or between the people on a list."""
        self.rule(LIGHT.edge, RULE)

    def tick_box(self, left: float, top: float, side: float) -> None:
        """An empty box to tick, as white as the paper."""
        self.rectangle(left, top, side, side, edge=EDGE)

    def finished(self) -> bytes:
        """The bytes of the PDF, with the total number of pages on each page."""
        out = BytesIO()
        book = Book(out, f"{self._about} - {self._name}", MADE_BY, exact=False, mark=self._mark)
        self.save(book)
        book.save()
        return out.getvalue()

    def draw_head(self) -> None:
        """What the page is and whose group it is for, in the theme's colour."""
        names = lettering.wrapped(self._name, BOLD, LARGE, ROOM * mm)
        height = 2 * INSET + len(names) * self.line_height(LARGE) + self.line_height(TITLE)
        self.rectangle(0, 0, A4.width, height + 12 * POINT, FILLS[self._theme.colour])
        self.top = INSET + 8 * POINT
        self.words(self._about, TITLE, BOLD, ink=BLACK)
        for name in names:
            self.words(name, LARGE, REGULAR, ink=BLACK)
        self.top = height + 28 * POINT

    def draw_foot(self, pen: Pen, page: int, of: int) -> None:
        """The intended reader and the number of the page."""
        said = f"Alleen voor deze groep – pagina {page} van {of}"
        wide = lettering.width(said, REGULAR, SMALL) / mm
        pen.ink(LIGHT.muted)
        pen.text((A4.width - wide) / 2, A4.height - 30 * POINT, said, REGULAR, SMALL)
