"""Compiles all modules for the Python of the package, once: where it is installed nobody may write."""

import subprocess
import sys
from pathlib import Path

COMPILING = ["-m", "compileall", "-q", "-b", "-j", "0", "--invalidation-mode", "unchecked-hash"]


def compile_all(lib: Path, python: str, here: Path) -> None:
    """Put the compiled modules in the place of their sources: half as many files to install and to scan."""
    minor = python.rpartition(".")[0]
    # Paths in tracebacks are those below lib/, whoever built it and wherever.
    for interpreter in (sys.executable, f"python{minor}"):
        if _version_of(interpreter) == minor:
            subprocess.run([interpreter, *COMPILING, "-s", lib, lib], check=True)
            break
    else:
        _compile_in_chroot(lib, here)
    for source in lib.rglob("*.py"):
        source.unlink()


def _version_of(interpreter: str) -> str:
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        return subprocess.run([interpreter, "-c", asked], capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:
        return ""


def _compile_in_chroot(lib: Path, here: Path) -> None:
    """Debian 13 has Python 3.13."""
    root = subprocess.run(
        [here / "wine_chroot.sh"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
    command = 'mount --bind "$1" "$0/mnt"; root="$0"; shift; exec chroot "$root" python3 "$@" -s /mnt /mnt'
    subprocess.run(["unshare", "--mount", "bash", "-ec", command, root, lib, *COMPILING], check=True)
