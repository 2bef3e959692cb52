"""Which processes there are, as the system knows them; Linux only."""

import time
from collections.abc import Collection
from pathlib import Path

SOON = 10.0  # seconds, on a busy machine


def descendants(process: int) -> set[int]:
    """All that `process` started, and what those started."""
    parents = {each: parent(each) for each in _all()}
    found: set[int] = set()
    new = {process}
    while new:
        new = {child for child, its_parent in parents.items() if its_parent in new}
        found |= new
    return found


def left(processes: Collection[int]) -> set[int]:
    """Those that are still there, when they had time enough to end."""
    until = time.monotonic() + SOON
    while (there := {each for each in processes if parent(each)}) and time.monotonic() < until:
        time.sleep(0.02)
    return there


def command(process: int) -> str:
    """What it runs."""
    return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def parent(process: int) -> int:
    """0: it ended, perhaps without anybody having asked how."""
    try:
        state, number = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:2]
    except (OSError, ValueError):
        return 0
    return 0 if state in "ZX" else int(number)


def _all() -> list[int]:
    return [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
