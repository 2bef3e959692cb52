"""Drawing in millimetres from the top left: what a sheet is made of. The PDF itself counts points from below."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from bijeenkomst.design.dots import RING, SILENT, Said
from bijeenkomst.design.palette import FILLS, rgb
from bijeenkomst.design.shapes import label_centre, outline
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering, right_to_left
from bijeenkomst.qr import QUIET_ZONE, QrCode, merged_rectangles

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on the page, in millimetres."""

    left: float
    top: float
    width: float
    height: float


class Pen:
    """One page's drawing tools; `height` is the page's."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._ink = self._filled = self._stroked = ""  # "" is not known
        self._width = 0.0  # of lines, in points; 0 is not known

    def ink(self, colour: str = LIGHT.text) -> None:
        """Draw and fill in this colour from now on."""
        self._ink = colour

    def _fill_in(self, colour: str) -> None:
        """What is filled from now on, and letters, are in this colour; said in the page when it is another one."""
        if colour and colour != self._filled:
            self._filled = colour
            red, green, blue = rgb(colour)
            self._canvas.setFillColorRGB(red, green, blue)

    def _stroke_in(self, colour: str) -> None:
        """The same of lines."""
        if colour and colour != self._stroked:
            self._stroked = colour
            red, green, blue = rgb(colour)
            self._canvas.setStrokeColorRGB(red, green, blue)

    def _as_wide(self, points: float) -> None:
        """The same of how wide lines are."""
        if points != self._width:
            self._width = points
            self._canvas.setLineWidth(points)

    def text(
        self, x: float, baseline: float, words: str, face: str, size: float, *, leftwards: bool = False
    ) -> float:
        """One line; gives where it ends, in millimetres."""
        self._fill_in(self._ink)
        y = (self._height - baseline) * mm
        return lettering.draw(self._canvas, x * mm, y, words, face, size, leftwards=leftwards) / mm

    def lines(
        self,
        x: float,
        top: float,
        words: list[str],
        face: str,
        size: float,
        centred_in: float = 0,
        within: float = 0,
    ) -> float:
        """Lines under one another; gives the bottom of the last, in millimetres.

        `centred_in` is the room to stand in the middle of. What runs from right to left lines up on the right of the
        room that it has, `within`, or of its own longest line.
        """
        leftwards = right_to_left.runs_left(" ".join(words))
        wide = [lettering.width(line, face, size) / mm for line in words]
        room = max([within, *wide])
        for line, taken in zip(words, wide, strict=True):
            top += size * lettering.LEADING / mm
            aside = (centred_in - taken) / 2 if centred_in else (room - taken if leftwards else 0)
            self.text(x + aside, top - size * 0.25 / mm, line, face, size, leftwards=leftwards)
        return top

    def fitted(
        self,
        place: Place,
        words: str,
        face: str,
        sizes: tuple[float, ...],
        *,
        centred: bool = False,
        sink: float = 0,
        even: bool = False,
    ) -> float:
        """A paragraph in the largest of `sizes` that its place holds; gives its bottom.

        `sink`: 0 stands at the top of the place, 0.5 in the middle, 1 at its end. `even`: lines of about the same
        length, as becomes a title.
        """
        if not words:
            return place.top
        size, lines = lettering.fitted(words, face, sizes, place.width * mm, place.height * mm)
        if even and not lines[-1].endswith("…"):
            lines = lettering.balanced(words, face, size, place.width * mm)
        high = len(lines) * size * lettering.LEADING / mm
        top = place.top + sink * max(0, place.height - high)
        return self.lines(place.left, top, lines, face, size, place.width if centred else 0, place.width)

    def flow(self, left: float, top: float, lines: list[lettering.Line], size: float) -> float:
        """A paragraph in several faces; gives its bottom."""
        for line in lines:
            top += size * lettering.LEADING / mm
            x = left
            for face, words in line:
                x = self.text(x, top - size * 0.25 / mm, words, face, size)
        return top

    def dot(self, x: float, y: float, radius: float, said: Said, colour: str) -> None:
        """A person, with its middle at `x`, `y`."""
        self.dots([x], y, radius, said, colour)

    def dots(
        self,
        lefts: Sequence[float],
        y: float,
        radius: float,
        said: Said,
        colour: str,
        *,
        outlined: bool = False,
    ) -> None:
        """People beside one another, middles at `lefts`; `outlined` in ink where the colour is a theme's (R15)."""
        canvas, y, radius = self._canvas, (self._height - y) * mm, radius * mm
        silent = said is Said.SILENT
        self._fill_in(LIGHT.edge if silent else colour)
        width = min(PAPER_LINE["edge"], radius * RING) if outlined else radius * RING
        ring = radius * SILENT if silent else radius - width / 2
        if not silent:
            self._stroke_in(LIGHT.text if outlined else colour)
            self._as_wide(width)
        for left in lefts:
            x = left * mm
            canvas.circle(x, y, ring, stroke=int(not silent), fill=int(said in (Said.YES, Said.SILENT)))
            if said is Said.PARTLY:
                canvas.wedge(x - ring, y - ring, x + ring, y + ring, 90, 180, stroke=0, fill=1)

    @contextmanager
    def upside_down(self, width: float) -> Iterator[None]:
        """Draw the page turned half a turn, for who sits on the other side; `width` is the page's."""
        self._canvas.saveState()
        self._canvas.translate(width * mm, self._height * mm)
        self._canvas.rotate(180)
        yield
        self._canvas.restoreState()
        self._filled = self._stroked = ""
        self._width = 0.0

    def dashed(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line to cut or fold along."""
        self._canvas.setDash(3, 3)
        self.line(x1, y1, x2, y2, PAPER_LINE["cut"])
        self._canvas.setDash()

    def scissors(self, x: float, y: float) -> None:
        """The sign to cut here: two blades and two rings, across a line at `y`."""
        for side in (-1, 1):
            self.line(x + 1.3, y + side * 0.5, x + 4.2, y - side * 0.7, PAPER_LINE["edge"])
            self._stroke_in(self._ink)
            centre = ((x + 0.6) * mm, (self._height - y - side * 0.8) * mm)
            self._canvas.circle(*centre, 0.65 * mm)

    def box(
        self, left: float, top: float, width: float, height: float, line: float = PAPER_LINE["hair"]
    ) -> None:
        """An empty box."""
        self._stroke_in(self._ink)
        self._as_wide(line)
        self._canvas.rect(left * mm, (self._height - top - height) * mm, width * mm, height * mm)

    def band(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A band of colour without an edge, to write on in black (R15)."""
        self._fill_in(colour)
        self._canvas.rect(left * mm, (self._height - top - height) * mm, width * mm, height * mm, 0, 1)

    def line(self, x1: float, y1: float, x2: float, y2: float, line: float = PAPER_LINE["hair"]) -> None:
        """A line."""
        self._stroke_in(self._ink)
        self._as_wide(line)
        self._canvas.line(x1 * mm, (self._height - y1) * mm, x2 * mm, (self._height - y2) * mm)

    def qr(self, left: float, top: float, size: float, code: QrCode, quiet_zone: int = QUIET_ZONE) -> None:
        """A code in a square of `size`, its quiet zone around that: black on white, one path, no hair lines (R12)."""
        module = size / code.size
        quiet = quiet_zone * module
        self.band(left - quiet, top - quiet, size + 2 * quiet, size + 2 * quiet, "#FFFFFF")
        self._fill_in(BLACK)
        self._canvas.saveState()
        self._canvas.translate(left * mm, (self._height - top) * mm)
        self._canvas.scale(module * mm, module * mm)  # then a module is 1, which is soon written
        path = " ".join(
            f"{x} {-y - height} {width} {height} re" for x, y, width, height in merged_rectangles(code)
        )
        self._canvas.addLiteral(f"{path} f")
        self._canvas.restoreState()

    def photo(self, place: Place, jpeg: bytes, turned: int = 0, *, lined: bool = True) -> None:
        """A picture that fills the place, `turned` by quarters clockwise.

        `lined` by a hair line around it: it can be as light as the paper.
        """
        canvas, wide, high = self._canvas, place.width * mm, place.height * mm
        canvas.saveState()
        canvas.translate(place.left * mm + wide / 2, (self._height - place.top) * mm - high / 2)
        canvas.rotate(-90 * turned)
        if turned % 2:
            wide, high = high, wide
        canvas.drawImage(ImageReader(BytesIO(jpeg)), -wide / 2, -high / 2, wide, high)
        canvas.restoreState()
        if not lined:
            return
        self.ink(LIGHT.line)
        self.box(place.left, place.top, place.width, place.height)

    @contextmanager
    def within(self, place: Place) -> Iterator[None]:
        """Draw only what is inside the place."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(
            place.left * mm,
            (self._height - place.top - place.height) * mm,
            place.width * mm,
            place.height * mm,
        )
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()
        self._filled = self._stroked = ""
        self._width = 0.0

    def shape(self, left: float, top: float, size: float, shape: str, colour: str) -> None:
        """A theme's shape as an area, without an edge: large, on a band of the same colour."""
        self._fill_in(colour)
        self._canvas.drawPath(self._outline(left, top, size, shape), stroke=0, fill=1)

    def polygon(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """An area without an edge."""
        self._fill_in(colour)
        self._canvas.drawPath(self._closed(points), stroke=0, fill=1)

    def _outline(self, left: float, top: float, size: float, shape: str) -> PDFPathObject:
        return self._closed([(left + x * size, top + y * size) for x, y in outline(shape)])

    def _closed(self, points: Sequence[tuple[float, float]]) -> PDFPathObject:
        path = self._canvas.beginPath()
        for number, (x, y) in enumerate(points):
            to = path.lineTo if number else path.moveTo
            to(x * mm, (self._height - y) * mm)
        path.close()
        return path

    def badge(self, left: float, top: float, size: float, theme: Theme, face: str) -> None:
        """The theme's shape in its colour, with its number: the same as on screen and phone (R1, R15)."""
        self._fill_in(FILLS[theme.colour])
        self._stroke_in(self._ink)
        self._as_wide(PAPER_LINE["edge"])
        self._canvas.setLineJoin(1)
        self._canvas.drawPath(self._outline(left, top, size, theme.shape), stroke=1, fill=1)
        self.ink(BLACK)
        number, points_high = str(theme.number), size * mm * (0.42 if theme.number < 10 else 0.34)
        x, y = label_centre(theme.shape)
        half = lettering.width(number, face, points_high) / mm / 2
        self.text(
            left + x * size - half, top + y * size + points_high * 0.334 / mm, number, face, points_high
        )
