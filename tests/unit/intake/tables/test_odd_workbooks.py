"""Files that Excel opens and that are not written as most are; and those of which is said what to do instead."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.themes import read_themes_bytes, read_themes_file
from bijeenkomst.intake.unreadable import TableUnreadable
from tests.support.reading_themes import answers
from tests.support.samples import SAMPLES
from tests.support.workbooks import xlsx

PLAIN = xlsx({"Blad1": [["Thema", "Kernzin"], ["Wonen", "Dichtbij"]]})
DRAFTS = (ThemeDraft("Wonen", "Dichtbij"),)


def changed(
    name: Callable[[str], str] = str, content: Callable[[bytes], bytes] = bytes, data: bytes = PLAIN
) -> bytes:
    """The workbook with other names for its parts, or other bytes in them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            written = zipfile.ZipInfo()
            written.filename = name(part)  # as it is: the constructor would put slashes in it
            new.writestr(written, content(old.read(part)))
    return packed.getvalue()


def elsewhere(part: str) -> str:
    return {"xl/workbook.xml": "boek/main.xml", "xl/_rels/workbook.xml.rels": "boek/_rels/main.xml.rels"}.get(
        part, part
    )


def strict(content: bytes) -> bytes:
    for usual, other in (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ):
        content = content.replace(usual, other)
    return content


def wide(content: bytes) -> bytes:
    return re.sub(r"^<\?xml[^>]*\?>", "", content.decode()).encode("utf-16")


def streamed() -> bytes:
    """Written without knowing its sizes beforehand, as programs on the web do."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.all = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]  # all that zipfile gives it is bytes
            self.all += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(pipe, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
    return bytes(pipe.all)


@pytest.mark.parametrize(
    "data",
    [
        changed(lambda part: part.replace("/", "\\")),
        changed(lambda part: f"/{part}"),
        changed(lambda part: f"./{part}"),
        changed(str.upper),
        changed(elsewhere, lambda content: content.replace(b'"/xl/workbook.xml"', b'"boek/main.xml"').replace(
            b'"xl/workbook.xml"', b'"boek/main.xml"')),
        changed(content=lambda content: content.replace(b'Target="/xl/', b'Target="')),
        changed(content=lambda content: content.replace(b'Target="/xl/', b'Target="../xl/./')),
        changed(content=strict),
        changed(content=wide),
        changed(content=lambda content: content.replace(b"><", b">\n  <")),
        streamed(),
        b"#!/bin/sh\nexit\n" + PLAIN,
        PLAIN + b"\0" * 300,
    ],
    ids=["backslashes", "slash", "dot", "capitals", "elsewhere", "relative", "up", "strict", "utf-16", "lines",
         "streamed", "prefix", "tail"],
)  # fmt: skip
def test_a_workbook_that_excel_opens_is_read(data: bytes) -> None:
    assert read_themes_bytes(data, "themas.xlsx").drafts() == DRAFTS


@pytest.mark.parametrize("name", ["themas.xlsm", "themas.xltx", "themas", "themas.csv", "themas.dat"])
def test_a_workbook_is_read_whatever_it_is_called(name: str) -> None:
    assert read_themes_bytes(PLAIN, name).drafts() == DRAFTS


def test_a_web_page_under_the_name_of_a_spreadsheet_is_read_by_its_tables() -> None:
    page = """<!-- export --><html><head><style>td {color: red}</style><title>Thema</title></head><body>
      <table><tr><td>Menu</td></tr></table>
      <table><tr><th>Thema</th><th>Citaat</th><th>Gevoelig</th></tr>
      <tr><td rowspan=2>Rouw &amp;<br>verlies</td><td>een<script>alert(1)</script></td><td rowspan="2">ja</td></tr>
      <tr><td>twee</td></tr><tr style="display: none"><td>Weg<td>x</tr>
      <tr><td>Café</td><td></td><td>nee</table></body>"""
    proposal = read_themes_bytes(page.encode("cp1252"), "export.xls")
    assert proposal.drafts(skip_rows=frozenset({4})) == (
        ThemeDraft("Rouw & verlies", "", ("een", "twee"), sensitive=True),
        ThemeDraft("Café"),
    )
    assert "verborgen of weggefilterd" in proposal.rows[1].problems[0].sentence


XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Voorblad"><Table><Row><Cell><Data ss:Type="String">Titel</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Thema's"><Table><Column ss:Index="3" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">Thema</Data></Cell><Cell><Data ss:Type="String">Citaat</Data></Cell>
 <Cell><Data ss:Type="String">Kernzin</Data></Cell><Cell><Data ss:Type="String">Gevoelig</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">Rouw</Data></Cell>
 <Cell><Data ss:Type="String">een</Data></Cell><Cell><Data ss:Type="String">geheim</Data></Cell>
 <Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">twee</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="Number">2040</Data></Cell><Cell ss:Index="4"><Data ss:Type="Boolean">1</Data>
 </Cell></Row></Table></Worksheet></Workbook>"""


