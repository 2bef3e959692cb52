"""R6: .csv with any delimiter and encoding, and text pasted from a spreadsheet, a document or a mail."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.files.pasted_text import LONGEST
from bijeenkomst.intake.proposal.proposed import Severity
from bijeenkomst.intake.themes import read_themes_bytes, read_themes_text
from bijeenkomst.intake.unreadable import TableUnreadable

CSV = 'Thema;Kernzin;Citaat 1\r\nOntmoeten;"Eén plek; voor, iedereen";"Zei ze: ""kom""\r\nmaar"\r\nZorg;;\r\n'
DRAFTS = (ThemeDraft("Ontmoeten", "Eén plek; voor, iedereen", ('Zei ze: "kom" maar',)), ThemeDraft("Zorg"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_csv_is_read_in_the_encoding_that_it_has(encoding: str) -> None:
    """R6."""
    assert read_themes_bytes(CSV.encode(encoding), "themas.csv").drafts() == DRAFTS


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_a_csv_is_read_with_the_delimiter_that_it_has(delimiter: str, newline: str) -> None:
    """R6."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline)
    writer.writerow(["Thema", "Kernzin, of: samenvatting; kort", "Citaat 1"])
    writer.writerow(["Zorg", "Samen", "a,b;c\td"])
    proposal = read_themes_bytes(text.getvalue().encode(), "themas.csv")
    assert [row.draft.title for row in proposal.rows] == ["Zorg"]
    assert proposal.rows[0].draft.quotes == ("a,b;c d",)


def test_the_line_in_which_excel_names_the_delimiter_is_not_a_row() -> None:
    proposal = read_themes_bytes(b"sep=;\r\nThema;Kernzin\r\nZorg;a,b\r\n", "themas.csv")
    assert proposal.drafts() == (ThemeDraft("Zorg", "a,b"),)
    assert proposal.rows[0].row == 2


@pytest.mark.parametrize(
    "text",
    [
        'Thema; Kernzin\nZorg; "Eten; en drinken"\n',
        'Thema ;Kernzin\n"Zorg" ;"Eten; en drinken"\n',
        'Thema, Kernzin\nZorg,   "Eten; en drinken"\n',
        "Thema|Kernzin\nZorg|Eten; en drinken\n",
        'sep=,\nThema,Kernzin\n"Zorg","Eten; en drinken"\n',
        '"sep=;";;\rThema;Kernzin\rZorg;"Eten; en drinken"\r',
        'Thema;Kernzin;;;\nZorg;"Eten; en drinken";;;\n;;;;\n',
        "Thema\tKernzin\nZorg\tEten; en drinken\n",
    ],
)
def test_dialects_that_programs_write_give_the_same_cells(text: str) -> None:
    assert read_themes_bytes(text.encode(), "themas.csv").drafts() == (
        ThemeDraft("Zorg", "Eten; en drinken"),
    )


def test_a_quotation_mark_with_a_backslash_before_it_is_in_the_cell_only_where_the_file_is_so() -> None:
    database = rb'"Thema","Kernzin"' + b"\n" + rb'"Zorg","Ze zei: \"ja, kom\""' + b"\n"
    assert read_themes_bytes(database, "themas.csv").drafts() == (ThemeDraft("Zorg", 'Ze zei: "ja, kom"'),)
    usual = b'Thema;Kernzin\n"Zorg \\";"Ze zei: ""ja"""\n'
    assert read_themes_bytes(usual, "themas.csv").drafts() == (ThemeDraft("Zorg \\", 'Ze zei: "ja"'),)


def test_a_row_with_another_separator_than_the_headings_is_asked_about() -> None:
    proposal = read_themes_bytes(
        b"Thema;Kernzin;Citaat\nZorg;Samen;\nWonen,Thuis,Ja\nLezen, schrijven, rekenen;;\n", "t.csv"
    )
    (problem,) = proposal.all_problems
    assert (problem.severity, problem.row) == (Severity.ASK, 3)
    assert "komma's" in problem.sentence


def test_row_numbers_are_those_of_the_spreadsheet_also_after_a_line_break_in_a_cell() -> None:
    proposal = read_themes_bytes(b'Thema;Kernzin\n"Zorg\nvoor";x\n\n;geen titel\n', "themas.csv")
    assert [row.row for row in proposal.rows] == [2, 4]
    (problem,) = proposal.all_problems
    assert problem.sentence.startswith('Bestand "themas.csv", rij 4, kolom A (Thema): hier mist de titel')


def test_zero_bytes_in_a_csv_are_left_out_with_a_note() -> None:
    text = "Thema;Kernzin\nZo\x00rg;samen en voor elkaar in het dorp\n"
    proposal = read_themes_bytes(text.encode(), "themas.csv")
    assert proposal.drafts()[0].title == "Zorg"
    assert [problem.severity for problem in proposal.all_problems] == [Severity.NOTE]


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest() -> None:
    with pytest.raises(TableUnreadable, match=r'Bestand "themas.csv", rij 2: .*aanhalingsteken'):
        read_themes_bytes(b'Thema;Kernzin\n"Zorg;samen\nWonen;thuis\n', "themas.csv")
    with pytest.raises(TableUnreadable, match="aanhalingsteken"):
        read_themes_bytes(b'Thema;Kernzin\n"' + b"Zorg;samen\n" * 20_000, "themas.csv")


