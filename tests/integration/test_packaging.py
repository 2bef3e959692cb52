"""What is handed to others: a source archive that runs its own tests, and a wheel that runs the program."""

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email import message_from_string
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest

from bijeenkomst import __version__

pytestmark = pytest.mark.xdist_group("packaging")  # it is packed once
ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "PKG-INFO"}
"""What is in a folder that somebody works in, and what an archive adds."""
OWN_TESTS = (
    "tests/unit/domain/test_themes.py",
    "tests/unit/test_examples.py",
    "tests/test_docs.py",
    "tests/test_rules.py",
)
"""Of the code, its resources, the documents and the tools: enough to know that all of it came along."""


class Packed(NamedTuple):
    """The two archives, unpacked."""

    source: Path
    wheel: Path


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Packed:
    """Built as `python -m tools.release` does, with nothing from the network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", folder], cwd=ROOT, check=True, capture_output=True
    )
    (source,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    with tarfile.open(source) as archive:
        archive.extractall(folder / "source", filter="data")
    with zipfile.ZipFile(wheel) as whole:
        whole.extractall(folder / "wheel")
    return Packed(folder / "source" / f"bijeenkomst-{__version__}", folder / "wheel")


def run_from(folder: Path, sources: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in that folder, with the program from those sources and not from this checkout."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(sources), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def files_in(root: Path) -> Iterator[str]:
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if name not in NOT_OURS and not name.endswith("_cache")]
        names[:] = [name for name in names if name != ".hypothesis"]
        yield from (
            (Path(folder) / file).relative_to(root).as_posix() for file in files if file not in NOT_OURS
        )


def metadata(packed: Packed) -> Message:
    (path,) = packed.wheel.glob("*.dist-info/METADATA")
    return message_from_string(path.read_text("utf-8"))


def test_the_source_archive_is_the_whole_repository(packed: Packed) -> None:
    assert set(files_in(packed.source)) == set(files_in(ROOT))


def test_the_source_archive_runs_its_own_tests(packed: Packed) -> None:
    code = "import bijeenkomst, sys; sys.exit(not bijeenkomst.__file__.startswith(sys.argv[1]))"
    sources = packed.source / "src"
    env = os.environ | {"PYTHONPATH": str(sources)}
    subprocess.run([sys.executable, "-c", code, str(packed.source)], env=env, check=True)
    result = run_from(packed.source, sources, "pytest", "-q", "-p", "no:cacheprovider", *OWN_TESTS)
    assert result.returncode == 0, result.stdout


def test_the_wheel_makes_a_meeting_of_what_it_brings_along(packed: Packed, tmp_path: Path) -> None:
    """Its resources are its own: nothing is read from a checkout."""
    themes = packed.wheel / "bijeenkomst" / "resources" / "examples" / "themas.xlsx"
    made = run_from(
        tmp_path, packed.wheel, "bijeenkomst", "new", "avond.bijeenkomst", "--themes", str(themes)
    )
    assert (made.returncode, made.stderr) == (0, "")
    sheets = run_from(tmp_path, packed.wheel, "bijeenkomst", "sheets", "avond.bijeenkomst", "--out", "bladen")
    assert sheets.returncode == 1  # nobody is responsible yet, so the sheets to write on are not made
    assert (tmp_path / "bladen" / "wandposters.pdf").exists()


def test_what_it_says_of_itself(packed: Packed) -> None:
    """The version stands in one place, `src/bijeenkomst/__init__.py`; no address of a page that may move or end."""
    about = metadata(packed)
    assert about["Version"] == __version__
    assert 'version = "' not in (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.")[0]
    assert (about["Author"], about["License-Expression"]) == ("the bijeenkomst contributors", "MIT")
    assert about.get_all("Project-URL") is None
    assert about.get_payload() == (ROOT / "README.md").read_text("utf-8")


def test_it_can_be_started_with_and_without_a_console(packed: Packed) -> None:
    """On Windows a shortcut to the second opens the window alone; there it has no standard output to write to."""
    (entries,) = packed.wheel.glob("*.dist-info/entry_points.txt")
    text = entries.read_text("utf-8")
    assert "[console_scripts]\nbijeenkomst = bijeenkomst.app:main" in text
    assert "[gui_scripts]\nbijeenkomst-window = bijeenkomst.app:main" in text
    code = "import sys; sys.stdout = sys.stderr = None; from bijeenkomst.app import main; main(['--version'])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
