"""The workflow of a release runs what is here, with actions that nobody can change."""

import re
from pathlib import Path

import pytest

from tools.release import notes, versions

ROOT = Path(__file__).parents[3]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
RELEASE = (ROOT / ".github/workflows/release.yml").read_text("utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_named_by_its_commit(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
    assert used
    assert [name for name in used if not re.fullmatch(r"\./\S+|[\w./-]+@[0-9a-f]{40}", name)] == []


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_each_system_is_built_and_tried_by_scripts_that_are_here(system: str) -> None:
    assert f"packaging/{system}/build.sh dist" in RELEASE
    assert f"packaging/test.sh {system} dist/*" in RELEASE
    for name in ("build.sh", "test.sh"):
        assert (ROOT / "packaging" / system / name).is_file()


def test_the_setup_is_built_on_debian_and_tried_on_windows() -> None:
    assert "packaging/windows/build.sh dist" in RELEASE
    assert (ROOT / "packaging/windows/build.sh").is_file()
    windows = RELEASE.partition("\n  try-windows:")[2].partition("\n  try-wine:")[0]
    assert "runs-on: windows-" in windows


def test_both_runs_under_wine_are_there() -> None:
    wine = RELEASE.partition("\n  try-wine:")[2].partition("\n  try-macos:")[0]
    matrix = re.findall(r"^ {10}- (windows.*)$", wine, re.MULTILINE)
    shares = len(matrix) - 1
    assert matrix == [
        "windows --built",
        *(f"windows-tests --share {number}/{shares}" for number in range(1, shares + 1)),
    ]
    assert "packaging/test.sh ${{ matrix.what }}" in wine
    assert (ROOT / "packaging/windows/test.sh").is_file()
    assert (ROOT / "packaging/windows/own_tests/test.sh").is_file()


def test_a_workflow_that_another_calls_does_not_wait_for_it() -> None:
    """Where a workflow is called, `github.workflow` names the caller: the same group as its own, and both stop."""
    called = {name for path in WORKFLOWS for name in re.findall(r"uses: \./(\S+)", path.read_text("utf-8"))}
    groups = {
        path.name: re.findall(r"^  group: (.+?)(?: +#.*)?$", path.read_text("utf-8"), re.MULTILINE)
        for path in WORKFLOWS
    }
    assert called
    for name in called:
        assert "github.workflow }}" not in "".join(groups[Path(name).name])
    assert len({group for found in groups.values() for group in found}) == sum(map(len, groups.values()))


def test_nothing_is_published_that_was_not_tested_and_tried() -> None:
    needs = dict(re.findall(r"^  ([\w-]+):\n(?:    if: .*\n)?    needs: (.+)$", RELEASE, re.MULTILINE))
    assert needs == {
        "linux": "tests",
        "windows": "tests",
        "macos": "tests",
        "try-linux": "linux",
        "try-windows": "windows",
        "try-wine": "windows",
        "try-macos": "macos",
        "publish": "[try-linux, try-windows, try-wine, try-macos]",
    }


def test_only_publishing_may_write() -> None:
    head, _name, publish = RELEASE.partition("\n  publish:")
    assert re.findall(r"^ +([\w-]+): (?:write|read)$", head, re.MULTILINE) == ["contents"]
    assert "contents: read" in head
    assert set(re.findall(r"^ +([\w-]+): write$", publish, re.MULTILINE)) == {
        "contents",
        "id-token",
        "attestations",
    }


def test_a_release_says_what_is_new_which_file_is_for_whom_and_what_nobody_tried() -> None:
    newest = versions((ROOT / "CHANGELOG.md").read_text("utf-8"))[0]
    said = notes(ROOT)
    assert newest.text in said
    for ending in (
        "-setup.exe",
        "-portable.zip",
        "_amd64.deb",
        "-linux-x86_64.tar.xz",
        "-arm64.dmg",
        "-x86_64.dmg",
    ):
        assert f"{newest.number}{ending}`" in said
    assert "On a Mac nobody has used it yet" in said
