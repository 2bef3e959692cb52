"""Stories from spreadsheets and pasted text: what comes in, and what is asked first (R59, R6)."""

import csv
import io
from pathlib import Path

import pytest

from bijeenkomst.domain.values.story import MOST_STORIES, StoryDraft
from bijeenkomst.intake.files.pasted_text import check_pasted
from bijeenkomst.intake.proposal.proposed import Severity, StoryProposal
from bijeenkomst.intake.stories import read_stories_file, read_stories_text
from bijeenkomst.intake.unreadable import ProposalUndecided
from tests.support.workbooks import Rows, xlsx


def test_as_many_long_stories_can_be_pasted_as_a_meeting_is_made_to_carry() -> None:
    """Five hundred of two thousand characters, with an empty line between them."""
    check_pasted("\n\n".join(["De bus rijdt niet meer. " * 84] * 500))


EXAMPLE = [
    ("Gesprek", "Datum", "Verhaal", "Thema"),
    ("keukentafel", "2026-09-08", "De bus rijdt niet.", "Vervoer"),
    ("school", "2026-09-15", "Het is druk bij de school.\nElke ochtend.", "Veilig"),
]


def read(tmp_path: Path, rows: Rows, name: str = "verhalen.xlsx") -> StoryProposal:
    path = tmp_path / name
    path.write_bytes(xlsx({"Verhalen": rows}))
    return read_stories_file(path)


def test_a_row_is_a_story_with_its_conversation_and_the_pile_on_which_it_lay(tmp_path: Path) -> None:
    proposal = read(tmp_path, EXAMPLE)
    assert proposal.drafts() == (
        StoryDraft("De bus rijdt niet.", "keukentafel", "", "Vervoer"),
        StoryDraft("Het is druk bij de school.\nElke ochtend.", "school", "", "Veilig"),
    )
    (note,) = proposal.all_problems
    assert (note.severity, note.column) == (Severity.NOTE, "B (Datum)")


@pytest.mark.parametrize(
    ("rows", "drafts", "notes"),
    [
        ([("Verhaal", "Stapel"), ("Het regent.", "Weer")], (StoryDraft("Het regent.", pile="Weer"),), 0),
        (
            [("Gesprek", "Verhaal", "Thema", "Stapel"), ("school", "Het regent.", "Oud", "Weer")],
            (StoryDraft("Het regent.", "school", pile="Weer"),),
            1,
        ),
        ([("Verhaal", "Datum", "Wie typte"), ("Het regent.", "3 mei", "x")], (StoryDraft("Het regent."),), 2),
        ([("Datum", "Verhaal"), ("3 mei", "Het regent."), ("4 mei", "Zon.")], None, 1),
    ],
)
def test_only_the_column_of_stories_has_to_be_there(
    tmp_path: Path, rows: Rows, drafts: tuple[StoryDraft, ...] | None, notes: int
) -> None:
    """Beside columns that nothing is known of, and with the piles under the word for them."""
    proposal = read(tmp_path, rows)
    assert proposal.drafts() == (drafts or (StoryDraft("Het regent."), StoryDraft("Zon.")))
    assert [problem.severity for problem in proposal.all_problems] == [Severity.NOTE] * notes


@pytest.mark.parametrize(
    "words", ["Bel Jan op 06 12345678", "Mail jan@voorbeeld.nl", "Ik woon op Kerkweg 12, 7481 AB"]
)
def test_what_gives_somebody_away_asks_first_and_offers_a_mask(tmp_path: Path, words: str) -> None:
    """R59."""
    proposal = read(
        tmp_path, [("Gesprek", "Verhaal", "Citaat"), ("school", words, ""), ("", "Stil hier.", "")]
    )
    (problem,) = proposal.all_problems
    assert (problem.severity, problem.row, problem.column) == (Severity.ASK, 2, "B (Verhaal)")
    assert words.split()[-1] not in problem.sentence
    with pytest.raises(ProposalUndecided, match="rij 2, kolom B"):
        proposal.drafts()
    first, second = proposal.drafts(masked=frozenset({2}))
    assert "[" in first.text or "06-…" in first.text
    assert second == StoryDraft("Stil hier.")
    assert proposal.drafts(confirmed=frozenset({2}))[0].text == words
    assert proposal.drafts(skip_rows=frozenset({2})) == (second,)


