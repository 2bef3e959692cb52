"""SIGKILL while paper is typed over in a real window: nothing that the window said to be stored is lost (R19, R39)."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.values.group_work import PlanField
from tests.support.chance import examples
from tests.support.running import descendants, left
from tests.unit.ui.paper.at_work import at_work

pytestmark = [pytest.mark.usual_ports, pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")]


@pytest.mark.parametrize("turn", range(examples(2, thorough=8)))
def test_what_the_window_said_to_have_stored_of_paper_survives_a_kill(tmp_path: Path, turn: int) -> None:
    """R19, R48, R56: slips and lines of a plan, killed at a random moment of typing; none is there twice."""
    file = tmp_path / "avond.bijeenkomst"
    create(file, at_work())
    said: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.a_window_with_paper", str(file)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        for _one in range(random.Random(turn).randrange(3, 25)):
            line = window.stdout.readline().strip()
            assert line, "it ended by itself"
            said.append(line)
        ours = descendants(window.pid)
        window.kill()
        said += window.stdout.read().split("\n")[:-1]  # what was said before the kill came
    assert not left(ours)
    meeting = read_only(file)
    offers = [offer.text for offer in meeting.offers.values()]
    assert {line.removeprefix("offer ") for line in said if line.startswith("offer ")} <= set(offers)
    assert len(offers) == len(set(offers))
    steps = [line.removeprefix("plan ") for line in said if line.startswith("plan ")]
    stored = meeting.plan_text(meeting.in_order[0].code, PlanField.FIRST_STEP)
    assert not stored.others
    assert _number(stored.text) >= _number(steps[-1]), "the last one, or one that was stored just then"
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _number(words: str) -> int:
    return int(words.split()[-1])
