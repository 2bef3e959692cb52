"""Starting processes that keep personal data to themselves and never outlive their parent.

All processes are started here. A closing pipe tells a child that its parent is gone, however it ended; the child's own
children learn of it in the same way.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # imported when there is something to start
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

GRACE_SECONDS = 0.5
"""How long a process may take to clean up once its parent is gone."""
if sys.platform == "win32":
    TIDY_UP = signal.SIGBREAK
else:
    TIDY_UP = signal.SIGUSR1
LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
PR_SET_DUMPABLE = 4  # linux/prctl.h
WER_FAULT_REPORTING_FLAG_NOHEAP = 1  # werapi.h


class Orphaned(Enum):
    """How a process ends once its parent is gone."""

    ENDS = auto()
    """At once, since it writes nothing."""
    TIDIES = auto()
    """With a `SystemExit` in its main thread, so that no partial file remains."""
    FINISHES = auto()
    """By itself: it notices."""


def start(
    work: Callable[..., object], *arguments: Any, name: str, orphaned: Orphaned = Orphaned.ENDS
) -> "BaseProcess":
    """Run `work(*arguments)` in a new process; everything must be picklable."""
    from multiprocessing import get_context

    process = get_context("spawn").Process(
        target=_run, args=(orphaned, work, arguments), name=name, daemon=True
    )
    process.start()
    return process


def pool(orphaned: Orphaned) -> "ProcessPoolExecutor":
    """One process that runs jobs one after the other, started for the first of them."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=_begin, initargs=(orphaned,)
    )


def restore_environment() -> None:
    """Give programs that we start the library path that the user had, not the one of our own bundle.

    A bundle (PyInstaller) is started with its own libraries first on the path and keeps the user's beside it. The
    system read the variable when this process began, so it can be removed; our own processes set it again for
    themselves. With it, a program of the system (`gsettings`, a file manager, a mail program) would load our libraries
    and might not start.
    """
    if not getattr(sys, "frozen", False):
        return
    for name in LIBRARY_PATHS:
        if (before := os.environ.pop(f"{name}_ORIG", None)) is not None:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)


def keep_to_ourselves() -> None:
    """From now on this process makes files that only we can read, and leaves no core dump when it crashes.

    Administrators can still read them, and files created with explicit permissions keep those.
    """
    keep_files_to_ourselves()
    keep_memory_to_ourselves()


def keep_files_to_ourselves() -> None:
    """The first half, and no ordinary core dumps: what a program needs that knows nothing about anybody yet."""
    os.umask(0o077)
    if sys.platform != "win32":
        with suppress(OSError, ValueError):  # the limit is lower already
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_memory_to_ourselves() -> None:
    """The other half, before a meeting is opened: it takes a fortieth of the start."""
    if sys.platform in ("linux", "win32"):
        with suppress(OSError, AttributeError):  # the system has none
            import ctypes

            if sys.platform == "win32":
                ctypes.windll.kernel32.WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP)
            else:  # the limit does not apply to dumps that are piped to a program
                ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def _run(orphaned: Orphaned, work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    _begin(orphaned)
    work(*arguments)


def _begin(orphaned: Orphaned) -> None:
    """Runs first in the new process."""
    from multiprocessing import parent_process

    keep_to_ourselves()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl+C in a terminal
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
    else:  # this also interrupts a system call
        signal.pthread_kill(threading.main_thread().ident or 0, TIDY_UP)


def _leave(_number: int, _frame: object) -> None:
    raise SystemExit(1)


def _have_the_system_end_us(pipe: int) -> None:
    """Have the kernel end the process: a library stuck in a damaged file can block Python, but not this."""
    import fcntl
    from multiprocessing.connection import wait

    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(pipe, fcntl.F_SETFL, fcntl.fcntl(pipe, fcntl.F_GETFL) | os.O_ASYNC)
    if wait([pipe], 0):  # it was gone before the kernel was asked
        os._exit(1)
