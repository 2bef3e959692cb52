"""The file of a rehearsal: made in a folder of its own, and thrown away with it."""

import shutil
import tempfile
from pathlib import Path

from bijeenkomst.app.left_rehearsals import sweep
from bijeenkomst.atomic_file import explain
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.rehearsal import FOLDER
from bijeenkomst.rehearsal.copying import practice_copy


def make_rehearsal(path: Path) -> Path:
    """A copy to practise on of the meeting in `path`, which is only read; gives where the copy stands.

    Raises:
        WorldError: it cannot be read, or there is no room for a copy.
    """
    copy = practice_copy(read_only(path))
    sweep()
    try:
        folder = Path(tempfile.mkdtemp(prefix=FOLDER))
    except OSError as error:
        raise WorldError(explain(error, Path(tempfile.gettempdir()))) from error
    try:
        create(folder / path.name, copy)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder / path.name


def throw_away(rehearsal: Path) -> None:
    """Take away what `make_rehearsal` made. Any other file stays."""
    if rehearsal.parent.name.startswith(FOLDER):
        shutil.rmtree(rehearsal.parent, ignore_errors=True)