@pytest.mark.parametrize(
    ("column", "at"), [("Gesprek", "B"), ("Verhaal", "A"), ("Citaat", "C"), ("Stapel", "D")]
)
def test_a_name_asks_first_and_is_masked_in_whichever_column_it_stands(
    tmp_path: Path, column: str, at: str
) -> None:
    """R59: the name of a pile is on the wall in front of the hall, and a conversation is in the kopgroep's table."""
    headings = ("Verhaal", "Gesprek", "Citaat", "Stapel")
    row = dict.fromkeys(headings, "iets") | {column: "Bij mevrouw Pietersen"}
    proposal = read(tmp_path, [headings, tuple(row[name] for name in headings)])
    (problem,) = proposal.all_problems
    assert (problem.severity, problem.column) == (Severity.ASK, f"{at} ({column})")
    (draft,) = proposal.drafts(masked=frozenset({2}))
    masked = {name: words.replace("Pietersen", "[naam]") for name, words in row.items()}
    assert draft == StoryDraft(*(masked[name] for name in headings))


@pytest.mark.parametrize(
    ("pasted", "stories"),
    [
        ("De bus rijdt niet.\nHet is stil.", ["De bus rijdt niet.", "Het is stil."]),
        (
            "De bus rijdt niet.\nDan zit je.\n\nHet is stil.",
            ["De bus rijdt niet.\nDan zit je.", "Het is stil."],
        ),
        ("school\tHet is druk.\nkeuken\tHet is stil.", ["Het is druk.", "Het is stil."]),
        ("Verhaal\nHet is druk, elke dag.", ["Het is druk, elke dag."]),
        ('"Het is druk," zei zij', ['"Het is druk," zei zij']),
    ],
)
def test_pasted_text_is_a_story_a_paragraph_a_line_or_a_row(pasted: str, stories: list[str]) -> None:
    assert [draft.text for draft in read_stories_text(pasted, "Geplakte tekst").drafts()] == stories


@pytest.mark.parametrize(
    ("letters", "delimiter"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1252", ";"), ("utf-16", "\t"), ("utf-16-le", ";")],
)
def test_a_csv_file_of_any_program_keeps_the_lines_and_letters_of_a_story(
    tmp_path: Path, letters: str, delimiter: str
) -> None:
    """R6: as Excel in Dutch, Excel's "Unicode text", LibreOffice and Google write them."""
    told = 'Eén bus per uur; en dan, "zei" zij: dat was\r\nvóór de crisis – toen het €5 kostte.'
    written = io.StringIO()
    rows = (("Gespreksnummer", "Verhaal"), ("café Süß", told), ("", "Stil."))
    csv.writer(written, delimiter=delimiter).writerows(rows)
    (tmp_path / "verhalen.csv").write_bytes(written.getvalue().encode(letters))
    proposal = read_stories_file(tmp_path / "verhalen.csv")
    assert proposal.all_problems == ()
    assert proposal.drafts() == (StoryDraft(told.replace("\r\n", "\n"), "café Süß"), StoryDraft("Stil."))


def test_a_spreadsheet_without_stories_says_what_its_headings_should_be(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, [("Plaats", "Aantal"), ("Dorp", 3)]).all_problems
    assert problem.severity is Severity.BLOCKS
    assert "Gesprek, Verhaal, Citaat" in problem.sentence
    (nothing,) = read(tmp_path, [("Gesprek", "Verhaal")]).all_problems
    assert "nog geen verhalen" in nothing.sentence
    quote_only = read(tmp_path, [("Gesprek", "Verhaal", "Citaat"), ("a", "", "Dan zit je")]).all_problems
    assert [each.severity for each in quote_only] == [Severity.BLOCKS]


def test_a_cell_that_could_not_be_read_is_told_once_for_what_it_is(tmp_path: Path) -> None:
    """R6: a story stands there, so none is missing."""
    for cell, said in (('=A2&" op zondag"', "formule"), ("#REF!", "#REF!")):
        (problem,) = read(tmp_path, [("Gesprek", "Verhaal"), ("school", cell)]).all_problems
        assert (problem.severity, problem.row, problem.column) == (Severity.BLOCKS, 2, "B (Verhaal)")
        assert said in problem.sentence


def test_more_stories_than_people_can_lay_out_are_not_brought_in(tmp_path: Path) -> None:
    rows = [("Gesprek", "Verhaal"), *(("a", f"Verhaal {at}") for at in range(MOST_STORIES + 1))]
    (problem,) = read(tmp_path, rows).all_problems
    assert problem.severity is Severity.BLOCKS
    assert str(MOST_STORIES) in problem.sentence
