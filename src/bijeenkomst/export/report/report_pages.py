"""The pages of the report: `FlowingPages` with the report's headings, lists, quotes and dots."""

from collections.abc import Sequence
from itertools import groupby

from reportlab.lib.units import mm

from bijeenkomst.design.dots import OF_CELL, Said
from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.export.pdf.flowing_pages import Draw, FlowingPages, Frame
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen

MARGIN = 20.0
FRAME = Frame(MARGIN, MARGIN, A4.height - 22.0, PAPER_TEXT["body"], leading=1.36, baseline=1.05)
LEFT, RIGHT, ROOM, TOP, BOTTOM = FRAME.margin, FRAME.right, FRAME.room, FRAME.top, FRAME.bottom
CELLS = (4.2, 3.6, 3.0, 2.4, 1.9, 1.5)  # squares for a dot: the same for every field of a report
MOST_ROWS = 12
INSET = 5.0  # of the words in a box


class ReportPages(FlowingPages):
    """A4 pages with `footer` and the page number at the foot, except on the first; `accent` is the evening's colour."""

    def __init__(self, footer: str, accent: str = LIGHT.accent) -> None:
        self._footer, self.accent = footer, accent
        super().__init__(FRAME)

    def heading(self, text: str, left: float = LEFT) -> None:
        """A small heading, never alone at the foot of a page."""
        self.needs(22)
        self.top += 3.5
        self.words(text, PAPER_TEXT["lead"], BOLD, left=left)
        self.top += 0.6

    def point(self, text: str, left: float = LEFT, after: str = "") -> None:
        """Add a bulleted line, with `after` below it in muted letters."""
        size = FRAME.body
        self.needs(self.line_height(size))
        middle, leftwards = self.top + size * 0.72 / mm, right_to_left.runs_left(text)
        x = RIGHT - 1.2 if leftwards else left + 1.2
        start, room = (left, RIGHT - left - 4) if leftwards else (left + 4, None)
        self.put(lambda pen: pen.dot(x, middle, 0.62, Said.YES, LIGHT.edge))
        self.words(text, left=start, room=room)
        if after:
            self.words(after, PAPER_TEXT["fine"], left=left + 4, ink=LIGHT.muted)
        self.top += 1.0

    def quote(self, text: str, left: float, colour: str, size: float = PAPER_TEXT["lead"] - 1) -> None:
        """Add a quote, beside a bar in the theme's colour."""
        high = self.line_height(size)
        x, start = (RIGHT - 1.4, left) if right_to_left.runs_left(text) else (left, left + 5)

        def bar(top: float) -> Draw:
            return lambda pen: pen.band(x, top, 1.4, high, colour)

        self.words(f"„{text}”", size, ITALIC, left=start, room=RIGHT - left - 5, beside_line=bar)
        self.top += 2.2

    def dots(self, said: Sequence[Said], left: float, cell: float, colour: str = "") -> None:
        """Add a dot for each person, in rows (`design.dots`), in a theme's colour or "" for the accent colour."""
        a_row = max(1, int((RIGHT - left) / cell))
        for start in range(0, len(said), a_row):
            self.needs(cell)
            at, row = self.top, said[start : start + a_row]

            def draw(pen: Pen, at: float = at, row: Sequence[Said] = row) -> None:
                at_left = left + cell / 2
                for kind, alike in groupby(row):
                    lefts = [at_left + number * cell for number, _kind in enumerate(alike)]
                    ink = colour or self.accent
                    pen.dots(lefts, at + cell / 2, cell * OF_CELL, kind, ink, outlined=bool(colour))
                    at_left = lefts[-1] + cell

            self.put(draw)
            self.top += cell

    def title(self, words: str, left: float, largest: float = 24) -> None:
        """Add the title of a theme, in at most three lines."""
        size, lines = lettering.fitted(
            words, BOLD, lettering.sizes(largest, 11), (RIGHT - left) * mm, 3 * 20 * lettering.LEADING
        )
        top = self.top

        def draw(pen: Pen) -> None:
            pen.ink()
            pen.lines(left, top, lines, BOLD, size)

        self.put(draw)
        self.top += len(lines) * size * lettering.LEADING / mm + 1.5

    def draw_foot(self, pen: Pen, page: int, of: int) -> None:
        """The name of the report on the left, and the page number on the right."""
        if page == 1:
            return
        place = f"{page} / {of}"
        size, baseline = PAPER_TEXT["fine"], A4.height - 12.0
        pen.ink(LIGHT.muted)
        room = ROOM - 20
        (first, *_rest) = lettering.wrapped(self._footer, REGULAR, size, room * mm) or [""]
        pen.text(LEFT, baseline, first, REGULAR, size)
        pen.text(RIGHT - lettering.width(place, REGULAR, size) / mm, baseline, place, REGULAR, size)


def cell_for(most: int) -> float:
    """The size in millimetres of the square for each dot, so that the dots of `most` people are not too high."""
    fitting = (cell for cell in CELLS if -(-most // int(ROOM * 0.85 / cell)) <= MOST_ROWS)
    return next(fitting, CELLS[-1])
