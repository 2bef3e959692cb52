import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst import __version__, resource_files
from bijeenkomst.app.command_line import run
from bijeenkomst.resource_files import releases_page, resource
from bijeenkomst.ui.start.about_program import version_line


def test_what_is_shipped_is_found_wherever_the_program_was_started(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert resource("examples", "themas.xlsx").is_file()
    assert resource("fonts").is_dir()


def test_what_was_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=re.escape("icons/no-such-icon.svg")):
        resource("icons", "no-such-icon.svg")


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The resources of a program that was built, with nothing in them."""
    monkeypatch.setattr(resource_files, "PLACES", (tmp_path,))
    for known in (resource_files._root, releases_page):
        known.cache_clear()
    yield tmp_path
    for known in (resource_files._root, releases_page):
        known.cache_clear()


def test_the_program_says_its_version_and_where_newer_ones_are(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "https://example.org/bijeenkomst/releases"
    (built / "releases-page.txt").write_text(f"{page}\n", "utf-8")
    assert version_line() == f"Versie {__version__}. Nieuwere versies: {page}"
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.splitlines() == [__version__, f"Newer versions: {page}"]


@pytest.mark.usefixtures("built")
def test_who_built_it_without_such_a_page_is_sent_nowhere_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert version_line() == f"Versie {__version__}. Een nieuwere staat waar u deze vandaan hebt."
    with pytest.raises(SystemExit):
        run(["--version"])
    assert capsys.readouterr().out.splitlines() == [__version__]
