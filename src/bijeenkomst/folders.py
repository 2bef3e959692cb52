"""The folders of the program's own files, the same for the window, its processes and the command line.

All that the program remembers stands in one folder, with its logs, so that letting go searches it as a whole (R64).
They are read from the environment here because importing platformdirs takes 8 ms of the start.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "bijeenkomst"
PORTABLE = "BIJEENKOMST_FOLDER"
"""The environment variable that names the one folder of a portable program (packaging/windows/launcher.c)."""


def portable_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where a portable program stores everything; None when it is installed."""
    given = environment.get(PORTABLE)
    return Path(given) if given else None


def state_folder(
    system: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """What is remembered between two runs, e.g. `~/.local/state/bijeenkomst`; it may not exist yet."""
    if portable := portable_folder(environment):
        return portable
    home = Path.home() if home is None else home
    match system:
        case "win32":
            return _named(environment, "LOCALAPPDATA", home / "AppData" / "Local") / NAME
        case "darwin":
            return home / "Library" / "Application Support" / NAME
        case _:
            return _named(environment, "XDG_STATE_HOME", home / ".local" / "state") / NAME


def log_folder(
    system: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """The logs."""
    return state_folder(system, environment, home) / "log"


def cache_folder(
    system: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """For what can be made again. The system may clear it, so it is a folder apart where systems have one for that."""
    if portable := portable_folder(environment):
        return portable / "cache"
    home = Path.home() if home is None else home
    match system:
        case "win32":
            return state_folder(system, environment, home) / "cache"
        case "darwin":
            return home / "Library" / "Caches" / NAME
        case _:
            return _named(environment, "XDG_CACHE_HOME", home / ".cache") / NAME


def _named(environment: Mapping[str, str], name: str, usual: Path) -> Path:
    """The folder that a variable names; relative ones are ignored, as the XDG specification says."""
    given = Path(environment.get(name, ""))
    return given if given.is_absolute() else usual
