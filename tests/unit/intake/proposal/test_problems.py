"""R1, R2, R6: what is wrong is named by sheet, row and column, and nothing comes in before a choice was made."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.proposal.proposed import Severity, ThemeProposal
from bijeenkomst.intake.themes import read_themes_bytes
from bijeenkomst.intake.unreadable import ProposalUndecided, TableUnreadable
from tests.support.workbooks import HEADINGS, Rows, xlsx

HEADING_WORDS = {
    *("Verhaal", "Gesprek", "Citaat", "Citaat 2", "Kernzin", "Thema", "Titel", "Gevoelig", "Nr", "Datum", ""),
    *("Verhalen en citaten", "Kernzin van het verhaal", "Gesprek over het thema"),
}


def read(*rows: Sequence[object], headings: tuple[str, ...] = HEADINGS) -> ThemeProposal:
    return read_themes_bytes(xlsx({"Thema's": [headings, *rows]}), "themas.xlsx")


def only_problem(proposal: ThemeProposal) -> tuple[Severity, int | None, str | None]:
    (problem,) = proposal.all_problems
    return problem.severity, problem.row, problem.column


def test_a_problem_names_the_sheet_the_row_and_the_column() -> None:
    """R6."""
    proposal = read(["Ontmoeten", "Een plek", "Bel 06-12345678"])
    (problem,) = proposal.all_problems
    assert problem.sentence.startswith(
        """Blad "Thema's", rij 2, kolom C (Citaat 1): hierin lijkt een telefoonnummer te staan."""
    )
    assert (problem.sheet, problem.row, problem.column) == ("Thema's", 2, "C (Citaat 1)")
    assert "12345678" not in problem.sentence


@pytest.mark.parametrize("quote", ["Bel 06-12345678", "Mail anna@voorbeeld.nl", "Kerkweg 12, 7481 AB"])
def test_contact_details_in_a_quote_wait_for_confirmation(quote: str) -> None:
    """R2."""
    proposal = read(["Ontmoeten", "", "", quote])
    assert only_problem(proposal) == (Severity.ASK, 2, "D (Citaat 2)")
    with pytest.raises(ProposalUndecided, match="rij 2, kolom D"):
        proposal.drafts()
    assert proposal.drafts(confirmed=frozenset({2})) == (ThemeDraft("Ontmoeten", "", (quote,)),)
    assert proposal.drafts(skip_rows=frozenset({2})) == ()


def test_one_bad_row_keeps_everything_out_until_it_is_skipped() -> None:
    """R6."""
    proposal = read(["Ontmoeten"], [None, "een kernzin zonder titel"], ["Zorg"])
    assert not proposal.complete
    assert only_problem(proposal) == (Severity.BLOCKS, 3, "A (Thema)")
    with pytest.raises(ProposalUndecided):
        proposal.drafts(confirmed=frozenset({3}))
    assert [draft.title for draft in proposal.drafts(skip_rows=frozenset({3}))] == ["Ontmoeten", "Zorg"]


def test_how_many_more_problems_there_are_is_said() -> None:
    proposal = read([None, "a"], [None, "b"], [None, "c"])
    with pytest.raises(ProposalUndecided, match=r"rij 2.*nog 2"):
        proposal.drafts()


@pytest.mark.parametrize(
    ("row", "severity", "column"),
    [
        (["t" * 40], None, None),
        (["t" * 41], Severity.NOTE, "A (Thema)"),
        (["t" * 300], Severity.NOTE, "A (Thema)"),
        (["t" * 301], Severity.BLOCKS, "A (Thema)"),
        (["t", "k" * 140], None, None),
        (["t", "k" * 141], Severity.NOTE, "B (Kernzin)"),
        (["t", "k" * 1001], Severity.BLOCKS, "B (Kernzin)"),
        (["t", "k", "c" * 1000], None, None),
        (["t", "k", "c" * 1001], Severity.BLOCKS, "C (Citaat 1)"),
        (["t", "k", "a", "b", "c", "d"], Severity.ASK, "F (Citaat 4)"),
        (["t", "k", "", "b", "c", "d"], None, None),
        (["t\x7f"], Severity.NOTE, "A (Thema)"),
    ],
)
def test_what_is_long_or_too_much_is_a_note_a_question_or_a_stop(
    row: list[object], severity: Severity | None, column: str | None
) -> None:
    """R1."""
    proposal = read(row, headings=(*HEADINGS, "Citaat 4"))
    if severity is None:
        assert proposal.all_problems == ()
    else:
        assert only_problem(proposal) == (severity, 2, column)
    assert proposal.complete == (severity in (None, Severity.NOTE))


@pytest.mark.parametrize(
    "quote",
    [
        "Koffie? 06-87654321 (elke dag 9-11 uur)",
        "06-87654321/0592-123456",
        "Wij wonen op nr 7, 06-87654321",
        "06-87654321 (24/7)",
        "16-18 06-87654321",
        "Sinds 2019 06 87 65 43 21",
        "3. 06-87654321",
        "06-87654321Sinds dit jaar",
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_number_beside_other_digits_is_asked_about(quote: str, place: int) -> None:
    """R2: opening hours, another number, a house number, a year or a place in a list hide nothing."""
    row = ["Samen eten", "Elke maand", "Goed"]
    row[place] = quote
    severity, number, _column = only_problem(read(list(row)))
    assert (severity, number) == (Severity.ASK, 2)


def test_of_more_than_three_quotes_the_first_three_are_taken_when_confirmed() -> None:
    """R1."""
    proposal = read(["t", "", "a", "b", "c", "d"], headings=(*HEADINGS, "Citaat 4"))
    assert proposal.drafts(confirmed=frozenset({2}))[0].quotes == ("a", "b", "c")


def test_the_same_title_twice_is_asked_until_one_of_the_two_is_skipped() -> None:
    proposal = read(["Wonen", "voor jong"], ["Zorg"], [" wonen ", "voor oud"])
    assert only_problem(proposal) == (Severity.ASK, 4, "A (Thema)")
    assert "rij 2" in proposal.all_problems[0].sentence
    assert [d.core_sentence for d in proposal.drafts(skip_rows=frozenset({4}))] == ["voor jong", ""]
    assert [d.core_sentence for d in proposal.drafts(skip_rows=frozenset({2}))] == ["", "voor oud"]
    assert len(proposal.drafts(confirmed=frozenset({4}))) == 3


@pytest.mark.parametrize(
    ("cell", "sensitive", "asks"),
    [
        ("ja", True, False),
        ("X", True, False),
        (True, True, False),
        (1, True, False),
        ("nee", False, False),
        ("", False, False),
        (False, False, False),
        ("misschien", True, True),
    ],
)
def test_a_theme_can_be_marked_sensitive_in_the_file(cell: object, sensitive: bool, asks: bool) -> None:
    """R4: what is not understood counts as sensitive, after asking."""
    proposal = read(["Geloof", cell], headings=("Thema", "Gevoelig (ja/nee)"))
    assert proposal.rows[0].draft.sensitive is sensitive
    assert proposal.complete is not asks


def test_numbers_and_dates_come_in_as_people_see_them() -> None:
    row = [3, 2.5, dt.date(2026, 11, 24), dt.datetime(2026, 11, 24, 19, 30), dt.time(19, 30)]
    (theme,) = read(list(row)).rows
    assert theme.draft == ThemeDraft("3", "2,5", ("24-11-2026", "24-11-2026 19:30", "19:30"))


def test_white_space_inside_is_one_space() -> None:
    (theme,) = read(["  Zorg\n voor\u00a0 elkaar "]).rows
    assert theme.draft.title == "Zorg voor elkaar"


def test_text_that_looks_like_a_formula_stays_text() -> None:
    proposal = read_themes_bytes(b"Thema;Kernzin\r\n=1+1;@SUM(A1)\r\n", "themas.csv")
    assert proposal.drafts() == (ThemeDraft("=1+1", "@SUM(A1)"),)


@pytest.mark.parametrize(
    ("count", "severity"), [(60, None), (61, Severity.NOTE), (100, Severity.NOTE), (101, Severity.BLOCKS)]
)
def test_more_than_an_evening_can_carry_is_said(count: int, severity: Severity | None) -> None:
    proposal = read(*([f"Thema {letter}"] for letter in range(count)))
    assert len(proposal.rows) == min(count, 100)
    assert [problem.severity for problem in proposal.all_problems] == ([severity] if severity else [])


@pytest.mark.parametrize(
    "headings",
    [
        ("Titel", "Samenvatting", "Quote 1", "Quote 2", "Quote 3"),
        ("ONDERWERP", "omschrijving:", "Uitspraak (1)", "uitspraak (2)", "uitspraak (3)"),
        ("Titel van het thema", "Kernzin (max. 140 tekens)", "1e citaat", "2e citaat", "3e citaat"),
        ("Thema’s", "Korte toelichting", "Citaten", "", ""),
    ],
)
def test_headings_are_matched_loosely(headings: tuple[str, ...]) -> None:
    """R6."""
    proposal = read(["Zorg", "Samen", "a", "b", "c"], headings=headings)
    assert proposal.drafts() == (ThemeDraft("Zorg", "Samen", ("a", "b", "c")),)


def test_columns_may_stand_in_any_order_under_a_line_with_a_name() -> None:
    rows: Rows = [
        ["Buurtbrede bijeenkomst"],
        [],
        ["Nr", "Citaat", "Thema"],
        [1, "a", "Zorg"],
        [],
        [2, "b", "Wonen"],
    ]
    proposal = read_themes_bytes(xlsx({"Blad1": rows}), "themas.xlsx")
    assert proposal.drafts() == (ThemeDraft("Zorg", "", ("a",)), ThemeDraft("Wonen", "", ("b",)))
    assert [row.row for row in proposal.rows] == [4, 6]


def test_a_line_that_says_what_it_is_about_is_not_taken_for_the_headings() -> None:
    rows: Rows = [["Thema's"], ["Titel", "Kernzin"], ["Zorg", "Samen"]]
    proposal = read_themes_bytes(xlsx({"Blad1": rows}), "themas.xlsx")
    assert proposal.drafts() == (ThemeDraft("Zorg", "Samen"),)


def test_a_column_that_is_not_used_is_named() -> None:
    proposal = read(["Zorg", "gesprek 3"], headings=("Thema", "Bron"))
    assert only_problem(proposal) == (Severity.NOTE, 1, "B (Bron)")
    assert proposal.complete


def test_the_first_sheet_with_known_headings_is_read_and_the_others_are_named() -> None:
    sheets: dict[str, Rows] = {
        "Planning": [["Wie", "Wat"], ["Ans", "koffie"]],
        "Leeg": [],
        "Verhalen": [["Gesprek", "Verhaal", "Thema"], ["1", "Er was eens", "Zorg"]],
        "Keuze": [["Thema", "Kernzin"], ["Zorg", "Samen"]],
        "Oud": [["Thema"], ["Iets"]],
        "Verborgen": [["Thema"], ["Niets"]],
    }
    proposal = read_themes_bytes(xlsx(sheets, hidden=["Verborgen"]), "themas.xlsx")
    assert [draft.title for draft in proposal.drafts()] == ["Zorg"]
    assert proposal.notes == (
        'Blad "Keuze" wordt gelezen. Niet gelezen: "Planning", "Verhalen", "Oud".',
        'Verborgen in het bestand, en niet gelezen: "Verborgen".',
    )


@pytest.mark.parametrize(
    ("sheets", "what"),
    [
        ({"Blad1": [["Naam", "Adres"], ["Ans", "Kerkweg"]]}, "rij 1: de koppen"),
        ({"Blad1": [["Ontmoeten", "Het gaat om elkaar"]]}, "koppen"),
        ({"Blad1": [["Thema", "Kernzin"]]}, "nog geen thema"),
        ({"Blad1": []}, "nog niets"),
    ],
)
def test_a_workbook_without_themes_says_what_to_do(sheets: dict[str, Rows], what: str) -> None:
    proposal = read_themes_bytes(xlsx(sheets), "themas.xlsx")
    assert not proposal.complete
    assert proposal.problems[0].severity is Severity.BLOCKS
    assert what in proposal.problems[0].sentence


@given(
    st.lists(st.sampled_from(sorted(HEADING_WORDS)), min_size=1, max_size=6),
    st.lists(st.sampled_from(["", "De bus rijdt niet", "x"]), min_size=1, max_size=6),
)
@example(["Gesprek", "Verhaal", "Citaat"], ["keukentafel", "De bus rijdt niet", "Dan zit je"])
@example(["Verhaal", "Kernzin"], ["De bus", "x"])
def test_whatever_headings_stand_together_the_file_is_read(headings: list[str], cells: list[str]) -> None:
    """Stories with a column of quotes, as they were typed after a conversation, ended the command."""
    text = ";".join(headings) + "\n" + ";".join(cells) + "\n"
    with suppress(TableUnreadable):  # a sentence of its own, and no failure of ours
        proposal = read_themes_bytes(text.encode(), "gesprek.csv")
        assert proposal.rows or proposal.problems
