"""Drawing in millimetres from the top left: what a sheet is made of. The PDF itself counts points from below."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.palette import FILLS, rgb
from bijeenkomst.design.shapes import label_centre, outline
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.sheets import lettering
from bijeenkomst.export.sheets.layout import PAGE_HEIGHT
from bijeenkomst.qr import QUIET_ZONE, QrCode, merged_rectangles


class Pen:
    """One page's drawing tools."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def ink(self, colour: str = LIGHT.text) -> None:
        """Draw and fill in this colour from now on."""
        red, green, blue = rgb(colour)
        self._canvas.setFillColorRGB(red, green, blue)
        self._canvas.setStrokeColorRGB(red, green, blue)

    def text(self, x: float, baseline: float, words: str, face: str, size: float) -> float:
        """One line; gives where it ends, in millimetres."""
        return lettering.draw(self._canvas, x * mm, (PAGE_HEIGHT - baseline) * mm, words, face, size) / mm

    def lines(self, x: float, top: float, words: list[str], face: str, size: float) -> float:
        """Lines under one another; gives the bottom of the last, in millimetres."""
        for line in words:
            top += size * lettering.LEADING / mm
            self.text(x, top - size * 0.25 / mm, line, face, size)
        return top

    def box(
        self, left: float, top: float, width: float, height: float, line: float = PAPER_LINE["hair"]
    ) -> None:
        """An empty box."""
        self._canvas.setLineWidth(line)
        self._canvas.rect(left * mm, (PAGE_HEIGHT - top - height) * mm, width * mm, height * mm)

    def band(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A band of colour without an edge, to write on in black (R15)."""
        red, green, blue = rgb(colour)
        self._canvas.setFillColorRGB(red, green, blue)
        self._canvas.rect(left * mm, (PAGE_HEIGHT - top - height) * mm, width * mm, height * mm, 0, 1)

    def line(self, x1: float, y1: float, x2: float, y2: float, line: float = PAPER_LINE["hair"]) -> None:
        """A line."""
        self._canvas.setLineWidth(line)
        self._canvas.line(x1 * mm, (PAGE_HEIGHT - y1) * mm, x2 * mm, (PAGE_HEIGHT - y2) * mm)

    def qr(self, left: float, top: float, size: float, code: QrCode) -> None:
        """A code in a square of `size`, its quiet zone around that: black on white, one path, no hair lines (R12)."""
        module = size / code.size
        quiet = QUIET_ZONE * module
        self.band(left - quiet, top - quiet, size + 2 * quiet, size + 2 * quiet, "#FFFFFF")
        self._canvas.setFillColorRGB(0, 0, 0)
        path = self._canvas.beginPath()
        for x, y, width, height in merged_rectangles(code):
            at_left = left + x * module
            at_bottom = PAGE_HEIGHT - (top + (y + height) * module)
            path.rect(at_left * mm, at_bottom * mm, width * module * mm, height * module * mm)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def badge(self, left: float, top: float, size: float, theme: Theme, face: str) -> None:
        """The theme's shape in its colour, with its number: the same as on screen and phone (R1, R15)."""
        points = [
            ((left + x * size) * mm, (PAGE_HEIGHT - top - y * size) * mm) for x, y in outline(theme.shape)
        ]
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        red, green, blue = rgb(FILLS[theme.colour])
        self._canvas.setFillColorRGB(red, green, blue)
        self._canvas.setLineWidth(PAPER_LINE["edge"])
        self._canvas.setLineJoin(1)
        self._canvas.drawPath(path, stroke=1, fill=1)
        self.ink("#000000")
        number, points_high = str(theme.number), size * mm * (0.42 if theme.number < 10 else 0.34)
        x, y = label_centre(theme.shape)
        half = lettering.width(number, face, points_high) / mm / 2
        self.text(
            left + x * size - half, top + y * size + points_high * 0.334 / mm, number, face, points_high
        )
