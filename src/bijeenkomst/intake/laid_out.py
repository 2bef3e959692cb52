"""Cells that say how far they reach, put in their places: tables of web pages and of Excel's files in XML."""

from bijeenkomst.intake.marks import Area

MOST_COLUMNS = 300
MOST_REACH = 2_000  # rows that one cell can reach over


class Grid:
    """Rows of text that fill up from the left; a cell that reaches down keeps its place in the rows below."""

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
        """Begin another row; `number` when it says which."""
        while number is not None and len(self.lines) < min(number, len(self.lines) + MOST_REACH) - 1:
            self.lines.append([])
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
            for taken in range(self._column, last + 1):
                self._taken[taken] = self.row + down - 1
        self._column += across
