"""What Windows gets of the lock file, and how its packages are built (packaging/windows)."""

import re
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

WINDOWS = Path(__file__).parents[2] / "packaging" / "windows"


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> str:
    """The requirements that are installed into the package."""
    monkeypatch.setattr(sys, "path", [str(WINDOWS), *sys.path])
    found = runpy.run_path(str(WINDOWS / "packages.py"))["locked_for_windows"]("3.13.2")
    assert isinstance(found, str)
    return found


def test_windows_gets_what_windows_needs_and_no_tools(locked: str) -> None:
    """Markers are read as on Windows, wherever it is built: pip reads them as on the machine that it runs on."""
    names = set(re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE))
    assert {"colorama", "pyside6-essentials", "cryptography", "zxing-cpp", "tzdata"} <= names
    assert not {"jeepney", "hatchling", "editables", "pathspec", "pluggy", "trove-classifiers"} & names


def test_everything_that_windows_gets_is_pinned_by_hash(locked: str) -> None:
    blocks = re.split(r"^(?=[a-z])", locked, flags=re.MULTILINE)[1:]
    assert len(blocks) > 20
    assert all("--hash=sha256:" in block for block in blocks)
    pinned = tomllib.loads((WINDOWS / "python.toml").read_text("utf-8"))
    assert all(re.fullmatch(r"[0-9a-f]{64}", one["sha256"]) for one in pinned.values())
    assert len({one["version"].rpartition(".")[0] for one in pinned.values()}) == 1


def test_each_sentence_of_the_setup_is_there_in_both_languages_and_is_said() -> None:
    setup = (WINDOWS / "setup.nsi").read_text("utf-8")
    found = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', setup, re.MULTILINE)
    names = {name for name, _language, _text in found}
    assert len(names) > 10
    assert sorted((name, language) for name, language, _text in found) == sorted(
        (name, language) for name in names for language in ("DUTCH", "ENGLISH")
    )
    assert [name for name in sorted(names) if f"$({name})" not in setup] == []
