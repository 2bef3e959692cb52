"""What is hidden, merged, an error or not calculated in the sheets of an .ods; the reader does not tell."""

from bijeenkomst.intake.safe_xml import feed
from bijeenkomst.intake.sheet_metadata import Area, SheetMetadata, SheetMetadataSoFar
from bijeenkomst.intake.tables.rows import MOST_ROWS

_HIDDEN = frozenset({"collapse", "filter"})
_MOST_COLUMNS = 16_384


def metadata_in_ods(content: bytes) -> tuple[SheetMetadata, ...]:
    """The metadata of each sheet, in their order.

    Raises:
        ValueError: it is damaged.
    """
    state = _State()
    feed(content, state.start, state.text, state.end)
    return tuple(sheet.all_of_it() for sheet in state.sheets)


class _State:
    """What was met so far: `row` is the last of the rows that are repeated, `column` the next one."""

    def __init__(self) -> None:
        self.sheets: list[SheetMetadataSoFar] = []
        self._depth = 0  # a table within a cell of a table is no sheet
        self._row = self._column = self._columns_declared = 0
        self._cell: dict[str, str] = {}
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self._depth += 1
            if self._depth == 1:
                self.sheets.append(SheetMetadataSoFar())
                self._row = self._column = self._columns_declared = 0
        if self._depth != 1:
            return
        sheet = self.sheets[-1]
        match tag:
            case "table:table-column":
                last = self._columns_declared + _count(attributes, "columns-repeated")
                if attributes.get("table:visibility") in _HIDDEN:
                    sheet.hidden_columns.update(range(self._columns_declared, min(last, _MOST_COLUMNS)))
                self._columns_declared = last
            case "table:table-row":
                first, self._row = self._row + 1, self._row + _count(attributes, "rows-repeated")
                self._column = 0
                if attributes.get("table:visibility") in _HIDDEN and len(sheet.hidden_rows) < MOST_ROWS:
                    sheet.hidden_rows.update(range(first, min(self._row, first + MOST_ROWS) + 1))
            case "table:table-cell":
                self._cell, self._text = attributes, []
            case "table:covered-table-cell":
                self._column += _count(attributes, "columns-repeated")

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        if tag == "table:table":
            self._depth -= 1
        if self._depth != 1 or tag != "table:table-cell" or self._text is None:
            return
        sheet, place = self.sheets[-1], (self._row, self._column)
        text = "".join(self._text).strip()
        formula = "table:formula" in self._cell
        if self._cell.get("calcext:value-type") == "error" or (formula and text.startswith(("#", "Err:"))):
            sheet.wrong[place] = text or "#N/A"
        elif formula and "office:value-type" not in self._cell:
            sheet.uncalculated.add(place)
        down, across = (_count(self._cell, f"{way}-spanned") for way in ("rows", "columns"))
        if down > 1 or across > 1:
            area = Area(self._row, self._column, self._row + down - 1, self._column + across - 1)
            sheet.merged.append(area)
        self._column += _count(self._cell, "columns-repeated")
        self._text = None


def _count(attributes: dict[str, str], what: str) -> int:
    text = attributes.get(f"table:number-{what}", "1").strip()
    return max(1, int(text[:9])) if text.isascii() and text.isdigit() else 1
