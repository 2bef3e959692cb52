"""How each look is drawn: fonts, fills and lines in the file's own terms, in the theme's colour (R15)."""

from dataclasses import dataclass, replace

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.xlsx.cells import StyleIds
from bijeenkomst.export.xlsx.layout import Look, Value
from bijeenkomst.export.xlsx.text_room import lines

FONT = "Arial"  # on every computer, or something that measures the same (Liberation Sans, Helvetica)
BODY = 11  # points
ADDRESSES = 10
SANS = 2  # ST_FontFamily: swiss
TEXT_FORMAT = "@"
NUMBER_FORMAT = "0"
LEADING = 1.25  # a line, in times the letter size
HIGHEST = 409.0  # points (Excel specifications and limits)
DATE_FORMAT = "dd-mm-yyyy"  # a Dutch Excel calls it dd-mm-jjjj

_BLACK = "#000000"
_INK = LIGHT.text
_QUIET_INK = LIGHT.muted
_LINE = LIGHT.line
_PAPER = LIGHT.sunken


def _argb(colour: str) -> str:
    """A token's "#RRGGBB" as the file has it: with how opaque it is in front."""
    return "FF" + colour.removeprefix("#")


_UNDER = Border(bottom=Side("thin", color=_argb(_LINE)))
_UNDER_HEADING = Border(bottom=Side("medium", color=_argb(_BLACK)))
_BOX = Border(*(Side("thin", color=_argb(_LINE)),) * 4)


@dataclass(frozen=True, slots=True)
class _Drawing:
    size: int = BODY
    bold: bool = False
    ink: str = _INK
    fill: str = ""
    across: str = "left"
    down: str = "top"
    wrap: bool = True
    indent: int = 1
    format: str = TEXT_FORMAT
    border: Border | None = None
    air: float = 4.0  # points above and below the words together


_SAID = _Drawing()
_LISTED = _Drawing(down="center", border=_UNDER, air=8)
_CENTRED = replace(_LISTED, across="center", wrap=False, indent=0)
_CARD = _Drawing(fill=_PAPER, down="center", air=9)


class Looks:
    """All looks, put into the workbook of `sheet`; `colour` (RRGGBB) is the theme's, always under black words."""

    def __init__(self, sheet: Worksheet, colour: str) -> None:
        self._drawings = _drawings(colour)
        self.ids = {
            look: StyleIds(
                _registered(sheet, drawing, quoted=False), _registered(sheet, drawing, quoted=True)
            )
            for look, drawing in self._drawings.items()
        }

    def height(self, value: Value, look: Look, column: float) -> float:
        """How high a row must be for `value` in a column of that many digits, in points."""
        drawing = self._drawings[look]
        count = 1
        if drawing.wrap and isinstance(value, str):
            count = lines(value, column, drawing.size, drawing.bold, drawing.indent)
        return min(HIGHEST, round(count * drawing.size * LEADING + drawing.air, 1))


def _drawings(colour: str) -> dict[Look, _Drawing]:
    band = _Drawing(fill=colour, ink=_BLACK, size=12, air=6)
    addresses = replace(_CARD, size=ADDRESSES, border=_BOX)
    heading = replace(_LISTED, bold=True, ink=_BLACK, fill=colour, border=_UNDER_HEADING, air=12)
    return {
        Look.BAND_NUMBER: replace(band, size=20, bold=True, down="center", wrap=False, air=16),
        Look.BAND_TITLE: replace(band, size=20, bold=True, down="center", air=16),
        Look.BAND_SHAPE: replace(band, wrap=False),
        Look.BAND_CORE: band,
        Look.LABEL: replace(_SAID, bold=True),
        Look.TEXT: _SAID,
        Look.STRONG: replace(_SAID, size=12, bold=True),
        Look.STRONG_DATE: replace(_SAID, size=12, bold=True, format=DATE_FORMAT),
        Look.CARD_LABEL: replace(_CARD, bold=True),
        Look.CARD_STRONG: replace(_CARD, size=13, bold=True),
        Look.CARD_TEXT: _CARD,
        Look.ADDRESSES: addresses,
        Look.HEADING: heading,
        Look.HEADING_CENTRED: replace(heading, across="center", indent=0),
        Look.NUMBER: replace(_CENTRED, ink=_QUIET_INK, format=NUMBER_FORMAT),
        Look.WORDS: replace(_LISTED, wrap=False),
        Look.WRAPPED: _LISTED,
        Look.CENTRED: _CENTRED,
        Look.DATE: replace(_CENTRED, format=DATE_FORMAT),
    }


def _registered(sheet: Worksheet, drawing: _Drawing, quoted: bool) -> int:
    cell = Cell(sheet, row=1, column=1)
    cell.font = Font(name=FONT, family=SANS, size=drawing.size, bold=drawing.bold, color=_argb(drawing.ink))
    cell.alignment = Alignment(
        horizontal=drawing.across, vertical=drawing.down, wrap_text=drawing.wrap, indent=drawing.indent
    )
    cell.number_format = drawing.format
    if drawing.fill:
        cell.fill = PatternFill("solid", fgColor=_argb(drawing.fill))
    if drawing.border is not None:
        cell.border = drawing.border
    cell.quotePrefix = quoted
    return cell.style_id
