"""What stands before the items of a list is no title, and a title that looks like it stays whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.intake.proposal.list_markers import without_markers
from bijeenkomst.intake.themes import read_themes_bytes, read_themes_text

MARKS = [
    "1. ", "1) ", "(1) ", "1.", "12. ", "1 - ", "1: ", "a) ", "b)", "(a) ", "iv) ", "II) ", "Thema 1: ", "thema 2 – ",
    "Thema 3. ", "THEMA A: ", "Thema: ", "Punt 4: ", "Nr. 5: ", "#3 ", "## ", "[ ] ", "[x] ", "- ", "– ", "* ", "> ",
    "• ", "· ", "● ", "○ ", "▪ ", "■ ", "➢ ", "➤ ", "→ ", "✓ ", "✔ ", "☐ ", "☑ ", "☒ ", "§ ", "\uf0b7 ", "\uf0a7\t",
    "o   ", "o\t", "1\ufe0f\u20e3 ", "① ", "-", "•", "- [ ] 1. ", "• Thema 1: ",
]  # fmt: skip
TITLES = [
    "30 km in de Dorpsstraat", "24/7 bereikbaar", "24-uurszorg", "1.5 meter afstand", "2040 zonder gas", "50+ en 18-",
    "10 voor de buurt", "1e hulp voor elkaar", "-30 graden", "3 december vieren", "(on)veilig op straat", "'t Plein",
    "A. Jansenplein", "o zo gezellig", "Themaweek", "€ 5 per maand", "I love Lindendal", "Ik wil mee", "🌳 Groen",
    "1-op-1 hulp", "C1000 terug", "No. nonsens", "V&D", "Vivaldi", "& zo",
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_left_out(mark: str) -> None:
    assert without_markers([f"{mark}Samen eten", "Wonen"]) == ["Samen eten", "Wonen"]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_looks_like_a_mark_stays_whole(title: str) -> None:
    assert without_markers([title, "Wonen"]) == [title, "Wonen"]


def test_marks_that_could_be_words_are_marks_where_more_lines_have_them() -> None:
    assert without_markers(["A. Eten", "B. Wonen"]) == ["Eten", "Wonen"]
    assert without_markers(["I. Eten", "II. Wonen", "iii. Zorg"]) == ["Eten", "Wonen", "Zorg"]
    assert without_markers(["1.1 Eten", "1.2 Wonen"]) == ["Eten", "Wonen"]
    assert without_markers(["1 Eten", "2 Wonen", "3 Zorg"]) == ["Eten", "Wonen", "Zorg"]
    assert without_markers(["o Eten", "o Wonen"]) == ["Eten", "Wonen"]
    assert without_markers(["3 scholen", "2 winkels"]) == ["3 scholen", "2 winkels"]


def test_a_line_with_only_a_mark_is_no_theme_unless_there_is_nothing_else() -> None:
    text = "Thema 1\nSamen eten\n2.\nWonen\n•\n"
    assert [draft.title for draft in read_themes_text(text, "Geplakte tekst").drafts()] == [
        "Samen eten",
        "Wonen",
    ]
    assert [draft.title for draft in read_themes_text("Thema 1\nThema 2", "x").drafts()] == [
        "Thema 1",
        "Thema 2",
    ]


def test_a_mark_before_a_title_with_a_core_sentence() -> None:
    drafts = read_themes_text(
        "Thema 1: Samen eten: Elke maand\n2 - Wonen - Dichtbij", "Geplakte tekst"
    ).drafts()
    assert [(draft.title, draft.core_sentence) for draft in drafts] == [
        ("Samen eten", "Elke maand"),
        ("Wonen", "Dichtbij"),
    ]


def test_a_column_of_numbers_before_the_titles_is_no_title() -> None:
    drafts = read_themes_text("1\tSamen eten\tElke maand\n2\tWonen\tDichtbij", "Geplakte tekst").drafts()
    assert [(draft.title, draft.core_sentence) for draft in drafts] == [
        ("Samen eten", "Elke maand"),
        ("Wonen", "Dichtbij"),
    ]


def test_a_table_in_plain_text_is_a_table() -> None:
    text = "| Thema | Kernzin |\n|---|:--|\n| Samen eten | Elke maand |\n| Wonen | |\n"
    drafts = read_themes_bytes(text.encode(), "themas.md").drafts()
    assert [(draft.title, draft.core_sentence) for draft in drafts] == [
        ("Samen eten", "Elke maand"),
        ("Wonen", ""),
    ]


@given(st.lists(st.text(max_size=12), max_size=6))
def test_no_line_becomes_longer_or_is_lost_when_it_says_something(lines: list[str]) -> None:
    found = without_markers(lines)
    assert len(found) == len(lines)
    for line, short in zip(lines, found, strict=True):
        assert line.strip().endswith(short)
        assert without_markers([short])[0] in short
