"""How one value stands in one cell of a meeting file, so that any program that reads SQLite can read it."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

Cell = str | int | bytes | None
Row = tuple[Cell, ...]


def as_it_is(value: Any) -> Any:
    """Nothing has to be done to it."""
    return value


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what SQLite calls its type, and from value to cell and back.

    `path` is where in the value it is found, when that is not an attribute of the column's own name; "" is all of it.
    `since` is the version of the file that had it first; rows of before that get `empty`.
    """

    sql: str
    empty: Cell
    write: Callable[[Any], Cell] = as_it_is
    read: Callable[[Any], Any] = as_it_is
    path: str | None = None
    since: int = 1

    def of(self, path: str) -> "Column":
        """The same for what is called otherwise in the value, or stands deeper in it ("consent.version")."""
        return replace(self, path=path)

    def new_in(self, version: int) -> "Column":
        """The same, in files from this version on."""
        return replace(self, since=version)

    @property
    def default(self) -> str:
        """`empty` as SQL."""
        return f"'{self.empty}'" if isinstance(self.empty, str) else str(self.empty)


def one_of(kind: type[StrEnum]) -> Column:
    """One of the names of an enumeration."""
    return Column("TEXT", "", read=kind)


def packed(write: Callable[[Any], list[Any]], read: Callable[..., Any], nothing: object = None) -> Column:
    """A few values together as JSON, or "" for `nothing`."""
    return Column(
        "TEXT",
        "",
        lambda value: json.dumps(write(value), ensure_ascii=False) if value else "",
        lambda cell: read(*json.loads(cell)) if cell else nothing,
    )


def moment(text: str) -> dt.datetime | None:
    """From ISO 8601; None from "" """
    return dt.datetime.fromisoformat(text) if text else None


def iso(value: dt.date | None) -> str:
    """ISO 8601 of a moment or a day; "" of None."""
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