def test_letters_of_an_unknown_kind_are_said() -> None:
    with pytest.raises(TableUnreadable, match="letters"):
        read_themes_bytes(b"Thema;Kernzin\nZ\xb2\xb0\xb1\xd7g;\xde\xb1\x9d\n", "themas.csv")


def pasted(text: str) -> tuple[ThemeDraft, ...]:
    return read_themes_text(text, "Geplakte tekst").drafts()


def test_cells_pasted_with_their_headings_come_in_by_heading() -> None:
    """R6."""
    text = 'Kernzin\tThema\tCitaat\nSamen\tZorg\t"twee\nregels"\n'
    assert pasted(text) == (ThemeDraft("Zorg", "Samen", ("twee regels",)),)


def test_cells_pasted_without_headings_come_in_by_place_with_a_note() -> None:
    """R6."""
    proposal = read_themes_text("Zorg\tSamen\ta\t\tc\nWonen\tThuis", "Geplakte tekst")
    assert proposal.drafts() == (ThemeDraft("Zorg", "Samen", ("a", "c")), ThemeDraft("Wonen", "Thuis"))
    (note,) = proposal.problems
    assert note.severity is Severity.NOTE
    assert note.sentence.startswith("Geplakte tekst: er staan geen koppen")


def test_semicolons_part_cells_and_commas_do_not() -> None:
    assert pasted("Zorg;Samen\nWonen;Thuis") == (ThemeDraft("Zorg", "Samen"), ThemeDraft("Wonen", "Thuis"))
    assert pasted("Zorg, samen\nWonen, thuis") == (ThemeDraft("Zorg, samen"), ThemeDraft("Wonen, thuis"))


@pytest.mark.parametrize(
    "text",
    [
        "Zorg: Samen\nVeilig naar school\n",
        "Zorg - Samen\r\n\r\nVeilig naar school",
        "1. Zorg – Samen\n2. Veilig naar school",
        "1) Zorg: Samen\n 2) Veilig naar school:",
        "• Zorg — Samen\n• Veilig naar school",
        "- Zorg: Samen\n- Veilig naar school",
        "Thema's:\nZorg: Samen\nVeilig naar school",
        "\ufeffThema\nZorg: Samen\nVeilig naar school",
    ],
)
def test_plain_lines_are_titles_with_a_core_sentence_when_there_is_one(text: str) -> None:
    """R6."""
    assert pasted(text) == (ThemeDraft("Zorg", "Samen"), ThemeDraft("Veilig naar school"))


@pytest.mark.parametrize("title", ["10 voor de buurt", "E-bikes", "24-uurszorg", "50+ en 18-", "Wonen/zorg"])
def test_a_title_with_a_number_or_a_hyphen_stays_whole(title: str) -> None:
    assert pasted(title) == (ThemeDraft(title),)


def test_a_quotation_mark_in_plain_lines_is_nothing_special() -> None:
    drafts = pasted('"Zorg voor elkaar\n"Samen" eten\nWonen')
    assert [draft.title for draft in drafts] == ['"Zorg voor elkaar', '"Samen" eten', "Wonen"]


def test_a_text_file_is_read_as_lines() -> None:
    proposal = read_themes_bytes("Zorg: één\nWonen".encode(), "themas.txt")
    assert proposal.drafts() == (ThemeDraft("Zorg", "één"), ThemeDraft("Wonen"))


def test_nothing_pasted_and_far_too_much_pasted_are_said() -> None:
    with pytest.raises(TableUnreadable, match="nog niets geplakt"):
        pasted(" \n\t ")
    with pytest.raises(TableUnreadable, match="te veel tekst"):
        pasted("thema\n" * (LONGEST // len("thema\n") + 1))


@given(st.text(max_size=400) | st.text(alphabet='aB1:-;,\t\n\r"• Thema', max_size=200))
def test_any_pasted_text_gets_an_answer(text: str) -> None:
    try:
        proposal = read_themes_text(text, "Geplakte tekst")
    except TableUnreadable as refused:
        sentences = [refused.sentence]
    else:
        sentences = [problem.sentence for problem in proposal.all_problems]
    assert all(sentences)


def tidied(longest: int) -> st.SearchStrategy[str]:
    return st.text(max_size=longest).map(tidy)


drafts_in_files = st.builds(
    ThemeDraft,
    title=tidied(60).filter(bool),
    core_sentence=tidied(200),
    quotes=st.lists(tidied(100).filter(bool), max_size=3).map(tuple),
    sensitive=st.booleans(),
)


@given(
    st.lists(drafts_in_files, min_size=1, max_size=5),
    st.sampled_from(";,\t"),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_themes_written_to_a_csv_come_back_the_same(
    drafts: list[ThemeDraft], delimiter: str, encoding: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["Thema", "Kernzin", "Citaat 1", "Citaat 2", "Citaat 3", "Gevoelig"])
    for draft in drafts:
        quotes = [*draft.quotes, "", "", ""][:3]
        writer.writerow([draft.title, draft.core_sentence, *quotes, "ja" if draft.sensitive else "nee"])
    proposal = read_themes_bytes(text.getvalue().encode(encoding), "themas.csv")
    assert proposal.drafts(confirmed=frozenset(range(100))) == tuple(drafts)
