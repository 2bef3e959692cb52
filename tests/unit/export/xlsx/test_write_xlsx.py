"""The file itself, opened again, and the causes of Excel's "we found a problem with some content"."""

import os
import re
import subprocess
import sys
from datetime import date, datetime

import pytest
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import fromstring

from bijeenkomst.domain.commands import AddAddition, ChangeDetails, EditTheme, NameFirstCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import LONGEST_TITLE, ThemeDraft
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from tests.support.workbook_evening import (
    MADE_ON,
    a_group,
    as_stored,
    code_of,
    join,
    opened,
    parts,
    person,
    there,
    values,
    workbook_bytes,
)
from tests.unit.domain.evening import an_evening, run

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# CT_Worksheet, ECMA-376 part 1: the order in which a sheet's elements stand.
ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells "
    "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter "
    "rowBreaks colBreaks ignoredErrors drawing legacyDrawing tableParts"
).split()


def full_group() -> Meeting:
    meeting = a_group()
    code = code_of(meeting)
    return run(
        meeting,
        NameFirstCaller(code, f"{code}-1", date(2026, 12, 1)),
        AddAddition("a", code, "=1+1 zebrapad", Channel.CONSOLE),
    )


def one_person() -> Meeting:
    return join(an_evening(), (("Jan Bos", "+31612345678", "", ""),))


def with_title(title: str) -> Meeting:
    meeting = full_group()
    return run(meeting, EditTheme(code_of(meeting), ThemeDraft(title)))


def hostile() -> Meeting:
    return as_stored(
        an_evening(),
        person("a", name="=1+1", email="=x@voorbeeld.example", contribution="@SUM(A1:A9)"),
        person("b", name="-2+3 +cmd|' /C calc'!A0", contribution="\t=1\x00\x1b\ud800"),
        person("c", name="<script>&amp;</script>", contribution="_x0041_ " + "lang " * 9000),
    )


EVERY_KIND = pytest.mark.parametrize(
    "meeting",
    [
        full_group(),
        one_person(),
        an_evening(),
        hostile(),
        with_title('&&P &[Page] "x" & zo'),
        with_title("Ж" * LONGEST_TITLE),
        run(one_person(), ChangeDetails(Details())),
    ],
    ids=["full", "one person", "nobody", "hostile", "title with codes", "long title", "no details"],
)


def test_the_list_reads_back_cell_by_cell() -> None:
    sheet = opened(full_group())["Deelnemers"]
    assert values(sheet) == [
        [
            "Nr",
            "Voornaam",
            "Tussenvoegsel",
            "Achternaam",
            "Telefoon",
            "E-mail",
            "Liefst via",
            "Kan bijdragen",
            "Belt eerst",
            "Gesproken op",
            "Notitie",
        ],
        [1, "Kees", None, "Aalbers", "020 1234567", None, "telefoon"],
        [
            2,
            "Jan",
            "van der",
            "Berg",
            "06 12345678",
            "jan@berg.example",
            "telefoon of e-mail",
            "Heb een aanhanger",
            "ja",
        ],
        [3, "Anna", "de", "Vries", None, "anna@ziggo.example", "e-mail", "Ik ken veel ouders"],
        [4, "Fatma", None, "Yılmaz", "+90 532 123 45 67", None, "telefoon"],
    ]


def test_phone_numbers_are_text_and_dates_are_dates() -> None:
    """Leading zeros stay; a date is shown as dd-mm-jjjj, which a file calls dd-mm-yyyy."""
    book = opened(full_group())
    phone = book["Deelnemers"]["E2"]
    assert (phone.data_type, phone.number_format, phone.quotePrefix) == ("s", "@", False)
    abroad = book["Deelnemers"]["E5"]
    assert (abroad.data_type, abroad.number_format, abroad.quotePrefix) == ("s", "@", True)
    when = book["Eerste afspraken"]["C2"]
    assert (when.value, when.number_format) == (datetime(2026, 12, 1), "dd-mm-yyyy")
    assert book["Deelnemers"]["J2"].number_format == "dd-mm-yyyy"


