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
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")
PATH = re.compile(r"`([\w./-]+(?:\.(?:py|md|toml|js|css|html|yml|xlsx)|/))(?:::\w+)?`")
HISTORY = ("CHANGELOG.md", "decisions.md")
"""What was, and need not be any more."""
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def everything() -> set[str]:
    """The paths of all that is ours, and of every folder above it."""
    ours = (".ci", ".github", "bench", "docs", "packaging", "resources", "src", "tests", "tools")
    paths = [path for name in ours for path in (ROOT / name).rglob("*") if "__pycache__" not in path.parts]
    return {path.relative_to(ROOT).as_posix() for path in [*paths, *ROOT.iterdir()]} | set(ours)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.name not in HISTORY], ids=lambda page: page.name
)
def test_every_file_and_folder_that_is_named_exists(page: Path) -> None:
    """In full, or from a folder on, as `domain/texts.py`."""
    ends = {"/" + path for path in everything()}
    named = {match.rstrip("/") for match in PATH.findall(page.read_text("utf-8"))}
    assert {name for name in named if not any(end.endswith("/" + name) for end in ends)} == set()


def test_every_picture_is_used() -> None:
    pictures = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert pictures
    design = (ROOT / "docs" / "design.md").read_text("utf-8")
    assert {name for name in pictures if name not in README + MANUAL + design} == set()


def test_every_verb_and_option_stands_in_the_readme() -> None:
    for verb in VERBS:
        assert f"bijeenkomst {verb} FILE" in README
    options = set(re.findall(r"--[a-z]+", USAGE)) | {"--example", "--version"}
    assert {option for option in options if option not in README} == set()


def test_every_key_of_the_evening_stands_in_the_manual() -> None:
    """P12, P13: the keys that work wherever the focus is."""
    assert [use.command for use in keys_in_words()] == list(KEYS)
    assert {use.shown for use in keys_in_words() if f"| {use.shown} |" not in MANUAL} == set()


def test_each_of_the_ten_changes_begins_where_it_says() -> None:
    """In that file, at that name."""
    table = CONTRIBUTING.partition("## Where things are")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \| [^|]+ \|$", table, re.MULTILINE)
    assert len(rows) >= 10
    tops = (ROOT, ROOT / "src" / "bijeenkomst")
    found = {
        (file, name): (top / file).read_text("utf-8")
        for file, name in rows
        for top in tops
        if (top / file).exists()
    }
    assert [(file, name) for file, name in rows if name not in found.get((file, name), "")] == []


def test_what_runs_elsewhere_is_what_contributing_says() -> None:
    """On Windows and macOS a part of the tests; each of these rooms exists."""
    (command,) = re.findall(r"python start\.py test (.+)", WORKFLOW)
    assert all((ROOT / folder).is_dir() for folder in command.split())
    part = CONTRIBUTING.partition("### What the machines check")[2].partition("\n## ")[0]
    assert {Path(folder).name for folder in command.split()} == {
        Path(name).name for name in re.findall(r"`(?:tests/unit/)?(\w+)`", part)
    }


def test_what_a_workflow_takes_from_others_is_pinned() -> None:
    """A tag can be moved; what it pointed at when it was looked at cannot."""
    uses = re.findall(r"uses: (\S+)", WORKFLOW)
    assert uses
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in uses)


def test_the_changelog_is_sorted_by_what_people_do() -> None:
    """Each entry stands below a heading, so that people find what they came for."""
    doing = ["The program", "Preparing", "The evening", "On phones", "On paper", "Afterwards"]
    for version in re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        before, *sections = re.split(r"^### (.+)$", version, flags=re.MULTILINE)
        assert sections[::2] == [heading for heading in doing if heading in sections[::2]]
        assert "\n- " not in before
        assert all("\n- " in entries for entries in sections[1::2])


def test_every_hook_runs_what_is_in_the_projects_own_environment() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    entries = re.findall(r"entry: (.+)", hooks)
    assert len(entries) == hooks.count("language: system") == hooks.count("- id:") > 3
    assert all(entry.startswith(".venv/bin/python ") for entry in entries)
    assert "repo: http" not in hooks
