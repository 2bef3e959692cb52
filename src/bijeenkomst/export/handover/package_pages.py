"""The printable pages of a package: under the theme's band as the hall saw it, in large print, and numbered.

The same group gives the same bytes on the same day.
"""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.units import mm

from bijeenkomst.design.dots import Said
from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.flowing_pages import Draw, FlowingPages, Frame, Paragraph
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import BLACK, Pen, Place
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.wording.handing_over import group_name

POINT = 1 / mm  # these pages are laid out in the points of their letters
BODY, LARGE, SMALL = 14.0, 16.0, 10.0  # points; 14 is large type for a list
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
BETWEEN_POINTS = 4 * POINT
EDGE, RULE = 1.2, 0.6  # points
BAND, SHAPE, SLIM_SHAPE = (
    44.0,
    38.0,
    12.0,
)  # millimetres: the theme's band on the first page, and shapes in bands
STEP, STEP_NUMBER = 9.0, 15.0  # the circle of a step in millimetres, its number in points
AFTER_STEP = MARGIN + STEP + 8 * POINT
BAR = 1.5  # millimetres
TITLES = lettering.sizes(32, 12)


class PackagePages(FlowingPages):
    """The pages of one PDF; `finished` returns its bytes."""

    def __init__(self, theme: Theme, about: str, *, rehearsal: bool, mark: str = "") -> None:
        self._theme, self._about, self._mark = theme, about, mark
        self._name, self._rehearsal = group_name(theme, rehearsal=rehearsal), rehearsal
        super().__init__(FRAME)

    def heading(self, text: str, below: float = 0) -> None:
        """A heading with space above it, never alone at the foot of a page: `below` is the height that has to fit under
        it.
        """
        self.needs(max(4 * self.line_height(LARGE), 14 * POINT + self.line_height(LARGE) + below))
        self.top += 12 * POINT
        self.words(text, LARGE, BOLD)
        self.top += 2 * POINT

    def points(self, sentences: Sequence[str], *, numbered: bool = False, size: float = BODY) -> None:
        """A list with a mark or a number before each sentence. Neither the first nor the last is alone on a page."""
        heights = [self.height_of_point(sentence, size) for sentence in sentences]
        for number, sentence in enumerate(sentences, 1):
            of_two = number in (1, len(sentences) - 1)
            self.needs(sum(heights[number - 1 : number + of_two]) - BETWEEN_POINTS)
            mark = f"{number}." if numbered else "•"
            self.line(mark, size, REGULAR, left=MARGIN, room=NUMBER_ROOM, ink=LIGHT.text, leftwards=False)
            self.words(sentence, size, left=MARGIN + NUMBER_ROOM, room=ROOM - NUMBER_ROOM)
            self.top += BETWEEN_POINTS

    def height_of_point(self, sentence: str, size: float = BODY) -> float:
        """The height that `points` takes for one sentence."""
        return self.height(sentence, size, room=ROOM - NUMBER_ROOM) + BETWEEN_POINTS

    def card(self, paragraphs: Sequence[Paragraph]) -> None:
        """A box with these paragraphs, to cut out."""
        self.box(paragraphs, INSET, edge=EDGE)
        self.top += 6 * POINT

    def step(self, number: int, text: str, below: float = 0) -> None:
        """One of the things to do, in the order in which they are done: never alone at the foot of a page. `below` is
        the height of what has to stand on the same page.
        """
        self.needs(max(3 * STEP, STEP + 10 * POINT + below))
        self.top += 8 * POINT
        top = self.top

        def draw(pen: Pen) -> None:
            middle = MARGIN + STEP / 2
            pen.dots([middle], top + STEP / 2, STEP / 2, Said.YES, FILLS[self._theme.colour], outlined=True)
            pen.ink(BLACK)
            half = lettering.width(str(number), BOLD, STEP_NUMBER) * POINT / 2
            pen.text(
                middle - half, top + STEP / 2 + 0.36 * STEP_NUMBER * POINT, str(number), BOLD, STEP_NUMBER
            )

        self.put(draw)
        self.top += (STEP - self.line_height(LARGE)) / 2
        self.words(text, LARGE, BOLD, left=AFTER_STEP)
        self.top = max(self.top, top + STEP) + 2 * POINT

    def quote(self, text: str) -> None:
        """What somebody said, beside a bar in the theme's colour."""
        high, colour = self.line_height(BODY), FILLS[self._theme.colour]
        leftwards = right_to_left.runs_left(text)
        bar_left, left = (MARGIN + ROOM - BAR, MARGIN) if leftwards else (MARGIN, MARGIN + 3 * BAR)

        def bar(top: float) -> Draw:
            return lambda pen: pen.band(bar_left, top, BAR, high, colour)

        self.words(f"„{text}”", BODY, ITALIC, left=left, room=ROOM - 3 * BAR, beside_line=bar)
        self.top += 5 * POINT

    def height_of_quote(self, text: str) -> float:
        """The height that `quote` takes."""
        return self.height(f"„{text}”", BODY, ITALIC, ROOM - 3 * BAR) + 5 * POINT

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
        """The theme's band with its shape, number and title on the first page; a slim one on the others."""
        if self.page == 1:
            self._band()
        else:
            self._slim_band()

    def _band(self) -> None:
        left = MARGIN + SHAPE + INSET
        size, title = _in_three_lines(self._theme.title, A4.width - left - MARGIN)
        high = self.line_height(LARGE) + len(title) * size * lettering.LEADING * POINT
        height = max(BAND, high + 2 * INSET)
        top = (height - high) / 2
        said = f"OEFENING  ·  {self._about}" if self._rehearsal else self._about

        def draw(pen: Pen) -> None:
            pen.band(0, 0, A4.width, height, FILLS[self._theme.colour])
            draw_band(pen, Place(MARGIN, (height - SHAPE) / 2, SHAPE, SHAPE), self._theme)
            below = pen.lines(left, top, [f"{said}  ·  Themagroep {self._theme.number}"], REGULAR, LARGE)
            pen.lines(left, below, title, BOLD, size)

        self.put(draw)
        self.top = height + 24 * POINT

    def _slim_band(self) -> None:
        left = MARGIN + SLIM_SHAPE + INSET / 2
        size, title = _in_three_lines(self._theme.title, A4.width - left - MARGIN, largest=LARGE)
        high = self.line_height(SMALL) + len(title) * size * lettering.LEADING * POINT
        height = max(SLIM_SHAPE, high) + INSET

        def draw(pen: Pen) -> None:
            pen.band(0, 0, A4.width, height, FILLS[self._theme.colour])
            pen.ink(BLACK)
            pen.badge(MARGIN, (height - SLIM_SHAPE) / 2, SLIM_SHAPE, self._theme, BOLD)
            below = pen.lines(left, (height - high) / 2, [self._about], REGULAR, SMALL)
            pen.lines(left, below, title, BOLD, size)

        self.put(draw)
        self.top = height + 20 * POINT

    def draw_foot(self, pen: Pen, page: int, of: int) -> None:
        """The intended reader and the number of the page."""
        said = f"Alleen voor deze groep – pagina {page} van {of}"
        wide = lettering.width(said, REGULAR, SMALL) / mm
        pen.ink(LIGHT.muted)
        pen.text((A4.width - wide) / 2, A4.height - 30 * POINT, said, REGULAR, SMALL)


def _in_three_lines(title: str, room: float, largest: float = TITLES[0]) -> tuple[float, list[str]]:
    """The whole title, in the largest letters with which it takes three lines, or more of the smallest (R1)."""
    size, lines = TITLES[-1], [title]
    for size in (size for size in TITLES if size <= largest):
        lines = lettering.wrapped(title, BOLD, size, room * mm)
        if len(lines) <= 3:
            break
    return size, lines
