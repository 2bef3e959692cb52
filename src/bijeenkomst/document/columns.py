"""How one value is stored in one cell of a meeting file, readable for any program that reads SQLite."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

Cell = str | int | bytes | None
Row = tuple[Cell, ...]


def unchanged(value: Any) -> Any:
    """The value itself, for columns that need no conversion."""
    return value


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type in SQLite, and how to convert a value to a cell and back.

    `path` names the attribute of the value that it holds, unless it has the column's own name; "" is the whole value.
    `since` is the version of the file that had it first; older rows get `empty`.
    """

    sql: str
    empty: Cell
    write: Callable[[Any], Cell] = unchanged
    read: Callable[[Any], Any] = unchanged
    path: str | None = None
    since: int = 1

    def of(self, path: str) -> "Column":
        """The same column for an attribute with another name, or one deeper in the value ("consent.version")."""
        return replace(self, path=path)

    def new_in(self, version: int) -> "Column":
        """The same column, in files from this version on."""
        return replace(self, since=version)

    @property
    def default(self) -> str:
        """`empty` as SQL."""
        return f"'{self.empty}'" if isinstance(self.empty, str) else str(self.empty)


def one_of(kind: type[StrEnum]) -> Column:
    """A column for a member of an enumeration."""
    return Column("TEXT", "", read=kind)


def packed(write: Callable[[Any], list[Any]], read: Callable[..., Any], nothing: object = None) -> Column:
    """A column for an object that `write` turns into a list, stored as JSON; "" stands for `nothing`."""
    return Column(
        "TEXT",
        "",
        lambda value: json.dumps(write(value), ensure_ascii=False) if value else "",
        lambda cell: read(*json.loads(cell)) if cell else nothing,
    )


def moment(text: str) -> dt.datetime | None:
    """The moment that an ISO 8601 text stands for; None for an empty text."""
    return dt.datetime.fromisoformat(text) if text else None


def iso(value: dt.date | None) -> str:
    """A moment or a day in ISO 8601; "" for None."""
    return value.isoformat() if value else ""


TEXT = Column("TEXT", "")
BYTES = Column("BLOB", b"")
NUMBER = Column("INTEGER", 0)
NUMBER_OR_NONE = Column("INTEGER", None)
YES_NO = Column("INTEGER", 0, int, bool)
MOMENT = Column("TEXT", "", iso, dt.datetime.fromisoformat)
MOMENT_OR_NONE = Column("TEXT", "", iso, moment)
DAY_OR_NONE = Column("TEXT", "", iso, lambda cell: dt.date.fromisoformat(cell) if cell else None)
CODES = Column("TEXT", "", " ".join, lambda cell: tuple(cell.split()))
