"""Cells that span rows and columns, put in their places: tables of web pages and of Excel 2003 XML."""

from bijeenkomst.intake.sheet_metadata import Area

MOST_COLUMNS = 100
MOST_REACH = 2_000  # rows that one cell can span
MOST_LINES = 20_000  # empty ones too: a few bytes can skip thousands


class Grid:
    """Rows of text that fill up from the left; a cell that spans rows keeps its place in those below."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = []
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self._taken: dict[int, int] = {}  # columns that are taken from above, until which row
        self._column = 0

    @property
    def row(self) -> int:
        """The number of the row that is being filled, from 1."""
        return len(self.lines)

    def next_row(self, number: int | None = None) -> None:
        """Begin another row, or the one with this `number`."""
        while number is not None and len(self.lines) < min(number - 1, MOST_LINES):
            self.lines.append([])
        if len(self.lines) >= MOST_LINES:
            raise ValueError("far too many rows")
        self.lines.append([])
        self._column = 0

    def add(self, text: str, down: int = 1, across: int = 1, column: int | None = None) -> None:
        """Put a cell in the next free place, or in `column` (from 0)."""
        if not self.lines:
            self.next_row()
        if column is not None:
            self._column = column
        while self._taken.get(self._column, 0) >= self.row:
            self._column += 1
        if self._column >= MOST_COLUMNS:
            return
        across = max(1, min(across, MOST_COLUMNS - self._column))
        down = max(1, min(down, MOST_REACH))
        line = self.lines[-1]
        line += [""] * (self._column + 1 - len(line))
        line[self._column] = text
        if down > 1 or across > 1:
            last = self._column + across - 1
            self.merged.append(Area(self.row, self._column, self.row + down - 1, last))
            if down > 1:
                self._taken.update(dict.fromkeys(range(self._column, last + 1), self.row + down - 1))
        self._column += across
