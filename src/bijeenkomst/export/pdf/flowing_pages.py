"""A4 pages that fill from top to bottom and continue on the next page. Lengths are in millimetres, fonts in points."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen

Draw = Callable[[Pen], None]
ROUNDING = 1e-6  # a sum of heights depends on the order of adding in its last digits
Paragraph = tuple[str, float, str]  # words, size, face


@dataclass(frozen=True, slots=True)
class Frame:
    """The layout of a page and of its lines.

    `margin` is on the left and right, `top` and `bottom` are where the first thing begins and the last one ends.
    `body` is the usual size of letters. `leading` goes from one line to the next and `baseline` from the top of a line
    to the foot of its letters, both in times the size. `flush_right`: what runs from right to left lines up on the
    right. `together`: a paragraph is not split over two pages when it fits on one.
    """

    margin: float
    top: float
    bottom: float
    body: float
    leading: float
    baseline: float
    flush_right: bool = True
    together: bool = False

    @property
    def right(self) -> float:
        """The right edge of lines, in millimetres from the left of the page."""
        return A4.width - self.margin

    @property
    def room(self) -> float:
        """The greatest width of a line, in millimetres."""
        return A4.width - 2 * self.margin


class FlowingPages:
    """Pages to which things are added from the top; `save` draws them, once it is known how many pages there are.

    A subclass draws the head (`draw_head`) and the foot (`draw_foot`) of every page.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._pages: list[list[Draw]] = []
        self._bookmarks: dict[int, list[tuple[str, str]]] = {}
        self.top = self._empty = frame.top
        self.next_page()

    def draw_head(self) -> None:
        """Draw the head of a new page."""

    def draw_foot(self, pen: Pen, page: int, of: int) -> None:
        """Draw the foot of a page."""

    @property
    def page(self) -> int:
        """The number of the current page, from 1."""
        return len(self._pages)

    def next_page(self) -> None:
        """Continue on a new page."""
        self._pages.append([])
        self.top = self._empty = self.frame.top
        self.draw_head()
        self._empty = self.top

    def has_room(self, height: float) -> bool:
        """Whether this height is left on the current page."""
        return self.top + height <= self.frame.bottom + ROUNDING

    def needs(self, height: float) -> None:
        """Begin a new page when this height is not left on the current one, unless that is still empty."""
        if not self.has_room(height) and self.top > self._empty:
            self.next_page()

    def put(self, draw: Draw) -> None:
        """Have something drawn on the current page."""
        self._pages[-1].append(draw)

    def put_under(self, page: int, draw: Draw) -> None:
        """Draw something on a page beneath what is there already; the first page is 1."""
        self._pages[page - 1].insert(0, draw)

    def bookmark(self, key: str, words: str) -> None:
        """Add a bookmark to the current page."""
        self._bookmarks.setdefault(self.page, []).append((key, words))

    def line_height(self, size: float) -> float:
        """The distance from one line to the next."""
        return size * self.frame.leading / mm

    def height(self, text: str, size: float, face: str = REGULAR, room: float | None = None) -> float:
        """The height that a paragraph will take."""
        wide = (self.frame.room if room is None else room) * mm
        return len(lettering.wrapped(text, face, size, wide)) * self.line_height(size)

    def words(
        self,
        text: str,
        size: float | None = None,
        face: str = REGULAR,
        *,
        left: float | None = None,
        room: float | None = None,
        ink: str = LIGHT.text,
        leftwards: bool | None = None,
        beside_line: Callable[[float], Draw] | None = None,
    ) -> None:
        """Add a paragraph, over as many pages as it takes.

        Whether it runs `leftwards` is decided by its words, unless it is said. `beside_line` gives what is drawn with
        each line, by the line's top.
        """
        size = self.frame.body if size is None else size
        left = self.frame.margin if left is None else left
        room = self.frame.right - left if room is None else room
        leftwards = right_to_left.runs_left(text) if leftwards is None else leftwards
        lines, high = lettering.wrapped(text, face, size, room * mm), self.line_height(size)
        if self.frame.together:
            self.needs(len(lines) * high)
        for line in lines:
            self.needs(high)
            if beside_line is not None:
                self.put(beside_line(self.top))
            self.line(line, size, face, left=left, room=room, ink=ink, leftwards=leftwards)
            self.top += high

    def line(
        self, line: str, size: float, face: str, *, left: float, room: float, ink: str, leftwards: bool
    ) -> None:
        """Draw one line at the current top, without moving on."""
        shift = room - lettering.width(line, face, size) / mm if leftwards and self.frame.flush_right else 0
        baseline = self.top + size * self.frame.baseline / mm

        def draw(pen: Pen) -> None:
            pen.ink(ink)
            pen.text(left + shift, baseline, line, face, size, leftwards=leftwards)

        self.put(draw)

    def box(self, paragraphs: Sequence[Paragraph], inset: float, *, edge: float = 0) -> None:
        """Add a shaded box with paragraphs, all on one page, with a line of `edge` points around it."""
        frame = self.frame
        room = frame.room - 2 * inset
        high = sum(self.height(text, size, face, room) for text, size, face in paragraphs) + 2 * inset
        self.needs(high)
        self.rectangle(frame.margin, self.top, frame.room, high, LIGHT.sunken, edge=edge)
        self.top += inset
        for text, size, face in paragraphs:
            self.words(text, size, face, left=frame.margin + inset, room=room)
        self.top += inset

    def rectangle(
        self, left: float, top: float, width: float, height: float, fill: str = "", *, edge: float = 0
    ) -> None:
        """Draw a rectangle; without `fill` what is under it shows."""

        def draw(pen: Pen) -> None:
            if fill:
                pen.band(left, top, width, height, fill)
            if edge:
                pen.ink(LIGHT.edge)
                pen.box(left, top, width, height, edge)

        self.put(draw)

    def rule(self, ink: str, width: float) -> None:
        """Draw a line across the page, `width` points thick."""
        at = self.top

        def draw(pen: Pen) -> None:
            pen.ink(ink)
            pen.line(self.frame.margin, at, self.frame.right, at, width)

        self.put(draw)

    def save(self, book: Book) -> None:
        """Draw every page, with its head and foot."""
        for number, drawn in enumerate(self._pages, 1):
            with book.page(A4) as pen:
                for key, words in self._bookmarks.get(number, ()):
                    book.bookmark(key, words)
                for draw in drawn:
                    draw(pen)
                self.draw_foot(pen, number, len(self._pages))
