"""Every defence that the threat model names is held by a test that exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "threat-model.md").read_text("utf-8")
ROW = re.compile(r"^\| (?P<threat>[^|]+) \| [^|]+ \| (?P<held>[^|]+) \|$", re.MULTILINE)
NAMED = re.compile(r"`(?P<file>[\w/]*\.py)?(?:::(?P<test>test_\w+))?`")


def held_by() -> list[tuple[str, str]]:
    """Threats of the table of defences, with what holds each."""
    table = PAGE.partition("## What stands in the way")[2].partition("\n## ")[0]
    rows = [(row["threat"], row["held"]) for row in ROW.finditer(table)]
    return [row for row in rows if row[0] != "threat" and not row[0].startswith("---")]


@pytest.mark.parametrize(("threat", "held"), held_by(), ids=lambda text: text[:40])
def test_what_holds_a_defence_exists(threat: str, held: str) -> None:
    """A test without a file stands in the file that is named before it."""
    text, found = "", 0
    for match in NAMED.finditer(held):
        if match["file"]:
            path = ROOT / match["file"]
            assert path.exists(), f"{threat}: {path}"
            text = path.read_text("utf-8")
        if match["test"]:
            assert f"def {match['test']}(" in text, f"{threat}: {match[0]}"
        found += 1
    assert found == held.count("`") // 2 > 0, threat


def test_the_table_is_read() -> None:
    assert len(held_by()) > 20
