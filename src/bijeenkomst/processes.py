"""What holds for every process of ours: it keeps what it knows of people to itself, and is gone when its parent is.

Only here are processes started. A pipe that closes tells a child that its parent is gone, however that ended; the
processes that a child started hear it the same way, one after the other.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # loaded when there is something to start
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

GRACE_SECONDS = 0.5
"""How long a process may take to tidy up once its parent is gone."""
if sys.platform == "win32":
    TIDY_UP = signal.SIGBREAK
else:
    TIDY_UP = signal.SIGUSR1
PR_SET_DUMPABLE = 4  # linux/prctl.h
WER_FAULT_REPORTING_FLAG_NOHEAP = 1  # werapi.h


class Orphaned(Enum):
    """What a process does once its parent is gone."""

    ENDS = auto()
    """At once: it writes nothing."""
    TIDIES = auto()
    """Its main thread leaves what it does by `SystemExit`, so that no half file stays."""
    FINISHES = auto()
    """It notices by itself."""


def start(
    work: Callable[..., object], *arguments: Any, name: str, orphaned: Orphaned = Orphaned.ENDS
) -> "BaseProcess":
    """Run `work(*arguments)` in a process of its own; all of it must be picklable."""
    from multiprocessing import get_context

    process = get_context("spawn").Process(
        target=_run, args=(orphaned, work, arguments), name=name, daemon=True
    )
    process.start()
    return process


def pool(orphaned: Orphaned) -> "ProcessPoolExecutor":
    """One process that does one job after the other; it is started for the first."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=_begin, initargs=(orphaned,)
    )


def keep_to_ourselves() -> None:
    """From now on nobody else may read the files that this process makes, and a crash leaves no picture of its memory.

    An administrator still can. Files that the process asks for by name with other rights keep those.
    """
    os.umask(0o077)
    with suppress(OSError, AttributeError, ValueError):  # a limit that is lower already, a system without it
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP)
            return
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # a limit does not hold for a dump that the system hands to a program
        with suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def _run(orphaned: Orphaned, work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    _begin(orphaned)
    work(*arguments)


def _begin(orphaned: Orphaned) -> None:
    """In the new process, before anything else."""
    from multiprocessing import parent_process

    keep_to_ourselves()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's to handle
    parent = parent_process()
    assert parent is not None
    if orphaned is Orphaned.TIDIES:
        signal.signal(TIDY_UP, _leave)
    threading.Thread(target=_watch, args=(parent.sentinel, orphaned), name="parent", daemon=True).start()
    if orphaned is Orphaned.ENDS and sys.platform == "linux":
        _have_the_system_end_us(parent.sentinel)


def _watch(parent: int, orphaned: Orphaned) -> None:
    from multiprocessing.connection import wait

    wait([parent])
    if orphaned is not Orphaned.ENDS:
        if orphaned is Orphaned.TIDIES:
            _tell_main_thread()
        threading.Event().wait(GRACE_SECONDS)
    os._exit(1)


def _tell_main_thread() -> None:
    if sys.platform == "win32":
        import _thread

        _thread.interrupt_main(TIDY_UP)
    else:  # also wakes it when it waits for the system
        signal.pthread_kill(threading.main_thread().ident or 0, TIDY_UP)


def _leave(_number: int, _frame: object) -> None:
    raise SystemExit(1)


def _have_the_system_end_us(pipe: int) -> None:
    """A library that reads a damaged file may hold Python up for as long as it likes; this it cannot hold up."""
    import fcntl
    from multiprocessing.connection import wait

    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(pipe, fcntl.F_SETFL, fcntl.fcntl(pipe, fcntl.F_GETFL) | os.O_ASYNC)
    if wait([pipe], 0):  # it was gone before the system knew
        os._exit(1)
