"""An A4 that fills from top to bottom, in millimetres: words, dots and boxes, and a footer that counts the pages."""

from collections.abc import Callable, Sequence
from itertools import groupby

from reportlab.lib.units import mm

from bijeenkomst.design.dots import OF_CELL, Said
from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen

MARGIN = 20.0
LEFT, RIGHT, TOP, BOTTOM = MARGIN, A4.width - MARGIN, MARGIN, A4.height - 22.0
ROOM = RIGHT - LEFT
LEADING = 1.36
CELLS = (4.2, 3.6, 3.0, 2.4, 1.9, 1.5)  # squares for a dot: the same for every field of a report
MOST_ROWS = 12

Draw = Callable[[Pen], None]


class Leaves:
    """Put things on it from the top; `save` draws them all into a book, when it is known how many pages there are."""

    def __init__(self, footer: str) -> None:
        self._footer = footer
        self._pages: list[list[Draw]] = []
        self._bookmarks: dict[int, list[tuple[str, str]]] = {}
        self.top = TOP
        self.next_page()

    @property
    def page(self) -> int:
        """The page under way, from 1."""
        return len(self._pages)

    def next_page(self) -> None:
        """Go on on a new page."""
        self._pages.append([])
        self.top = TOP

    def needs(self, height: float) -> None:
        """Go to a new page when so much is not left on this one."""
        if self.top + height > BOTTOM and self.top > TOP:
            self.next_page()

    def put(self, draw: Draw) -> None:
        """Have something drawn on the page under way."""
        self._pages[-1].append(draw)

    def bookmark(self, key: str, words: str) -> None:
        """From the list beside the pages to the page under way."""
        self._bookmarks.setdefault(self.page, []).append((key, words))

    def words(
        self,
        text: str,
        size: float = PAPER_TEXT["body"],
        face: str = REGULAR,
        *,
        left: float = LEFT,
        room: float = 0,
        ink: str = LIGHT.text,
        before: Draw | None = None,
    ) -> None:
        """A paragraph, over as many pages as it takes; `before` is drawn beside its first line."""
        room = room or RIGHT - left
        high, leftwards = size * LEADING / mm, right_to_left.runs_left(text)
        for number, line in enumerate(lettering.wrapped(text, face, size, room * mm)):
            self.needs(high)
            if not number and before is not None:
                self.put(before)
            self._line(line, left, room, face, size, ink, leftwards=leftwards)
            self.top += high

    def height(self, text: str, size: float, face: str = REGULAR, room: float = ROOM) -> float:
        """How high a paragraph will be."""
        return len(lettering.wrapped(text, face, size, room * mm)) * size * LEADING / mm

    def _line(
        self, line: str, left: float, room: float, face: str, size: float, ink: str, *, leftwards: bool
    ) -> None:
        x = left + room - lettering.width(line, face, size) / mm if leftwards else left
        baseline = self.top + size * 1.05 / mm

        def draw(pen: Pen) -> None:
            pen.ink(ink)
            pen.text(x, baseline, line, face, size, leftwards=leftwards)

        self.put(draw)

    def heading(self, text: str, left: float = LEFT) -> None:
        """A small heading, never alone at the foot of a page."""
        self.needs(22)
        self.top += 3.5
        self.words(text, PAPER_TEXT["lead"], BOLD, left=left)
        self.top += 0.6

    def point(self, text: str, left: float = LEFT, after: str = "") -> None:
        """A line of a list, with a small mark; `after` is said below it, quietly."""
        size = PAPER_TEXT["body"]
        self.needs(size * LEADING / mm)
        middle, leftwards = self.top + size * 0.72 / mm, right_to_left.runs_left(text)
        x = RIGHT - 1.2 if leftwards else left + 1.2
        start, room = (left, RIGHT - left - 4) if leftwards else (left + 4, 0)

        def mark(pen: Pen) -> None:
            pen.dot(x, middle, 0.62, Said.YES, LIGHT.edge)

        self.words(text, size, left=start, room=room, before=mark)
        if after:
            self.words(after, PAPER_TEXT["fine"], left=left + 4, ink=LIGHT.muted)
        self.top += 1.0

    def quote(self, text: str, left: float, colour: str) -> None:
        """What somebody told, beside a bar in the theme's colour."""
        size = PAPER_TEXT["lead"] - 1
        said, high = f"„{text}”", size * LEADING / mm
        room = RIGHT - left - 5
        leftwards = right_to_left.runs_left(text)
        bar, start = (RIGHT - 1.4, left) if leftwards else (left, left + 5)
        for line in lettering.wrapped(said, ITALIC, size, room * mm):
            self.needs(high)
            at = self.top
            self.put(lambda pen, at=at: pen.band(bar, at, 1.4, high, colour))  # type: ignore[misc]  # bound at once
            self._line(line, start, room, ITALIC, size, LIGHT.text, leftwards=leftwards)
            self.top += high
        self.top += 2.2

    def dots(self, said: Sequence[Said], left: float, cell: float, colour: str = "") -> None:
        """A dot a person in rows (`design.dots`); in a theme's colour, "" is the accent."""
        a_row = max(1, int((RIGHT - left) / cell))
        for start in range(0, len(said), a_row):
            self.needs(cell)
            at, row = self.top, said[start : start + a_row]

            def draw(pen: Pen, at: float = at, row: Sequence[Said] = row) -> None:
                at_left = left + cell / 2
                for kind, alike in groupby(row):
                    lefts = [at_left + number * cell for number, _kind in enumerate(alike)]
                    ink = colour or LIGHT.accent
                    pen.dots(lefts, at + cell / 2, cell * OF_CELL, kind, ink, outlined=bool(colour))
                    at_left = lefts[-1] + cell

            self.put(draw)
            self.top += cell

    def box(self, paragraphs: Sequence[tuple[str, float, str]]) -> None:
        """A quiet box with (words, size, face) in it, all on one page."""
        inset = 5.0
        room = ROOM - 2 * inset
        high = sum(self.height(text, size, face, room) for text, size, face in paragraphs) + 2 * inset
        self.needs(high)
        top = self.top
        self.put(lambda pen: pen.band(LEFT, top, ROOM, high, LIGHT.sunken))
        self.top += inset
        for text, size, face in paragraphs:
            self.words(text, size, face, left=LEFT + inset, room=room)
        self.top += inset

    def theme_head(self, theme: Theme, title: str, badge: float, text_left: float) -> None:
        """The badge and the title beside each other, under a band in the theme's colour."""
        size, lines = lettering.fitted(
            title, BOLD, lettering.sizes(20, 11), (RIGHT - text_left) * mm, 3 * 20 * lettering.LEADING
        )
        high = len(lines) * size * lettering.LEADING / mm
        top = self.top

        def draw(pen: Pen) -> None:
            pen.band(LEFT, top, ROOM, 1.6, FILLS[theme.colour])
            pen.ink()
            pen.badge(LEFT, top + 5, badge, theme, BOLD)
            pen.ink()
            pen.lines(text_left, top + 4.4, lines, BOLD, size)

        self.put(draw)
        self.top += 5.4 + high

    def rule(self, left: float = LEFT) -> None:
        """A thin line."""
        at = self.top

        def draw(pen: Pen) -> None:
            pen.ink(LIGHT.line)
            pen.line(left, at, RIGHT, at, PAPER_LINE["hair"])

        self.put(draw)

    def save(self, book: Book) -> None:
        """Draw every page, with its number."""
        for number, drawn in enumerate(self._pages, 1):
            with book.page(A4) as pen:
                for key, words in self._bookmarks.get(number, ()):
                    book.bookmark(key, words)
                for draw in drawn:
                    draw(pen)
                self._foot(pen, f"{number} / {len(self._pages)}")

    def _foot(self, pen: Pen, place: str) -> None:
        size, baseline = PAPER_TEXT["fine"], A4.height - 12.0
        pen.ink(LIGHT.muted)
        room = ROOM - 20
        (first, *_rest) = lettering.wrapped(self._footer, REGULAR, size, room * mm) or [""]
        pen.text(LEFT, baseline, first, REGULAR, size)
        pen.text(RIGHT - lettering.width(place, REGULAR, size) / mm, baseline, place, REGULAR, size)


def cell_for(most: int) -> float:
    """The square that every dot of a report gets, so that a field of `most` people is not too high."""
    fitting = (cell for cell in CELLS if -(-most // int(ROOM * 0.85 / cell)) <= MOST_ROWS)
    return next(fitting, CELLS[-1])
