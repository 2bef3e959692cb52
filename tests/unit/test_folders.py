"""One place for the program's own files on each system, so that letting go finds all of them (R64)."""

from pathlib import Path

import platformdirs
import pytest

from bijeenkomst import folders
from bijeenkomst.folders import PORTABLE, cache_folder, log_folder, portable_folder, state_folder

HOME = Path("/els")
SYSTEMS = ("linux", "darwin", "win32")


def test_on_this_system_they_are_where_the_system_says() -> None:
    assert state_folder() == platformdirs.user_state_path("bijeenkomst", appauthor=False)
    assert cache_folder() == platformdirs.user_cache_path("bijeenkomst", appauthor=False)


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, HOME / ".local/state/bijeenkomst"),
        ("linux", {"XDG_STATE_HOME": "/elsewhere"}, Path("/elsewhere/bijeenkomst")),
        ("linux", {"XDG_STATE_HOME": "relative"}, HOME / ".local/state/bijeenkomst"),
        ("darwin", {"XDG_STATE_HOME": "/elsewhere"}, HOME / "Library/Application Support/bijeenkomst"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/bijeenkomst")),
        ("win32", {}, HOME / "AppData/Local/bijeenkomst"),
    ],
)
def test_each_system_has_its_own_place(system: str, environment: dict[str, str], expected: Path) -> None:
    assert state_folder(system, environment, HOME) == expected


@pytest.mark.parametrize("system", SYSTEMS)
def test_letting_go_searches_the_logs_with_the_state(system: str) -> None:
    assert log_folder(system, {}, HOME).is_relative_to(state_folder(system, {}, HOME))


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_portable_program_stores_all_in_one_folder(system: str) -> None:
    environment = {
        PORTABLE: "/stick/gegevens",
        "XDG_STATE_HOME": "/no",
        "XDG_CACHE_HOME": "/no",
        "LOCALAPPDATA": "/no",
    }
    beside = portable_folder(environment)
    assert beside == Path("/stick/gegevens")
    for folder in (state_folder, log_folder, cache_folder):
        assert folder(system, environment, HOME).is_relative_to(beside)


def test_nobody_else_in_the_program_asks_where_they_are() -> None:
    """The command line once looked in another folder than the window used, and said that nothing was left there."""
    source = Path(folders.__file__).parent
    for path in source.rglob("*.py"):
        text = path.read_text("utf-8")
        for name in (
            "user_state",
            "user_log",
            "user_cache",
            "user_data",
            "StateLocation",
            "DataLocation",
            "CacheLocation",
        ):
            assert name not in text, f"{path.relative_to(source)} asks for {name}"
