"""The documentation tells the truth: what it names exists, and what exists is named."""

import re
from pathlib import Path

import pytest

from bijeenkomst.app.command_line import USAGE, VERBS
from bijeenkomst.ui.projector.keys import KEYS
from bijeenkomst.wording.keys import keys_in_words

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")
MANUAL = (ROOT / "docs" / "handleiding.md").read_text("utf-8")
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_picture_is_used() -> None:
    pictures = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert pictures
    assert {name for name in pictures if name not in README + MANUAL} == set()


def test_every_verb_and_option_stands_in_the_readme() -> None:
    for verb in VERBS:
        assert f"bijeenkomst {verb} FILE" in README
    options = set(re.findall(r"--[a-z]+", USAGE)) | {"--example", "--version"}
    assert {option for option in options if option not in README} == set()


def test_every_key_of_the_evening_stands_in_the_manual() -> None:
    """P12, P13: the keys that work wherever the focus is."""
    assert [use.command for use in keys_in_words()] == list(KEYS)
    assert {use.shown for use in keys_in_words() if f"| {use.shown} |" not in MANUAL} == set()
