"""Copying a meeting file, also while a program writes to it, and from memory when the file is gone."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bijeenkomst.atomic_file import write_atomically
from bijeenkomst.document import troubles
from bijeenkomst.document.connecting import sqlite_uri
from bijeenkomst.document.filling import fill
from bijeenkomst.document.pictures import NO_PICTURES, images_of
from bijeenkomst.document.reading import read_meeting
from bijeenkomst.document.troubles import DocumentError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules.pictures import images_in


def save_copy(
    path: Path, target: Path, meeting: Meeting | None = None, images: Mapping[str, bytes] = NO_PICTURES
) -> Path:
    """Write a copy of the file `path` as `target`, complete or not at all, and return `target`.

    The whole file is read before anything is written, so that its writer never waits for a slow stick. `meeting`
    is what is in memory, given when the file may be gone or out of date: if the file does not hold it, the meeting in
    memory is written, with its pictures for the hall as far as they are in `images` or can still be read from the file,
    and without those of photos.

    Raises:
        DocumentError: the file cannot be read, or the copy cannot be written.
    """
    if target.resolve() == path.resolve():
        raise troubles.already_there(target)
    content = _content(path) if meeting is None else _content_with(path, meeting)
    try:
        with write_atomically(target) as temporary:
            if content is not None:
                temporary.write_bytes(content)
            else:
                assert meeting is not None
                fill(temporary, meeting, _all_images(path, meeting, images))
    except sqlite3.Error as error:
        raise troubles.explained(error, target) or error from error
    except OSError as error:
        raise troubles.cannot_make(error, target) from error
    return target


def _all_images(path: Path, meeting: Meeting, images: Mapping[str, bytes]) -> Mapping[str, bytes]:
    missing = images_in(meeting) - images.keys()
    try:
        return {**images_of(path, missing), **images}
    except (DocumentError, sqlite3.Error):  # the file is gone
        return images


def _content(path: Path) -> bytes:
    """The bytes of the file as of one commit. The writer has to wait only while they are read."""
    try:
        with (
            closing(sqlite3.connect(sqlite_uri(path.resolve(), "mode=ro"), uri=True, timeout=5.0)) as source,
            closing(sqlite3.connect(":memory:")) as copy,
        ):
            source.backup(copy)
            return copy.serialize()
    except sqlite3.Error as error:
        raise troubles.explained(error, path) or troubles.damaged(path) from error


def _content_with(path: Path, meeting: Meeting) -> bytes | None:
    """The bytes of the file; None when it cannot be read, or holds something else than `meeting`."""
    try:
        content = _content(path)
        with closing(sqlite3.connect(":memory:")) as copy:
            copy.deserialize(content)
            stored = read_meeting(copy)
    except (DocumentError, sqlite3.Error, ValueError, TypeError):
        return None
    return content if stored.with_fields(stage=meeting.stage) == meeting else None
