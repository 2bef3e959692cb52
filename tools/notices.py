"""Writes `LICENSES/`: the notices of every package in the lock file and of every font.

    python -m tools.notices

Takes the texts from what is installed. A package that only another system needs keeps the notice that it has.
"""

import re
import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
LICENSES, LOCK, FONTS = ROOT / "LICENSES", ROOT / "requirements.lock", ROOT / "resources" / "fonts"
LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
NOTICE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
LISTED = "versions.txt"
OF_QT = frozenset({"pyside6-essentials", "shiboken6"})
QT = """{name} {version} is Qt and Qt for Python, (C) The Qt Company Ltd. and other contributors.
It is used, unchanged, under the GNU Lesser General Public License version 3 (LGPL-3.0-only), whose text
stands beside this file with that of the GNU General Public License version 3, which it adds to.

Its source: https://code.qt.io/cgit/pyside/pyside-setup.git and https://download.qt.io/official_releases/
What others made that is in Qt: https://doc.qt.io/qt-6/licenses-used-in-qt.html

It is a package of its own, which may be replaced by another version of it.
"""


def locked(lock: str) -> dict[str, str]:
    """The version of each package in a lock file, by name."""
    return dict(LOCKED.findall(lock))


def notices(name: str, version: str) -> dict[str, bytes]:
    """The texts of an installed package by file name; {} if it is for another system, or in another version.

    Qt's own package has no licence texts: those come from another package under the same two licences.
    """
    package = _installed(name, version)
    if package is None:
        return {}
    if name in OF_QT:
        texts = {
            file: text for file, text in _texts(distribution("python-bidi")) if file.startswith("COPYING")
        }
        return {"NOTICE.txt": QT.format(name=name, version=version).encode(), **texts}
    return dict(_texts(package))


def fonts() -> dict[str, bytes]:
    """The licences of the fonts, by file name."""
    return {path.name: path.read_bytes() for path in sorted(FONTS.glob("*-LICENSE.txt"))}


def _installed(name: str, version: str) -> Distribution | None:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return None
    return package if package.version == version else None


def _texts(package: Distribution) -> Iterator[tuple[str, bytes]]:
    for file in sorted(package.files or [], key=str):
        if not NOTICE.search(str(file)) or ".dist-info" not in str(file):
            continue
        _folder, _licenses, below = str(file).partition(".dist-info/")
        yield (
            below.removeprefix("licenses/").replace("/", "--"),
            Path(str(package.locate_file(file))).read_bytes(),
        )


def write() -> list[str]:
    """Write all notices; returns the packages that have none."""
    versions = locked(LOCK.read_text("utf-8"))
    previous = locked((LICENSES / LISTED).read_text("utf-8")) if (LICENSES / LISTED).exists() else {}
    for folder in LICENSES.glob("*/"):
        version = versions.get(folder.name)
        if version is None or version != previous.get(folder.name) or notices(folder.name, version):
            shutil.rmtree(folder)
    for name, version in versions.items():
        _write(LICENSES / name, notices(name, version))
    _write(LICENSES / "fonts", fonts())
    listed = "".join(f"{name}=={version}\n" for name, version in versions.items())
    (LICENSES / LISTED).write_text(listed, "utf-8")
    return [name for name in versions if not (LICENSES / name).is_dir()]


def _write(folder: Path, texts: dict[str, bytes]) -> None:
    for name, text in texts.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)


if __name__ == "__main__":
    for missing in write():
        print(f"no notice: {missing}")
