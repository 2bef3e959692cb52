"""Knowing a file of a meeting by what is in it, whatever it is called and wherever it was moved."""

import mmap
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.document.texts import Identity, calls_itself_a_meeting, identity_of
from bijeenkomst.export.package_names import mark_of
from bijeenkomst.i18n import gettext as _
from bijeenkomst.traces.leftover import LeftoverKind

LARGEST_PAGES = 20 << 20  # bytes of a PDF of ours, with room to spare
ELF, CORE = b"\x7fELF", 4  # e_type of what a program left when it crashed (elf(5))
MINIDUMP = b"MDMP"  # the same on Windows
OURS = b"bijeenkomst"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person has to look at, in words."""

    sentence: str


def recognised(path: Path, meeting: Identity) -> LeftoverKind | Doubt | None:
    """What of this meeting a file is; None for something else.

    Raises:
        OSError: it may not be read.
    """
    with path.open("rb") as file:
        head = file.read(64)
    if calls_itself_a_meeting(path):
        return _copy(path, meeting)
    if head.startswith(b"%PDF-") and path.stat().st_size <= LARGEST_PAGES:
        return LeftoverKind.LOOSE if mark_of(meeting.seed).encode() in path.read_bytes() else None
    crashed = (head.startswith(ELF) and CORE in (head[16], head[17])) or head.startswith(MINIDUMP)
    return LeftoverKind.CORE if crashed and _holds(path, OURS) else None


def _copy(path: Path, meeting: Identity) -> LeftoverKind | Doubt | None:
    found = identity_of(path)
    if found is not None and found.seed != meeting.seed:
        return None
    if found is None:
        said = _("'%(name)s' in '%(folder)s' is een beschadigde bijeenkomst, misschien deze")
    elif meeting.date and found.date > meeting.date:
        # Somebody made next year's evening from a copy: other people are in it, who did not ask for this.
        said = _(
            "'%(name)s' in '%(folder)s' begon als kopie, maar is van een latere avond: laat die daar los"
        )
    else:
        return LeftoverKind.COPY
    return Doubt(said % {"name": path.name, "folder": path.parent})


def _holds(path: Path, text: bytes) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(text) >= 0