def test_excel_in_one_piece_of_xml_is_read_with_what_is_hidden_merged_and_wrong() -> None:
    proposal = read_themes_bytes(XML.encode(), "export.xls")
    assert [row.draft for row in proposal.rows] == [
        ThemeDraft("Rouw", "", ("een", "twee"), sensitive=True),
        ThemeDraft("2040", sensitive=True),
    ]
    assert [row.row for row in proposal.rows] == [4, 6]
    assert [problem.column for problem in proposal.rows[0].problems] == ["D (Gevoelig)"]
    assert "weggefilterd" in proposal.rows[1].problems[0].sentence
    assert any("C (Kernzin) is verborgen" in note for note in proposal.notes)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("themas.rtf", b"{\\rtf1\\ansi Thema}", "tekstdocument"),
        ("themas.gsheet", b'{"doc_id": "abc", "email": "x"}', "alleen een verwijzing"),
        ("themas.url", b"[InternetShortcut]\r\nURL=https://voorbeeld.nl\r\n", "alleen een verwijzing"),
        ("themas.slk", b"ID;PWXL;N;E\r\nC;Y1;X1;K\"Thema\"\r\nE\r\n", "SYLK"),
        ("bom.xls", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook '
         b'xmlns="urn:schemas-microsoft-com:office:spreadsheet">&a;</Workbook>', "niet te lezen"),
        ("bom.xlsx", changed(content=lambda content: content.replace(
            b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet')), "niet te lezen"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_what_to_do(name: str, data: bytes, what: str) -> None:
    with pytest.raises(TableUnreadable, match=what) as refused:
        read_themes_bytes(data, name)
    assert name in refused.value.sentence


def test_text_that_starts_as_another_kind_is_only_text() -> None:
    """Excel itself stumbles over "ID" at the start; "BM" starts a picture, or a name."""
    assert read_themes_bytes(b"ID;Thema;Kernzin\n1;Wonen;Dichtbij\n", "themas.csv").drafts() == DRAFTS
    assert read_themes_bytes(b"BMW en fietsen\nWonen\n", "themas.txt").drafts()[0].title == "BMW en fietsen"


def test_csv_under_the_name_xls_is_read() -> None:
    assert read_themes_bytes(b"Thema\tKernzin\nWonen\tDichtbij\n", "export.xls").drafts() == DRAFTS


_PIECES = (
    "<table> <tr> <td> <td/rowspan=99999/colspan=9999> </td> </tr> </table> Thema Kernzin <!-- --> <style> </style> "
    "&#0; <td é"
).split()
_PARTS = ["xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(_PARTS), st.integers(0, 2000), st.binary(max_size=12))
def test_damage_within_a_part_gets_an_answer(part: str, at: int, change: bytes) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content[:at] + change + content[at + len(change) :] if name == part else content
            )
    answers(packed.getvalue(), "themas.xlsx")


@settings(deadline=None)
@given(st.integers(0, len(XML) - 1), st.text(alphabet='<>/="ssCeRow: 09&;\x00é', max_size=8))
def test_damaged_xml_gets_an_answer(at: int, change: str) -> None:
    answers((XML[:at] + change + XML[at + len(change) :]).encode(), "export.xls")


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_web_page_gets_an_answer(pieces: list[str]) -> None:
    answers(("<table><tr><td>Thema</td></tr>" + "".join(pieces)).encode(), "export.xls")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 40_000), st.binary(max_size=12))
def test_a_damaged_file_in_one_piece_gets_an_answer(at: int, change: bytes) -> None:
    data = (SAMPLES / "gemerkt.fods").read_bytes()
    answers(data[:at] + change + data[at + len(change) :], "themas.fods")


def test_the_page_that_libreoffice_makes_of_a_workbook_is_read() -> None:
    proposal = read_themes_file(SAMPLES / "gemerkt.html")
    assert proposal.rows[0].draft.quotes == ("Ik kook graag", "Ik schuif aan", "Wie doet mee?")


def merged_again(content: bytes) -> bytes:
    said = b'<mergeCell ref="A1:A1048576"/>' * 5_000
    return content.replace(b"</sheetData>", b"</sheetData><mergeCells>" + said + b"</mergeCells>")


def hidden_again(content: bytes) -> bytes:
    said = b'<col min="3" max="16384" hidden="1"/>' * 5_000
    return content.replace(b"<sheetData>", b"<cols>" + said + b"</cols><sheetData>")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ver.xls", XML.replace('ss:Index="4"', 'ss:Index="9999999"').encode()),
        ("rijen.xls", XML.replace("<Row>", '<Row ss:Index="1900"/>' * 300 + "<Row>").encode()),
        ("breed.xls", b"<table><tr><td>Thema</td></tr>" + b"<tr><td colspan=999 rowspan=999>x" * 4_000),
        ("samen.xlsx", changed(content=merged_again)),
        ("verborgen.xlsx", changed(content=hidden_again)),
        ("letters.csv", b"Thema;Kernzin\n" + b"caf\xe9 \x95 " * 100_000),
    ],
    ids=["far", "rows", "wide", "merged", "hidden", "letters"],
)
def test_a_few_bytes_that_ask_for_much_work_get_an_answer_all_the_same(name: str, data: bytes) -> None:
    """Without its limits each of these takes minutes, or all memory."""
    answers(data, name)
