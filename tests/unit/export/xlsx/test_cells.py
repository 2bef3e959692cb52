from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.xml.functions import fromstring

from bijeenkomst.export.xlsx.cell_text import LONGEST, cell_text
from bijeenkomst.export.xlsx.cells import Line, StyleIds, sheet_data
from bijeenkomst.export.xlsx.layout import Value

STYLE = StyleIds(plain=3, quoted=4)


def written(*values: Value, height: float | None = None, fixed: bool = False) -> str:
    return sheet_data([Line(values, [STYLE] * len(values), height, fixed)])


@pytest.mark.parametrize("text", ["=1+1", "+31 6 12345678", "-1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_a_text_that_looks_like_a_formula_is_text_and_marked_as_such(text: str) -> None:
    """No cell is ever a formula; quotePrefix keeps it so when somebody edits the cell."""
    found = written(text)
    assert 't="inlineStr"' in found
    assert 's="4"' in found
    assert "<f" not in found


def test_other_text_has_the_plain_style() -> None:
    assert written("Jan") == (
        '<sheetData><row r="1"><c r="A1" s="3" t="inlineStr"><is><t>Jan</t></is></c></row></sheetData>'
    )


def test_numbers_and_dates_are_real_ones() -> None:
    """25 November 2026 is day 46351 counted from 30 December 1899."""
    assert '<c r="A1" s="3"><v>12</v></c><c r="B1" s="3"><v>46351</v></c>' in written(12, date(2026, 11, 25))


@pytest.mark.parametrize("nothing", [None, "", "\x00\x07", "\ud800"])
def test_nothing_is_an_empty_cell_with_its_look(nothing: str | None) -> None:
    assert written(nothing) == '<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>'


def test_a_row_has_its_height_and_keeps_it_only_when_fixed() -> None:
    assert '<row r="1" ht="21.5">' in written("a", height=21.5)
    assert '<row r="1" ht="9" customHeight="1">' in written("a", height=9, fixed=True)


def test_marks_of_the_language_itself_are_written_as_text() -> None:
    found = written("<b>&amp; 'k</b> ]]>", "_x0041_")
    cells = fromstring(found)[0]
    assert [cell[0][0].text for cell in cells] == ["<b>&amp; 'k</b> ]]>", "_x005F_x0041_"]


def test_spaces_that_were_typed_stay() -> None:
    assert '<t xml:space="preserve"> a  b </t>' in written(" a  b ")


def test_what_a_file_cannot_hold_is_taken_out() -> None:
    assert cell_text("a\x00b\x1bc\ud83dd\ufffee\x85f") == "abcdef"
    assert cell_text("regel 1\r\nregel 2\rregel 3\tx") == "regel 1\nregel 2\nregel 3\tx"


def test_names_in_any_script_and_emoji_pass_unchanged() -> None:
    for name in ("محمد العلي", "王小明", "Олена Шевченко", "Zoë 👩‍👩‍👧 d’Hondt", "Nguyễn Thị Ánh"):
        assert cell_text(name) == name


def test_a_text_that_is_too_long_for_a_cell_is_cut_on_a_whole_character() -> None:
    """32,767 UTF-16 code units: an emoji counts twice and is never cut in half."""
    assert cell_text("a" * LONGEST) == "a" * LONGEST
    assert cell_text("a" * (LONGEST + 1)) == "a" * (LONGEST - 1) + "…"
    assert cell_text("🚲" * LONGEST) == "🚲" * ((LONGEST - 1) // 2) + "…"


@given(st.text(st.characters()))
def test_any_text_makes_a_well_formed_cell_without_a_formula(text: str) -> None:
    row = fromstring(written(text))[0]
    assert [cell.get("t") for cell in row] in ([None], ["inlineStr"])
    assert not row.findall(".//f")
