"""The forms in which facts stand in a meeting file: rows by key, columns of one row, names with values, a list.

What stands where is declared in `stored`; creating, migrating, writing and reading follow from it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from bijeenkomst.document.columns import NUMBER, TEXT, Cell, Column, Row, as_it_is

Ask = Callable[[str], Iterable[Any]]
Columns = Mapping[str, Column]
Statement = tuple[str, Row]

VALUES = " VALUES "


@dataclass(frozen=True)
class Table:
    """A table as SQLite knows it, in files from version `since` on."""

    name: str
    columns: Columns
    key: tuple[str, ...]
    tail: str = "STRICT, WITHOUT ROWID"
    since: int = 1
    check: str = ""

    def create(self, version: int) -> str:
        """The SQL that makes it as it was in files of `version`."""
        there = {name: one for name, one in self.columns.items() if one.since <= version}
        made = [self._define(name, there[name]) for name in sorted(there, key=lambda name: there[name].since)]
        if len(self.key) > 1:
            made.append(f"PRIMARY KEY ({', '.join(self.key)})")
        return f"CREATE TABLE {self.name} (\n    " + ",\n    ".join(made) + f"\n) {self.tail}"

    def steps_to(self, version: int) -> Iterable[str]:
        """The SQL that makes of it what it is in files of `version`, from what it was in those of one before."""
        if self.since == version:
            yield self.create(version)
        elif self.since < version:
            for name, one in self.columns.items():
                if one.since == version:
                    defined = self._define(name, one)
                    yield f"ALTER TABLE {self.name} ADD COLUMN {defined} DEFAULT {one.default}"

    @property
    def insert(self) -> str:
        """The SQL that puts a row in, in place of the one with its key."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT OR REPLACE INTO {self.name} ({', '.join(self.columns)}){VALUES}({marks})"

    def _define(self, name: str, column: Column) -> str:
        if self.key == (name,):
            return f"{name} {column.sql} PRIMARY KEY {self.check}".rstrip()
        return f"{name} {column.sql}" + ("" if column.empty is None else " NOT NULL")


class RowConverter:
    """From a value to cells and back. `make` takes what the columns hold, in their order; without it the value is the
    one cell, and without a cell that is just there."""

    def __init__(self, columns: Columns, make: Callable[..., Any] | None) -> None:
        self._parts = [
            (_part(name if make and one.path is None else one.path), one.write)
            for name, one in columns.items()
        ]
        self._reads = [
            (place, one.read) for place, one in enumerate(columns.values()) if one.read is not as_it_is
        ]
        self._make = make

    def cells(self, value: Any) -> Row:
        """What stands in the columns for `value`."""
        return tuple([write(part(value)) for part, write in self._parts])

    def value(self, cells: Iterable[Cell]) -> Any:
        """The value that these stand for."""
        found: list[Any] = list(cells)
        for place, read in self._reads:
            found[place] = read(found[place])
        if self._make is not None:
            return self._make(*found)
        return found[0] if found else True


def _part(path: str | None) -> Callable[[Any], Any]:
    return attrgetter(path) if path else as_it_is


def _together(*parts: Any) -> tuple[Any, ...]:
    return parts


class Rows:
    """A table of its own, a row under each key. Its first columns are the key, or the value `holds_key` itself.

    `order` is how rows come back; a table whose rowids are in it remembers what came first. `of_people` are rows with
    contact details: nothing of what stood in them may stay behind in the file or beside it (R45).
    """

    def __init__(
        self,
        change: type[Any],
        name: str,
        columns: Columns,
        make: Callable[..., Any] | None = None,
        *,
        key: tuple[str, ...] = (),
        holds_key: bool = False,
        order: str = "",
        of_people: bool = False,
        since: int = 1,
    ) -> None:
        self.change = change
        self.of_people = of_people
        keys = change.AT.keys
        key = key or keys
        tail = "STRICT" if "rowid" in order else "STRICT, WITHOUT ROWID"
        self.table = Table(name, columns, key, tail, since)
        self._holds_key = holds_key
        self._split = 0 if holds_key else len(key)
        of_key = {column: columns[column].of(part) for column, part in zip(key, keys, strict=True)}
        self._key = RowConverter(of_key, _together)
        self._value = RowConverter(dict(tuple(columns.items())[self._split :]), make)
        self._insert = self.table.insert
        self._delete = f"DELETE FROM {name} WHERE " + " AND ".join(f"{one} = ?" for one in key)
        self._select = f"SELECT {', '.join(columns)} FROM {name}" + (f" ORDER BY {order}" if order else "")

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        if change.after == change.AT.nothing:
            return [(self._delete, self._key.cells(change))]
        cells = self._value.cells(change.after)
        return [(self._insert, cells if self._holds_key else (*self._key.cells(change), *cells))]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        return self.change.AT.content(map(self._item, ask(self._select)))

    def _item(self, row: Row) -> tuple[tuple[Any, ...], Any]:
        value = self._value.value(row[self._split :])
        if self._holds_key:
            return tuple([getattr(value, part) for part in self.change.AT.keys]), value
        return self._key.value(row[: self._split]), value


class MeetingColumns:
    """Columns of the one row of table `meeting`."""

    def __init__(self, change: type[Any], columns: Columns, make: Callable[..., Any] | None = None) -> None:
        self.change = change
        self.columns = columns
        self._cells = RowConverter(columns, make)

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        into = ", ".join(f"{name} = ?" for name in self.columns)
        return [(f"UPDATE meeting SET {into}", self._cells.cells(change.after))]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        (row,) = ask(f"SELECT {', '.join(self.columns)} FROM meeting")
        return self._cells.value(row)


DETAILS = Table("details", {"name": TEXT, "value": TEXT}, ("name",))


class NamedValues:
    """Rows of table `details`: a name and a value. What is not there is left to `make`, and what is unknown is passed
    over: names come and go without another version of the file."""

    def __init__(self, change: type[Any], columns: Columns, make: Callable[..., Any]) -> None:
        self.change = change
        self._columns = columns
        self._cells = RowConverter(columns, make)
        self._make = make

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        cells = self._cells.cells(change.after)
        return [(INSERT_DETAIL, pair) for pair in zip(self._columns, cells, strict=True)]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        found, known = ask("SELECT name, value FROM details"), self._columns
        return self._make(**{name: known[name].read(cell) for name, cell in found if name in known})


INSERT_DETAIL = DETAILS.insert


class OrderedRows:
    """A table with values in their order, written anew as a whole."""

    def __init__(
        self, change: type[Any], name: str, columns: Columns, make: Callable[..., Any], *, since: int = 1
    ) -> None:
        self.change = change
        self.table = Table(name, {"place": NUMBER, **columns}, ("place",), "STRICT", since)
        self._cells = RowConverter(columns, make)
        self._select = f"SELECT {', '.join(columns)} FROM {name} ORDER BY place"

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        put = self.table.insert
        rows = enumerate(map(self._cells.cells, change.after))
        return [(f"DELETE FROM {self.table.name}", ()), *((put, (place, *row)) for place, row in rows)]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        return tuple(map(self._cells.value, ask(self._select)))


Stored = Rows | MeetingColumns | NamedValues | OrderedRows
