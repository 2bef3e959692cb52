"""A meeting file that somebody prepared: nothing in it acts by itself, and nothing of it outlives letting go."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bijeenkomst.document import allowed
from bijeenkomst.document.allowed import tables_of
from bijeenkomst.document.file import Document, create, read_only
from bijeenkomst.document.schema import VERSION
from bijeenkomst.document.texts import texts_that_stay
from bijeenkomst.document.troubles import NotAMeeting
from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import an_evening, joining

DOCUMENTS = Path(__file__).parents[2] / "documents"
SPY = """
CREATE TABLE elsewhere (name TEXT, phone TEXT);
CREATE TRIGGER spy AFTER INSERT ON sign_up BEGIN INSERT INTO elsewhere VALUES (new.name, new.phone); END;
CREATE VIEW everybody AS SELECT name, phone FROM sign_up;
CREATE INDEX by_name ON sign_up (name);
CREATE TEMP TABLE gone (x);
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    return path


def prepare(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


def objects(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL")
        return set(found.fetchall())


def reserved(name: str) -> str:
    """The SQL that gives a part of the schema a name that only SQLite itself may give."""
    return (
        f"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = 'sqlite_{name}', "
        f"tbl_name = iif(tbl_name = '{name}', 'sqlite_{name}', tbl_name), "
        f"sql = replace(sql, '{name} ', 'sqlite_{name} ') WHERE name = '{name}';"
    )


def definitions(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall())


def test_triggers_views_indexes_and_foreign_tables_are_taken_out_before_anything_is_written(
    path: Path,
) -> None:
    """R45: a trigger copied each sign-up into a table that letting go left."""
    clean = objects(path)
    prepare(path, SPY)
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, name="Geheime Naam"))), Done)
    session.close()
    assert objects(path) == clean


def test_after_letting_go_of_a_prepared_file_nobody_is_in_any_byte(path: Path) -> None:
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, name="Geheime Naam"))), Done)
    session.close()
    prepare(path, SPY + "INSERT INTO elsewhere SELECT name, phone FROM sign_up;")
    let_go = [sys.executable, "-m", "bijeenkomst", "let-go", str(path), "--for-good"]
    assert subprocess.run(let_go, capture_output=True, check=False).returncode == 0
    assert b"Geheime Naam" not in path.read_bytes()


def test_what_stands_in_a_foreign_table_is_not_taken_for_what_stays_on_purpose(path: Path) -> None:
    """R64: the proof goes by our own tables."""
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    session.ask(Request(AddAddition("a", code, "Een bankje", Channel.CONSOLE)))
    session.close()
    prepare(path, "CREATE TABLE elsewhere (name TEXT); INSERT INTO elsewhere VALUES ('Geheime Naam');")
    stay = texts_that_stay(path)
    assert "Een bankje" in stay
    assert "Geheime Naam" not in stay


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE sign_up ADD COLUMN also TEXT",
        "ALTER TABLE sign_up ADD COLUMN also TEXT GENERATED ALWAYS AS (name || phone) VIRTUAL",
        "DROP TABLE hands",
        "ALTER TABLE hands RENAME TO other; CREATE VIEW hands AS SELECT * FROM other",
    ],
)
def test_tables_of_ours_that_are_not_as_we_made_them_are_damage(path: Path, sql: str) -> None:
    prepare(path, sql)
    with pytest.raises(NotAMeeting, match="beschadigd"):
        read_only(path)
    with pytest.raises(NotAMeeting, match="beschadigd"):
        Document.open(path)


