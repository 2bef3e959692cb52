"""Letters that no face has stop no report (R63): on paper they are boxes, and it says where they can be read."""

from pathlib import Path

import pytest

from bijeenkomst.export.report.report_words import LETTERS_MISSING
from bijeenkomst.export.report.writing import write_report
from tests.support.printed import text_of
from tests.support.report_evening import MADE_ON, with_addition
from tests.unit.domain.evening import an_evening


def report_with(text: str, folder: Path) -> tuple[str, str]:
    """The words on paper and the page of an evening where somebody added `text`."""
    write_report(with_addition(an_evening(), 1, text), folder, made_on=MADE_ON)
    (paper,), (page,) = folder.glob("*.pdf"), folder.glob("*.html")
    return text_of(paper), page.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["Samen koken: जलेबी", "ꀑꃻꀀ voor iedereen", "𞤀𞤣𞤤𞤢𞤥", "Ons ᏣᎳᎩ-koor", "ភក្តី"]
)
def test_a_text_in_a_script_that_cannot_be_printed_stops_no_report(text: str, tmp_path: Path) -> None:
    paper, page = report_with(text, tmp_path)
    assert text in page
    assert LETTERS_MISSING in paper
    assert LETTERS_MISSING not in page


@pytest.mark.parametrize("text", ["Samen koken: 🍲", "Кава і çay", "ጸሐይ", "さくら"])
def test_nothing_is_said_when_all_letters_can_be_printed(text: str, tmp_path: Path) -> None:
    paper, _page = report_with(text, tmp_path)
    assert LETTERS_MISSING not in paper
