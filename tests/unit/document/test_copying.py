"""A copy of a meeting: from the file without holding its writer up, and from memory when the file is gone."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.troubles import DocumentError
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from tests.support.failing_disk import SLOW, failing_disk
from tests.unit.domain.evening import NOW, an_evening, joining


def with_somebody(meeting: Meeting) -> Meeting:
    changes = decide(meeting, joining(meeting), NOW)
    assert isinstance(changes, tuple)
    return apply_all(meeting, changes)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.bijeenkomst"
    create(path, with_somebody(an_evening()))
    return path


def test_a_copy_is_the_same_meeting(path: Path, tmp_path: Path) -> None:
    copy = save_copy(path, tmp_path / "kopie.bijeenkomst")
    assert read_only(copy) == read_only(path)


def test_a_file_that_is_gone_is_copied_from_memory(path: Path, tmp_path: Path) -> None:
    """R19: the stick was pulled out, the evening is in memory."""
    meeting = read_only(path)
    path.unlink()
    with pytest.raises(DocumentError, match="niet"):
        save_copy(path, tmp_path / "zonder.bijeenkomst")
    assert not (tmp_path / "zonder.bijeenkomst").exists()
    assert read_only(save_copy(path, tmp_path / "kopie.bijeenkomst", meeting)) == meeting


def test_a_file_that_is_behind_memory_is_not_what_is_copied(path: Path, tmp_path: Path) -> None:
    meeting = with_somebody(an_evening())
    path.write_bytes(b"SQLite format 3\x00 and nothing more")
    assert read_only(save_copy(path, tmp_path / "a.bijeenkomst", meeting)) == meeting
    path.unlink()
    create(path, an_evening())
    assert read_only(save_copy(path, tmp_path / "b.bijeenkomst", meeting)) == meeting


def test_a_slow_stick_never_keeps_the_writer_waiting(path: Path, tmp_path: Path) -> None:
    """R19, N16: sign-ups are stored while a copy crawls onto a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    disk = failing_disk(tmp_path, slow_seconds=1.5)
    disk.set(SLOW)
    copy = "import sys; from pathlib import Path; from bijeenkomst.document.copying import save_copy; "
    copy += "save_copy(Path(sys.argv[1]), Path(sys.argv[2]))"
    stored = 0
    with (
        closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as writer,
        subprocess.Popen(
            [sys.executable, "-c", copy, path, stick / "kopie.bijeenkomst"], env=disk.environment
        ) as copying,
    ):
        while copying.poll() is None:
            writer.execute("PRAGMA application_id = 0x42494A45")
            stored += 1
    assert copying.returncode == 0
    assert stored > 1
    assert read_only(stick / "kopie.bijeenkomst") == read_only(path)
