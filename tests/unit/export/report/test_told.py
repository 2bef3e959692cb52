"""How much was told stands in the report and on the slide with the main question, when it is known (R61)."""

from pathlib import Path

from openpyxl import load_workbook

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from tests.support.report_evening import a_full_evening, bytes_of_report, everything_in, the_report
from tests.support.told_evening import SECRET, a_told_evening
from tests.unit.domain.evening import run

TOLD = "De thema's komen uit 3 verhalen in 3 gesprekken."


def let_go(meeting: Meeting, *, keeps_stories: bool) -> Meeting:
    return run(meeting, c.BeginLettingGo(keeps_stories=keeps_stories), c.LetGo())


def test_the_report_says_from_how_much_the_themes_came(tmp_path: Path) -> None:
    """In all its files, also once the stories themselves are gone; of the stories themselves nothing (R59)."""
    for meeting in (a_told_evening(), let_go(a_told_evening(along=True), keeps_stories=False)):
        assert the_report(meeting).told == TOLD
        bytes_of_it = bytes_of_report(meeting, tmp_path)
        for words in SECRET:
            assert words.encode() not in bytes_of_it
    assert TOLD in next(tmp_path.glob("*.html")).read_text().replace("&#39;", "'")
    assert TOLD.replace(" ", "").encode() in everything_in(tmp_path).replace(b" ", b"").replace(b"\n", b"")
    (book,) = tmp_path.glob("*.xlsx")
    sheet = load_workbook(book).worksheets[0]
    assert TOLD in {cell for row in sheet.iter_rows(values_only=True) for cell in row}


def test_without_stories_it_says_nothing_of_them() -> None:
    assert the_report(a_full_evening()).told == ""
