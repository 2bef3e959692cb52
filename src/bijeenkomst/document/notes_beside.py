"""Notes beside a meeting file, by a program that may not write the file because another one has it open.

A handover from the command line while the window has the meeting open is recorded all the same: where its packages will
be is noted before the first of them is made (R45). The program that has the meeting open reads and deletes the notes.
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
    """One note: its file, the seed of its meeting, the command to carry out and when it was noted."""

    place: Path
    seed: int
    noted: Noted
    at: datetime


def leave_note(path: Path, seed: int, noted: Noted, at: datetime) -> None:
    """Leave a note for the program that has the meeting `path` open. It holds no names or numbers of people.

    Raises:
        OSError: it cannot be written there.
    """
    match noted:
        case RecordWritten(written):
            fields: dict[str, object] = {"written": [[output.kind, output.place] for output in written]}
        case RecordHandover(codes, way, place, listed):
            fields = {"codes": codes, "way": way, "place": place, "listed": sorted(listed or ())}
    text = json.dumps({"seed": seed, "at": at.isoformat(), **fields})
    with write_atomically(path.with_name(f".{path.name}.{secrets.token_hex(6)}{ENDING}")) as temporary:
        temporary.write_text(text, "utf-8")


def notes_beside(path: Path, seed: int) -> Iterator[NoteBeside]:
    """The notes for this meeting, oldest first; files that are no note of ours are skipped."""
    notes = []
    for place in path.parent.glob(f".{escape(path.name)}.*{ENDING}"):
        with suppress(OSError, ValueError, TypeError, KeyError):
            if place.stat().st_size <= LARGEST and (note := _read(place)).seed == seed:
                notes.append(note)
    yield from sorted(notes, key=lambda note: note.at)


def take_away(note: NoteBeside) -> None:
    """Delete a note that was carried out.

    Raises:
        OSError: it cannot be deleted.
    """
    wipe_file(note.place)


def _read(place: Path) -> NoteBeside:
    fields = json.loads(place.read_text("utf-8"))
    noted: Noted
    if "written" in fields:
        noted = RecordWritten(
            tuple(Written(WrittenKind(kind), str(where)) for kind, where in fields["written"])
        )
    else:
        listed = frozenset((str(code), str(key)) for code, key in fields["listed"])
        noted = RecordHandover(
            tuple(map(str, fields["codes"])), Way(fields["way"]), str(fields["place"]), listed
        )
    return NoteBeside(place, int(fields["seed"]), noted, datetime.fromisoformat(fields["at"]))
