"""SIGKILL of the meeting's process while scribes type: what was answered as stored is there (R19, R49)."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from bijeenkomst.document.file import read_only
from tests.integration.scribes_killed import kill_while_scribes_type, lost
from tests.integration.serving import a_file, end, start


@pytest.mark.parametrize("turn", range(3))
def test_nothing_that_was_confirmed_is_lost_by_a_kill_while_two_scribes_of_each_group_type(
    tmp_path: Path, turn: int
) -> None:
    """Killed at a random moment; `bench/killed_scribes.py` does so fifty times. The file is whole, and the same phones
    go on without the code."""
    path = a_file(tmp_path)
    chance = Random(turn)
    scribes = kill_while_scribes_type(start(path), path, chance.randrange(5, 150))
    assert sum(scribe.stored for scribe in scribes) >= 5
    assert lost(read_only(path), scribes) == []
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    again = start(path)
    scribe = scribes[-1]
    assert scribe.types(again.url) in ("writes", "wrote")
    assert lost(read_only(path), scribes) == []
    assert end(again) == 0
    for one in scribes:
        one.close()
