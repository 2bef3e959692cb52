"""Output into a pipe whose reader has seen enough, as in `bijeenkomst info FILE --json | head -1`.

That is no fault of ours, and no reason to stop: a handover makes all of its packages, whoever reads their names.
"""

import errno
import io
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_NOBODY_READS = (errno.EPIPE, errno.EINVAL)  # the second on Windows


class _Pipe(io.FileIO):
    """The writing end of a pipe; once nobody reads it, what is written goes nowhere."""

    def write(self, data: "Buffer") -> int:
        try:
            return super().write(data)
        except OSError as error:
            if error.errno not in _NOBODY_READS:
                raise
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)
        return super().write(data)


def go_on_when_nobody_reads() -> None:
    """From now on a closed pipe ends nothing. Only for output that really goes into one."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        with suppress(AttributeError, OSError, ValueError):  # none in a window; none of its own in a test
            if stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode):
                stream.flush()
                setattr(sys, name, _into_a_pipe(stream))


def _into_a_pipe(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        io.BufferedWriter(_Pipe(stream.fileno(), "wb", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
