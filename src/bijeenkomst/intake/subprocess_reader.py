"""Reads a file from elsewhere, a workbook or a photo, in a process of its own.

The reader reserves as much memory as an old .xls file promises to need. A damaged one can promise hundreds of
gigabytes, and then the whole process is aborted, which nobody can catch. So that happens to a process that
nothing depends on.
"""

import contextlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

from bijeenkomst.i18n import spoken, use_language
from bijeenkomst.intake.refusals import damaged
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.workbook import read_old
from bijeenkomst.intake.unreadable import ThemesUnreadable
from bijeenkomst.processes import start

T = TypeVar("T")

_PATIENCE = 60  # seconds; an ordinary file takes less than one
_MOST_MEMORY = 3 * 1024**3  # bytes, where it can be set


class GaveUp(Exception):
    """The other process died, or took too long."""


class TookTooLong(GaveUp):
    """It was still at it, and was ended."""


def read_apart(data: bytes, name: str) -> tuple[Table, ...]:
    """What `read_old` gives, whatever happens to the process that reads.

    Raises:
        ThemesUnreadable: damaged, locked, or it took too long.
    """
    try:
        answer = run_apart(_read, data, name)
    except GaveUp as error:
        raise damaged(name) from error
    if isinstance(answer, str):
        raise ThemesUnreadable(answer)
    return answer


def run_apart(work: Callable[..., T], *arguments: Any) -> T:
    """What `work(*arguments)` gives in a process of its own; all of it must be picklable.

    Raises:
        GaveUp: that process died, or was not done in a minute.
    """
    (answer,) = pieces_apart(_at_once, work, arguments)
    return cast(T, answer)


def pieces_apart(
    work: Callable[..., Iterable[T]], *arguments: Any, patience: float = _PATIENCE
) -> tuple[T, ...]:
    """The pieces that `work(*arguments)` gives in a process of its own, each within `patience` seconds.

    Raises:
        TookTooLong: a piece did not come in time; the process is ended.
        GaveUp: that process died.
    """
    here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
    reader = start(_run, there, spoken().language, work, arguments, name="bijeenkomst: reading a file")
    there.close()
    pieces: list[T] = []
    try:
        while True:
            if not here.poll(patience):
                raise TookTooLong
            pieces += (found := here.recv())
            if not found:
                return tuple(pieces)
    except EOFError:
        raise GaveUp from None
    finally:
        reader.kill()
        reader.join()
        reader.close()
        here.close()


def _run(
    answer: Connection, language: str, work: Callable[..., Iterable[object]], arguments: tuple[Any, ...]
) -> None:
    _stay_small_and_silent()
    use_language(language)
    for piece in work(*arguments):
        answer.send([piece])
    answer.send([])


def _at_once(work: Callable[..., T], arguments: tuple[Any, ...]) -> tuple[T]:
    return (work(*arguments),)


def _read(data: bytes, name: str) -> tuple[Table, ...] | str:
    """In the other process: the tables, or the sentence that says why there are none."""
    try:
        return read_old(data, name)
    except ThemesUnreadable as error:
        return error.sentence


def _stay_small_and_silent() -> None:
    # What the reader prints when it gives up is of no use to anybody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ValueError, OSError):  # a lower limit may be set already
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
