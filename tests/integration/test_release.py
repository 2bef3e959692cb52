"""A release is one command, and is refused as long as anything is not as it says."""

import re
import subprocess
import tarfile
from datetime import date
from pathlib import Path

import pytest
import start

from bijeenkomst import __version__
from bijeenkomst.document.schema import VERSION
from tools.release import NOT_RELEASED, NOT_SORTED, PASSED, main, versions

ROOT = Path(__file__).parents[2]
CHANGELOG = """# Changelog

## 1.1.0 (not released)

Meeting files: version 3.

### On paper

- A larger sheet.

### Not sorted yet

## 1.0.0 (2026-01-31)

Meeting files: version 2.

- The first evening.
"""
PYPROJECT = """[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "bijeenkomst"
dynamic = ["version"]

[tool.hatch.version]
path = "src/bijeenkomst/__init__.py"

[tool.importlinter]
root_package = "bijeenkomst"

[[tool.importlinter.contracts]]
name = "Layers"
type = "layers"
layers = ["bijeenkomst.document"]
"""


def git(repository: Path, *words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()


def commit(repository: Path, name: str, content: str) -> None:
    """One file more or other, committed, and every test good for it."""
    path = repository / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", f"Change {name}")
    stamp = repository / PASSED
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(git(repository, "rev-parse", "HEAD^{tree}"), "utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project that can be released."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "somebody@example.org")
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch", "main")
    for name, content in {
        ".gitignore": ".venv/\ndist/\n*_cache/\n__pycache__/\n",
        "pyproject.toml": PYPROJECT,
        "src/bijeenkomst/__init__.py": '"""One."""\n\n__version__ = "1.1.0"\n',
        "src/bijeenkomst/document/__init__.py": '"""Two."""\n',
        "src/bijeenkomst/document/schema.py": '"""Three."""\n\nVERSION = 3\n',
        "CHANGELOG.md": CHANGELOG,
    }.items():
        commit(root, name, content)
    return root


def refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said; nothing was tagged, built or changed."""
    before = (
        git(repository, "rev-parse", "HEAD"),
        git(repository, "status", "--porcelain"),
        git(repository, "tag"),
    )
    assert main([], repository) == 1
    assert before == (
        git(repository, "rev-parse", "HEAD"),
        git(repository, "status", "--porcelain"),
        git(repository, "tag"),
    )
    assert not (repository / "dist").exists()
    return capsys.readouterr().err


def test_one_command_dates_builds_commits_and_tags(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"], repository) == 0
    assert git(repository, "tag") == ""
    assert main([], repository) == 0
    newest, before = versions((repository / "CHANGELOG.md").read_text("utf-8"))
    assert (newest.number, newest.when) == ("1.1.0", date.today().isoformat())
    assert (before.number, before.when) == ("1.0.0", "2026-01-31")
    assert git(repository, "log", "-1", "--format=%s") == "Release 1.1.0"
    assert git(repository, "rev-parse", "v1.1.0^{commit}") == git(repository, "rev-parse", "HEAD")
    assert "### On paper\n\n- A larger sheet." in git(
        repository, "for-each-ref", "--format=%(contents)", "refs/tags"
    )
    assert git(repository, "status", "--porcelain") == ""
    with tarfile.open(repository / "dist" / "bijeenkomst-1.1.0.tar.gz") as archive:
        (changelog,) = [name for name in archive.getnames() if name.endswith("/CHANGELOG.md")]
        content = archive.extractfile(changelog)
        assert content is not None
        assert f"## 1.1.0 ({date.today().isoformat()})" in content.read().decode()
    assert "git push --follow-tags" in capsys.readouterr().out
    assert "1.1.0 was released" in refused_again(repository, capsys)


def refused_again(repository: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([], repository) == 1
    said = capsys.readouterr().err
    assert "There is a tag v1.1.0 already." in said
    return said


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("src/bijeenkomst/__init__.py", "1.1.0", "1.2.0", "__init__.py says 1.2.0, and CHANGELOG.md 1.1.0"),
        ("CHANGELOG.md", "(not released)", "(2026-02-28)", "1.1.0 was released: begin the next version"),
        ("CHANGELOG.md", "- A larger sheet.\n", "", "CHANGELOG.md says nothing of 1.1.0"),
        ("CHANGELOG.md", "yet\n", "yet\n\n- A thing.\n", "has entries under 'Not sorted yet'"),
        (
            "CHANGELOG.md",
            "files: version 3",
            "files: version 2",
            "has to say of 1.1.0: `Meeting files: version 3.`",
        ),
        ("src/bijeenkomst/document/schema.py", "3", "4", "has to say of 1.1.0: `Meeting files: version 4.`"),
        ("CHANGELOG.md", "1.0.0", "1.1.3", "1.1.0 does not come after 1.1.3"),
        ("CHANGELOG.md", "1.0.0", "1.1.0", "1.1.0 does not come after 1.1.0"),
        ("CHANGELOG.md", "## ", "### ", "CHANGELOG.md has no version in it"),
    ],
)
def test_it_is_refused_when_version_and_changelog_disagree(
    repository: Path, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str, said: str
) -> None:
    text = (repository / name).read_text("utf-8")
    assert old in text
    commit(repository, name, text.replace(old, new))
    assert said in refused(repository, capsys)


def test_a_version_that_only_mends_writes_the_same_files(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the first two numbers alike, each of two laptops can open what the other saved."""
    commit(repository, "CHANGELOG.md", CHANGELOG.replace("1.1.0", "1.0.1"))
    commit(repository, "src/bijeenkomst/__init__.py", '"""One."""\n\n__version__ = "1.0.1"\n')
    assert "1.0.0 cannot open a file of this version" in refused(repository, capsys)


def test_it_is_refused_when_something_is_not_committed(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "new.txt").write_text("half a thought", "utf-8")
    assert "Not everything is committed" in refused(repository, capsys)


def test_it_is_refused_when_not_all_tests_were_good_for_it(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Good tests of what was there before say nothing of what is there now."""
    stamp = repository / PASSED
    good = stamp.read_text("utf-8")
    commit(repository, "new.txt", "a thought")
    stamp.write_text(good, "utf-8")
    assert "Not all tests were good for what is committed" in refused(repository, capsys)
    stamp.unlink()
    assert "Not all tests were good for what is committed" in refused(repository, capsys)


def test_a_build_that_fails_leaves_everything_as_it_was(repository: Path) -> None:
    commit(repository, "pyproject.toml", PYPROJECT.replace("hatch.version", "hatch.nothing"))
    with pytest.raises(subprocess.CalledProcessError):
        main([], repository)
    assert (git(repository, "status", "--porcelain"), git(repository, "tag")) == ("", "")


def test_a_wrong_word_is_refused_with_what_it_takes(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--now"], repository) == 2
    assert "python -m tools.release" in capsys.readouterr().err


def test_the_test_command_says_for_which_tree_everything_was_good(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a whole run of what is committed counts; one that fails takes the word back. What runs is not looked at."""
    stamp = repository / PASSED
    results: list[int] = []
    monkeypatch.setattr(start, "ROOT", repository)
    monkeypatch.setattr(start, "ALL_PASSED", stamp)
    monkeypatch.setattr(start, "stream", lambda command, show: results.pop() if results else 0)

    def after(*arguments: str, status: int = 0, changes: bool = False) -> bool:
        """Whether it is said after such a run of a tree of which nothing was said before."""
        commit(repository, "new.txt", f"{arguments} {status} {changes}")
        stamp.unlink()
        if changes:
            (repository / "new.txt").write_text("not committed", "utf-8")
        results[:] = [status]
        assert start.test(arguments) == status
        return stamp.exists()

    assert not after("tests/unit/domain")
    assert not after(status=1)
    assert not after(changes=True)
    assert after()
    assert main(["--check"], repository) == 0
    results[:] = [1]
    assert start.test([]) == 1
    assert not stamp.exists()


def test_this_changelog_can_be_released_one_day() -> None:
    """Its newest version is that of the program, and says which files it writes."""
    newest = versions((ROOT / "CHANGELOG.md").read_text("utf-8"))[0]
    assert newest.number == __version__
    assert newest.files == str(VERSION)
    assert newest.when == NOT_RELEASED or re.fullmatch(r"\d{4}-\d\d-\d\d", newest.when)
    assert newest.text.count(NOT_SORTED) <= 1
