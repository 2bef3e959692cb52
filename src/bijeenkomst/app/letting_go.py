"""Letting go, outside the meeting: what to wipe on this computer, wiping it, and proving that nobody is left (R45).

For the window each step runs in the process of the exports; `let_go` takes them one after the other.
"""

import tempfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from bijeenkomst import log
from bijeenkomst.app.left_rehearsals import FOLDER as REHEARSAL_FOLDERS
from bijeenkomst.atomic_file import explain
from bijeenkomst.document.file import read_only
from bijeenkomst.document.lock import WriterLock
from bijeenkomst.document.migrations import OLDER
from bijeenkomst.document.texts import seed_of, texts_that_stay
from bijeenkomst.domain.commands import BeginLettingGo, Command, FinishLettingGo, ForgetWritten, LetGo
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.letting_go import Written, WrittenKind
from bijeenkomst.export.beside import BESIDE, BESIDE_END
from bijeenkomst.export.package.names import is_ours
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.session.interface import Declined, Failed, Request, Session
from bijeenkomst.session.local import LocalSession
from bijeenkomst.traces.leftover import Leftover, LeftoverKind, Leftovers, Wiped
from bijeenkomst.traces.searching import Found, search, search_files
from bijeenkomst.traces.sought import everybody, sought
from bijeenkomst.traces.words import kind_of, outcome, photos_of_sheets
from bijeenkomst.wiping import empty_file, wipe_file, wipe_folder
from bijeenkomst.wording.giving_away import Telling, telling_texts
from bijeenkomst.wording.refusals import say

HEAD = 16  # bytes, as every meeting file begins
KINDS = {
    WrittenKind.PACKAGE: LeftoverKind.PACKAGE,
    WrittenKind.REUNION: LeftoverKind.REUNION,
    WrittenKind.COPY: LeftoverKind.COPY,
}


def find_leftovers(path: Path, written: Iterable[Written]) -> Leftovers:
    """What holds contact details of the meeting in `path` outside its file, on this computer."""
    seed = seed_of(path)
    there: dict[Path, LeftoverKind] = {}
    away: list[Written] = []
    folders = {path.parent}
    for one in written:
        place = Path(one.place)
        if not place.parent.is_dir():
            away.append(one)
            continue
        folders.add(place.parent)
        if place.exists() and (one.kind is not WrittenKind.COPY or _is_copy(place, seed)):
            there[place] = KINDS[one.kind]
    there |= dict.fromkeys(path.parent.glob(f"{escape(path.name)}{OLDER}*"), LeftoverKind.OLDER)
    for folder in folders:
        there |= dict.fromkeys(_half_written(folder), LeftoverKind.HALF)
    there |= dict.fromkeys(_rehearsals(seed), LeftoverKind.REHEARSAL)
    there |= dict.fromkeys(_logs(), LeftoverKind.LOG)
    return Leftovers(tuple(Leftover(kind, place) for place, kind in there.items()), tuple(away))


def wipe(leftover: Leftover) -> Wiped:
    """Take it away; what is in use or may not be written stays, and is said."""
    path = leftover.path
    try:
        match leftover.kind:
            case LeftoverKind.LOG:
                empty_file(path)
            case LeftoverKind.PACKAGE:
                if not wipe_folder(path, is_ours):
                    kept = _("In de map '%(name)s' staat nog iets van uzelf. Kijk of daar namen in staan.")
                    return Wiped(leftover, kept % {"name": path.name})
            case _other if path.is_dir():
                wipe_folder(path)
            case _file:
                for beside in (*path.parent.glob(f"{escape(path.name)}-journal"), path):
                    wipe_file(beside)
    except OSError as error:
        return Wiped(leftover, str(explain(error, path)))
    return Wiped(leftover)


def find_traces(path: Path, texts: Collection[str], state: Path) -> tuple[Found, ...]:
    """Where any of `texts` still stands: in the meeting file, beside it, in the logs, or in what the window remembers.

    A text that stays in the meeting on purpose, such as the name of the contact person or a name in an addition, is
    counted: it may stand in the file as often as SQLite says, and not once more.

    Raises:
        WorldError: the meeting file cannot be read.
    """
    found = list(_in_meeting(path, texts))
    beside = [other for other in path.parent.glob(f"{escape(path.name)}?*") if other.is_file()]
    return (*found, *search_files((*beside, *_half_written(path.parent), *_logs(), state), texts))


