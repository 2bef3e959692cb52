"""The content of sheets as plain values, without any spreadsheet library.

There is no value for a formula: a text is always a text, whatever it starts with.
"""

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

UPRIGHT_WIDTH = 94.0  # digits: all columns of a sheet on upright paper together

Value = str | int | dt.date | None


class Look(Enum):
    """How a cell looks; `looks` gives each of them a font, a fill, lines and a number format."""

    BAND_NUMBER = auto()  # the theme's colour across the sheet, black words on it (R15)
    BAND_TITLE = auto()
    BAND_SHAPE = auto()
    BAND_CORE = auto()
    LABEL = auto()
    TEXT = auto()
    QUOTE = auto()
    STRONG = auto()
    STRONG_DATE = auto()
    CARD_LABEL = auto()  # the support card: a light box
    CARD_STRONG = auto()
    CARD_TEXT = auto()
    ADDRESSES = auto()  # a box to copy from
    HEADING = auto()  # of a list's column
    HEADING_CENTRED = auto()
    NUMBER = auto()
    WORDS = auto()
    WRAPPED = auto()
    CENTRED = auto()
    DATE = auto()


class Cell(NamedTuple):
    """A value and its look; None is an empty cell with that look."""

    value: Value
    look: Look


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from column A on, as high as their text needs, or `height` points. `begins` a part that is kept together
    on paper where it can be.
    """

    cells: tuple[Cell, ...] = ()
    height: float | None = None
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A sheet that is read from top to bottom. `widths` of the columns, in digits.

    On one printed page when `one_page`: it is made smaller to fit. On `upright` paper it is as wide as `UPRIGHT_WIDTH`
    says, and goes on on a next page between two parts. When it is not `printed` it is only there to be seen on the
    screen, by whoever looks for it.
    """

    title: str
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    one_page: bool = True
    upright: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, the look of its cells, and its width in digits."""

    heading: str
    look: Look
    width: float


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet that is a table with a filter: headings in row 1, at least one row under them.

    `table` is the table's name in the file: a letter first, no spaces, never the same twice in a workbook.
    `caption` is printed above every page.
    """

    title: str
    table: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


Sheet = Letter | Listing


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook. `title` goes into the file's properties, `colour` (RRGGBB) is the theme's.

    `for_whom` is printed at the foot of every page.
    """

    title: str
    colour: str
    sheets: tuple[Sheet, ...]
    for_whom: str = "Alleen voor deze groep"
