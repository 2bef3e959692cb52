"""R6: the files that people really have. `files/` holds the example as four programs saved it."""

from pathlib import Path

import pytest

from bijeenkomst.intake.proposal.proposed import Severity
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.intake.unreadable import TableUnreadable
from tests.support.samples import SAMPLES

SAME_THEMES = ["themas.xlsx", "themas-excel-nl.csv", "themas.ods", "themas.xls"]


@pytest.mark.parametrize("name", SAME_THEMES)
def test_the_example_comes_in_whole_in_the_order_of_the_kopgroep(name: str) -> None:
    """R3, R6."""
    proposal = read_themes_file(SAMPLES / name)
    drafts = proposal.drafts()
    assert proposal.complete
    assert proposal.all_problems == ()
    assert [draft.title for draft in drafts] == [
        "Ontmoeten",
        "Zorg voor elkaar",
        "Veilig naar school",
        "Groen en spelen",
        "Wonen voor jong en oud",
        "Vervoer en voorzieningen",
    ]
    assert [len(draft.quotes) for draft in drafts] == [3, 3, 3, 2, 3, 2]
    assert drafts[0].core_sentence == "Een plek waar je zomaar binnen kunt lopen"
    assert drafts[0].quotes[1] == "Ik zou best één middag per week koffie willen schenken."
    assert not any(draft.sensitive for draft in drafts)


def test_every_way_of_saving_the_example_gives_the_same_themes() -> None:
    first, *others = (read_themes_file(SAMPLES / name).drafts() for name in SAME_THEMES)
    assert all(other == first for other in others)


def test_white_space_around_a_quote_is_left_out() -> None:
    drafts = read_themes_file(SAMPLES / "themas.xlsx").drafts()
    assert drafts[1].quotes[2] == "Mantelzorgers hebben zelf ook weleens een vrije middag nodig."


def test_stories_are_recognised_as_stories_and_not_brought_in() -> None:
    proposal = read_themes_file(SAMPLES / "verhalen.xlsx")
    assert proposal.rows == ()
    (problem,) = proposal.problems
    assert problem.severity is Severity.BLOCKS
    assert problem.sentence.startswith('Blad "Verhalen", rij 1, kolom C (Verhaal): dit lijken de verhalen')


def test_a_file_with_a_password_says_so() -> None:
    with pytest.raises(TableUnreadable, match="op slot met een wachtwoord"):
        read_themes_file(SAMPLES / "themas-met-wachtwoord.xlsx")


def test_an_old_workbook_that_is_damaged_takes_nothing_down_with_it(tmp_path: Path) -> None:
    """Its header promises more cells than any computer can hold; the reader then aborts its own process."""
    data = bytearray((SAMPLES / "themas.xls").read_bytes())
    dimensions = data.index(b"\x00\x02\x0e\x00\x00\x00\x00\x00")
    data[dimensions + 4 : dimensions + 8] = b"\xff\xff\xff\x00"
    damaged = tmp_path / "themas.xls"
    damaged.write_bytes(data)
    with pytest.raises(TableUnreadable, match="niet te lezen"):
        read_themes_file(damaged)


def test_a_file_that_is_gone_or_a_folder_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="is er niet"):
        read_themes_file(tmp_path / "weg.xlsx")
    with pytest.raises(TableUnreadable, match="map"):
        read_themes_file(tmp_path)
