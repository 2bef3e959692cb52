"""The house keeps its shape: who may import whom, what each file says of itself, and nothing of a machine."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS: dict[str, str] = {
    contract["id"]: contract["name"] for contract in PROJECT["tool"]["importlinter"]["contracts"]
}
MOST_LINES = 300

# The domain is pure: a rule is a function of a meeting and a command, whatever runs it.
NOT_PURE = {
    *("asyncio", "concurrent", "gettext", "io", "locale", "logging", "multiprocessing", "os", "pathlib"),
    *("queue", "select", "shutil", "signal", "socket", "sqlite3", "subprocess", "tempfile", "threading"),
}


@pytest.mark.parametrize("contract", CONTRACTS, ids=[name.replace(" ", "-") for name in CONTRACTS.values()])
def test_a_room_imports_only_what_its_contract_allows(contract: str) -> None:
    """The contracts stand in pyproject.toml; what is printed names the import that breaks one."""
    status = lint_imports(str(ROOT / "pyproject.toml"), (contract,), no_cache=True, no_logo=True)

    assert status == 0, f"broken: {CONTRACTS[contract]}"


def test_the_domain_stands_on_the_pure_part_of_the_standard_library_alone() -> None:
    graph = grimp.build_graph("bijeenkomst", include_external_packages=True, cache_dir=None)
    ours = {name for name in graph.modules if name.split(".")[0] == "bijeenkomst"}

    below = graph.find_upstream_modules("bijeenkomst.domain", as_package=True) - ours

    assert not below - sys.stdlib_module_names, "third-party code under the domain"
    assert not below & NOT_PURE, "files, threads, processes or translation under the domain"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_source_file_says_what_it_is_for_and_has_one_subject(path: Path) -> None:
    text = path.read_text("utf-8")

    assert ast.get_docstring(ast.parse(text)), "a module's docstring says what it is for"
    assert len(text.splitlines()) <= MOST_LINES, "what else has moved in?"


def test_what_tests_share_stands_in_no_module_of_tests() -> None:
    """Who imports from a `test_….py` gets its tests along, and the fixtures of another subject."""
    taken = [
        f"{path.relative_to(ROOT)} imports from {module}"
        for folder in ("tests", "bench", "docs", "tools")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for module in imported(path)
        if module.rpartition(".")[2].startswith("test_")
    ]
    assert taken == []


def imported(path: Path) -> list[str]:
    """What a file imports or imports from, also within its functions; of `from a import b` both a and a.b."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [node.module or "", *(f"{node.module or ''}.{each.name}" for each in node.names)]
    return found


def project_files() -> list[Path]:
    """Every file under version control or about to be; in a copy without it every file that is not hidden."""
    if not (ROOT / ".git").exists():
        places = [path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file()]
        return [ROOT / place for place in places if not any(part[0] in "._" for part in place.parts[:-1])]
    # A copy may belong to somebody else than who runs the tests, and the home here is an empty one.
    git = ["git", "-c", f"safe.directory={ROOT}"]
    listing = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file()]


def test_no_project_file_holds_a_path_of_somebodys_machine() -> None:
    machine = re.compile(r"(?<![\w.:/>-])(?:/(?:work|tmp|root|home|Users)/\w|[A-Z]:\\Users\\)")
    found = []
    for path in project_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
            if machine.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")

    assert not found


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_has_a_hash_for_every_package_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = re.findall(r"^[a-z0-9][\w.-]*==.*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)

    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text


def test_both_lock_files_name_the_same_versions() -> None:
    """What was tested is what people get."""
    pin = re.compile(r"^([a-z0-9][\w.-]*)==(\S+)", re.MULTILINE)
    run = dict(pin.findall((ROOT / "requirements.lock").read_text("utf-8")))
    dev = dict(pin.findall((ROOT / "requirements-dev.lock").read_text("utf-8")))

    assert run.items() <= dev.items()
