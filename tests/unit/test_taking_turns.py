"""Tests that take turns do so also when a run is shared out over the cores."""

import os
import subprocess
import sys
from pathlib import Path

TURNS = """
import os
from pathlib import Path

import pytest


@pytest.mark.parametrize("number", range(8))
@pytest.mark.xdist_group("turns")
def test_a_turn(number):
    with Path("workers.txt").open("a") as workers:
        workers.write(os.environ["PYTEST_XDIST_WORKER"] + "\\n")
"""


def test_a_group_of_tests_runs_on_one_core(tmp_path: Path) -> None:
    """With a pytest that pytest-xdist does not know, a group is no group any more, and nothing says so."""
    (tmp_path / "test_turns.py").write_text(TURNS, "utf-8")
    shared_out = ["-n", "2", "--dist", "loadgroup", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *shared_out], cwd=tmp_path, env=environment, check=True
    )
    workers = (tmp_path / "workers.txt").read_text("utf-8").split()
    assert (len(workers), len(set(workers))) == (8, 1)
