"""A stick with its lock on, or a folder that may only be read: sheets and packages are made all the same (R5, R45)."""

import subprocess
import sys
from pathlib import Path

import pytest

from bijeenkomst.document.file import create
from tests.unit.domain.evening import an_evening, joining, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="mounts a folder to be read only")
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'


def on_a_write_protected_disk(disk: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    alone = ["unshare", "--map-root-user", "--mount", "sh", "-c", READ_ONLY, str(disk)]
    program = [sys.executable, "-m", "bijeenkomst", *command]
    return subprocess.run([*alone, *program], capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize(
    ("verb", "more", "made", "told"),
    [
        (
            "sheets",
            ["--address", "http://192.168.1.2:8080"],
            "*.pdf",
            "niet onthouden wat er op de bladen staat",
        ),
        ("handover", [], "*/*.xlsx", "niet onthouden dat dit is overgedragen"),
    ],
)
def test_what_is_asked_for_is_made_and_what_is_not_remembered_is_said(
    tmp_path: Path, verb: str, more: list[str], made: str, told: str
) -> None:
    (disk := tmp_path / "stick").mkdir()
    file = disk / "avond.bijeenkomst"
    create(file, run(an_evening(), joining(an_evening())))
    before = file.read_bytes()
    out = tmp_path / "uit"
    done = on_a_write_protected_disk(disk, verb, str(file), "--out", str(out), *more)
    assert done.returncode == 0, done.stderr
    assert "In het bestand is niet te schrijven" in done.stderr
    assert told in done.stderr
    assert list(out.glob(made))
    assert file.read_bytes() == before
