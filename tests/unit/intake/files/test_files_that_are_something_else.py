"""R6: a file is known by its content; what cannot be read is refused with a sentence about what to do."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijeenkomst.intake.themes import read_themes_bytes
from bijeenkomst.intake.unreadable import TableUnreadable
from tests.support.reading_themes import answers
from tests.support.workbooks import (
    HEADINGS,
    ods,
    ods_cell,
    old_office,
    xlsx,
    xlsx_with_stray_cell,
    zipped,
)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("leeg.xlsx", b"", "is leeg"),
        ("leeg.csv", b"\r\n \r\n", "is leeg"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), "geen rekenblad"),
        ("foto.csv", b"\xff\xd8\xff\xe0" + bytes(100), "geen rekenblad"),
        ("verslag.xlsx", b"%PDF-1.7 ...", "geen rekenblad"),
        (
            "scan.xlsx",
            b"\x00\xfe scanner\r\n" + bytes(900) + b"%PDF-1.4\n%\xe2\xe3\xcf\xd3",
            "geen rekenblad",
        ),
        ("scan.csv", b"HP ScanJet;7\r\n%PDF-2.0\n%\xe2\xe3\xcf\xd3", "geen rekenblad"),
        ("pagina.xls", b"<html><body><p>Thema</p></body></html>", "webpagina"),
        ("brief.doc", old_office("WordDocument"), "tekstdocument"),
        ("brief.docx", zipped({"word/document.xml": "<w/>"}), "tekstdocument"),
        (
            "brief.odt",
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "tekst",
        ),
        ("dia.ppt", old_office("PowerPoint Document"), "geen rekenblad"),
        ("alles.zip", zipped({"a.txt": "a"}), "geen rekenblad"),
        ("kapot.xlsx", b"PK\x03\x04 afgebroken", "beschadigd"),
        ("half.xlsx", xlsx({"Blad1": [HEADINGS]})[:-300], "beschadigd"),
        ("hol.xlsx", zipped({"xl/workbook.xml": "<workbook/>"}), "beschadigd"),
        (
            "slot.ods",
            zipped({"content.xml": "", "META-INF/manifest.xml": "<m:encryption-data/>"}),
            "wachtwoord",
        ),
        ("groot.csv", b"Thema\n" + b"x" * 10 * 1024 * 1024, "te groot"),
        ("bom.xlsx", zipped({"xl/workbook.xml": bytes(101 * 1024 * 1024)}), "uitgepakt veel te groot"),
        ("ruis.csv", bytes(range(256)) * 20, "niet te lezen"),
        ("ruis.csv", bytes(range(1, 9)) * 20, "geen rekenblad"),
    ],
)
def test_what_is_no_themes_file_is_refused_with_what_to_do(name: str, data: bytes, what: str) -> None:
    with pytest.raises(TableUnreadable, match=what) as refused:
        read_themes_bytes(data, name)
    assert name in refused.value.sentence


@pytest.mark.parametrize("cell", ["XFD200000", "ZZ1048576"])
def test_a_stray_cell_far_away_is_named_before_it_fills_the_memory(cell: str) -> None:
    with pytest.raises(TableUnreadable, match=cell):
        read_themes_bytes(xlsx_with_stray_cell(cell), "themas.xlsx")


def test_a_stray_cell_below_is_no_trouble() -> None:
    proposal = read_themes_bytes(xlsx_with_stray_cell("A100000"), "themas.xlsx")
    assert [row.row for row in proposal.rows] == [2, 100000]


def test_cells_that_repeat_without_end_are_refused() -> None:
    row = f'<table:table-row table:number-rows-repeated="1000000">{ods_cell("x", 16000)}</table:table-row>'
    with pytest.raises(TableUnreadable, match="heel ver"):
        read_themes_bytes(ods([row]), "themas.ods")


def test_empty_rows_and_cells_that_repeat_are_no_trouble() -> None:
    rows = [
        f"<table:table-row>{ods_cell('Thema')}</table:table-row>",
        f'<table:table-row>{ods_cell("Ontmoeten")}<table:table-cell table:number-columns-repeated="16383"/>'
        "</table:table-row>",
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ]
    (row,) = read_themes_bytes(ods(rows), "themas.ods").rows
    assert (row.row, row.draft.title) == (2, "Ontmoeten")


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    data = xlsx({"Blad1": [HEADINGS, ["Ontmoeten"]]})
    at = data.rindex(b"PK\x01\x02")
    lied = data[: at + 24] + b"\x01\x00\x00\x00" + data[at + 28 :]
    with pytest.raises(TableUnreadable, match="beschadigd"):
        read_themes_bytes(lied, "themas.xlsx")


@given(st.binary(max_size=2000), st.sampled_from(["themas.csv", "themas.xlsx", "themas.txt"]))
def test_any_bytes_get_an_answer(data: bytes, name: str) -> None:
    answers(data, name)


@given(st.text(max_size=500), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_in_a_file_gets_an_answer(text: str, encoding: str) -> None:
    answers(text.encode(encoding, "surrogatepass"), "themas.csv")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_damaged_workbook_gets_an_answer(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([_XLSX, _ODS]))
    at = data.draw(st.integers(0, len(whole) - 1))
    change = data.draw(st.binary(min_size=0, max_size=8))
    answers(whole[:at] + change + whole[at + len(change) :], "themas.xlsx")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_workbook_with_damaged_insides_gets_an_answer(data: st.DataObject) -> None:
    """As above, with the zip in order, so that the damage reaches the reader."""
    row = f"<table:table-row>{ods_cell('Thema')}{ods_cell('Kernzin', 3)}</table:table-row>"
    at = data.draw(st.integers(0, len(row) - 1))
    change = data.draw(st.text(alphabet='<>/="tablecorw:- 09&;', max_size=8))
    answers(ods([row[:at] + change + row[at + len(change) :]]), "themas.ods")


_XLSX = xlsx({"Blad1": [HEADINGS, ["Ontmoeten", "Een plek", "Ja"]]})
_ODS = ods([f"<table:table-row>{ods_cell('Thema')}{ods_cell('Kernzin')}</table:table-row>"])
