"""Reads a file from elsewhere, an old workbook or a photo, in a process of its own.

Some readers and decoders can abort the process that they run in, or never come back, and nobody can catch that. So it
happens to a process that nothing depends on, with a limit to its memory and its time.
"""

import contextlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

from bijeenkomst.i18n import spoken, use_language
from bijeenkomst.processes import start

T = TypeVar("T")

_PATIENCE = 60  # seconds; an ordinary file takes less than one
_MOST_MEMORY = 3 * 1024**3  # bytes, where it can be set


class ReaderGone(Exception):
    """The process that read the file died, or was ended."""


class TookTooLong(ReaderGone):
    """The process was still reading when its time was up, and was ended."""


def run_apart(read: Callable[..., T], *arguments: Any) -> T:
    """The result of `read(*arguments)` in a process of its own; all of it must be picklable.

    Raises:
        ReaderGone: that process died, or was not done in a minute.
    """
    (result,) = pieces_apart(_in_one_piece, read, arguments)
    return cast(T, result)


def pieces_apart(
    read: Callable[..., Iterable[T]], *arguments: Any, patience: float = _PATIENCE
) -> tuple[T, ...]:
    """What `read(*arguments)` yields in a process of its own, each piece within `patience` seconds.

    Raises:
        TookTooLong: a piece did not come in time; the process is ended.
        ReaderGone: that process died.
    """
    here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
    reader = start(_run, there, spoken().language, read, arguments, name="bijeenkomst: reading a file")
    there.close()
    pieces: list[T] = []
    try:
        while True:
            if not here.poll(patience):
                raise TookTooLong
            piece = here.recv()
            if not piece:
                return tuple(pieces)
            pieces += piece
    except EOFError:
        raise ReaderGone from None
    finally:
        reader.kill()
        reader.join()
        reader.close()
        here.close()


def _run(
    results: Connection, language: str, read: Callable[..., Iterable[object]], arguments: tuple[Any, ...]
) -> None:
    _limit_memory_and_output()
    use_language(language)
    for piece in read(*arguments):
        results.send([piece])
    results.send([])  # the end


def _in_one_piece(read: Callable[..., T], arguments: tuple[Any, ...]) -> tuple[T]:
    return (read(*arguments),)


def _limit_memory_and_output() -> None:
    # What a decoder prints when it gives up is of no use to anybody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ValueError, OSError):  # a lower limit may be set already
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
