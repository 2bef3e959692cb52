"""Builds the Windows packages on Debian: `Bijeenkomst-X.Y-setup.exe` and `Bijeenkomst-X.Y-portable.zip`, in `dist/`.

    python3 start.py setup
    .venv/bin/python packaging/windows/build.py [--python python-org|registry] [--quick] [--out FOLDER]

Nothing is compiled but the small launchers. `--quick` compresses little, for trying things out. For releases there is
`build.sh`.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from byte_code import compile_all
from embedded_python import CACHE, PINNED, put_python
from launchers import make_icon, make_launchers, make_panel
from libraries import check_libraries
from packages import ROOT, prune, put_packages
from portable import make_zip
from signing import sign

HERE = Path(__file__).parent
WORK = ROOT / "build" / "windows"


def main() -> None:
    """Build both."""
    options = _options()
    subprocess.run([HERE / "tools.sh"], check=True)
    version = _version()
    shutil.rmtree(WORK, ignore_errors=True)
    folder = WORK / "Bijeenkomst"
    (folder / "program").mkdir(parents=True)
    options.out.mkdir(parents=True, exist_ok=True)
    icon, panel = WORK / "bijeenkomst.ico", WORK / "panel.bmp"
    make_icon(icon, WORK)
    make_panel(panel, WORK)
    _fill(folder, version, options.python)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    _say(f"unpacked {size / 2**20:.0f} MB, {sum(1 for _path in folder.rglob('*'))} files and folders")

    zipped = make_zip(folder, options.out / f"Bijeenkomst-{version}-portable.zip", quick=options.quick)
    _say(f"{zipped.name} {zipped.stat().st_size / 2**20:.1f} MB")
    setup = options.out / f"Bijeenkomst-{version}-setup.exe"
    given = {"VERSION": version, "FOLDER": folder, "KILOBYTES": size // 1024, "OUT": setup}
    given |= {"ICON": icon, "PANEL": panel}
    defined = [f"-D{name}={value}" for name, value in given.items()] + ["-DQUICK"] * options.quick
    subprocess.run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *defined, HERE / "setup.nsi"], check=True)
    sign(setup)
    _say(f"{setup.name} {setup.stat().st_size / 2**20:.1f} MB")


def _fill(folder: Path, version: str, source: str) -> None:
    """Put everything there that a computer gets, and prove that nothing is missing."""
    program, python = folder / "program", PINNED[source]["version"]
    put_python(source, program, CACHE / "downloads")
    _arrange_python(program, python)
    put_packages(program / "lib", python, WORK)
    for runtime in (program / "lib" / "shiboken6").glob("msvcp140*.dll"):  # Microsoft's, for every library
        runtime.rename(program / runtime.name)
    _say(f"pruned {prune(program / 'lib') / 2**20:.0f} MB")
    compile_all(program / "lib", python, HERE)
    for launcher in make_launchers(folder, WORK, version, python):
        sign(launcher)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    shutil.copytree(ROOT / "LICENSES", program / "LICENSES")
    if os.environ.get("BIJEENKOMST_RELEASES"):
        subprocess.run([sys.executable, ROOT / "packaging" / "releases_page.py", program], check=True)
    check_libraries(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--python", choices=list(PINNED), default="python-org")
    parser.add_argument("--quick", action="store_true", help="compress little")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    return parser.parse_args()


def _say(what: str) -> None:
    print(f"{time.process_time():5.0f} s  {what}", flush=True)


def _version() -> str:
    package = (ROOT / "src/bijeenkomst/__init__.py").read_text("utf-8")
    said = re.search(r'^__version__ = "([^"]+)"', package, re.MULTILINE)
    if said is None:
        sys.exit("src/bijeenkomst/__init__.py says no version")
    return said[1]


def _arrange_python(program: Path, python: str) -> None:
    """Say where modules are, and leave out its own programs: the launcher is ours."""
    digits = "".join(python.split(".")[:2])
    for name in ("python.exe", "pythonw.exe", "python.cat"):
        (program / name).unlink(missing_ok=True)
    (program / "LICENSE.txt").rename(program / "LICENSE-Python.txt")
    (program / f"python{digits}._pth").write_text(f"python{digits}.zip\n.\nlib\n", "ascii")


if __name__ == "__main__":
    main()
