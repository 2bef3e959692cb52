"""The USB sticks that are plugged into this computer."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QStorageInfo

from bijeenkomst.export.handover.volume import volume_of
from bijeenkomst.i18n import gettext as _

WHERE_STICKS_APPEAR = ("/media", "/run/media", "/Volumes")  # Linux desktops, macOS
ON_A_NETWORK = frozenset({"afpfs", "cifs", "nfs", "nfs4", "smb3", "smbfs", "webdav"})


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick: its name, its folder, and the number of its volume. `locked`: it is write-protected."""

    name: str
    path: Path
    volume: int | None
    locked: bool = False


def stick_at(name: str, path: Path, *, locked: bool = False) -> Stick:
    """The stick in this folder, with the volume that is there now."""
    return Stick(name, path, volume_of(path), locked)


def sticks(volumes: Iterable[QStorageInfo] | None = None) -> tuple[Stick, ...]:
    """All sticks that are plugged in now."""
    mounted_volumes = QStorageInfo.mountedVolumes() if volumes is None else volumes
    return tuple(
        stick_at(volume.displayName() or _("USB-stick"), Path(volume.rootPath()), locked=volume.isReadOnly())
        for volume in mounted_volumes
        if volume.isValid() and volume.isReady() and not volume.isRoot()
        if is_stick(volume.rootPath(), bytes(volume.fileSystemType().data()).decode("utf-8", "replace"))
    )


def mounted() -> object:
    """A value that changes when a stick is plugged in or pulled out, cheap enough to be read every second."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetLogicalDrives())
    with suppress(OSError):
        if sys.platform == "darwin":
            return tuple(sorted(path.name for path in Path("/Volumes").iterdir()))
        return Path("/proc/self/mounts").read_bytes()
    return None


def is_stick(root: str, file_system: str = "") -> bool:
    """Whether the volume with this root can be unplugged: a stick, a card, a disk on a cable; never a network share."""
    if sys.platform == "win32":
        from bijeenkomst.ui.handover.windows_drives import can_be_unplugged

        return can_be_unplugged(root)
    place = PurePosixPath(root)
    appears = any(
        place.is_relative_to(where) and place != PurePosixPath(where) for where in WHERE_STICKS_APPEAR
    )
    return appears and file_system.lower() not in ON_A_NETWORK
