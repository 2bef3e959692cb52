"""A meeting goes through the pipe in pieces, and is the same on the other side."""

import pickle
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.session.pieces import LARGE, MOST, pieces_of, put_together, without_pieces
from tests.unit.domain.any_command import commands
from tests.unit.domain.evening import NOW, an_evening, joining, run


def through_the_pipe(meeting: Meeting) -> Meeting:
    """As the window gets it: each message by itself."""
    small, pieces = pickle.loads(pickle.dumps((without_pieces(meeting), tuple(pieces_of(meeting)))))
    return put_together(small, iter(pieces))


def with_many_people(number: int) -> Meeting:
    meeting = run(an_evening(), joining(an_evening(), key="first"))
    code = meeting.in_order[0].code
    one = meeting.sign_ups[code]["first"]
    many = {f"person {n}": replace(one, id=f"person {n}") for n in range(number)}
    return meeting.with_fields(sign_ups={**meeting.sign_ups, code: many})


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_happened_it_is_the_same_meeting(data: st.DataObject) -> None:
    meeting = an_evening()
    for _turn in range(data.draw(st.integers(0, 15))):
        outcome = decide(meeting, data.draw(commands(meeting)), NOW)
        if isinstance(outcome, tuple):
            meeting = apply_all(meeting, outcome)
    assert through_the_pipe(meeting) == meeting


def test_no_piece_is_long_and_nothing_that_grows_with_people_comes_whole() -> None:
    """P20: between two of them the window's thread comes to its turn."""
    meeting = with_many_people(3 * MOST + 1)
    assert max(len(piece.entries) for piece in pieces_of(meeting)) == MOST
    assert len(pickle.dumps(without_pieces(meeting))) < 20_000
    there = through_the_pipe(meeting)
    assert there == meeting
    assert [list(getattr(there, field)) for field in LARGE] == [
        list(getattr(meeting, field)) for field in LARGE
    ]
    code = meeting.in_order[0].code
    assert list(there.sign_ups[code]) == list(meeting.sign_ups[code])
