"""The file of a rehearsal: made in its own folder, and deleted with it."""

import shutil
import tempfile
from pathlib import Path

from bijeenkomst.app.left_rehearsals import sweep
from bijeenkomst.atomic_file import explain
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.pictures import images_of
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.rehearsal import FOLDER
from bijeenkomst.rehearsal.copying import practice_copy


def make_rehearsal(path: Path) -> Path:
    """Make a practice copy of the meeting in `path`, which is only read; return the path of the copy.

    Raises:
        WorldError: the meeting cannot be read, or there is no space for a copy.
    """
    copy = practice_copy(read_only(path))
    sweep()
    try:
        folder = Path(tempfile.mkdtemp(prefix=FOLDER))
    except OSError as error:
        raise WorldError(explain(error, Path(tempfile.gettempdir()))) from error
    try:
        create(folder / path.name, copy, images_of(path, images_in(copy)))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder / path.name


def throw_away(rehearsal: Path) -> None:
    """Remove what `make_rehearsal` made, and no other file."""
    if rehearsal.parent.name.startswith(FOLDER):
        shutil.rmtree(rehearsal.parent, ignore_errors=True)
