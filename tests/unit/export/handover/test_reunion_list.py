"""R43: only who ticked "nodig mij uit voor een terugkomavond" is on that list."""

import errno
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover.reunion_list import write_reunion_list
from bijeenkomst.rehearsal.copying import practice_copy
from tests.support.workbook_evening import MADE_ON, parts, values
from tests.unit.domain.evening import an_evening, joining, run


def who_ticked(meeting: Meeting) -> Meeting:
    """Fatma ticked it in two groups, Jan in one; Els did not."""
    return run(
        meeting,
        joining(meeting, 1, "a", reunion=True),
        joining(meeting, 3, "b", reunion=True),
        joining(meeting, 3, "c", name="Jan van der Berg", phone="+31201234567", reunion=True),
        joining(meeting, 1, "d", name="Els Vos", phone="+31612345671"),
    )


def test_only_who_ticked_it_is_on_the_list_and_each_once(tmp_path: Path) -> None:
    """R43; and R41 in spirit: which group somebody is in does not stand on it."""
    made = write_reunion_list(who_ticked(an_evening()), tmp_path / "Terugkomavond.xlsx", MADE_ON)
    assert made.people == 2
    book = load_workbook(made.path)
    assert book.sheetnames == ["Uitnodigen"]
    assert values(book["Uitnodigen"])[1:] == [
        [1, "Jan", "van der", "Berg", "020 1234567"],
        [2, "Fatma", None, "Yılmaz", "06 12345678"],
    ]
    everything = b"\n".join(parts(made.path.read_bytes()).values())
    for secret in ("Els", "Vos", "12345671", "Ontmoeten", "Veilig naar school", "koffie", "voor deze groep"):
        assert secret.encode() not in everything


def test_a_list_with_nobody_is_a_list_all_the_same(tmp_path: Path) -> None:
    made = write_reunion_list(an_evening(), tmp_path / "Terugkomavond.xlsx")
    assert made.people == 0
    assert load_workbook(made.path).sheetnames == ["Uitnodigen"]


def test_the_list_of_a_rehearsal_says_so(tmp_path: Path) -> None:
    made = write_reunion_list(who_ticked(practice_copy(an_evening())), tmp_path / "lijst.xlsx")
    assert b"OEFENING - Terugkomavond" in parts(made.path.read_bytes())["xl/worksheets/sheet1.xml"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError):
        write_reunion_list(who_ticked(an_evening()), tmp_path / "lijst.xlsx")
    assert list(tmp_path.iterdir()) == []
