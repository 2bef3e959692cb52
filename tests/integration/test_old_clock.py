"""A whole evening from the command line on a laptop whose clock stands in 1970: nothing breaks."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from bijeenkomst.document.file import read_only
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import Served, a_file, end

CLOCK = Path(__file__).parents[1] / "support" / "old_clock.c"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What programs run in; they keep their logs and settings there too."""
    library = tmp_path / "old_clock.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", str(library), str(CLOCK), "-ldl"], check=True)
    return {**os.environ, "LD_PRELOAD": str(library), "HOME": str(tmp_path), "TZ": "Europe/Amsterdam"}


def test_a_clock_in_1970_breaks_nothing(tmp_path: Path, environment: dict[str, str]) -> None:
    """R11, R45: serve, a phone that signs up, sheets, packages, report and letting go."""
    folder = tmp_path / "avond"
    folder.mkdir()
    path = a_file(folder)
    code = read_only(path).in_order[0].code

    def ours(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bijeenkomst", *map(str, words)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    serve = [sys.executable, "-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0"]
    process = subprocess.Popen(
        serve, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    served = Served(process, process.stdout.readline().split()[-1].rstrip("/"))
    try:
        with httpx.Client() as phone:
            form = forms_of(phone.get(f"{served.url}/{code}").text)["sign-up"]
            values = sign_up_values(form, "Wilhelmina", email="mina@achterberg.example")
            assert phone.post(f"{served.url}{form.action}", data=values).status_code == 303
    finally:
        end(served)
    (one,) = read_only(path).sign_ups[code].values()
    assert one.consent.given_at.year == 1970
    for words in (
        ("sheets", path, "--out", tmp_path / "bladen"),
        ("handover", path, "--out", tmp_path / "overdracht"),
        ("report", path, "--out", tmp_path / "verslag"),
    ):
        done = ours(*words)
        assert done.returncode == 0, done.stderr
    (book,) = (tmp_path / "overdracht").glob("*/*.xlsx")
    assert "Deelnemers" in load_workbook(book).sheetnames
    done = ours("let-go", path, "--for-good")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("Niets gevonden.")
    assert b"achterberg" not in path.read_bytes()
    assert not list((tmp_path / "overdracht").iterdir())
