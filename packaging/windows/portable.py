"""The zip to unpack on a stick or desktop: the program keeps its settings and state beside itself."""

import zipfile
from pathlib import Path

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the same zip from the same files
MARK = """Dit bestand zorgt dat Bijeenkomst niets op deze computer bewaart:
instellingen komen in de map 'gegevens' hiernaast. Haal het niet weg.
Bijeenkomst starten: dubbelklik op bijeenkomst.

This file makes Bijeenkomst keep nothing on this computer:
settings go to the folder 'gegevens' next to it. Leave it here.
To start Bijeenkomst: double-click bijeenkomst.
"""


def make_zip(folder: Path, target: Path, *, quick: bool) -> Path:
    """Zip `folder` with the mark that `launcher.c` looks for."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1 if quick else 9) as archive:
        archive.writestr(
            _entry(f"{folder.name}/portable.txt"), MARK.replace("\n", "\r\n"), zipfile.ZIP_DEFLATED
        )
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.writestr(_entry(path.relative_to(folder.parent).as_posix()), path.read_bytes())
    return target


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
