"""Rows of cells as XML (ECMA-376 part 1, 18.3.1.73 and further).

Written here and not by the library, for two reasons: there is no code in this file that can write a formula,
and it is about twice as fast as styled cells of the library. Text is stored in the cell itself ("inlineStr").
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple
from xml.sax.saxutils import escape

from bijeenkomst.export.xlsx.cell_text import cell_text, starts_like_a_formula
from bijeenkomst.export.xlsx.layout import Value

_DAY_ZERO = dt.date(1899, 12, 30)
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # would be read as a character (ST_Xstring)


class StyleIds(NamedTuple):
    """The style numbers of a look: the plain one, and the one that says that its text is text (quotePrefix)."""

    plain: int
    quoted: int


class Line(NamedTuple):
    """One row to write: its values, the style of each, and its height in points (None: as its content needs).

    `fixed` keeps the height when somebody types more.
    """

    values: Sequence[Value]
    styles: Sequence[StyleIds]
    height: float | None = None
    fixed: bool = False


def sheet_data(lines: Iterable[Line]) -> str:
    """The `sheetData` element with these rows, the first one in row 1."""
    return (
        "<sheetData>" + "".join(_row(number, line) for number, line in enumerate(lines, 1)) + "</sheetData>"
    )


def _row(number: int, line: Line) -> str:
    height = f' ht="{line.height:g}"' if line.height is not None else ""
    fixed = ' customHeight="1"' if line.fixed else ""
    cells = "".join(
        _cell(f"{letter}{number}", value, style)
        for letter, value, style in zip(_letters(len(line.values)), line.values, line.styles, strict=True)
    )
    return f'<row r="{number}"{height}{fixed}>{cells}</row>'


def _cell(reference: str, value: Value, style: StyleIds) -> str:
    if isinstance(value, str):
        text = cell_text(value)
        if not text:
            return f'<c r="{reference}" s="{style.plain}"/>'
        number = style.quoted if starts_like_a_formula(text) else style.plain
        if "_x" in text:
            text = _ESCAPE_LOOKALIKE.sub("_x005F_", text)
        space = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
        return f'<c r="{reference}" s="{number}" t="inlineStr"><is><t{space}>{escape(text)}</t></is></c>'
    if value is None:
        return f'<c r="{reference}" s="{style.plain}"/>'
    if isinstance(value, dt.date):
        value = (value - _DAY_ZERO).days
    return f'<c r="{reference}" s="{style.plain}"><v>{value}</v></c>'


@cache
def _letters(count: int) -> tuple[str, ...]:
    """The letters of the first columns; no sheet of ours has more than 26."""
    return tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:count])
