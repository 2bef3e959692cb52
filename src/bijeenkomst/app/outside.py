"""What the window has done to files in the process of the exports; each is loaded only when it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bijeenkomst.domain.letting_go import Written
    from bijeenkomst.domain.meeting import Meeting
    from bijeenkomst.traces.leftover import Leftover, Leftovers, Wiped
    from bijeenkomst.traces.searching import Found


def save_copy(path: Path, target: Path, meeting: "Meeting | None" = None) -> Path:
    """See `document.copying.save_copy`."""
    from bijeenkomst.document import copying

    return copying.save_copy(path, target, meeting)


def find_leftovers(path: Path, written: "tuple[Written, ...]") -> "Leftovers":
    """See `app.letting_go.find_leftovers`."""
    from bijeenkomst.app import letting_go

    return letting_go.find_leftovers(path, written)


def wipe(leftover: "Leftover") -> "Wiped":
    """See `app.letting_go.wipe`."""
    from bijeenkomst.app import letting_go

    return letting_go.wipe(leftover)


def find_traces(path: Path, texts: frozenset[str], state: Path) -> "tuple[Found, ...]":
    """See `app.letting_go.find_traces`."""
    from bijeenkomst.app import letting_go

    return letting_go.find_traces(path, texts, state)
