"""A group receives the stories of its own theme if the kopgroep ticked that, and never those of another (R41, R61)."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover.make_package import Files
from tests.support.packages import everything_in, files_of
from tests.support.told_evening import NOWHERE, OTHERS, OWN, a_told_evening
from tests.unit.domain.evening import joining, run


def with_people(meeting: Meeting) -> Meeting:
    return run(meeting, joining(meeting, 4, key="mina", name="Wilhelmina Achterberg"))


def sheet_of(files: Files) -> list[tuple[object, ...]] | None:
    (book,) = (load_workbook(BytesIO(data)) for name, data in files.items() if name.endswith(".xlsx"))
    if "Verhalen" not in book.sheetnames:
        return None
    return [
        tuple(cell for cell in row if cell is not None)
        for row in book["Verhalen"].iter_rows(values_only=True)
    ]


def test_the_group_receives_the_stories_of_its_own_theme_and_no_others() -> None:
    files = files_of(with_people(a_told_evening(along=True, others_along=True)), 4)
    sheet = sheet_of(files)
    assert sheet is not None
    assert (1, OWN, "ouders van school") in sheet
    everything = everything_in(files)
    for words in ("Vogelvlucht", "Waterval", OTHERS, NOWHERE):
        assert words not in everything


@pytest.mark.parametrize("password", ["", "drie losse woorden"])
def test_without_the_tick_no_word_of_a_story_is_in_any_byte(password: str) -> None:
    files = files_of(with_people(a_told_evening(others_along=True)), 4, password)
    everything = everything_in(files)
    for words in ("Kwispelstaart", "Vogelvlucht", "Waterval"):
        assert words not in everything
    assert password or sheet_of(files) is None


def test_stories_of_a_theme_that_was_merged_into_it_come_along() -> None:
    """R28."""
    meeting = a_told_evening(along=True, others_along=True)
    four, five = (meeting.in_order[number].code for number in (3, 4))
    merged = run(meeting, c.MergeThemes(four, (five,)))
    only = merged.only(four)
    assert set(only.stories) == {1, 2}
    assert only.only(four).stories == only.stories, "the same when it is asked again"
    assert merged.only(merged.in_order[0].code).stories == {}
