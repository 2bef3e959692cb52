"""Walking folders to a limited depth, and reporting what was skipped (R64)."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.i18n import gettext as _

DEPTH = 2  # levels below each folder
MOST = 5_000  # files: a folder with more is probably somebody's archive


@dataclass(frozen=True, slots=True)
class Around:
    """The files in and below some folders; `unseen` describes what could not be searched."""

    files: tuple[Path, ...]
    unseen: tuple[str, ...]


def around(folders: Iterable[Path]) -> Around:
    """Breadth first. Links are not followed, since their targets are elsewhere."""
    files: list[Path] = []
    unseen: list[str] = []
    level, visited = list(dict.fromkeys(folders)), set[Path]()
    for _depth in range(DEPTH + 1):
        below: list[Path] = []
        for folder in level:
            if folder in visited:
                continue
            visited.add(folder)
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError:
                unseen.append(may_not(folder))
                continue
            files += [Path(entry) for entry in entries if entry.is_file(follow_symlinks=False)]
            below += [Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False)]
            if len(files) > MOST:
                left = _("in '%(folder)s' staan te veel bestanden om alle te bekijken")
                return Around(tuple(files[:MOST]), (*unseen, left % {"folder": folder}))
        level = below
    return Around(tuple(files), tuple(unseen))


def may_not(path: Path) -> str:
    """What to say about a file or folder that could not be read."""
    return _("'%(name)s' in '%(folder)s' mag of kan niet gelezen worden") % {
        "name": path.name,
        "folder": path.parent,
    }
