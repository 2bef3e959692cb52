"""Running processes, according to the operating system."""

import os
import sys
import time
from collections.abc import Collection
from contextlib import suppress
from multiprocessing import active_children

import psutil

SOON = 10.0  # seconds, on a busy machine
TIDIER = "multiprocessing.resource_tracker"
KILLED_STATUS = 15 if sys.platform == "win32" else -9
"""The status of a process that was killed."""


def kill(process: int) -> None:
    """End it at once, by SIGKILL where there is that signal; it can do nothing more."""
    psutil.Process(process).kill()


def suspend(process: int) -> None:
    """Hold it up until it is told to go on or killed.

    The signal is only sent when the system's call returns: a thread on another core goes on for a moment.
    """
    held = psutil.Process(process)
    held.suspend()
    while os.name != "nt" and any(
        psutil.Process(thread.id).status() != psutil.STATUS_STOPPED for thread in held.threads()
    ):
        time.sleep(0.001)


def kill_all(process: int) -> None:
    """End it and its children at one moment, as when the power goes.

    Only Python's own tidier is left alone. It ends by itself, once it removed the named semaphores that they left: each
    is a file in memory for as long as the computer is on.
    """
    running = [psutil.Process(number) for number in (process, *descendants(process))]
    ours = [one for one in running if TIDIER not in " ".join(one.cmdline())]
    for one in ours:
        suspend(one.pid)
    for one in ours:
        one.kill()


def descendants(process: int) -> set[int]:
    """The children of `process`, and their children."""
    return {child.pid for child in psutil.Process(process).children(recursive=True)}


def meeting_process_id() -> int:
    """The meeting process that this process started last."""
    started = [
        psutil.Process(child.pid) for child in active_children() if child.name == "bijeenkomst-meeting"
    ]
    return max(started, key=psutil.Process.create_time).pid


def left(processes: Collection[int]) -> set[int]:
    """The processes that are still running after they had time to end."""
    until = time.monotonic() + SOON
    while (running := {process for process in processes if parent(process)}) and time.monotonic() < until:
        time.sleep(0.02)
    return running


def command(process: int) -> str:
    """The command line of a process."""
    return " ".join(psutil.Process(process).cmdline())


def parent(process: int) -> int:
    """The parent of a process; 0 if it has ended, also as a zombie."""
    with suppress(psutil.NoSuchProcess):
        running = psutil.Process(process)
        return 0 if running.status() == psutil.STATUS_ZOMBIE else running.ppid()
    return 0
