"""The ways in which the world can fail around a meeting file, each with a sentence that says what, where and what to
do."""

import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import explain, no_file, protected
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
    """There is no file with this name."""
    return DocumentError(
        N_(
            "Het bestand '%(name)s' is er niet. Is het verplaatst, of zit de USB-stick er niet in?",
            name=path.name,
        )
    )


def already_there(path: Path) -> DocumentError:
    """There is a file with this name already, which is not overwritten."""
    return DocumentError(
        N_("Er is al een bestand '%(name)s' in deze map. Kies een andere naam.", name=path.name)
    )


def cannot_make(error: OSError, path: Path) -> DocumentError:
    """The system does not let us write or read the file."""
    return DocumentError(explain(error, path))


def not_a_meeting(path: Path) -> NotAMeeting:
    """The file is no meeting at all."""
    return NotAMeeting(
        N_("'%(name)s' is geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.", name=path.name)
    )


def a_folder(path: Path) -> NotAMeeting:
    """The path is a folder."""
    return NotAMeeting(
        N_(
            "'%(name)s' is een map en geen bijeenkomst. Kies een bestand dat eindigt op .bijeenkomst.",
            name=path.name,
        )
    )


def not_a_file(path: Path) -> NotAMeeting:
    """This is a pipe or a device."""
    return NotAMeeting(no_file(path))


def damaged(path: Path) -> NotAMeeting:
    """The file is a meeting, but part of it is gone."""
    return NotAMeeting(
        N_(
            "'%(name)s' is beschadigd of niet helemaal gekopieerd. Gebruik een andere kopie van dit bestand. "
            "Bewaar dit bestand wel: misschien is er nog iets te redden.",
            name=path.name,
        )
    )


def too_new(path: Path) -> MadeByNewerVersion:
    """Only a newer version of this program can read the file."""
    return MadeByNewerVersion(
        N_(
            "'%(name)s' is gemaakt met een nieuwere versie van dit programma. "
            "Open het met die versie, of werk dit programma bij.",
            name=path.name,
        )
    )


def already_open(path: Path) -> AlreadyOpen:
    """Another program holds the lock."""
    return AlreadyOpen(
        N_(
            "'%(name)s' is al open in een ander venster of programma. "
            "Sluit dat eerst, of ga daar verder. Er is niets veranderd.",
            name=path.name,
        )
    )


def gone_while_open(path: Path) -> DocumentError:
    """The file was deleted, moved, or is on a stick that was pulled out; the meeting is still in memory."""
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
    """The file with this name is not the meeting that was open."""
    return DocumentError(
        N_(
            "'%(name)s' is nu een andere bijeenkomst. Zet het bestand van deze avond terug, of bewaar een "
            "kopie onder een andere naam.",
            name=path.name,
        )
    )


def an_older_copy(path: Path) -> DocumentError:
    """The file is an earlier state of the meeting that was open."""
    return DocumentError(
        N_(
            "'%(name)s' is nu een oudere kopie van deze bijeenkomst. Er wordt niets in bewaard. Bewaar een "
            "kopie onder een andere naam en ga daarmee verder.",
            name=path.name,
        )
    )


def explained(error: sqlite3.Error, path: Path) -> DocumentError | None:
    """The trouble that SQLite reports with `error`; None when the error is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    names = {"name": path.name, "folder": str(path.parent)}
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return CannotSave(
                N_(
                    "De schijf is vol: '%(name)s' kan niet worden bewaard. Maak ruimte vrij en doe de laatste "
                    "stap opnieuw. Alles van daarvoor is bewaard.",
                    **names,
                )
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            if code == sqlite3.SQLITE_READONLY_DBMOVED:
                return _gone(names)
            if protected(path):
                return CannotSave(
                    N_(
                        "Het bestand '%(name)s' is beveiligd tegen wijzigen. Haal die beveiliging eraf, of maak er een "
                        "kopie van en open die.",
                        **names,
                    )
                )
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
