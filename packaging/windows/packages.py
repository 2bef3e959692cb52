"""The wheels that `requirements.lock` pins, as Windows has them, without what `prune.txt` leaves out."""

import re
import shutil
import subprocess
import sys
from collections.abc import Collection
from fnmatch import fnmatchcase
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PRUNE = Path(__file__).parent / "prune.txt"
WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "sys_platform": "win32",
}


PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
LOCK = ROOT / "requirements.lock"


def put_packages(folder: Path, python: str, work: Path) -> None:
    """Install them and the program itself into `folder`. `python` is the version there, such as 3.13.2."""
    put_wheels(folder, python, locked_for_windows(python), work)
    wheels = work / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    subprocess.run(
        [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(ROOT)],
        check=True,
    )
    (wheel,) = wheels.glob("*.whl")
    subprocess.run(
        [*PIP, "install", "--target", str(folder), "--no-deps", "--no-compile", str(wheel)], check=True
    )


def put_wheels(folder: Path, python: str, locked: str, work: Path) -> None:
    """Install what is `locked`, as Windows has it, into `folder`."""
    wanted = work / "requirements-windows.txt"
    wanted.write_text(locked, "utf-8")
    minor = python.rpartition(".")[0]
    kind = ["--platform", "win_amd64", "--implementation", "cp", "--python-version", minor]
    into = [*PIP, "install", "--target", str(folder), "--no-deps", "--no-compile"]
    asked = ["--only-binary=:all:", "--require-hashes", "--requirement", str(wanted)]
    subprocess.run([*into, *kind, *asked], check=True)


def locked_for_windows(python: str, lock: Path = LOCK, without: Collection[str] = ()) -> str:
    """The lock's blocks, each of a requirement and its hashes, that Windows needs; `without` has names to leave out."""
    environment = WINDOWS | {"python_version": python.rpartition(".")[0], "python_full_version": python}
    needed = []
    for block in re.split(r"^(?=[a-z])", lock.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        requirement = Requirement(block.partition("\\")[0].strip())
        there = requirement.marker is None or requirement.marker.evaluate(environment)
        if there and requirement.name not in without and not _only_builds(block):
            needed.append(block)
    return "".join(needed)


def _only_builds(block: str) -> bool:
    """Whether only building the program needs it, by what the lock says of it."""
    asked_by = set(re.findall(r"(?:# via|#  +)\s*([^\n]+)", block))
    builders = {"hatchling", "bijeenkomst (pyproject.toml:build)"}
    return bool(asked_by) and asked_by <= builders


def prune(folder: Path) -> int:
    """Delete what `prune.txt` leaves out; the number of bytes.

    Raises:
        SystemExit: a line of it fits nothing, as after an update of a library.
    """
    rules = [
        (line[0] == "+", line[1:].strip())
        for line in PRUNE.read_text("utf-8").splitlines()
        if line.startswith(("+", "-"))
    ]
    fits = dict.fromkeys(rules, 0)
    freed = 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        name, kept = path.relative_to(folder).as_posix(), True
        for rule in rules:
            if fnmatchcase(name, rule[1]):
                kept = rule[0]
                fits[rule] += 1
        if not kept:
            freed += path.stat().st_size
            path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    if idle := [pattern for (_kept, pattern), number in fits.items() if not number]:
        sys.exit(f"prune.txt has lines that fit nothing: {', '.join(idle)}")
    return freed
