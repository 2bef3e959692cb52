"""The forms in which facts are stored: rows by key, columns of the one row of `meeting`, names with values, a list.

`stored` declares which fact has which form; creating, migrating, writing and reading follow from it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from bijeenkomst.document.columns import NUMBER, TEXT, Cell, Column, Row, unchanged

Ask = Callable[[str], Iterable[Any]]
Columns = Mapping[str, Column]
Statement = tuple[str, Row]

VALUES = " VALUES "


@dataclass(frozen=True)
class Table:
    """A table of SQLite, in files from version `since` on and not from version `until` on (0 for never)."""

    name: str
    columns: Columns
    key: tuple[str, ...]
    tail: str = "STRICT, WITHOUT ROWID"
    since: int = 1
    check: str = ""
    until: int = 0

    def is_in(self, version: int) -> bool:
        """Whether files of this version have it."""
        return self.since <= version and not 0 < self.until <= version

    def create(self, version: int) -> str:
        """The SQL that creates it as it was in files of `version`: columns in the order in which they were added."""
        columns = [(name, column) for name, column in self.columns.items() if column.since <= version]
        columns.sort(key=lambda named: named[1].since)
        definitions = [self._define(name, column) for name, column in columns]
        if len(self.key) > 1:
            definitions.append(f"PRIMARY KEY ({', '.join(self.key)})")
        return f"CREATE TABLE {self.name} (\n    " + ",\n    ".join(definitions) + f"\n) {self.tail}"

    def steps_to(self, version: int) -> Iterable[str]:
        """The SQL that migrates it to `version` from the version before that."""
        if self.since == version:
            yield self.create(version)
        elif self.since < version:
            for name, column in self.columns.items():
                if column.since == version:
                    definition = self._define(name, column)
                    yield f"ALTER TABLE {self.name} ADD COLUMN {definition} DEFAULT {column.default}"

    @property
    def insert(self) -> str:
        """The SQL that inserts a row, or replaces the one with the same key."""
        placeholders = ", ".join("?" * len(self.columns))
        return f"INSERT OR REPLACE INTO {self.name} ({', '.join(self.columns)}){VALUES}({placeholders})"

    def _define(self, name: str, column: Column) -> str:
        if self.key == (name,):
            return f"{name} {column.sql} PRIMARY KEY {self.check}".rstrip()
        return f"{name} {column.sql}" + ("" if column.empty is None else " NOT NULL")


class RowConverter:
    """From a value to cells and back. `make` builds the value from what the columns hold, in their order; without it
    the value is that of the only column, or True when there is no column."""

    def __init__(self, columns: Columns, make: Callable[..., Any] | None) -> None:
        self._parts = [
            (_part(name if make and column.path is None else column.path), column.write)
            for name, column in columns.items()
        ]
        self._reads = [
            (place, column.read)
            for place, column in enumerate(columns.values())
            if column.read is not unchanged
        ]
        self._make = make

    def cells(self, value: Any) -> Row:
        """The cells that hold `value`."""
        return tuple([write(part(value)) for part, write in self._parts])

    def value(self, cells: Iterable[Cell]) -> Any:
        """The value that these cells hold."""
        contents: list[Any] = list(cells)
        for place, read in self._reads:
            contents[place] = read(contents[place])
        if self._make is not None:
            return self._make(*contents)
        return contents[0] if contents else True


def _part(path: str | None) -> Callable[[Any], Any]:
    return attrgetter(path) if path else unchanged


def _together(*parts: Any) -> tuple[Any, ...]:
    return parts


class Rows:
    """A table with one row per key. Its first columns are the key, unless the value itself `holds_key`.

    `order` is the SQL by which rows are sorted when they are read; with `rowid` in it the order of insertion counts.
    `of_people` are rows with contact details: nothing of them may stay behind in the file or beside it (R45).
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
        self._delete = f"DELETE FROM {name} WHERE " + " AND ".join(f"{column} = ?" for column in key)
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
        assignments = ", ".join(f"{name} = ?" for name in self.columns)
        return [(f"UPDATE meeting SET {assignments}", self._cells.cells(change.after))]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        (row,) = ask(f"SELECT {', '.join(self.columns)} FROM meeting")
        return self._cells.value(row)


DETAILS = Table("details", {"name": TEXT, "value": TEXT}, ("name",))


class NamedValues:
    """Rows of table `details`: a name and a value. `make` is given the names that are there; unknown names are ignored,
    so that names come and go without a new version of the file."""

    def __init__(self, change: type[Any], columns: Columns, make: Callable[..., Any]) -> None:
        self.change = change
        self._columns = columns
        self._cells = RowConverter(columns, make)
        self._make = make

    @property
    def names(self) -> Iterable[str]:
        """The names of its rows."""
        return self._columns.keys()

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        cells = self._cells.cells(change.after)
        return [(INSERT_DETAIL, pair) for pair in zip(self._columns, cells, strict=True)]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        rows, columns = ask("SELECT name, value FROM details"), self._columns
        return self._make(**{name: columns[name].read(cell) for name, cell in rows if name in columns})


INSERT_DETAIL = DETAILS.insert


class OrderedRows:
    """A table that holds a list of values in their order, and is rewritten as a whole."""

    def __init__(
        self, change: type[Any], name: str, columns: Columns, make: Callable[..., Any], *, since: int = 1
    ) -> None:
        self.change = change
        self.table = Table(name, {"place": NUMBER, **columns}, ("place",), "STRICT", since)
        self._cells = RowConverter(columns, make)
        self._select = f"SELECT {', '.join(columns)} FROM {name} ORDER BY place"

    def statements(self, change: Any) -> list[Statement]:
        """The SQL that stores `change`."""
        insert = self.table.insert
        rows = enumerate(map(self._cells.cells, change.after))
        return [(f"DELETE FROM {self.table.name}", ()), *((insert, (place, *row)) for place, row in rows)]

    def content(self, ask: Ask) -> Any:
        """What stands in the file, as the field of a meeting."""
        return tuple(map(self._cells.value, ask(self._select)))


Stored = Rows | MeetingColumns | NamedValues | OrderedRows