def test_excel_is_told_not_to_mark_numbers_that_are_text() -> None:
    sheet = fromstring(parts(workbook_bytes(full_group()))["xl/worksheets/sheet2.xml"])
    marks = sheet.findall(f"{MAIN}ignoredErrors/{MAIN}ignoredError")
    assert [(mark.get("sqref"), mark.get("numberStoredAsText")) for mark in marks] == [("A1:K5", "1")]


@pytest.mark.parametrize("title", ["Deelnemers", "Aanvullingen", "Eerste afspraken"])
def test_a_list_prints_on_a4_one_page_wide_with_its_headings_on_every_page(title: str) -> None:
    sheet = opened(full_group())[title]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert there(sheet.sheet_properties.pageSetUpPr).fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "A2")
    assert there(sheet.oddFooter).center.text == "Alleen voor deze groep – pagina &P van &N"
    assert there(sheet.oddHeader).left.text == "Themagroep 3 - Veilig naar school"


def test_what_is_read_first_prints_upright_as_wide_as_the_paper_and_is_never_made_smaller() -> None:
    """Excel overlooks page breaks in what is made to fit."""
    sheet = opened(full_group())["Begin hier"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert not there(sheet.sheet_properties.pageSetUpPr).fitToPage
    assert sheet.page_setup.scale == 90
    assert sum(sheet.column_dimensions[column].width for column in "AB") == 94
    assert there(sheet.oddFooter).center.text == "Alleen voor deze groep – pagina &P van &N"


@EVERY_KIND
def test_no_cell_is_ever_a_formula(meeting: Meeting) -> None:
    for sheet in opened(meeting).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "d"), cell.coordinate
                risky = isinstance(cell.value, str) and cell.value[0] in "=+-@\t\n"
                assert not risky or cell.quotePrefix, cell.coordinate
    assert not re.search(rb"<f[ >/]", b"".join(parts(workbook_bytes(meeting)).values()))


def test_hostile_text_stands_there_as_it_was_typed() -> None:
    rows = values(opened(hostile())["Deelnemers"])
    assert "=1+1" in [row[1] for row in rows]
    assert "=x@voorbeeld.example" in [row[5] for row in rows if len(row) > 5]
    assert "\t=1" in [row[7] for row in rows if len(row) > 7]


@EVERY_KIND
def test_a_table_says_exactly_what_the_sheet_holds(meeting: Meeting) -> None:
    """Excel repairs a table whose range, headings or name does not match."""
    book = opened(meeting)
    names = [name for sheet in book.worksheets for name in sheet.tables]
    assert len(names) == len({name.casefold() for name in names})
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            assert re.fullmatch(r"[A-Za-z_][A-Za-z_.]{3,254}", table.displayName)
            _left, top, right, bottom = range_boundaries(table.ref)
            assert (top, right, bottom) == (1, sheet.max_column, sheet.max_row)
            assert sheet.max_row >= 2
            headings = [cell.value for cell in sheet[1]]
            assert table.column_names == headings
            assert len({str(heading).casefold() for heading in headings}) == len(headings)
            assert table.autoFilter.ref == table.ref


@EVERY_KIND
def test_a_sheet_has_its_elements_in_order_and_its_cells_within_its_dimension(meeting: Meeting) -> None:
    for name, data in parts(workbook_bytes(meeting)).items():
        if not name.startswith("xl/worksheets/sheet"):
            continue
        sheet = fromstring(data)
        places = [ORDER.index(element.tag.removeprefix(MAIN)) for element in sheet]
        assert places == sorted(set(places)), name
        _left, _top, right, bottom = range_boundaries(there(there(sheet.find(f"{MAIN}dimension")).get("ref")))
        seen = [there(cell.get("r")) for cell in sheet.iter(f"{MAIN}c")]
        assert len(seen) == len(set(seen))
        places_of_cells = [coordinate_to_tuple(reference) for reference in seen]
        assert max(column for _row, column in places_of_cells) == right
        assert max(row for row, _column in places_of_cells) <= there(bottom)
        heights = [float(there(row.get("ht"))) for row in sheet.iter(f"{MAIN}row")]
        assert all(0 < height <= 409 for height in heights)


