"""Which processes there are, as the system knows them."""

import time
from collections.abc import Collection
from contextlib import suppress
from multiprocessing import active_children

import psutil

SOON = 10.0  # seconds, on a busy machine


def descendants(process: int) -> set[int]:
    """All that `process` started, and what those started."""
    return {child.pid for child in psutil.Process(process).children(recursive=True)}


def meeting_process_id() -> int:
    """The meeting process that this one started last; another one after it died."""
    started = [
        psutil.Process(child.pid) for child in active_children() if child.name == "bijeenkomst-meeting"
    ]
    return max(started, key=psutil.Process.create_time).pid


def left(processes: Collection[int]) -> set[int]:
    """Those that are still there, when they had time enough to end."""
    until = time.monotonic() + SOON
    while (there := {each for each in processes if parent(each)}) and time.monotonic() < until:
        time.sleep(0.02)
    return there


def command(process: int) -> str:
    """What it runs."""
    return " ".join(psutil.Process(process).cmdline())


def parent(process: int) -> int:
    """0: it ended, perhaps without anybody having asked how."""
    with suppress(psutil.NoSuchProcess):
        asked = psutil.Process(process)
        return 0 if asked.status() == psutil.STATUS_ZOMBIE else asked.ppid()
    return 0
