"""The second stage's result: rows of text, wherever they came from, with what a spreadsheet says of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from bijeenkomst.intake.content import Letters
from bijeenkomst.intake.sheet_metadata import NONE, Place, SheetMetadata


class NotText(Enum):
    """What else than text a cell can hold."""

    YES_OR_NO = auto()
    DATE = auto()
    TIME = auto()
    NUMBER = auto()  # a title as well: "2040"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that has something in it. `number` is the one that people see beside it, from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in `column` (from 0), "" where the row has ended already."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a name. `label` is how a sentence about it starts: `Blad "Thema's"`.

    `not_text` are the cells with something else than text; `hidden` is of the whole sheet; `perhaps_layout`: it is
    one of several tables of a web page, which may only put things in their places.
    """

    name: str
    label: str
    rows: tuple[Row, ...]
    metadata: SheetMetadata = NONE
    not_text: Mapping[Place, NotText] = field(default_factory=dict)
    hidden: bool = False
    delimiter: str = ""  # between the cells, where it was text
    perhaps_layout: bool = False


@dataclass(frozen=True, slots=True)
class Tables:
    """All that a source holds. `lines` are those of plain text, in which a line can be a theme as well.

    `label` is how a sentence about the source starts; `letters` are to be chosen from while the encoding is in doubt.
    """

    source: str
    label: str
    tables: tuple[Table, ...]
    lines: tuple[Row, ...] | None = None
    letters: tuple[Letters, ...] = ()


def column_letter(column: int) -> str:
    """The letter above a column, as spreadsheets count: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
