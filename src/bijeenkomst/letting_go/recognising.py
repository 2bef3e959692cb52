"""Recognising a meeting's files by their content, whatever their name and location."""

import mmap
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.document.texts import Identity, calls_itself_a_meeting, identity_of
from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.package_names import mark_of, signpost_mark_of, story_cards_mark_of
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.leftover import LeftoverKind

LARGEST_PAGES = 20 << 20  # bytes: more than any PDF of ours
LARGEST_CALENDAR = 1 << 20  # more than any calendar file of ours, and less than a calendar of years
ELF, CORE = b"\x7fELF", 4  # e_type of a core dump (elf(5))
MINIDUMP = b"MDMP"  # the Windows equivalent
OURS = b"bijeenkomst"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person has to look at, described for people."""

    sentence: str


def recognised(path: Path, meeting: Identity) -> LeftoverKind | Doubt | None:
    """Which kind of leftover of this meeting a file is, or None.

    Raises:
        OSError: the file may not be read.
    """
    with path.open("rb") as file:
        head = file.read(64)
    if calls_itself_a_meeting(path):
        return _copy(path, meeting)
    if head.startswith(b"%PDF-") and path.stat().st_size <= LARGEST_PAGES:
        return _pages(path.read_bytes(), meeting)
    if head.startswith(b"BEGIN:VCALENDAR") and path.stat().st_size <= LARGEST_CALENDAR:
        return LeftoverKind.LOOSE if _is_our_appointment(path.read_bytes(), meeting) else None
    crashed = (head.startswith(ELF) and CORE in (head[16], head[17])) or head.startswith(MINIDUMP)
    return LeftoverKind.CORE if crashed and _holds(path, OURS) else None


def _pages(data: bytes, meeting: Identity) -> LeftoverKind | None:
    if signpost_mark_of(meeting.seed).encode() in data:
        return LeftoverKind.SIGNPOST
    if story_cards_mark_of(meeting.seed).encode() in data:
        return LeftoverKind.STORY_CARDS
    return LeftoverKind.LOOSE if mark_of(meeting.seed).encode() in data else None


def _copy(path: Path, meeting: Identity) -> LeftoverKind | Doubt | None:
    identity = identity_of(path)
    if identity is not None and identity.seed != meeting.seed:
        return None
    if identity is None:
        sentence = _("'%(name)s' in '%(folder)s' is een beschadigde bijeenkomst, misschien deze")
    elif meeting.date and identity.date > meeting.date:
        # Somebody made next year's evening from a copy: it has other people in it, who must not be removed.
        sentence = _(
            "'%(name)s' in '%(folder)s' begon als kopie, maar is van een latere avond: laat die daar los"
        )
    else:
        return LeftoverKind.COPY
    return Doubt(sentence % {"name": path.name, "folder": path.parent})


def _is_our_appointment(data: bytes, meeting: Identity) -> bool:
    """Whether it is the calendar file of a package as we made it, not somebody's own calendar with that event in it."""
    ours = MADE_BY.encode() in data.partition(b"BEGIN:VTIMEZONE")[0] and data.count(b"BEGIN:VEVENT") == 1
    return ours and f"\r\nUID:{mark_of(meeting.seed)}".encode() in data


def _holds(path: Path, text: bytes) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(text) >= 0
