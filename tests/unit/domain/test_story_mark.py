"""Marks on cards of stories: which card it is, and of which meeting (R62)."""

from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.values.sheet_row import read_mark
from bijeenkomst.domain.values.story_mark import LAST_NUMBER, read_story_mark, story_mark


@given(st.integers(0, 2**31), st.integers(1, LAST_NUMBER), st.booleans())
def test_a_mark_is_read_as_it_was_made_and_is_no_mark_of_a_sheet(seed: int, number: int, blank: bool) -> None:
    """R62."""
    mark = story_mark(seed, number, blank=blank)
    assert read_story_mark(mark.text) == mark
    assert len(mark.text) == 9
    assert read_mark(mark.text) is None


def test_other_codes_are_no_marks_of_cards() -> None:
    for text in ("", "K700205", "V1234567", "V123456789", "v12345678", "V1234567x", "X12345678", "V²2345678"):
        assert read_story_mark(text) is None
