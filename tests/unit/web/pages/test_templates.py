"""The compiled templates that a later start finds."""

from pathlib import Path

import pytest
from jinja2 import Environment

from bijeenkomst.web.pages import templates
from bijeenkomst.web.pages.templates import page_environment

NAMES = sorted(Environment(loader=page_environment().loader).list_templates(["html"]))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What a first start leaves."""
    folder = tmp_path / "cache" / "templates"
    compile_all(folder)
    return folder


@pytest.fixture
def no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler that says when it is used."""

    def compiled(_self: Environment, *_given: object, **_more: object) -> None:
        raise AssertionError("compiled once more")

    monkeypatch.setattr(Environment, "_parse", compiled)


def compile_all(folder: Path) -> None:
    """As the pages ask for them, in a process of its own."""
    environment = page_environment(folder)
    for name in NAMES:
        environment.get_template(name)


def test_the_next_start_compiles_none(kept: Path, no_compiler: None) -> None:
    assert sorted(path.name for path in kept.iterdir()) == [f"{name}.compiled" for name in NAMES]
    compile_all(kept)


@pytest.mark.parametrize("damage", [b"", b"j2", b"no such thing"])
def test_what_is_damaged_is_compiled_again(kept: Path, damage: bytes) -> None:
    whole = {path: path.read_bytes() for path in kept.iterdir()}
    for path, data in whole.items():
        path.write_bytes(damage or data[: len(data) // 2])
    compile_all(kept)
    assert {path: path.read_bytes() for path in kept.iterdir()} == whole


def test_another_way_of_compiling_is_another_template(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Jinja itself looks at the text only."""
    before = (kept / "start.html.compiled").read_bytes()
    monkeypatch.setitem(templates.COMPILING, "trim_blocks", False)
    compile_all(kept)
    assert (kept / "start.html.compiled").read_bytes() != before


def test_a_folder_that_cannot_be_had_is_no_reason_to_serve_no_pages(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    compile_all(tmp_path / "cache" / "templates")


def test_only_we_can_read_what_is_kept(kept: Path) -> None:
    """It is run, so nobody else may write it."""
    assert kept.stat().st_mode & 0o077 == 0
    assert not any(path.stat().st_mode & 0o077 for path in kept.iterdir())
