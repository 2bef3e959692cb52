"""The USB sticks that are in this computer, by name."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QStorageInfo

from bijeenkomst.export.handover.volume import volume_of
from bijeenkomst.i18n import gettext as _

WHERE_STICKS_APPEAR = ("/media", "/run/media", "/Volumes")  # Linux desktops, macOS
REMOVABLE = 2  # Windows: GetDriveTypeW, DRIVE_REMOVABLE


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick: what people call it, where it is, and which volume is there. `locked`: nobody can write on it."""

    name: str
    path: Path
    volume: int | None
    locked: bool = False


def stick_at(name: str, path: Path, *, locked: bool = False) -> Stick:
    """The stick that is there now."""
    return Stick(name, path, volume_of(path), locked)


def sticks(volumes: Iterable[QStorageInfo] | None = None) -> tuple[Stick, ...]:
    """All sticks that are in, now."""
    found = QStorageInfo.mountedVolumes() if volumes is None else volumes
    return tuple(
        stick_at(volume.displayName() or _("USB-stick"), Path(volume.rootPath()), locked=volume.isReadOnly())
        for volume in found
        if volume.isValid() and volume.isReady() and not volume.isRoot()
        if is_stick(volume.rootPath())
    )


def mounted() -> object:
    """Something that differs when a stick came or went, at no cost: to be asked every second."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetLogicalDrives())
    with suppress(OSError):
        if sys.platform == "darwin":
            return tuple(sorted(path.name for path in Path("/Volumes").iterdir()))
        return Path("/proc/self/mounts").read_bytes()
    return None


def is_stick(root: str) -> bool:
    """Whether a volume with this root can be pulled out."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == REMOVABLE)
    place = PurePosixPath(root)
    return any(place.is_relative_to(where) and place != PurePosixPath(where) for where in WHERE_STICKS_APPEAR)
