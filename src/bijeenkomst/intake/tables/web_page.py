"""Tables of a web page: many portals save such a page under the name of a spreadsheet (.xls)."""

from html.parser import HTMLParser

from bijeenkomst.intake import labels
from bijeenkomst.intake.refusals import damaged, web_page
from bijeenkomst.intake.sheet_metadata import SheetMetadata
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.grid import Grid
from bijeenkomst.intake.tables.rows import text_rows

_MOST_TABLES = 100
_INVISIBLE = frozenset({"script", "style", "title", "template"})


def read_web_page(text: str, name: str) -> tuple[Table, ...]:
    """The tables of a page that have something in them.

    Raises:
        TableUnreadable: there are none.
    """
    reading = _Reading()
    try:
        reading.feed(text)
        reading.close()
    except ValueError as error:
        raise damaged(name) from error
    several = len(reading.grids) > 1
    tables = []
    for number, grid in enumerate(reading.grids, 1):
        label = labels.of_table(number)
        metadata = SheetMetadata(hidden_rows=frozenset(grid.hidden_rows), merged=tuple(grid.merged))
        if rows := text_rows(grid.lines):
            tables.append(Table(label, label, rows, metadata, perhaps_layout=several))
    if not tables:
        raise web_page(name)
    return tuple(tables)


class _Reading(HTMLParser):
    """Fills a grid for each table. A table within a cell is text of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._open: list[Grid] = []
        self._cell: tuple[int, int] | None = None  # rows and columns that the cell being read spans
        self._text: list[str] = []
        self._invisible = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        if tag in _INVISIBLE:
            self._invisible += 1
        elif tag == "table" and len(self.grids) < _MOST_TABLES:
            self._end_cell()
            self._open.append(Grid())
            self.grids.append(self._open[-1])
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].next_row()
            if (
                "display:none" in attributes.get("style", "").replace(" ", "").lower()
                or "hidden" in attributes
            ):
                self._open[-1].hidden_rows.add(self._open[-1].row)
        elif tag in ("td", "th"):
            self._end_cell()
            self._cell = (_count(attributes.get("rowspan")), _count(attributes.get("colspan")))
        elif tag in ("br", "p", "div", "li"):
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _INVISIBLE:
            self._invisible = max(0, self._invisible - 1)
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._cell and not self._invisible:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._cell and self._open:
            self._open[-1].add("".join(self._text), *self._cell)
        self._cell, self._text = None, []


def _count(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
