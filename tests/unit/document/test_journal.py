"""SQLite's journal beside the file: harmless while it lies there, written over before it goes (R45)."""

import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bijeenkomst.document.file import Document, create, read_only
from bijeenkomst.document.journal import HEADER, journal_of, remove_journal, rewrite, wipe_journal
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import an_evening, joining

NAME = "Wilhelmina Achterberg"
PHOTO = b"MetDeHandGeschreven"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    return path


def asked(session: LocalSession, *commands: c.Command) -> Meeting:
    for command in commands:
        assert isinstance(session.ask(Request(command, by_console=True)), Done)
    return session.meeting


def with_people(session: LocalSession) -> None:
    """Sixty people and a photo, some of whom change something, so that pages are moved about."""
    meeting = session.meeting
    people = [joining(meeting, key=str(number), name=f"{NAME} {number}") for number in range(60)]
    asked(session, *people, c.AddPhoto("foto", PHOTO * 3_000, 3000, 2250))
    asked(session, *(c.LeaveGroup(meeting.in_order[0].code, str(number)) for number in range(0, 60, 3)))


def test_the_file_alone_is_whole_at_any_moment_between_two_commits(path: Path, tmp_path: Path) -> None:
    """R19: copied by the file manager, with or without what lies beside it."""
    session = LocalSession.open(path)
    with_people(session)
    assert not any(journal_of(path).read_bytes()[:HEADER])
    alone, both = tmp_path / "alleen.bijeenkomst", tmp_path / "samen.bijeenkomst"
    shutil.copyfile(path, alone)
    shutil.copyfile(path, both)
    shutil.copyfile(journal_of(path), journal_of(both))
    assert read_only(alone) == read_only(both) == session.meeting
    session.close()


def test_what_the_journal_held_is_written_over_when_the_file_is_closed(path: Path, tmp_path: Path) -> None:
    """R45: seen through a second name of the same bytes on the disk."""
    session = LocalSession.open(path)
    with_people(session)
    asked(session, joining(session.meeting, key="more", name=NAME))
    kept = tmp_path / "dezelfde bytes"
    os.link(journal_of(path), kept)
    assert NAME.encode() in kept.read_bytes()
    session.close()
    assert kept.stat().st_size
    assert not any(kept.read_bytes())
    assert not journal_of(path).exists()


def test_who_leaves_or_changes_something_is_not_in_the_journal_either(path: Path) -> None:
    """R36, R44: from that moment on, not only when the file is closed."""
    session = LocalSession.open(path)
    meeting = asked(session, joining(session.meeting, key="mina", name=NAME))
    asked(session, c.LeaveGroup(meeting.in_order[0].code, "mina"))
    assert NAME.encode() not in path.read_bytes() + journal_of(path).read_bytes()
    session.close()


def test_letting_go_leaves_nobody_in_the_journal_nor_in_what_is_cut_off(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45: `VACUUM` makes the file shorter, and what stood in its end is a free block of the disk then."""
    session = LocalSession.open(path)
    with_people(session)
    kept = tmp_path / "dezelfde bytes"
    os.link(journal_of(path), kept)
    asked(session, c.BeginLettingGo(), c.LetGo())
    for text in (NAME.encode(), PHOTO):
        assert text not in kept.read_bytes()
    asked(session, c.FinishLettingGo(proved=True))
    session.close()


def test_every_byte_is_written_over_before_the_file_is_made_shorter(path: Path) -> None:
    """R45."""
    session = LocalSession.open(path)
    with_people(session)
    session.close()
    before = path.stat().st_size
    cut: list[bytes] = []

    class Watched(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql == "VACUUM":
                cut.append(path.read_bytes())
            return super().execute(sql, *values)

    connection = sqlite3.connect(path, isolation_level=None, factory=Watched)
    connection.executescript("PRAGMA journal_mode = PERSIST; PRAGMA secure_delete = OFF")
    for table in ("sign_up", "picture", "submission"):
        connection.execute(f"DELETE FROM {table}")  # but all of it is still there
    assert NAME.encode() in path.read_bytes()
    rewrite(connection, path)
    connection.close()
    assert len(cut) == 1
    assert len(cut[0]) >= before
    for content in (*cut, path.read_bytes(), journal_of(path).read_bytes()):
        assert NAME.encode() not in content
        assert PHOTO not in content
    assert path.stat().st_size < before
    assert not read_only(path).sign_ups


def test_a_journal_that_a_kill_left_is_rolled_back_and_never_wiped_before(path: Path) -> None:
    """R19: what was not confirmed is undone at the next opening, and then goes too."""
    before = read_only(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = PERSIST; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
    for number in range(400):
        connection.execute(
            "INSERT INTO addition VALUES (?, 'x', ?, 'console', 'shown', '', '', '')", (number, "x" * 900)
        )
    crashed = path.with_name("gestopt.bijeenkomst")
    shutil.copyfile(path, crashed)
    shutil.copyfile(journal_of(path), journal_of(crashed))
    connection.close()
    assert any(journal_of(crashed).read_bytes()[:HEADER]), "it holds what is to be rolled back"
    document = Document.open(crashed)
    assert document.read() == before
    document.close()
    assert not journal_of(crashed).exists()
    assert read_only(crashed) == before


def test_a_journal_that_is_still_needed_is_left_as_it_is(path: Path) -> None:
    """R19: the disk failed in the middle of a commit, and the program closes before that was rolled back."""
    needed = bytes.fromhex("d9d505f920a163d7") + bytes(504) + NAME.encode()  # SQLite file format, section 3
    journal_of(path).write_bytes(needed)
    wipe_journal(path)
    remove_journal(path)
    assert journal_of(path).read_bytes() == needed
    journal_of(path).write_bytes(bytes(HEADER) + needed[HEADER:])
    remove_journal(path)
    assert not journal_of(path).exists()
