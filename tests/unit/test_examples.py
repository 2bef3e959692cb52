import pytest

from bijeenkomst.domain.values.details import MAIN_QUESTION
from bijeenkomst.intake.details.details_file import read_details_file
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.resource_files import resource


@pytest.mark.parametrize("name", ["themas.xlsx", "themas-excel-nl.csv"])
def test_the_themes_of_the_example_come_in_without_a_question(name: str) -> None:
    """R6: from a workbook and from what a Dutch Excel saves as .csv."""
    proposal = read_themes_file(resource("examples", name))
    assert proposal.complete
    assert len(proposal.drafts()) == 6


def test_the_details_of_the_example_leave_only_the_dates_open() -> None:
    """R5: the dates follow from the day on which the example is opened."""
    draft = read_details_file(resource("examples", "voorbeeld.toml"))
    assert draft.notes == ()
    assert draft.title == "Dorpsbrede bijeenkomst Lindendal"
    assert draft.main_question == MAIN_QUESTION
    assert draft.organisation
    assert draft.contact_name
    assert draft.contact_phone == "06 12345678"
    assert (draft.date, draft.delete_on) == (None, None)


def test_the_example_is_nobodys_address() -> None:
    draft = read_details_file(resource("examples", "voorbeeld.toml"))
    assert str(draft.contact_email).endswith(".example")
