"""A meeting taken apart into changes and put together again is the same meeting."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.whole import changes_that_make
from tests.unit.domain.evening import NOW, an_evening
from tests.unit.domain.test_undo_property import commands


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_happened_the_changes_that_make_it_give_the_same_meeting(data: st.DataObject) -> None:
    meeting = an_evening()
    for _step in range(data.draw(st.integers(0, 25))):
        outcome = decide(meeting, data.draw(commands(meeting)), NOW)
        if isinstance(outcome, tuple):
            meeting = apply_all(meeting, outcome)
    made = apply_all(Meeting(meeting.code_seed, rehearsal=meeting.rehearsal), changes_that_make(meeting))
    assert (
        made.but(codes_issued=meeting.codes_issued) == meeting
    )  # of codes of themes that are gone only the file knows


@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_a_new_file_holds_the_whole_meeting(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """R19: what is written from memory is all of it."""
    meeting = an_evening()
    for _step in range(data.draw(st.integers(5, 25))):
        outcome = decide(meeting, data.draw(commands(meeting)), NOW)
        if isinstance(outcome, tuple):
            meeting = apply_all(meeting, outcome)
    folder = tmp_path_factory.mktemp("whole")
    create(folder / "avond.bijeenkomst", meeting)
    assert read_only(folder / "avond.bijeenkomst") == meeting
