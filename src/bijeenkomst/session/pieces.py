"""A meeting in pieces for the pipe: whoever reads a whole one holds Python until the last person is there.

Of 5,000 people that took the window's thread 50 ms, more than a frame (P20); between two pieces it comes to its turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bijeenkomst.domain.meeting import Meeting

LARGE = ("sign_ups", "set_aside", "additions", "answers")
"""What grows with the number of people: fields of a meeting with something by theme and id."""
MOST = 400
"""Entries of one piece; some 3 ms of reading."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Entries of one of the large fields, all of one theme."""

    field: str
    theme: str
    entries: tuple[tuple[str, Any], ...]


def without_pieces(meeting: Meeting) -> Meeting:
    """The meeting without what comes in pieces."""
    return meeting.with_fields(**{field: {} for field in LARGE})


def pieces_of(meeting: Meeting) -> Iterator[Piece]:
    """All that `without_pieces` left out, in its order; a theme without entries comes too."""
    for field in LARGE:
        for theme, by_id in getattr(meeting, field).items():
            entries = iter(by_id.items())
            yield Piece(field, theme, tuple(islice(entries, MOST)))
            while more := tuple(islice(entries, MOST)):
                yield Piece(field, theme, more)


def put_together(meeting: Meeting, pieces: Iterator[Piece]) -> Meeting:
    """The meeting with what came in pieces."""
    large: dict[str, dict[str, dict[str, Any]]] = {field: {} for field in LARGE}
    for piece in pieces:
        large[piece.field].setdefault(piece.theme, {}).update(piece.entries)
    return meeting.with_fields(**large)
