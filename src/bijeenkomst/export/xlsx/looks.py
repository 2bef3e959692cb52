"""The style of each look: fonts, fills and borders, in the theme's colour (R15)."""

from dataclasses import dataclass, replace
from functools import cache, cached_property

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.borders import DEFAULT_BORDER
from openpyxl.styles.cell_style import CellStyle, CellStyleList
from openpyxl.styles.fills import DEFAULT_EMPTY_FILL, DEFAULT_GRAY_FILL, Fill
from openpyxl.styles.numbers import BUILTIN_FORMATS_MAX_SIZE, BUILTIN_FORMATS_REVERSE, NumberFormat
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.styles.table import TableStyleList
from openpyxl.utils.indexed_list import IndexedList

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.xlsx.cells import StyleIds
from bijeenkomst.export.xlsx.layout import Look, Value
from bijeenkomst.export.xlsx.text_room import lines
from bijeenkomst.export.xlsx.xml_text import text_of

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
    """A colour ("#RRGGBB") in the form AARRGGBB of the file."""
    return "FF" + colour.removeprefix("#")


_UNDER = Border(bottom=Side("thin", color=_argb(_LINE)))
_UNDER_HEADING = Border(bottom=Side("medium", color=_argb(_BLACK)))
_BOX = Border(*(Side("thin", color=_argb(_LINE)),) * 4)


@dataclass(frozen=True, slots=True)
class _Drawing:
    size: int = BODY
    bold: bool = False
    italic: bool = False
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
    """All looks of a workbook; `colour` (RRGGBB) is the theme's, always under black words. The same for each workbook
    in that colour: `looks_in` keeps them.

    `ids` has the numbers under which cells refer to them.
    """

    def __init__(self, colour: str) -> None:
        # The first font is also that of cells without a look; the format fixes the first two fills.
        self._fonts: IndexedList[Font] = IndexedList([Font(name=FONT, size=BODY)])
        self._fills: IndexedList[Fill] = IndexedList([DEFAULT_EMPTY_FILL, DEFAULT_GRAY_FILL])
        self._borders: IndexedList[Border] = IndexedList([DEFAULT_BORDER])
        self._formats: IndexedList[str] = IndexedList()
        self._styles = [CellStyle(pivotButton=False, quotePrefix=False, xfId=0)]
        self._drawings = _drawings(colour)
        self.ids = {
            look: StyleIds(self._register(drawing, quoted=False), self._register(drawing, quoted=True))
            for look, drawing in self._drawings.items()
        }

    @cached_property
    def stylesheet(self) -> str:
        """The style sheet part of the file."""
        sheet = Stylesheet()
        sheet.fonts, sheet.fills, sheet.borders = self._fonts, self._fills, self._borders
        sheet.numFmts.numFmt = [
            NumberFormat(number, code) for number, code in enumerate(self._formats, BUILTIN_FORMATS_MAX_SIZE)
        ]
        sheet.cellStyleXfs = CellStyleList(xf=[CellStyle()])
        sheet.cellXfs = CellStyleList(xf=self._styles)
        sheet.cellStyles.cellStyle.append(NamedStyle("Normal", builtinId=0, hidden=False).as_name())
        sheet.tableStyles = TableStyleList()
        return text_of(sheet.to_tree())

    def _register(self, drawing: _Drawing, *, quoted: bool) -> int:
        """Add a style to the style sheet; returns its number."""
        color = _argb(drawing.ink)
        font = Font(
            name=FONT, family=SANS, size=drawing.size, bold=drawing.bold, italic=drawing.italic, color=color
        )
        fill = PatternFill("solid", fgColor=_argb(drawing.fill)) if drawing.fill else DEFAULT_EMPTY_FILL
        alignment = Alignment(
            horizontal=drawing.across, vertical=drawing.down, wrap_text=drawing.wrap, indent=drawing.indent
        )
        style = CellStyle(
            numFmtId=self._number_of(drawing.format),
            fontId=self._fonts.add(font),
            fillId=self._fills.add(fill),
            borderId=self._borders.add(drawing.border or DEFAULT_BORDER),
            xfId=0,
            quotePrefix=quoted,
            pivotButton=False,
            alignment=alignment,
        )
        self._styles.append(style)
        return len(self._styles) - 1

    def _number_of(self, code: str) -> int:
        """The number of a number format; those that are not built in have higher numbers."""
        known = BUILTIN_FORMATS_REVERSE.get(code)
        return known if known is not None else BUILTIN_FORMATS_MAX_SIZE + self._formats.add(code)

    def height(self, value: Value, look: Look, column: float) -> float:
        """The height of a row in points that fits `value` in a column of `column` digits."""
        drawing = self._drawings[look]
        count = 1
        if drawing.wrap and isinstance(value, str):
            count = lines(value, column, drawing.size, drawing.bold, drawing.indent)
        return min(HIGHEST, round(count * drawing.size * LEADING + drawing.air, 1))


@cache  # there are eight colours of themes
def looks_in(colour: str) -> Looks:
    """The looks of every workbook in this colour."""
    return Looks(colour)


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
        Look.QUOTE: replace(_SAID, italic=True),
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
