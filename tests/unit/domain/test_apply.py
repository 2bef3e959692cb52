"""A meeting taken apart into changes and put together again is the same meeting."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.apply import KINDS, apply_all, changes_that_make
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.positions import Mark, Position
from bijeenkomst.domain.rules import decide
from tests.unit.domain.any_command import commands
from tests.unit.domain.evening import NOW, an_evening


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
        made.with_fields(codes_issued=meeting.codes_issued, stories_issued=meeting.stories_issued) == meeting
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


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_change_says_where_it_stands_in_the_order_of_its_own_fields(kind: type[Any]) -> None:
    """So that it can be made from its key and from what stands there."""
    assert tuple(one.name for one in fields(kind)) == (*kind.AT.keys, "before", "after")


def test_everything_in_a_meeting_is_the_place_of_one_kind_of_change() -> None:
    """A field without a change could not be stored or taken back; with two, one would not know of the other."""
    from_the_start = ["code_seed", "codes_issued", "rehearsal", "stories_issued"]
    places = [kind.AT.field for kind in KINDS]
    assert sorted([*places, *from_the_start]) == sorted(one.name for one in fields(Meeting))


def test_a_place_gives_back_what_it_was_made_of() -> None:
    people = Position("people", "theme", "id")
    content = people.content([(("A", "1"), "x"), (("A", "2"), "y"), (("B", "1"), "z")])
    assert content == {"A": {"1": "x", "2": "y"}, "B": {"1": "z"}}
    assert people.value(content, ("A", "2")) == "y"
    assert people.value(content, ("C", "2")) is None
    without = people.with_value(content, ("B", "1"), None)
    assert without == {"A": {"1": "x", "2": "y"}}
    assert content["B"] == {"1": "z"}
    assert list(people.items(without)) == [(("A", "1"), "x"), (("A", "2"), "y")]
    rows = Position("rows", "theme", nothing=0)
    assert rows.value({}, ("A",)) == 0
    assert rows.with_value({"A": 2}, ("A",), 0) == {}
    pairs = Mark("apart", "one", "other")
    assert pairs.with_value(frozenset({("a", "b")}), ("a", "b"), False) == frozenset()
    assert pairs.content(pairs.items(frozenset({("a", "b")}))) == {("a", "b")}
