"""What every test stands on: no screen, Dutch, and a home of its own.

All of it is set while this file is imported, before any test module imports Qt or the program, and in the
environment, so that the processes which tests start have it too. `start.py test` shares the tests out over the
cores, one process each: every one imports this file, and so has a home and temporary files of its own.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.support.chance import THOROUGH
from tests.support.putting_back import put_back

MEMORY_DISK = Path("/dev/shm")
ENOUGH = 3 * 1024**3  # bytes: at once the tests of all cores use less than one


SHORT = 40
"""Bytes that can be read in the name of a test."""


def _quick_folder() -> str:
    """Where tests write: in memory, where there is room. They have the disk store thousands of files, of which each
    time waits for it; what they prove (whole or not at all, also when killed) is the same in memory."""
    try:
        about = os.statvfs(MEMORY_DISK)
    except (OSError, AttributeError):  # none: macOS, Windows
        return tempfile.gettempdir()
    roomy = about.f_bavail * about.f_frsize >= ENOUGH and psutil.virtual_memory().available >= 2 * ENOUGH
    usable = os.access(MEMORY_DISK, os.W_OK) and not about.f_flag & (os.ST_NOEXEC | os.ST_RDONLY)
    return str(MEMORY_DISK) if roomy and usable else tempfile.gettempdir()


# The same also for the processes of the other cores, with a short name: Chromium's sockets allow no long path. What a
# test that failed made can be looked at there later.
_temporary = os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", _quick_folder())
_home = tempfile.TemporaryDirectory(prefix="bijeenkomst-tests-", dir=_temporary, ignore_cleanup_errors=True)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"):
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
    "TMPDIR": "tmp",
    "APPDATA": "appdata",
    "LOCALAPPDATA": "localappdata",
    "USERPROFILE": "",
}.items():
    path = Path(_home.name) / folder
    path.mkdir(mode=0o700, exist_ok=True)
    os.environ[name] = str(path)
tempfile.tempdir = os.environ["TMPDIR"]
# No test asks anything of the internet, but each client for http would read the certificates of the whole world.
os.environ["SSL_CERT_DIR"] = os.environ["TMPDIR"]
os.environ.pop("SSL_CERT_FILE", None)
# Tests start hundreds of processes, of which each would compile the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
settings.register_profile("unhurried", parent=settings.default, deadline=None)  # no test is a stopwatch
settings.register_profile(THOROUGH, settings.get_profile("unhurried"), max_examples=1000)
settings.load_profile("unhurried")
gc.disable()  # by itself it runs on any thread, also one of a meeting, and takes widgets apart there: a crash

PATIENCE_MS = 60_000
"""How long a test waits at most for what its window does: only a machine that hangs takes so long, while one that is
busy with other things has made a test of a moment wait for more than pytest-qt's five seconds."""
for waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    waiting.__kwdefaults__ = {**(waiting.__kwdefaults__ or {}), "timeout": PATIENCE_MS}

_WINDOWS_LEFT = pytest.StashKey[bool]()
"""Whether a test had windows since garbage was last collected as a whole."""

# The quick tests first: a mistake shows in seconds, not after the evening was run.
_ORDER = ("unit", "cases", "", "integration", "documents")


def _room(item: pytest.Item) -> str:
    """The folder directly under tests/ that an item stands in; empty for a file at the top."""
    parts = item.path.relative_to(Path(__file__).parent).parts
    return parts[0] if len(parts) > 1 else ""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--evenings",
        type=int,
        metavar="N",
        help="live through N new evenings by chance (tests/integration/evenings)",
    )


def pytest_sessionstart(session: pytest.Session) -> None:
    """Of a whole run each core reads its share of the tests first, and leaves them translated for the others: from a
    fresh checkout each of them would do so with all."""
    core = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if core and session.config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        here, cores = Path(__file__).parent, int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        for file in sorted(here.rglob("test_*.py"))[int(core) :: cores]:
            with suppress(Exception):  # whatever is wrong with it is said when it is collected
                import_module(".".join(file.relative_to(here.parent).with_suffix("").parts))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file in a test's name would name it by the second in which that was made, so each process by another."""
    return argname if isinstance(val, bytes) and len(val) > SHORT else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _ORDER.index(room) if (room := _room(item)) in _ORDER else len(_ORDER))
    for item in items:
        if item.get_closest_marker("usual_ports"):  # on one core, one after the other
            item.add_marker(pytest.mark.xdist_group("usual ports"))


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """What a test said may hold half a character, made to break something; it has to reach the other process."""
    return _sendable((yield))


def _sendable(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode("utf-8")
        case dict():
            return {key: _sendable(one) for key, one in value.items()}
        case list() | tuple():
            return type(value)(map(_sendable, value))
    return value


def pytest_collection_finish() -> None:
    """What was read to find the tests stays until the end: no collection needs to look at it again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Libraries look at the end whether all of theirs is gone."""
    gc.unfreeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    """Collect garbage on the window's thread only, as the program does (`ui.garbage`), once pytest has let go of what
    the test used: a page with a photo is 25 MB. A test without windows has Python's own collector, which keeps
    hypothesis small; whatever is left of windows goes first."""
    from bijeenkomst.ui.garbage import collect_what_is_due

    if "qapp" in getattr(item, "fixturenames", ()):
        gc.disable()
        item.session.stash[_WINDOWS_LEFT] = True
    elif item.session.stash.get(_WINDOWS_LEFT, False):
        item.session.stash[_WINDOWS_LEFT] = False
        gc.collect()
        gc.enable()
    else:
        gc.enable()
    try:
        return (yield)
    finally:
        gc.disable()
        collect_what_is_due()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, Any, Any]:
    """Take apart what a test closed, as the event loop does."""
    try:
        return (yield)
    finally:
        if (core := sys.modules.get("PySide6.QtCore")) is not None and core.QCoreApplication.instance():
            from bijeenkomst.ui.application_filters import filters_resting

            with filters_resting():
                core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True, scope="module")
def _nothing_of_a_module_stays() -> Iterator[None]:
    """What its own fixtures of that scope changed for the whole process."""
    with put_back():
        yield


@pytest.fixture(autouse=True)
def _nothing_of_a_test_stays(_nothing_of_a_module_stays: None) -> Iterator[None]:
    """The look, the language, the folder, the environment: no test depends on its neighbours."""
    with put_back():
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_home() -> Iterator[None]:
    """The throw-away home goes when the tests are done."""
    yield
    _home.cleanup()
