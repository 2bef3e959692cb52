"""What a program that may not write a meeting, because another one has it open, leaves beside it for that one.

A handover from the command line while the window has the meeting is remembered all the same: where its packages are to
stand is noted before the first of them is made (R45). The owner takes the notes in, and takes them away.
"""

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from pathlib import Path

from bijeenkomst.atomic_file import write_atomically
from bijeenkomst.domain.commands import RecordHandover, RecordWritten
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.wiping import wipe_file

ENDING = ".overgedragen"
LARGEST = 1 << 20  # bytes: some thousands of people

Noted = RecordWritten | RecordHandover


@dataclass(frozen=True, slots=True)
class NoteBeside:
    """One note: where it lies, of which meeting, what is to be remembered and when that was."""

    place: Path
    seed: int
    noted: Noted
    at: datetime


def leave_note(path: Path, seed: int, noted: Noted, at: datetime) -> None:
    """Leave a note for whoever has the meeting `path` open; nobody's name or number is in it.

    Raises:
        OSError: it cannot be written there.
    """
    match noted:
        case RecordWritten(written):
            said: dict[str, object] = {"written": [[one.kind, one.place] for one in written]}
        case RecordHandover(codes, way, place, listed):
            said = {"codes": codes, "way": way, "place": place, "listed": sorted(listed or ())}
    text = json.dumps({"seed": seed, "at": at.isoformat(), **said})
    with write_atomically(path.with_name(f".{path.name}.{secrets.token_hex(6)}{ENDING}")) as beside:
        beside.write_text(text, "utf-8")


def notes_beside(path: Path, seed: int) -> Iterator[NoteBeside]:
    """The notes for this meeting, in the order of what happened; what is no note of ours is passed over."""
    found = []
    for place in path.parent.glob(f".{escape(path.name)}.*{ENDING}"):
        with suppress(OSError, ValueError, TypeError, KeyError):
            if place.stat().st_size <= LARGEST and (note := _read(place)).seed == seed:
                found.append(note)
    yield from sorted(found, key=lambda note: note.at)


def take_away(note: NoteBeside) -> None:
    """It was taken in.

    Raises:
        OSError: it may not be written.
    """
    wipe_file(note.place)


def _read(place: Path) -> NoteBeside:
    said = json.loads(place.read_text("utf-8"))
    noted: Noted
    if "written" in said:
        noted = RecordWritten(
            tuple(Written(WrittenKind(kind), str(where)) for kind, where in said["written"])
        )
    else:
        listed = frozenset((str(code), str(key)) for code, key in said["listed"])
        noted = RecordHandover(tuple(map(str, said["codes"])), Way(said["way"]), str(said["place"]), listed)
    return NoteBeside(place, int(said["seed"]), noted, datetime.fromisoformat(said["at"]))
