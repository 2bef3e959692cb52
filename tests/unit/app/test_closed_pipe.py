"""A reader that has seen enough, as `head -1`, stops no command and is called no fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bijeenkomst.app.making import make_example

COMMANDS = (
    ("info", "FILE", "--json"),
    ("info", "FILE"),
    ("info", "--help"),
    ("let-go", "FILE"),
    ("report", "FILE", "--out", "OUT"),
    ("handover", "FILE", "--out", "OUT"),
    ("stories", "FILE", "--out", "OUT"),
    ("--help",),
    ("--version",),
)


def run(command: tuple[str, ...], file: Path, out: Path, to: int) -> subprocess.CompletedProcess[bytes]:
    """The command, with what it prints going into `to`."""
    words = [{"FILE": str(file), "OUT": str(out)}.get(word, word) for word in command]
    return subprocess.run(
        [sys.executable, "-m", "bijeenkomst", *words], stdout=to, stderr=subprocess.PIPE, check=False
    )


def made(out: Path) -> set[str]:
    return {str(path.relative_to(out)) for path in out.rglob("*")}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_reader_that_has_seen_enough_stops_nothing(command: tuple[str, ...], tmp_path: Path) -> None:
    file = make_example(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    into_nothing = run(command, file, tmp_path / "a", writing)
    os.close(writing)
    read = run(command, file, tmp_path / "b", subprocess.DEVNULL)
    assert into_nothing.returncode == read.returncode == 0
    assert into_nothing.stderr == read.stderr
    assert b"fout in het programma" not in read.stderr
    assert made(tmp_path / "a") == made(tmp_path / "b")


def test_also_what_goes_wrong_is_said_to_nobody_then(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "bijeenkomst", "info", str(tmp_path / "weg.bijeenkomst")]
    ended = subprocess.run(command, stdout=writing, stderr=writing, check=False)
    os.close(writing)
    assert ended.returncode == 1
