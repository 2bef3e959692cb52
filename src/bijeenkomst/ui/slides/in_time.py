"""Laying out a slide in steps of a few milliseconds, without every layout being a generator.

What takes longest is setting text, and each text is kept once it is set. Before another is set, `next_piece` is called,
which raises once the given time is over; laying out the same slide again quickly gets back to where it stopped.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter


class NotReadyYet(Exception):
    """The time is over. What was done is kept: try again."""


@dataclass(slots=True)
class _Given:
    until: float = float("inf")
    any_done: bool = False


_given = _Given()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Limit the time for laying out. At least one piece is done each time, so that it comes to an end.

    Only on the window's thread, on which everything for the hall is laid out.
    """
    _given.until, _given.any_done = perf_counter() + seconds, False
    try:
        yield
    finally:
        _given.until = float("inf")


def next_piece() -> None:
    """Begin a piece of work whose result is kept. It may not contain another piece, or it might never be finished.

    Raises:
        NotReadyYet: the time is over, and at least one piece was done.
    """
    if _given.any_done and perf_counter() > _given.until:
        raise NotReadyYet
    _given.any_done = True
