"""Reads a workbook in a process of its own.

The reader reserves as much memory as an old .xls file promises to need. A damaged one can promise hundreds of
gigabytes, and then the whole process is aborted, which nobody can catch. So that happens to a process that
nothing depends on.
"""

import contextlib
import multiprocessing
import os
import sys
from multiprocessing.connection import Connection

from bijeenkomst.i18n import spoken, use_language
from bijeenkomst.intake.kind_of_file import Kind, damaged
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.unreadable import ThemesUnreadable
from bijeenkomst.intake.workbook import read_workbook

_PATIENCE = 60  # seconds; an ordinary file takes less than one
_MOST_MEMORY = 3 * 1024**3  # bytes, where it can be set


def read_apart(data: bytes, kind: Kind, name: str) -> tuple[Table, ...]:
    """What `read_workbook` gives, whatever happens to the process that reads.

    Raises:
        ThemesUnreadable: damaged, locked, or it took too long.
    """
    here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
    reader = multiprocessing.get_context("spawn").Process(
        target=_read,
        args=(there, spoken().language, data, kind, name),
        name="bijeenkomst: reading a workbook",
        daemon=True,
    )
    reader.start()
    there.close()
    try:
        answer = here.recv() if here.poll(_PATIENCE) else None
    except EOFError:
        answer = None
    finally:
        reader.kill()
        reader.join()
        reader.close()
        here.close()
    if isinstance(answer, str):
        raise ThemesUnreadable(answer)
    if not isinstance(answer, tuple):
        raise damaged(name)
    return answer


def _read(answer: Connection, language: str, data: bytes, kind: Kind, name: str) -> None:
    """In the other process: the tables, or the sentence that says why there are none."""
    _stay_small_and_silent()
    use_language(language)
    try:
        answer.send(read_workbook(data, kind, name))
    except ThemesUnreadable as error:
        answer.send(error.sentence)


def _stay_small_and_silent() -> None:
    # What the reader prints when it gives up is of no use to anybody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ValueError, OSError):  # a lower limit may be set already
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
