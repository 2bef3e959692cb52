"""A meeting file that somebody prepared: nothing in it acts by itself, and nothing of it outlives letting go."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

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