@EVERY_KIND
def test_headers_and_footers_are_within_what_excel_takes(meeting: Meeting) -> None:
    """255 characters, codes included; an ampersand that people typed stands there twice."""
    for name, data in parts(workbook_bytes(meeting)).items():
        if name.startswith("xl/worksheets/sheet"):
            for printed in there(fromstring(data).find(f"{MAIN}headerFooter")):
                assert len(printed.text or "") <= 255


def test_codes_in_a_title_are_printed_as_they_were_typed() -> None:
    data = parts(workbook_bytes(with_title("Kop & schotel &P")))["xl/worksheets/sheet2.xml"]
    header = there(fromstring(data).find(f".//{MAIN}oddHeader")).text
    assert header == "&LThemagroep 3 - Kop && schotel &&P"


@EVERY_KIND
def test_every_part_has_a_content_type_and_every_link_a_part(meeting: Meeting) -> None:
    found = parts(workbook_bytes(meeting))
    types = fromstring(found["[Content_Types].xml"])
    named = [there(element.get("PartName")) for element in types if element.tag.endswith("Override")]
    assert len(named) == len(set(named))
    assert {name.removeprefix("/") for name in named} <= set(found)
    endings = {element.get("Extension") for element in types if element.tag.endswith("Default")}
    assert {name.rpartition(".")[2] for name in found} <= endings
    for name, data in found.items():
        if name.endswith(".rels"):
            for link in fromstring(data):
                assert there(link.get("Target")).removeprefix("/").split("/")[-1] in {
                    other.split("/")[-1] for other in found
                }


def test_every_style_that_a_cell_has_is_there() -> None:
    found = parts(workbook_bytes(full_group()))
    count = len(there(fromstring(found["xl/styles.xml"]).find(f"{MAIN}cellXfs")))
    for name, data in found.items():
        if name.startswith("xl/worksheets/sheet"):
            assert all(int(there(cell.get("s"))) < count for cell in fromstring(data).iter(f"{MAIN}c"))


def test_the_look_is_the_themes_colour_with_black_words() -> None:
    """R15: colours as fills with black text, always with number, shape and name."""
    meeting = full_group()
    book = opened(meeting)
    for cell in (book["Begin hier"]["B1"], book["Deelnemers"]["A1"]):
        assert cell.fill.fgColor.rgb == "FF" + group_sheets(meeting, code_of(meeting), MADE_ON).colour
        assert cell.font.color.rgb == "FF000000"
        assert cell.font.name == "Arial"
    assert book["Begin hier"]["A1"].value == "Thema 3"
    assert book["Begin hier"]["B1"].value == "Veilig naar school"
    assert "driehoek" in str(book["Begin hier"]["A2"].value)


def test_the_sheets_are_free_to_be_changed() -> None:
    for sheet in opened(full_group()).worksheets:
        assert isinstance(sheet, Worksheet)
        assert not sheet.protection.sheet
        assert sheet.sheet_state == "visible"


def test_the_same_meeting_on_the_same_day_makes_the_same_bytes() -> None:
    """Also in another process, where sets and hashes fall otherwise."""
    script = (
        "import sys; from tests.unit.export.xlsx.test_write_xlsx import full_group;"
        "from tests.support.workbook_evening import workbook_bytes;"
        "sys.stdout.buffer.write(workbook_bytes(full_group()))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] == workbook_bytes(full_group())


def test_five_thousand_people_are_no_trouble() -> None:
    people = [
        person(f"p{number}", name=f"Mens {number:04}", email=f"mens{number}@voorbeeld.example")
        for number in range(5000)
    ]
    book = opened(as_stored(an_evening(), *people))
    assert book["Deelnemers"].max_row == 5001
    assert book["Deelnemers"].tables["Deelnemers"].ref == "A1:K5001"
    assert values(book["Deelnemers"])[5000][:4] == [5000, "Mens", None, "4999"]


def test_a_theme_that_is_not_there_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        group_sheets(full_group(), "ZZ", MADE_ON)
