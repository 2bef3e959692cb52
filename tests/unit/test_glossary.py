import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "bijeenkomst"
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
NO_TERMS = ("refusals",)
"""How the names of files end that hold verbs, each with a term of the glossary in it."""
NAMED = re.compile(r"^ *(?:(?:class|def|async def) (\w+)|(\w+): \w)", re.MULTILINE)


def names_of(path: Path) -> Iterator[str]:
    """The file itself, its folder, and the classes, functions and fields in it."""
    yield from (path.stem, path.parent.name)
    for named, field in NAMED.findall(path.read_text("utf-8")):
        yield named or field


def code_column() -> set[str]:
    rows = [line.split("|") for line in GLOSSARY.splitlines() if line.startswith("|")]
    return {name for row in rows if len(row) == 6 for name in re.findall(r"`(\w+)`", row[3])}


def test_every_term_of_the_glossary_is_a_name_in_the_code() -> None:
    known = {name for path in SOURCES.rglob("*.py") for name in names_of(path)}
    assert len(code_column()) > 30
    assert not code_column() - known


def test_every_term_of_the_domain_stands_in_the_glossary() -> None:
    classes = {
        node.name
        for folder in (SOURCES / "domain", SOURCES / "domain" / "values")
        for path in folder.glob("*.py")
        if not path.stem.endswith(NO_TERMS)
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")  # what a module keeps to itself is no term
    }
    assert {"Meeting", "Theme", "SignUp"} <= classes
    assert not classes - code_column()
