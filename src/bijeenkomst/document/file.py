"""Opening, creating, reading and writing a meeting file.

Durability: a rollback journal and `synchronous=EXTRA`, so that a commit that returned survives a power cut and
the one file is complete whenever no write is under way (measured: a copied WAL file loses the last changes).
The journal stays while the file is open, with an empty header between two commits: see `journal`.
`secure_delete` overwrites what is deleted, so that withdrawn contact details are gone from the bytes too (R45).
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from bijeenkomst.atomic_file import keep_private, write_atomically
from bijeenkomst.document import pictures, troubles
from bijeenkomst.document.allowed import check_tables, rebuild_changed_tables, take_out_what_is_not_ours
from bijeenkomst.document.checking import check_content, check_header, try_to_write
from bijeenkomst.document.connecting import connect, reading, translate
from bijeenkomst.document.filling import fill
from bijeenkomst.document.journal import remove_journal, rewrite, wipe_after
from bijeenkomst.document.lock import WriterLock
from bijeenkomst.document.migrations import bring_up_to_date, migrate
from bijeenkomst.document.pictures import NO_PICTURES
from bijeenkomst.document.reading import read_meeting
from bijeenkomst.document.schema import APPLICATION_ID, PHONE_KEY, VERSION
from bijeenkomst.document.tables import INSERT_DETAIL, Statement
from bijeenkomst.document.writing import KEEP_SUBMISSION, statements, together
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting

LEAST_FREE = 1_000_000  # bytes: enough for some hundreds of sign-ups


class Document:
    """An open meeting file, with this program as its only writer. Used from one thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock

    @classmethod
    def open(cls, path: Path) -> "Document":
        """Open a file for writing.

        Raises:
            DocumentError: it is missing, no meeting, damaged, too new, open elsewhere, or not writable.
        """
        check_header(path)
        lock = WriterLock(path)
        if not _translate_missing(path, lock.take):
            raise troubles.already_open(path)
        try:
            document = cls(path, connect(path, "rw"), lock)
            document._check()
            keep_private(path)
        except BaseException:
            lock.release()
            raise
        return document

    def read(self) -> Meeting:
        """The meeting in the file.

        Raises:
            DocumentError: the file cannot be read.
        """
        return reading(self.path, lambda: read_meeting(self._connection))

    def submissions(self) -> set[str]:
        """The ids of all forms that were stored (N15)."""
        return {key for (key,) in self._connection.execute("SELECT id FROM submission")}

    def phone_key(self) -> bytes:
        """The key with which the tokens of phones are signed; an older file without one gets it now.

        It is in the file, so that a phone that sends its form again after a crash is recognised (N15, R22).
        """
        query = "SELECT value FROM details WHERE name = ?"
        row = reading(self.path, lambda: self._connection.execute(query, (PHONE_KEY,)).fetchone())
        if row is not None:
            return str(row[0]).encode()
        new_key = secrets.token_hex(32)
        translate(self.path, lambda: self._connection.execute(INSERT_DETAIL, (PHONE_KEY, new_key)))
        return new_key.encode()

    def picture(self, photo: str) -> bytes | None:
        """The picture of the photo of a sheet with this id, as a JPEG; None when there is none (any more)."""
        return pictures.fetch(self.path, self._connection, pictures.PICTURE, photo)

    def image(self, digest: str) -> bytes | None:
        """The bytes of a picture for the hall; None when they are not there."""
        return pictures.fetch(self.path, self._connection, pictures.IMAGE, digest)

    def keep_only(self, digests: Collection[str]) -> None:
        """Wipe the bytes of all other pictures for the hall.

        Raises:
            DocumentError: it could not be written; all of them are still there.
        """
        pictures.keep_only(self.path, self._connection, digests)

    def commit(
        self,
        changes: Iterable[Change],
        submissions: Iterable[str],
        after: Meeting,
        kept: Iterable[Statement] = (),
    ) -> None:
        """Store changes, submissions and the bytes of pictures (`pictures.keeping`) together; on return all is durable.

        `after` is the meeting after these changes.

        Raises:
            DocumentError: nothing of it was stored.
        """
        stored = tuple(changes)
        translate(self.path, lambda: self._commit(stored, submissions, after, kept))
        wipe_after(stored, self.path)

    @property
    def in_place(self) -> bool:
        """Whether the open file is still the one at its path: not deleted, moved, or on a stick that is gone."""
        return self._lock.holds(self.path)

    @property
    def has_room(self) -> bool:
        """Whether the disk has room left for more than the write that just succeeded."""
        try:
            return shutil.disk_usage(self.path.parent).free >= LEAST_FREE
        except OSError:
            return False

    def reopen(self, seed: int, is_known: Callable[[Meeting], bool]) -> tuple[Meeting, set[str]]:
        """Open the file at this path again after a failure; returns the meeting in it and its submissions.

        It may be another file than before (a stick that was put back), as long as it is the meeting with this seed
        and `is_known` says that it is what was last stored.

        Raises:
            DocumentError: it is missing, not writable, or another meeting or state; the old one stays open.
        """
        check_header(self.path)
        lock = self._lock
        if not lock.holds(self.path):
            lock = WriterLock(self.path)
            if not _translate_missing(self.path, lock.take):
                raise troubles.already_open(self.path)
        fresh = None
        try:
            fresh = Document(self.path, connect(self.path, "rw"), lock)
            content = fresh._read_again()
            if content[0].code_seed != seed:
                raise troubles.another_meeting(self.path)
            if not is_known(content[0]):
                raise troubles.an_older_copy(self.path)
        except BaseException:
            if fresh is not None:
                fresh._connection.close()
            if lock is not self._lock:
                lock.release()
            raise
        self._connection.close()
        if lock is not self._lock:
            self._lock.release()
        self._connection, self._lock = fresh._connection, lock
        return content

    def prove(self) -> None:
        """Write without changing anything: on return, everything in the file is durable.

        Raises:
            DocumentError: the file cannot be written.
        """
        translate(self.path, self._touch)

    def rewrite(self) -> None:
        """Rewrite the whole file from its content, so that no byte is left of what was deleted (R44, R45).

        `secure_delete` overwrites what is deleted, but not what SQLite left in unused space when it moved rows.

        Raises:
            DocumentError: there is no room for it; the file is unchanged.
        """
        try:
            translate(self.path, lambda: rewrite(self._connection, self.path))
        except OSError as error:
            raise troubles.cannot_make(error, self.path) from error

    def close(self) -> None:
        """Close the file and let another program write."""
        self._connection.close()
        if self.in_place:
            remove_journal(self.path)
        self._lock.release()

    def _commit(
        self,
        changes: Iterable[Change],
        submissions: Iterable[str],
        after: Meeting,
        kept: Iterable[Statement],
    ) -> None:
        with self._connection:  # commits, or rolls back on any exception
            self._connection.execute("BEGIN IMMEDIATE")
            to_store: list[Statement] = [*kept]
            for change in changes:
                to_store += statements(change, after)
            to_store += [(KEEP_SUBMISSION, (key,)) for key in submissions]
            for sql, values in together(to_store):
                self._connection.execute(sql, values)

    def _check(self) -> None:
        """Check that the file is undamaged and writable, now and not in the middle of the evening."""
        try:
            reading(self.path, lambda: check_content(self.path, self._connection))
            reading(self.path, lambda: check_tables(self.path, self._connection))
            translate(self.path, lambda: try_to_write(self._connection))
            translate(self.path, lambda: take_out_what_is_not_ours(self.path, self._connection))
            translate(self.path, lambda: bring_up_to_date(self.path, self._connection))
            translate(self.path, lambda: rebuild_changed_tables(self.path, self._connection))
        except BaseException:
            self._connection.close()
            remove_journal(self.path)
            raise

    def _read_again(self) -> tuple[Meeting, set[str]]:
        """The content of the file, which must be undamaged and of this version; nothing is written."""
        reading(self.path, lambda: check_content(self.path, self._connection))
        if self._connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            raise troubles.an_older_copy(self.path)
        return self.read(), self.submissions()

    def _touch(self) -> None:
        """Write without changing anything; the file keeps its time of change, by which people find the newest."""
        before = self.path.stat()
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            # A header field is written even when it stays the same; a row that stays the same is not (measured).
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with suppress(OSError):
            os.utime(self.path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _translate_missing(path: Path, take: Callable[[], bool]) -> bool:
    try:
        return take()
    except OSError as error:
        raise troubles.missing(path) from error


def create(path: Path, meeting: Meeting, images: Mapping[str, bytes] = NO_PICTURES) -> None:
    """Create a new meeting file, with the bytes of pictures for the hall, complete or not at all.

    Raises:
        DocumentError: there is already a file of that name, or it cannot be written there.
    """
    if path.exists():
        raise troubles.already_there(path)
    try:
        with write_atomically(path) as temporary:
            translate(path, lambda: fill(temporary, meeting, images))
    except OSError as error:
        raise troubles.cannot_make(error, path) from error


def read_only(path: Path) -> Meeting:
    """The meeting in a file that this program does not write to, even while another one does.

    Raises:
        DocumentError: the file is missing, no meeting, damaged or too new.
    """
    check_header(path)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    # writable if possible: a program that was killed may have left a journal to roll back
    connection = connect(path, "rw" if writable else "ro")
    try:
        return reading(path, lambda: _read_checked(path, connection))
    finally:
        connection.close()


def _read_checked(path: Path, connection: sqlite3.Connection) -> Meeting:
    connection.execute("PRAGMA query_only = ON")
    check_content(path, connection)
    check_tables(path, connection)
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return read_meeting(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated:  # the file stays unchanged
        connection.backup(migrated)
        take_out_what_is_not_ours(path, migrated)
        migrate(migrated)
        return read_meeting(migrated)
