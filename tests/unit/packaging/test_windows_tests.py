"""What a run of the project's own tests under Wine makes of the list of those that cannot run there."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
WINDOWS = ROOT / "packaging/windows"
LIST = """
# Windows has no such signal
tests/unit/a/test_one.py::test_killed
! tests/unit/a/test_one.py::test_hangs

# there is no such program
tests/unit/b/test_two.py
"""


@pytest.fixture(scope="module")
def judging() -> dict[str, Any]:
    return runpy.run_path(str(WINDOWS / "own_tests/cannot_run.py"))


@pytest.fixture
def listed(judging: dict[str, Any]) -> Any:
    return judging["read_listed"](LIST)


def test_each_has_its_reason_and_may_be_one_that_is_not_started(listed: Any) -> None:
    assert [(one.name.rpartition("/")[2], one.reason, one.starts) for one in listed] == [
        ("test_one.py::test_killed", "Windows has no such signal", True),
        ("test_one.py::test_hangs", "Windows has no such signal", False),
        ("test_two.py", "there is no such program", True),
    ]


@pytest.mark.parametrize(
    "text", ["tests/unit/a/test_one.py", "# why\na.py::test\na.py::test", "#\na.py", "# why\n! a.py\na.py"]
)
def test_a_test_without_a_reason_or_there_twice_is_refused(judging: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError):
        judging["read_listed"](text)


@pytest.mark.parametrize(
    ("failed", "said"),
    [
        (["a/test_one.py::test_killed", "b/test_two.py::test_x"], []),
        (["a/test_one.py::test_killed[by power]", "b/test_two.py"], []),
        (
            ["a/test_one.py::test_killed", "b/test_two.py::test_x", "a/test_one.py::test_killed_twice"],
            ["FAILED: tests/unit/a/test_one.py::test_killed_twice\nwhy\n"],
        ),
        (["a/test_one.py::test_killed"], ["listed, but nothing of it fails: tests/unit/b/test_two.py"]),
    ],
    ids=["as listed", "with parameters, and a file that cannot be read", "another", "one that can"],
)
def test_nobody_else_may_fail_and_who_can_run_by_now_is_told(
    judging: dict[str, Any], listed: Any, failed: list[str], said: list[str]
) -> None:
    found = {f"tests/unit/{test}": "why" for test in failed}
    assert judging["sentences"](found, listed, ["tests/unit"]) == said


def test_of_parts_that_did_not_run_nothing_is_told(judging: dict[str, Any], listed: Any) -> None:
    assert judging["sentences"]({}, listed, ["tests/unit/c", "tests/unit/b/test_two"]) == []


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr(sys, "path", [*sys.path])
    for name in ("cannot_run", "host_programs", "wine"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return runpy.run_path(str(WINDOWS / "own_tests/run.py"))


def test_a_test_that_ended_the_run_has_failed_and_the_others_go_on(
    running: dict[str, Any], tmp_path: Path
) -> None:
    told = tmp_path / "outcomes.txt"
    lines = [["started", "a", ""], ["failed", "a", "why"], ["done", "a", ""], ["started", "b", ""]]
    told.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    found = running["Outcomes"]()
    assert not found.read(told, "Timeout (0:05:00)!")
    assert found.done == {"a", "b"}
    assert found.failed == {"a": "why", "b": "it ended the process that runs the tests\nTimeout (0:05:00)!"}


def test_a_file_that_cannot_be_read_keeps_no_other_from_running(
    running: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "test_a.py").write_text("import a_program_that_is_not_there\n", "utf-8")
    (tmp_path / "test_b.py").write_text("def test_x() -> None:\n    assert True\n", "utf-8")
    told, left_out = tmp_path / "told.txt", tmp_path / "left-out.txt"
    left_out.touch()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *running["QUIET"], "test_a.py", "test_b.py"],
        cwd=tmp_path,
        env=os.environ
        | {
            "OUTCOMES": str(told),
            "LEFT_OUT": str(left_out),
            "FONTS": "",
            "PYTHONPATH": str(WINDOWS / "own_tests"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    found = running["Outcomes"]()
    assert found.read(told, done.stdout)
    assert done.returncode in running["ENDED_WELL"]
    assert found.done == {"test_b.py::test_x"}
    assert list(found.failed) == ["test_a.py"]


def files_of(part: list[str]) -> set[Path]:
    named = [ROOT / name for name in part]
    return {file for one in named for file in (one.rglob("test_*.py") if one.is_dir() else [one])}


def test_nothing_of_the_program_is_left_out_and_nothing_runs_twice(running: dict[str, Any]) -> None:
    there = [files_of(part) for part in running["parts"](ROOT)]
    tests = ROOT / "tests"
    assert set().union(*there) == {
        file for room in ("unit", "cases", "documents") for file in (tests / room).rglob("test_*.py")
    }
    assert sum(map(len, there)) == len(set().union(*there))


@pytest.mark.parametrize("of", [1, 3, 4])
def test_all_shares_together_are_the_whole(running: dict[str, Any], of: int) -> None:
    whole = running["parts"](ROOT)
    shares = [running["parts"](ROOT, number, of) for number in range(1, of + 1)]
    assert sorted(part for share in shares for part in share) == sorted(whole)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


def test_the_list_names_tests_that_are_there(judging: dict[str, Any]) -> None:
    listed = judging["read_listed"]((WINDOWS / "cannot_run.txt").read_text("utf-8"))
    for one in listed:
        path, _colons, test = one.name.partition("::")
        source = (ROOT / path).read_text("utf-8")
        assert not test or f"def {test.partition('[')[0]}(" in source, one.name
