"""What every test stands on: no screen, Dutch, and a home of its own.

All of it is set while this file is imported, before any test module imports Qt or the program, and in the
environment, so that the processes which tests start have it too.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_home = tempfile.TemporaryDirectory(prefix="bijeenkomst-tests-", ignore_cleanup_errors=True)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "nl_NL.UTF-8"
os.environ["LANGUAGE"] = "nl"
for name, folder in {
    "HOME": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "runtime",
    "APPDATA": "appdata",
    "LOCALAPPDATA": "localappdata",
    "USERPROFILE": "",
}.items():
    path = Path(_home.name) / folder
    path.mkdir(mode=0o700, exist_ok=True)
    os.environ[name] = str(path)

# The quick tests first: a mistake shows in seconds, not after the evening was run.
_ORDER = ("unit", "", "integration", "documents")


def _room(item: pytest.Item) -> str:
    """The folder directly under tests/ that an item stands in; empty for a file at the top."""
    parts = item.path.relative_to(Path(__file__).parent).parts
    return parts[0] if len(parts) > 1 else ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _ORDER.index(room) if (room := _room(item)) in _ORDER else len(_ORDER))


@pytest.fixture(scope="session", autouse=True)
def _own_home() -> Iterator[None]:
    """The throw-away home goes when the tests are done."""
    yield
    _home.cleanup()
