"""How the world can fail around a meeting file, each as a sentence that says what, where and what to do."""

import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import explain
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import later as N_


class DocumentError(WorldError):
    """A meeting file could not be opened, read or written."""


class NotAMeeting(DocumentError):
    """The file is something else, or too damaged to be read."""


class MadeByNewerVersion(DocumentError):
    """The file was written by a later version of this program."""


class AlreadyOpen(DocumentError):
    """Another program is writing to this file; there are never two writers."""


class CannotSave(DocumentError):
    """The last change is not stored; everything that was confirmed before it is."""


def missing(path: Path) -> DocumentError:
    """There is no file of this name."""
    return DocumentError(
        N_(
            "Het bestand '%(name)s' is er niet. Is het verplaatst, of zit de USB-stick er niet in?",
            name=path.name,
        )
    )


def already_there(path: Path) -> DocumentError:
    """A new meeting never overwrites a file."""
    return DocumentError(
        N_("Er is al een bestand '%(name)s' in deze map. Kies een andere naam.", name=path.name)
    )


def cannot_make(error: OSError, path: Path) -> DocumentError:
    """The system would not let us make or read the file."""
    return DocumentError(explain(error, path))


def not_a_meeting(path: Path) -> NotAMeeting:
    """The file is no meeting at all."""
    return NotAMeeting(
        N_("'%(name)s' is geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.", name=path.name)
    )


def a_folder(path: Path) -> NotAMeeting:
    """There is a folder of this name."""
    return NotAMeeting(
        N_(
            "'%(name)s' is een map en geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.",
            name=path.name,
        )
    )


def damaged(path: Path) -> NotAMeeting:
    """The file was a meeting, but part of it is gone."""
    return NotAMeeting(
        N_(
            "'%(name)s' is beschadigd of niet helemaal gekopieerd. Gebruik een andere kopie van dit bestand. "
            "Bewaar dit bestand wel: misschien is er nog iets te redden.",
            name=path.name,
        )
    )


def too_new(path: Path) -> MadeByNewerVersion:
    """Only a newer program can read it."""
    return MadeByNewerVersion(
        N_(
            "'%(name)s' is gemaakt met een nieuwere versie van dit programma. "
            "Open het met die versie, of werk dit programma bij.",
            name=path.name,
        )
    )


def already_open(path: Path) -> AlreadyOpen:
    """Somebody else holds the lock."""
    return AlreadyOpen(
        N_(
            "'%(name)s' is al open in een ander venster of programma. "
            "Sluit dat eerst, of ga daar verder. Er is niets veranderd.",
            name=path.name,
        )
    )


def gone_while_open(path: Path) -> DocumentError:
    """Deleted, moved, or on a stick that was pulled out, while the program has all of it in memory."""
    return DocumentError(
        N_(
            "Het bestand '%(name)s' is weg uit '%(folder)s'. Er kan niets meer in worden bewaard. Zet het "
            "terug of steek de USB-stick er weer in, of klik op 'Bewaar een kopie'. Sluit het programma niet: "
            "de avond staat nog in het geheugen.",
            name=path.name,
            folder=str(path.parent),
        )
    )


def another_meeting(path: Path) -> DocumentError:
    """A file of the same name, but not the one that was open."""
    return DocumentError(
        N_(
            "'%(name)s' is nu een andere bijeenkomst. Zet het bestand van deze avond terug, of bewaar een "
            "kopie onder een andere naam.",
            name=path.name,
        )
    )


def an_older_copy(path: Path) -> DocumentError:
    """The same meeting, but not as it was when it was last stored."""
    return DocumentError(
        N_(
            "'%(name)s' is nu een oudere kopie van deze bijeenkomst. Er wordt niets in bewaard. Bewaar een "
            "kopie onder een andere naam en ga daarmee verder.",
            name=path.name,
        )
    )


def explained(error: sqlite3.Error, path: Path) -> DocumentError | None:
    """What the world did, if `error` is the world's doing; None when it is a mistake of ours."""
    kind = getattr(error, "sqlite_errorcode", None)
    if kind is None:
        return None
    names = {"name": path.name, "folder": str(path.parent)}
    match kind & 0xFF:
        case sqlite3.SQLITE_FULL:
            return CannotSave(
                N_(
                    "De schijf is vol: '%(name)s' kan niet worden bewaard. Maak ruimte vrij en doe de laatste "
                    "stap opnieuw. Alles van daarvoor is bewaard.",
                    **names,
                )
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            if kind == sqlite3.SQLITE_READONLY_DBMOVED:
                return _gone(names)
            return CannotSave(
                N_(
                    "In de map '%(folder)s' mag dit programma niet schrijven. "
                    "Kopieer '%(name)s' naar een andere map, bijvoorbeeld Documenten, en open het daar.",
                    **names,
                )
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            return _gone(names)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return already_open(path)
        case sqlite3.SQLITE_NOTADB:
            return not_a_meeting(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case _other:
            return None


def _gone(names: dict[str, str]) -> CannotSave:
    return CannotSave(
        N_(
            "'%(name)s' is niet bereikbaar in '%(folder)s'. Zit de USB-stick er nog in, en is er nog ruimte? "
            "Doe de laatste stap daarna opnieuw. Alles van daarvoor is bewaard.",
            **names,
        )
    )
