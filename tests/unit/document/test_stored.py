"""What stands where in a file is declared once; the tables of every version follow from it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from bijeenkomst.document.columns import NUMBER, TEXT
from bijeenkomst.document.migrations import STEPS
from bijeenkomst.document.schema import FORMER_TABLES, TABLES, VERSION
from bijeenkomst.document.stored import OF_PEOPLE, STORED
from bijeenkomst.document.tables import Table
from bijeenkomst.domain.apply import KINDS


@pytest.fixture
def file() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield connection


def columns_in(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    """Everything about its columns but their place."""
    found = connection.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,))
    return sorted(found)


def test_every_kind_of_change_is_stored_in_one_place() -> None:
    assert sorted(one.change.__name__ for one in STORED) == sorted(kind.__name__ for kind in KINDS)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_tables_of_every_version_become_those_of_this_one(file: sqlite3.Connection, version: int) -> None:
    for table in (*TABLES, *FORMER_TABLES):
        if table.is_in(version):
            file.execute(table.create(version))
    for step in range(version, VERSION):
        for sql in STEPS[step]:
            file.execute(sql)
    with closing(sqlite3.connect(":memory:")) as new:
        for table in TABLES:
            new.execute(table.create(VERSION))
        for table in TABLES:
            assert columns_in(file, table.name) == columns_in(new, table.name)


def test_a_new_table_and_a_new_column_are_made_in_their_own_version_only(file: sqlite3.Connection) -> None:
    """And what stood there before has the column's empty value."""
    chairs = Table("chairs", {"theme": TEXT, "rows": NUMBER, "colour": TEXT.new_in(8)}, ("theme",), since=7)
    assert list(chairs.steps_to(6)) == []
    for sql in chairs.steps_to(7):
        file.execute(sql)
    file.execute("INSERT INTO chairs VALUES ('K7', 4)")
    for sql in chairs.steps_to(8):
        file.execute(sql)
    file.execute(chairs.insert, ("T3", 2, "red"))
    assert file.execute("SELECT * FROM chairs ORDER BY theme").fetchall() == [("K7", 4, ""), ("T3", 2, "red")]
    assert list(chairs.steps_to(9)) == []


def test_whoever_has_a_phone_number_or_an_address_stands_in_tables_of_people_only() -> None:
    """R45: so that its rows are wiped from the journal, and are never taken for what stays on purpose."""
    of_people = {one.table.name for one in OF_PEOPLE}
    assert of_people == {table.name for table in TABLES if {"phone", "email"} & set(table.columns)}
    assert {"sign_up", "set_aside"} <= of_people
