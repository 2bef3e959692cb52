"""What a spreadsheet tells about its cells besides their text: hidden, merged, wrong, not calculated yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Place = tuple[int, int]
"""A row (from 1, as people see it) and a column (from 0)."""


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged into one; rows count from 1, columns from 0, and the last ones belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetMetadata:
    """The metadata of one sheet. `hidden_known` is False when the kind of file does not tell what is hidden."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    wrong: Mapping[Place, str] = field(default_factory=dict)  # with what stands there: "#N/A"
    uncalculated: frozenset[Place] = frozenset()
    hidden_known: bool = True


class SheetMetadataSoFar:
    """What was met while a sheet is read."""

    def __init__(self) -> None:
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[Area] = []
        self.wrong: dict[Place, str] = {}
        self.uncalculated: set[Place] = set()

    def all_of_it(self) -> SheetMetadata:
        """At the end of the sheet."""
        return SheetMetadata(
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            tuple(self.merged),
            self.wrong,
            frozenset(self.uncalculated),
        )


NONE = SheetMetadata()