@pytest.mark.parametrize("old", sorted(DOCUMENTS.glob("*.bijeenkomst")), ids=lambda path: path.name)
def test_files_of_every_version_hold_just_the_tables_that_their_version_had(
    old: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(f"{old.as_uri()}?mode=ro", uri=True)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert {name for (name,) in names} == tables_of(version)
    copy = tmp_path / old.name
    copy.write_bytes(old.read_bytes())
    document = Document.open(copy)
    document.close()
    assert {name for kind, name in objects(copy) if kind == "table"} == tables_of(VERSION)


@pytest.mark.parametrize("old", sorted(DOCUMENTS.glob("*.bijeenkomst")), ids=lambda path: path.name)
def test_a_file_of_any_version_is_left_as_it_is_once_it_was_opened(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / old.name
    copy.write_bytes(old.read_bytes())
    Document.open(copy).close()
    rebuilt: list[str] = []
    monkeypatch.setattr(allowed, "_rebuild", lambda _connection, table: rebuilt.append(table.name))
    Document.open(copy).close()
    assert not rebuilt


def test_a_file_of_this_version_is_compared_with_no_other(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables of all versions took longer to make than all else at its opening."""
    made: set[int] = set()
    in_memory = allowed._made_in

    def making(first: int, version: int) -> sqlite3.Connection:
        made.add(first)
        return in_memory(first, version)

    monkeypatch.setattr(allowed, "_made_in", making)
    for kept in (allowed._our_columns, allowed._sql_since):
        kept.cache_clear()
    Document.open(path).close()
    assert made == {VERSION}


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TRIGGER spy AFTER INSERT ON sign_up BEGIN INSERT INTO submission VALUES (new.name); END",
        "CREATE TRIGGER keeps BEFORE DELETE ON sign_up BEGIN SELECT raise(ignore); END",
        "CREATE UNIQUE INDEX by_name ON sign_up (name) WHERE length(name) > 3",
    ],
)
def test_what_has_a_name_that_sqlite_reserves_for_itself_is_taken_out_too(path: Path, made: str) -> None:
    """R45: names that begin with sqlite_ were skipped, so such a trigger did its work."""
    clean = objects(path)
    prepare(path, made)
    ((kind, name),) = objects(path) - clean
    prepare(path, reserved(name))
    assert (kind, f"sqlite_{name}") in objects(path)
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, name="Geheime Naam"))), Done)
    session.close()
    assert objects(path) == clean
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("SELECT id FROM submission WHERE id = 'Geheime Naam'").fetchall()


@pytest.mark.parametrize("made", ["VIEW everybody AS SELECT name FROM sign_up", "TABLE everybody (name)"])
def test_what_sqlite_lets_nobody_drop_is_damage(path: Path, made: str) -> None:
    prepare(path, f"CREATE {made}")
    prepare(path, reserved("everybody"))
    before = path.read_bytes()
    with pytest.raises(NotAMeeting, match="beschadigd"):
        Document.open(path)
    assert path.read_bytes() == before


def test_statistics_and_counters_of_sqlite_are_emptied(path: Path) -> None:
    """They may contain any text."""
    clean = objects(path)
    prepare(path, "ANALYZE; INSERT INTO sqlite_stat1 VALUES ('sign_up', NULL, 'Geheime Naam');")
    counted = "CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT); "
    prepare(path, counted + "INSERT INTO sqlite_sequence VALUES ('Geheime Naam', 1);")
    Document.open(path).close()
    assert objects(path) - {("table", "sqlite_sequence")} == clean
    assert b"Geheime Naam" not in path.read_bytes()


@pytest.mark.parametrize(
    "also",
    [
        "UNIQUE ON CONFLICT REPLACE",
        "CHECK (length(name) < 20)",
        "DEFAULT (hex(randomblob(9)))",
        "COLLATE NOCASE",
        "REFERENCES theme (code) ON DELETE CASCADE",
        "/* Geheime Naam */",
    ],
)
def test_a_table_of_ours_with_more_rules_than_ours_is_rebuilt(path: Path, also: str) -> None:
    """Of two people with the same name the second replaced the first; a comment was still there after letting go."""
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, key="one", name="Jan"))), Done)
    session.close()
    clean = definitions(path)
    changed = clean["sign_up"].replace("name TEXT NOT NULL", f"name TEXT NOT NULL {also}")
    anew = "ALTER TABLE sign_up RENAME TO old; {}; INSERT INTO sign_up SELECT * FROM old; DROP TABLE old"
    prepare(path, anew.format(changed))
    assert also in definitions(path)["sign_up"]
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, key="two", name="Jan"))), Done)
    session.close()
    assert definitions(path) == clean
    assert sum(len(joined) for joined in read_only(path).sign_ups.values()) == 2
    assert b"Geheime Naam" not in path.read_bytes()


@pytest.mark.parametrize("version", [1, VERSION - 1])
def test_tables_that_do_not_fit_the_version_are_damage_and_nothing_is_dropped(
    path: Path, version: int
) -> None:
    """Our own newer tables were dropped because that version did not have them, and opening failed only then."""
    prepare(path, f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(NotAMeeting, match="beschadigd"):
        read_only(path)
    with pytest.raises(NotAMeeting, match="beschadigd"):
        Document.open(path)
    assert path.read_bytes() == before


def test_a_file_in_another_encoding_is_damage(path: Path, tmp_path: Path) -> None:
    """After letting go its bytes are searched for names, in UTF-8."""
    other = tmp_path / "ander.bijeenkomst"
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(other)) as copy:
        copy.execute("PRAGMA encoding = 'UTF-16le'")
        copy.executescript("\n".join(connection.iterdump()))
        for pragma in ("application_id", "user_version"):
            copy.execute(f"PRAGMA {pragma} = {connection.execute(f'PRAGMA {pragma}').fetchone()[0]}")
    with pytest.raises(NotAMeeting, match="beschadigd"):
        Document.open(other)


def test_letting_go_deletes_rows_that_the_meeting_does_not_know(path: Path) -> None:
    """R45: a detail with an unknown name, and the picture of an unknown photo."""
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(joining(session.meeting, name="Geheime Naam"))), Done)
    session.close()
    prepare(
        path,
        "INSERT INTO details VALUES ('note', 'Geheime Naam'); "
        "INSERT INTO picture VALUES ('nothing', CAST('Geheime Naam' AS BLOB));",
    )
    let_go = [sys.executable, "-m", "bijeenkomst", "let-go", str(path), "--for-good"]
    assert subprocess.run(let_go, capture_output=True, check=False).returncode == 0
    assert b"Geheime Naam" not in path.read_bytes()