def what_goes(path: Path) -> tuple[str, ...]:
    """What letting go would take away, in words; nothing is changed.

    Raises:
        WorldError: the file cannot be read.
    """
    meeting = read_only(path)
    leftovers = find_leftovers(path, meeting.written.values())
    count = len(everybody(meeting))
    return (
        ngettext(
            "%(count)d aanmelding met contactgegevens", "%(count)d aanmeldingen met contactgegevens", count
        )
        % {"count": count},
        *((photos_of_sheets(len(meeting.photos)),) if meeting.photos else ()),
        *(f"{kind_of(one.kind)}: {one.path}" for one in leftovers.there),
        *(_("Niet bereikbaar, gooi zelf weg: %(place)s") % {"place": one.place} for one in leftovers.away),
        *(_("Blijft staan, kijk dit na: %(line)s") % {"line": one.line} for one in telling_texts(meeting)),
    )


@dataclass(frozen=True, slots=True)
class LetGoReport:
    """What came of letting go: what could not be wiped, what cannot be reached, where people were still found, and
    which texts stay that seem to give somebody away.
    """

    troubles: tuple[str, ...]
    away: tuple[Written, ...]
    found: tuple[Found, ...]
    proved: bool
    stay: tuple[Telling, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it in words, without anybody's details."""
        return (
            *self.troubles,
            *(_("Niet bereikbaar, gooi zelf weg: %(place)s") % {"place": one.place} for one in self.away),
            *(_("Nog gevonden in: %(place)s") % {"place": one.place} for one in self.found),
            *((outcome(proved=self.proved, stay=self.stay),) if not self.found else ()),
        )


def let_go(path: Path, state: Path) -> LetGoReport:
    """All steps, of a meeting that no other program has open. Killed on the way, the same again finishes it.

    Raises:
        WorldError: the file cannot be opened or written.
    """
    session = LocalSession.open(path)
    try:
        before = session.meeting.letting_go
        known = before is None or before.gone_at is None  # whom to look for afterwards
        people = sought(everybody(session.meeting))
        stay = telling_texts(session.meeting)
        _do(session, BeginLettingGo())
        leftovers = find_leftovers(path, session.meeting.written.values())
        wiped = [wipe(one) for one in leftovers.there]
        _do(session, LetGo())
        found = find_traces(path, people, state)
        if not found:
            kept = {str(one.leftover.path) for one in wiped if one.trouble} | {
                one.place for one in leftovers.away
            }
            _do(
                session, ForgetWritten(tuple(place for place in session.meeting.written if place not in kept))
            )
            _do(session, FinishLettingGo(proved=known))
        troubles = tuple(one.trouble for one in wiped if one.trouble)
        after = session.meeting.letting_go
        return LetGoReport(troubles, leftovers.away, found, bool(after and after.proved), stay)
    finally:
        session.close()


def _do(session: Session, command: Command) -> None:
    match session.ask(Request(command, by_console=True)):
        case Declined(refusal):
            raise WorldError(say(refusal))
        case Failed(sentence):
            raise WorldError(sentence)


def _in_meeting(path: Path, texts: Collection[str]) -> Iterator[Found]:
    counts = search(path.read_bytes(), texts)
    if counts:
        stay = texts_that_stay(path)
        left = {text for text, count in counts.items() if count > sum(other.count(text) for other in stay)}
        if left:
            yield Found(path, len(left), frozenset(left))


def _half_written(folder: Path) -> Iterator[Path]:
    """What `write_atomically` and a handover were writing when the program was killed."""
    yield from folder.glob(".????????????.*.nieuw*")
    yield from folder.glob(f"{BESIDE}*{BESIDE_END}")


def _rehearsals(seed: int | None) -> Iterator[Path]:
    """Copies to practise on that a killed program left, of this meeting, and that no program has open."""
    for folder in Path(tempfile.gettempdir()).glob(f"{REHEARSAL_FOLDERS}*"):
        copies = list(folder.glob("*.bijeenkomst"))
        if copies and all(seed_of(copy) in (seed, None) and _free(copy) for copy in copies):
            yield folder


def _is_copy(path: Path, seed: int | None) -> bool:
    """Whether it is this meeting, or was until a program was killed while it wiped it; another may have its place."""
    with path.open("rb") as file:
        return seed_of(path) == seed or not any(file.read(HEAD))


def _free(path: Path) -> bool:
    lock = WriterLock(path)
    try:
        return lock.take()
    finally:
        lock.release()


def _logs() -> Iterator[Path]:
    folder = log.log_path("venster").parent
    yield from (path for path in folder.glob("*") if path.is_file() and path.stat().st_size)
