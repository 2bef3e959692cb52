"""What a workbook says of its cells besides their text: hidden, merged, wrong, not worked out (R4, R6)."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Sequence

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.proposal.proposed import Severity, ThemeProposal
from bijeenkomst.intake.themes import read_themes_bytes, read_themes_file
from bijeenkomst.intake.unreadable import ProposalUndecided, TableUnreadable
from tests.support.samples import SAMPLES
from tests.support.workbooks import Rows, ods, ods_cell, xlsx

HEADINGS = ("Thema", "Kernzin", "Citaat", "Gevoelig")


def read(*rows: Sequence[object], change: Callable[[Worksheet], None] = lambda _sheet: None) -> ThemeProposal:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADINGS, *rows):
        sheet.append(list(row))
    change(sheet)
    packed = io.BytesIO()
    book.save(packed)
    return read_themes_bytes(packed.getvalue(), "themas.xlsx")


def asked(proposal: ThemeProposal) -> list[tuple[int | None, str | None]]:
    return [(each.row, each.column) for each in proposal.all_problems if each.severity is Severity.ASK]


@pytest.mark.parametrize("name", ["gemerkt.xlsx", "gemerkt.ods", "gemerkt.xls", "gemerkt.fods"])
def test_every_kind_of_workbook_tells_what_is_hidden_merged_and_wrong(name: str) -> None:
    """As LibreOffice saved it: a cover sheet, three quotes under one title, a hidden row, column and sheet, errors."""
    proposal = read_themes_file(SAMPLES / name)
    assert proposal.sheet == "Thema's"
    assert proposal.sheets == ("Voorblad", "Thema's", "Oud")
    assert [row.row for row in proposal.rows] == [2, 5, 6, 7]
    assert proposal.rows[0].draft == ThemeDraft(
        "Samen eten", "Elke maand aan één tafel", ("Ik kook graag", "Ik schuif aan", "Wie doet mee?")
    )
    assert asked(proposal) == [(5, None), (6, "C (Citaat)"), (6, "E (Gevoelig)")]
    assert proposal.rows[2].draft.sensitive
    assert proposal.notes == (
        'Blad "Thema\'s" wordt gelezen. Niet gelezen: "Voorblad".',
        'Verborgen in het bestand, en niet gelezen: "Oud".',
    )


@pytest.mark.parametrize(
    ("cell", "sensitive", "asks"),
    [
        ("#N/A", True, True),
        ("#VERW!", True, True),
        ("#NAAM?", True, True),
        ("=NA()", True, True),  # a formula that was never worked out
        (3, True, True),
        ("?", True, True),
        ("✓", True, False),
        ("waar", True, False),
        ("JA!", True, False),
        (1, True, False),
        ("onwaar", False, False),
        (0, False, False),
        ("☐", False, False),
        ("Nee.", False, False),
    ],
)
def test_what_is_not_understood_counts_as_sensitive_and_is_asked(
    cell: object, sensitive: bool, asks: bool
) -> None:
    """R4."""
    proposal = read(["Rouw", "Niet alleen", "Ik mis hem", cell])
    assert proposal.rows[0].draft.sensitive is sensitive
    assert asked(proposal) == ([(2, "D (Gevoelig)")] if asks else [])


@pytest.mark.parametrize("cell", ["#N/B", "#DEEL/0!", "Err:502", "=A1", "####"])
def test_an_error_for_a_text_is_named_by_row_and_column_and_never_projected(cell: str) -> None:
    """R6."""
    proposal = read(["Rouw", cell, cell, "nee"], [cell, "", "", ""])
    assert proposal.rows[0].draft == ThemeDraft("Rouw")
    assert asked(proposal) == [(2, "B (Kernzin)"), (2, "C (Citaat)")]
    blocked = [each for each in proposal.all_problems if each.severity is Severity.BLOCKS]
    assert [(each.row, each.column) for each in blocked] == [(3, "A (Thema)")]


def test_a_formula_that_was_worked_out_is_read_also_when_its_answer_is_empty() -> None:
    proposal = read_themes_bytes(_with_cells('<c r="B2" t="str"><f>A1</f><v></v></c>'), "themas.xlsx")
    assert proposal.drafts() == (ThemeDraft("Wonen"),)


def test_an_odd_word_with_a_number_sign_is_no_error() -> None:
    assert read(["#samen eten", "# 1 in het dorp", "", ""]).drafts()[0].title == "#samen eten"


def test_a_date_for_a_text_is_asked_and_a_number_is_noted() -> None:
    proposal = read([dt.date(2026, 12, 3), True, 2040, "nee"])
    assert asked(proposal) == [(2, "A (Thema)"), (2, "B (Kernzin)")]
    assert "een getal" in proposal.notes[0]


def test_rows_that_were_filtered_out_are_asked_about_one_by_one() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[4].hidden = True

    proposal = read(["Eten"], ["Weg"], ["Ook weg"], ["Wonen"], change=hide)
    assert asked(proposal) == [(3, None), (4, None)]
    with pytest.raises(ProposalUndecided, match="verborgen of weggefilterd"):
        proposal.drafts()
    assert [draft.title for draft in proposal.drafts(frozenset({3}), frozenset({4}))] == [
        "Eten",
        "Ook weg",
        "Wonen",
    ]


def test_a_row_without_height_and_a_column_without_width_are_hidden_as_well() -> None:
    data = _with_sheet(
        xlsx({"Blad1": [["Thema", "Kernzin"], ["Wonen", "Dichtbij"]]}),
        lambda content: content.replace(b'<row r="2"', b'<row r="2" ht="0" customHeight="1"').replace(
            b"<sheetData>", b'<cols><col min="2" max="2" width="0.0" customWidth="1"/></cols><sheetData>'
        ),
    )
    proposal = read_themes_bytes(data, "themas.xlsx")
    assert proposal.rows[0].draft == ThemeDraft("Wonen")
    assert asked(proposal) == [(2, None)]


def test_a_hidden_column_stays_out_with_a_note_and_a_hidden_answer_is_kept() -> None:
    """R4: a theme that was marked stays marked."""

    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["C"].hidden = True
        sheet.column_dimensions["D"].hidden = True

    proposal = read(["Rouw", "k", "te persoonlijk", "ja"], change=hide)
    assert proposal.drafts() == (ThemeDraft("Rouw", "k", (), sensitive=True),)
    assert ["C (Citaat)" in note for note in proposal.notes] == [True, False]
    assert "D (Gevoelig) is verborgen, en wordt wel gebruikt" in proposal.notes[1]


def test_a_title_that_was_merged_over_three_rows_is_one_theme_with_three_quotes() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("D2:D5")

    proposal = read(["Rouw", "k", "een", "ja"], ["", "", "twee"], ["", "", "drie"], ["Wonen"], change=merge)
    assert proposal.drafts() == (
        ThemeDraft("Rouw", "k", ("een", "twee", "drie"), sensitive=True),
        ThemeDraft("Wonen", sensitive=True),  # the answer was merged over both
    )


def test_quotes_below_a_theme_belong_to_it_and_that_is_said() -> None:
    proposal = read(["Rouw", "k", "een"], ["", "", "twee"], ["Wonen", "", "drie"])
    assert proposal.drafts() == (ThemeDraft("Rouw", "k", ("een", "twee")), ThemeDraft("Wonen", "", ("drie",)))
    assert "(rij 3) zijn bij dit thema genomen" in proposal.notes[0]


@pytest.mark.parametrize(
    "rows",
    [
        [["", "", "zonder titel"]],  # nothing stands above it
        [["Rouw", "k", "een"], ["", "kern", "twee"]],  # with its own core sentence
        [["Rouw", "k", "een"], [], ["", "", "twee"]],  # after an empty row
        [["Rouw", "k", "een"], ["", "", "twee", "ja"]],  # with an answer of its own
    ],
)
def test_a_title_that_is_truly_missing_is_not_swallowed(rows: list[list[object]]) -> None:
    problems = read(*rows).all_problems
    assert [each.severity for each in problems] == [Severity.BLOCKS]
    assert "mist de titel" in problems[0].sentence


def test_where_each_row_has_room_for_more_quotes_a_row_without_a_title_misses_one() -> None:
    rows = [["Thema", "Citaat 1", "Citaat 2"], ["Rouw", "a", "b"], ["", "c", "d"]]
    proposal = read_themes_bytes(xlsx({"Blad1": rows}), "themas.xlsx")
    assert "mist de titel" in proposal.rows[1].problems[0].sentence


def test_more_than_three_quotes_together_are_asked_about() -> None:
    proposal = read(["Rouw", "k", "1"], ["", "", "2"], ["", "", "3"], ["", "", "4"])
    assert asked(proposal) == [(2, "C (Citaat)")]
    assert proposal.drafts(confirmed=frozenset({2}))[0].quotes == ("1", "2", "3")


def test_another_sheet_can_be_chosen_and_one_that_is_not_there_is_said() -> None:
    sheets: dict[str, Rows] = {"Keuze": [HEADINGS, ["Eten", "k"]], "Oud": [["Thema"], ["Vorig jaar"]]}
    data = xlsx(sheets, hidden=["Oud"])
    assert read_themes_bytes(data, "themas.xlsx").sheet == "Keuze"
    proposal = read_themes_bytes(data, "themas.xlsx", sheet="oud")
    assert [draft.title for draft in proposal.drafts()] == ["Vorig jaar"]
    assert 'Blad "Oud" is verborgen in het bestand.' in proposal.notes
    with pytest.raises(TableUnreadable, match=r'geen blad "Nieuw".*"Keuze", "Oud"'):
        read_themes_bytes(data, "themas.xlsx", sheet="Nieuw")


def test_a_sheet_with_more_known_headings_wins_from_a_cover_but_not_when_it_is_empty() -> None:
    cover = [["Titel", "Dorpsavond"], ["Onderwerp", "Samen"]]
    full, empty = [HEADINGS, ["Eten", "k", "q", "nee"]], [HEADINGS]
    proposal = read_themes_bytes(xlsx({"Leeg": empty, "Voorblad": cover, "Lijst": full}), "themas.xlsx")
    assert proposal.sheet == "Lijst"


def test_cells_and_rows_that_are_repeated_keep_their_places_in_an_ods() -> None:
    hidden = '<table:table-row table:number-rows-repeated="2" table:visibility="filter">'
    rows = [
        f"<table:table-row>{ods_cell('Thema')}{ods_cell('Citaat')}</table:table-row>",
        f"{hidden}{ods_cell('Twee keer')}</table:table-row>",
        f"<table:table-row>{ods_cell('Wonen')}<table:table-cell table:formula='of:=A1'/></table:table-row>",
    ]
    proposal = read_themes_bytes(ods(rows), "themas.ods")
    assert [each[0] for each in asked(proposal)] == [2, 3, 3, 4]  # the second one has the same title as well
    assert "nog niet is uitgerekend" in proposal.rows[2].problems[0].sentence


def _with_cells(cell: str) -> bytes:
    """A workbook in which this stands beside the title."""
    data = xlsx({"Blad1": [["Thema", "Kernzin"], ["Wonen", "PLEK"]]})

    def change(content: bytes) -> bytes:
        start = content.index(b'<c r="B2"')
        return content[:start] + cell.encode() + content[content.index(b"</c>", start) + 4 :]

    return _with_sheet(data, change)


def _with_sheet(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part, change(content) if part.filename.endswith("sheet1.xml") else content)
    return changed.getvalue()
