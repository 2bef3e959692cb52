"""The rules of docs/rules.md: where each is mentioned, and the column with the tests that check it.

python -m tools.rules          fills in that column: keeps the tests that are there, follows those that were moved
python -m tools.rules R45      lists every place in the repository that mentions this rule
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rules.md"
NOT_BUILT = "not built yet"
CHIEF = 3
"""How many tests are listed for a rule for which nobody chose any."""

_NAMED = re.compile(r"\b(?P<kind>[RPN])(?P<first>\d{1,2})(?:\s?[-–]\s?(?P=kind)(?P<last>\d{1,2}))?\b")
_ROW = re.compile(
    r"^\| (?P<rule>[RPN]\d+) \| (?P<line>.+?) \| (?P<source>[^|]*?) ?\| (?P<held>[^|]*?) ?\|$", re.MULTILINE
)
_TEST = re.compile(r"\[\w+\]\(\.\./(?P<path>tests/[^)]+)\)")
_CODE = re.compile(r"`[^`]*`|\]\([^)]*\)")


def named_in(text: str) -> Iterator[str]:
    """The rules that a text mentions; "R23-R25" mentions three."""
    for match in _NAMED.finditer(text):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        yield from (f"{match['kind']}{number}" for number in range(first, last + 1))


def rules(page: str) -> dict[str, re.Match[str]]:
    """The rows of the page, by rule."""
    return {row["rule"]: row for row in _ROW.finditer(page)}


def files() -> Iterator[Path]:
    """Every file in which a rule may be mentioned."""
    for folder, kinds in (
        ("src", ("py",)),
        ("tests", ("py", "md")),
        ("bench", ("py",)),
        ("tools", ("py",)),
        ("docs", ("py", "md")),
        ("resources/web", ("html", "js", "css")),
        ("resources/report", ("html",)),
    ):
        for kind in kinds:
            yield from sorted((ROOT / folder).rglob(f"*.{kind}"))
    yield from sorted([*ROOT.glob("*.md"), *ROOT.glob("*.py"), *ROOT.glob("*.toml")])


def remarks(path: Path) -> Iterator[tuple[int, str]]:
    """The prose of a file by line number: docstrings and comments of Python, everything but code of a document."""
    text = path.read_text("utf-8")
    match path.suffix:
        case ".py":
            at_start = True
            for token in tokenize.generate_tokens(io.StringIO(text).readline):
                if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and at_start):
                    yield from enumerate(token.string.splitlines(), token.start[0])
                if token.type not in (tokenize.COMMENT, tokenize.NL):
                    at_start = token.type in (
                        tokenize.NEWLINE,
                        tokenize.INDENT,
                        tokenize.DEDENT,
                        tokenize.ENCODING,
                    )
        case ".md":
            yield from ((number, _CODE.sub("", line)) for number, line in enumerate(text.splitlines(), 1))
        case _:
            yield from enumerate(text.splitlines(), 1)


def places(wanted: str) -> Iterator[str]:
    """Where a rule is mentioned, as `path:line: text`."""
    for path in files():
        if path != PAGE and wanted in named_in(path.read_text("utf-8")):
            for number, line in remarks(path):
                if wanted in named_in(line):
                    yield f"{path.relative_to(ROOT)}:{number}: {line.strip()}"


def naming_tests() -> dict[str, dict[str, int]]:
    """For each rule, the test files that mention it in docstrings, with the number of docstrings."""
    naming: dict[str, dict[str, int]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for docstring in _docstrings(path):
            for rule in set(named_in(docstring)):
                count = naming.setdefault(rule, {})
                name = path.relative_to(ROOT).as_posix()
                count[name] = count.get(name, 0) + 1
    return naming


def filled(page: str, naming: dict[str, dict[str, int]]) -> str:
    """The page with its column of tests filled in."""

    def row(match: re.Match[str]) -> str:
        held = ", ".join(
            f"[{Path(path).stem}](../{path})" for path in _chief(match["held"], naming.get(match["rule"], {}))
        )
        source = f"{match['source']} " if match["source"] else ""
        return f"| {match['rule']} | {match['line']} | {source}| {held or NOT_BUILT} |"

    return _ROW.sub(row, page)


def _docstrings(path: Path) -> Iterator[str]:
    module = ast.parse(path.read_text("utf-8"))
    yield ast.get_docstring(module) or ""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield ast.get_docstring(node) or ""


def _chief(held: str, naming: dict[str, int]) -> list[str]:
    """The tests listed already, at their current paths; if none, those that mention the rule most often."""
    kept = [path for match in _TEST.finditer(held) for path in _now(match["path"], naming)]
    return list(dict.fromkeys(kept)) or sorted(naming, key=lambda path: (-naming[path], path))[:CHIEF]


def _now(path: str, naming: dict[str, int]) -> list[str]:
    if path in naming:
        return [path]
    moved = [other for other in naming if Path(other).name == Path(path).name]
    return moved if len(moved) == 1 else []


def main(arguments: list[str]) -> int:
    page = PAGE.read_text("utf-8")
    if not arguments:
        PAGE.write_text(filled(page, naming_tests()), "utf-8")
        return 0
    for rule in arguments:
        if rule not in rules(page):
            print(f"There is no rule {rule}.", file=sys.stderr)
            return 2
        print(f"{rule}: {rules(page)[rule]['line']}", *places(rule), sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
