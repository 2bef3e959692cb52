"""Whatever ends the window or the meeting process, nothing that knows names is left running."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bijeenkomst
from bijeenkomst.document.file import create
from tests.support.running import command, descendants, left, parent, suspend
from tests.unit.domain.evening import an_evening, joining, run

pytestmark = [pytest.mark.usual_ports, pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")]


@pytest.fixture
def window(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """One that has a meeting open, makes packages and reads a file from elsewhere."""
    file = tmp_path / "avond.bijeenkomst"
    meeting = an_evening()
    create(file, run(meeting, joining(meeting, 1), joining(meeting, 3, "two")))
    (tmp_path / "uit").mkdir()
    started = [sys.executable, "-m", "tests.support.a_window_at_work", str(file), str(tmp_path / "uit")]
    with subprocess.Popen(
        started, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        yield process
        process.kill()


def spawned(process: int) -> list[int]:
    """The processes of ours that it started, and that those started."""
    return [each for each in descendants(process) if "spawn_main" in command(each)]


def test_of_a_killed_window_nothing_is_left_and_no_half_file(
    window: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    """The meeting, an export that was writing, a reading and the process that this one reads in.

    The last is held up, so that it could watch for nothing itself.
    """
    ours = descendants(window.pid)
    spawned = {each for each in ours if "spawn_main" in command(each)}
    assert len(spawned) == 4
    (innermost,) = (each for each in spawned if parent(each) in spawned)
    suspend(innermost)
    window.kill()
    assert not left(ours)
    assert not list(tmp_path.rglob("*.nieuw"))


def test_every_process_is_started_where_it_is_told_to_end() -> None:
    """`processes` is the one place: any other start would leave one behind."""
    starts = re.compile(r"ProcessPoolExecutor\(|\.Process\(|os\.fork|subprocess\.Popen|startDetached")
    source = Path(bijeenkomst.__file__).parent
    found = {path.name for path in source.rglob("*.py") if starts.search(path.read_text("utf-8"))}
    assert found == {"processes.py"}
