"""Finding contact details outside the meeting file, by where they were written and by content (R45, R64)."""

import tempfile
from collections.abc import Iterable, Iterator
from glob import escape
from pathlib import Path

from bijeenkomst import log
from bijeenkomst.document.lock import WriterLock
from bijeenkomst.document.migrations import BACKUP_ENDING
from bijeenkomst.document.notes_beside import notes_beside
from bijeenkomst.document.texts import Identity, identity_of, seed_of
from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.export.atomic_folder import BESIDE, BESIDE_END
from bijeenkomst.letting_go.around import around, may_not
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind, Leftovers
from bijeenkomst.letting_go.recognising import Doubt, recognised
from bijeenkomst.rehearsal import FOLDER as REHEARSAL_FOLDERS

HEAD = 16  # bytes: the header of a meeting file
KINDS = {
    WrittenKind.PACKAGE: LeftoverKind.PACKAGE,
    WrittenKind.REUNION: LeftoverKind.REUNION,
    WrittenKind.COPY: LeftoverKind.COPY,
}


def find_leftovers(path: Path, written: Iterable[Written]) -> Leftovers:
    """Everything on this computer that has to be wiped for the meeting in `path`, apart from the file itself."""
    meeting = identity_of(path)
    leftovers: dict[Path, LeftoverKind] = {}
    unavailable: list[Written] = []
    folders = [path.parent]
    for record in _all_written(path, written, meeting):
        place = Path(record.place)
        if not place.parent.is_dir():
            unavailable.append(record)
            continue
        folders.append(place.parent)
        is_known = record.kind in KINDS  # cards of stories are known by what is in them
        if is_known and place.exists() and (record.kind is not WrittenKind.COPY or _is_copy(place, meeting)):
            leftovers[place] = KINDS[record.kind]
    leftovers |= dict.fromkeys(path.parent.glob(f"{escape(path.name)}{BACKUP_ENDING}*"), LeftoverKind.OLDER)
    for folder in folders:
        leftovers |= dict.fromkeys(half_written(folder), LeftoverKind.HALF)
    unseen = _by_content(path, folders, meeting, leftovers) if meeting is not None else ()
    leftovers |= dict.fromkeys(_rehearsals(meeting), LeftoverKind.REHEARSAL)
    leftovers |= dict.fromkeys(logs(), LeftoverKind.LOG)
    found = tuple(Leftover(kind, place) for place, kind in leftovers.items())
    return Leftovers(found, tuple(unavailable), tuple(dict.fromkeys(folders)), unseen)


def half_written(folder: Path) -> Iterator[Path]:
    """Partial files of `write_atomically` or a handover, from when the program was killed."""
    yield from folder.glob(".????????????.*.nieuw*")
    yield from folder.glob(f"{BESIDE}*{BESIDE_END}")


def logs() -> Iterator[Path]:
    """The non-empty log files."""
    folder = log.log_path("venster").parent
    yield from (path for path in folder.glob("*") if path.is_file() and path.stat().st_size)


def _all_written(path: Path, written: Iterable[Written], meeting: Identity | None) -> tuple[Written, ...]:
    """The recorded paths, including notes by another program that the meeting has not taken in yet."""
    noted = notes_beside(path, meeting.seed) if meeting is not None else ()
    noted_paths = (
        record for note in noted if isinstance(note.noted, RecordWritten) for record in note.noted.written
    )
    return tuple(dict.fromkeys((*written, *noted_paths)))


def _by_content(
    path: Path, folders: Iterable[Path], meeting: Identity, leftovers: dict[Path, LeftoverKind]
) -> tuple[str, ...]:
    """Add to `leftovers` what is recognised by its content; return what could not be examined."""
    roots = set(folders)
    surroundings = around(folders)
    unseen = list(surroundings.unseen)
    for file in surroundings.files:
        if file == path or file in leftovers or any(folder in leftovers for folder in file.parents):
            continue
        try:
            recognition = None if file.samefile(path) else recognised(file, meeting)
        except OSError:
            unseen.append(may_not(file))
            continue
        if isinstance(recognition, Doubt):
            unseen.append(recognition.sentence)
        elif recognition is LeftoverKind.LOOSE and file.parent not in roots:
            leftovers[file.parent] = LeftoverKind.PACKAGE  # moved or renamed
        elif recognition is not None:
            leftovers[file] = recognition
    return tuple(dict.fromkeys(unseen))


def _rehearsals(meeting: Identity | None) -> Iterator[Path]:
    """Practice copies of this meeting, left by a killed program, that no program has open."""
    seed = None if meeting is None else meeting.seed
    for folder in Path(tempfile.gettempdir()).glob(f"{REHEARSAL_FOLDERS}*"):
        copies = list(folder.glob("*.bijeenkomst"))
        if copies and all(seed_of(copy) in (seed, None) and is_free(copy) for copy in copies):
            yield folder


def _is_copy(path: Path, meeting: Identity | None) -> bool:
    """Whether it is this meeting, or was until wiping was interrupted; another meeting may have taken its place."""
    with path.open("rb") as file:
        return (meeting is not None and seed_of(path) == meeting.seed) or not any(file.read(HEAD))


def is_free(path: Path) -> bool:
    """Whether none of our processes has this meeting file open."""
    lock = WriterLock(path)
    try:
        return lock.take()
    finally:
        lock.release()
