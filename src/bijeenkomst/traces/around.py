"""Going through folders, a little way down, and saying what was passed over (R64)."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.i18n import gettext as _

DEPTH = 2  # folders below each one
MOST = 5_000  # files: a folder with more is somebody's whole archive


@dataclass(frozen=True, slots=True)
class Around:
    """The files in and below some folders; `unseen` says in words where nobody could look."""

    files: tuple[Path, ...]
    unseen: tuple[str, ...]


def around(folders: Iterable[Path]) -> Around:
    """The nearest first. Links are not followed: what they point at is somewhere else."""
    files: list[Path] = []
    unseen: list[str] = []
    level, seen = list(dict.fromkeys(folders)), set[Path]()
    for _depth in range(DEPTH + 1):
        below: list[Path] = []
        for folder in level:
            if folder in seen:
                continue
            seen.add(folder)
            try:
                entries = sorted(os.scandir(folder), key=lambda one: one.name)
            except OSError:
                unseen.append(may_not(folder))
                continue
            files += [Path(one) for one in entries if one.is_file(follow_symlinks=False)]
            below += [Path(one) for one in entries if one.is_dir(follow_symlinks=False)]
            if len(files) > MOST:
                left = _("in '%(folder)s' staan te veel bestanden om alle te bekijken")
                return Around(tuple(files[:MOST]), (*unseen, left % {"folder": folder}))
        level = below
    return Around(tuple(files), tuple(unseen))


def may_not(path: Path) -> str:
    """What is said of a file or folder that could not be read."""
    return _("'%(name)s' in '%(folder)s' mag of kan niet gelezen worden") % {
        "name": path.name,
        "folder": path.parent,
    }
