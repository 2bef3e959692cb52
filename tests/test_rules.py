"""Every rule that is referred to can be looked up in docs/rules.md, and what that says of tests is so."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tools.rules import (
    NOT_BUILT,
    PAGE,
    ROOT,
    files,
    filled,
    main,
    named_in,
    naming_tests,
    places,
    remarks,
    rules,
)

TEXT = PAGE.read_text("utf-8")
RULES = rules(TEXT)
ELSEWHERE = re.compile(r"/(work|home|root)/|\bissue [0-9]+|\b[\w-]+\.md\b")
naming = cache(naming_tests)  # reads all tests: not while tests are collected, which each core does
MADE = {"themas.md"}
"""What a test makes for itself."""


def remarks_about(wanted: set[str]) -> Iterator[tuple[Path, int, set[str]]]:
    """Where any of these rules is named outside the list itself."""
    for path in files():
        if path != PAGE and wanted & set(named_in(path.read_text("utf-8"))):
            for number, line in remarks(path):
                if named := wanted & set(named_in(line)):
                    yield path, number, named


@pytest.mark.parametrize(("kind", "last"), [("R", 64), ("P", 22), ("N", 17)])
def test_the_numbers_run_on_without_a_gap(kind: str, last: int) -> None:
    """A number may come after these; none may go, nor stand for two rules."""
    numbers = [int(rule[1:]) for rule in RULES if rule[0] == kind]
    assert sorted(numbers) == list(range(1, max(numbers) + 1))
    assert max(numbers) >= last
    assert len(re.findall(rf"^\| {kind}\d", TEXT, re.MULTILINE)) == len(numbers)


def test_every_rule_that_is_named_anywhere_is_in_the_list() -> None:
    any_rule = {f"{kind}{number}" for kind in "RPN" for number in range(100)}
    assert {named for found in remarks_about(any_rule - set(RULES)) for named in found[2]} == set()


def test_the_column_of_tests_is_current() -> None:
    """Not so? `python -m tools.rules` follows tests that were moved, and finds those of a rule that is new."""
    assert filled(TEXT, naming()) == TEXT


def test_every_rule_has_a_test_that_names_it_or_is_not_built() -> None:
    not_built = {rule for rule, row in RULES.items() if row["held"] == NOT_BUILT}
    assert set(RULES) - not_built == set(naming()) & set(RULES)
    assert list(remarks_about(not_built)) == []


def test_a_rule_that_no_test_names_any_more_would_be_seen() -> None:
    """Its row says that it is not built, so that the page is not what it was."""
    without = {rule: tests for rule, tests in naming().items() if rule != "R8"}
    assert NOT_BUILT in rules(filled(TEXT, without))["R8"]["held"]
    assert filled(TEXT, without) != TEXT


def test_a_test_that_moved_is_followed_and_one_that_is_gone_is_replaced() -> None:
    row = "| R8 | A line. | ours | [test_paper](../tests/somewhere/test_paper.py) |"
    moved = {"R8": {"tests/elsewhere/test_paper.py": 1, "tests/unit/test_other.py": 9}}
    gone = {"R8": {"tests/unit/test_other.py": 9, "tests/unit/test_one.py": 2}}
    assert filled(row, moved).endswith("| ours | [test_paper](../tests/elsewhere/test_paper.py) |")
    assert "[test_other](../tests/unit/test_other.py), [test_one]" in filled(row, gone)


def test_a_range_names_all_that_is_in_it() -> None:
    assert list(named_in("P2-P4, R20–R21 and N7; not K7, R100 or XR8")) == [
        "P2",
        "P3",
        "P4",
        "R20",
        "R21",
        "N7",
    ]


def test_only_what_is_said_to_readers_counts_in_code(tmp_path: Path) -> None:
    """A theme may have the code R9, which is no rule."""
    path = tmp_path / "some.py"
    path.write_text(
        '"""R1: a docstring."""\n\nCODE = "R9"  # P3: a comment\n\n\ndef f() -> str:\n    """N2"""\n    return "R7"\n'
    )
    assert {rule for _, line in remarks(path) for rule in named_in(line)} == {"R1", "P3", "N2"}


def test_somebody_can_ask_where_a_rule_is_held(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["R46"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("R46: A page says what to do")
    assert "tests/unit/ui/list_lost/test_list_lost.py" in said or "test_list_lost.py" in said
    assert list(places("R46"))
    assert main(["R99"]) == 2


def test_no_file_names_anything_outside_the_repository() -> None:
    """No folder of one machine, no document that is not here: whoever has the repository has all of it."""
    here = {path.name for path in ROOT.glob("*.md")} | {path.name for path in files()}
    here |= {
        path.name for folder in ("resources", ".github") for path in (ROOT / folder).rglob("*.md")
    } | MADE
    outside = [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path in files()
        if path.name != Path(__file__).name
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for match in ELSEWHERE.finditer(line)
        if match[0] not in here
    ]
    assert outside == []
