"""Opening by command line or double click: the program's own process, with every file that people give it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bijeenkomst.document.file import create
from bijeenkomst.document.schema import VERSION
from tests.unit.domain.evening import an_evening

pytestmark = pytest.mark.xdist_group("usual ports")
PROGRAM = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from bijeenkomst.app.command_line import run
from bijeenkomst.ui.start import StartScreen

def look():
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    said = [one.notice.sentence for one in windows if isinstance(one, StartScreen)]
    print(json.dumps([[one.windowTitle() for one in windows], said]), flush=True)
    for one in windows:
        one.close()

real = QApplication.exec

def watched(*given):
    QTimer.singleShot(0, look)
    return real()

if __name__ == "__main__":
    QApplication.exec = watched
    sys.exit(run(sys.argv[1:]))
"""


def given(file: Path, home: Path) -> tuple[list[str], list[str]]:
    """What stands on the screen when the program is started with `file`: titles of windows, sentences of the start."""
    program = home / "program.py"
    program.write_text(PROGRAM, "utf-8")
    kept = {"XDG_STATE_HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, str(program), str(file)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | kept,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    titles, said = json.loads(done.stdout)
    return titles, said


def test_a_path_with_spaces_and_marks_opens(tmp_path: Path) -> None:
    folder = tmp_path / "Mijn stukken & plannen (2026)"
    folder.mkdir()
    path = folder / "avond in de Líndé #1 100%.bijeenkomst"
    create(path, an_evening())
    assert given(path, tmp_path) == (["Bijeenkomst – Dorpsbrede bijeenkomst"], [])


def a_missing_file(folder: Path) -> Path:
    return folder / "weg" / "avond.bijeenkomst"


def a_folder(folder: Path) -> Path:
    (folder / "map.bijeenkomst").mkdir()
    return folder / "map.bijeenkomst"


def another_file(folder: Path) -> Path:
    (folder / "brief.bijeenkomst").write_text("Beste buren", "utf-8")
    return folder / "brief.bijeenkomst"


def half_a_file(folder: Path) -> Path:
    path = folder / "half.bijeenkomst"
    create(path, an_evening())
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def a_newer_file(folder: Path) -> Path:
    path = folder / "later.bijeenkomst"
    create(path, an_evening())
    content = bytearray(path.read_bytes())
    content[60:64] = (VERSION + 1).to_bytes(4, "big")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (
            a_missing_file,
            "Het bestand 'avond.bijeenkomst' is er niet. Is het verplaatst, of zit de USB-stick er niet in?",
        ),
        (
            a_folder,
            "'map.bijeenkomst' is een map en geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.",
        ),
        (
            another_file,
            "'brief.bijeenkomst' is geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.",
        ),
        (
            half_a_file,
            "'half.bijeenkomst' is beschadigd of niet helemaal gekopieerd. "
            "Gebruik een andere kopie van dit bestand. "
            "Bewaar dit bestand wel: misschien is er nog iets te redden.",
        ),
        (
            a_newer_file,
            "'later.bijeenkomst' is gemaakt met een nieuwere versie van dit programma. "
            "Open het met die versie, of werk dit programma bij.",
        ),
    ],
)
def test_what_cannot_be_opened_is_explained_before_the_start_screen(
    tmp_path: Path, make: object, sentence: str
) -> None:
    """What is wrong, where, and what to do; the start screen stands behind it."""
    assert callable(make)
    assert given(make(tmp_path), tmp_path) == (["Bijeenkomst"], [sentence])
