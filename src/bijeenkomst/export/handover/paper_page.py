"""An A4 of the package that fills from top to bottom: heading in the theme's colour, large type, footer on each page.

Measured in points from the top, like the letters on it. The same group on the same day makes the same bytes.
"""

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS, rgb
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.export.xlsx.zipped import MADE_BY
from bijeenkomst.wording.handing_over import group_name

WIDTH, HEIGHT = A4
MARGIN = 48.0
ROOM = WIDTH - 2 * MARGIN
BOTTOM = HEIGHT - 56.0
BODY, LARGE, TITLE, SMALL = 14.0, 16.0, 24.0, 10.0  # points; 14 is large type for a list
LEADING = 1.35
INSET = 14.0
BLACK = "#000000"


class Sheet:
    """The pages of one PDF; `finished` gives its bytes."""

    def __init__(self, theme: Theme, about: str, *, rehearsal: bool, mark: str = "") -> None:
        self._out = BytesIO()
        self._canvas = Canvas(
            self._out,
            pagesize=A4,
            invariant=1,
            pageCompression=1,
            lang="nl-NL",
            initialFontName=lettering.first_face(REGULAR),  # type: ignore[arg-type]  # the stubs mix up two arguments
        )
        self._theme, self._about = theme, about
        self._name = group_name(theme, rehearsal=rehearsal)
        self._canvas.setTitle(f"{about} - {self._name}")
        self._canvas.setAuthor(MADE_BY)
        self._canvas.setCreator(MADE_BY)
        self._canvas.setKeywords(mark)
        # Drawn at the end: only then is it known how many pages there are.
        self._pages: list[list[Callable[[], None]]] = []
        self.top = 0.0
        self.next_page()

    def room_for(self, height: float) -> bool:
        """Whether so many points are left on this page."""
        return self.top + height <= BOTTOM

    def next_page(self) -> None:
        """Go on on a new page."""
        self._pages.append([])
        self._begin()

    def words(
        self,
        text: str,
        size: float = BODY,
        *,
        bold: bool = False,
        left: float = MARGIN,
        room: float = ROOM,
        ink: str = LIGHT.text,
        address: bool = False,
    ) -> float:
        """A paragraph at the top that is free, which goes down by its height; gives that height.

        `address`: runs to the right, whatever letters it begins with.
        """
        face = BOLD if bold else REGULAR
        lines = lettering.wrapped(text, face, size, room)
        if not self.room_for(len(lines) * size * LEADING):
            self.next_page()
        before, leftwards = self.top, right_to_left.runs_left(text) and not address
        for line in lines:
            self._line(line, left, self.top + size, face, size, ink, leftwards=leftwards)
            self.top += size * LEADING
        return self.top - before

    def height(self, text: str, size: float, room: float, *, bold: bool = False) -> float:
        """How high a paragraph will be."""
        return len(lettering.wrapped(text, BOLD if bold else REGULAR, size, room)) * size * LEADING

    def heading(self, text: str) -> None:
        """A heading with air above it, never alone at the foot of a page."""
        if not self.room_for(4 * LARGE * LEADING):
            self.next_page()
        self.top += 12
        self.words(text, LARGE, bold=True)
        self.top += 2

    def points(self, sentences: Sequence[str], *, numbered: bool = False, size: float = BODY) -> None:
        """A list with a mark or a number before each sentence."""
        for number, sentence in enumerate(sentences, 1):
            if not self.room_for(self.height(sentence, size, ROOM - 22)):
                self.next_page()
            self._line(f"{number}." if numbered else "•", MARGIN, self.top + size, REGULAR, size, LIGHT.text)
            self.words(sentence, size, left=MARGIN + 22, room=ROOM - 22)
            self.top += 4

    def card(self, lines: Sequence[tuple[str, float, bool]]) -> None:
        """A box to cut out or to keep at hand, with (words, size, bold) in it."""
        room = ROOM - 2 * INSET
        height = sum(self.height(text, size, room, bold=bold) for text, size, bold in lines) + 2 * INSET
        if not self.room_for(height):
            self.next_page()
        self._box(MARGIN, self.top, ROOM, height, LIGHT.sunken, edge=True)
        self.top += INSET
        for text, size, bold in lines:
            self.words(text, size, bold=bold, left=MARGIN + INSET, room=room)
        self.top += INSET + 6

    def rule(self) -> None:
        """A line across the page."""
        at = HEIGHT - self.top

        def draw() -> None:
            self._canvas.setStrokeColorRGB(*rgb(LIGHT.edge))
            self._canvas.setLineWidth(0.6)
            self._canvas.line(MARGIN, at, WIDTH - MARGIN, at)

        self._pages[-1].append(draw)

    def tick_box(self, left: float, top: float, side: float) -> None:
        """An empty box to tick."""
        self._box(left, top, side, side, LIGHT.raised, edge=True)

    def finished(self) -> bytes:
        """The bytes, with the number of pages on each page."""
        for number, page in enumerate(self._pages, 1):
            for draw in page:
                draw()
            said = f"Alleen voor deze groep – pagina {number} van {len(self._pages)}"
            wide = lettering.width(said, REGULAR, SMALL)
            self._canvas.setFillColorRGB(*rgb(LIGHT.muted))
            lettering.draw(self._canvas, (WIDTH - wide) / 2, 30, said, REGULAR, SMALL)
            self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def _begin(self) -> None:
        title = lettering.wrapped(self._name, BOLD, LARGE, ROOM)
        height = 2 * INSET + len(title) * LARGE * LEADING + TITLE * LEADING
        self._box(0, 0, WIDTH, height + 12, FILLS[self._theme.colour])
        self.top = INSET + 8
        self.words(self._about, TITLE, bold=True, ink=BLACK)
        for line in title:
            self.words(line, LARGE, ink=BLACK)
        self.top = height + 12 + 16

    def _line(
        self,
        text: str,
        left: float,
        baseline: float,
        face: str,
        size: float,
        ink: str,
        *,
        leftwards: bool = False,
    ) -> None:
        def draw() -> None:
            self._canvas.setFillColorRGB(*rgb(ink))
            lettering.draw(self._canvas, left, HEIGHT - baseline, text, face, size, leftwards=leftwards)

        self._pages[-1].append(draw)

    def _box(
        self, left: float, top: float, width: float, height: float, fill: str, *, edge: bool = False
    ) -> None:
        def draw() -> None:
            self._canvas.setFillColorRGB(*rgb(fill))
            self._canvas.setStrokeColorRGB(*rgb(LIGHT.edge))
            self._canvas.setLineWidth(1.2)
            self._canvas.rect(left, HEIGHT - top - height, width, height, int(edge), 1)

        self._pages[-1].append(draw)
