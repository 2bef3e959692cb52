"""The mark that says which meeting was open when the program stopped without closing it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bijeenkomst.ui.left_open import LeftOpen


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """A meeting that is still there."""
    path = tmp_path / "avond.bijeenkomst"
    path.touch()
    return path


def mark(folder: Path, process: int | str, meeting: Path) -> LeftOpen:
    """As a program with this number left it."""
    file = folder / "open.txt"
    file.write_text(f"{process} projector\n{meeting}", "utf-8")
    return LeftOpen(file)


def test_a_program_that_still_runs_keeps_its_meeting(tmp_path: Path, meeting: Path) -> None:
    waiting = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE) as other:
        left = mark(tmp_path, other.pid, meeting)
        assert left.meeting is None
        other.kill()
    assert left.meeting == meeting


def test_a_number_that_is_ours_now_was_another_program_s(tmp_path: Path, meeting: Path) -> None:
    """After a power cut the system counts from the beginning again."""
    assert mark(tmp_path, os.getpid(), meeting).meeting == meeting


def test_a_number_that_no_system_gives_is_no_program(tmp_path: Path, meeting: Path) -> None:
    assert mark(tmp_path, "9" * 40, meeting).meeting == meeting


@pytest.mark.parametrize("process", ["", "-1", "nee", "\u00b2"])
def test_a_damaged_mark_says_nothing(tmp_path: Path, meeting: Path, process: str) -> None:
    """And keeps nobody from starting."""
    assert mark(tmp_path, process, meeting).meeting is None
