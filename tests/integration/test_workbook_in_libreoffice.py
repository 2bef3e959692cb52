"""A real spreadsheet program opens the group's workbook: LibreOffice, without a window."""

import csv
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import AddAddition, ChangeDetails, NameFirstCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.xlsx.write_xlsx import packed
from tests.integration.evenings.readers import AS_SHOWN
from tests.support.workbook_evening import MADE_ON, PEOPLE, code_of, join
from tests.unit.domain.evening import DETAILS, an_evening, run

pytestmark = pytest.mark.xdist_group("workbook in LibreOffice")  # it is made and opened once
TYPED = (
    ("=1+1", "+31612345679", "=2@voorbeeld.example", "@SUM(A1:A9)"),
    ("Олена Шевченко", "+31501234567", "", "+ taart _x0041_"),
    ("محمد العلي", "+31612345670", "", "-5"),
    ("Wim Bos", "+31612345671", "", '=HYPERLINK("http://voorbeeld.example","klik")'),
)


def an_evening_with_everything() -> Meeting:
    meeting = join(an_evening(), PEOPLE + TYPED)
    code = code_of(meeting)
    return run(
        meeting,
        ChangeDetails(replace(DETAILS, support_contact="Buurtwerk, 050 1234567")),
        NameFirstCaller(code, f"{code}-1", date(2026, 12, 1)),
        AddAddition("a", code, "=3*4 zebrapaden", Channel.CONSOLE),
    )


def converted(book: Path, *kinds: str) -> None:
    """What LibreOffice makes of it, beside it."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed for this test: apt-get install libreoffice-calc"
    profile = f"-env:UserInstallation={(book.parent / 'profile').as_uri()}"
    for kind in kinds:
        command = (
            program,
            "--headless",
            profile,
            "--convert-to",
            kind,
            "--outdir",
            str(book.parent),
            str(book),
        )
        subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workbook, and with what LibreOffice made of it."""
    folder = tmp_path_factory.mktemp("office")
    meeting = an_evening_with_everything()
    book = folder / "groep.xlsx"
    book.write_bytes(packed(group_sheets(meeting, code_of(meeting), MADE_ON), MADE_ON))
    converted(book, AS_SHOWN, "pdf", "fods")
    return folder


def shown(office: Path, sheet: str) -> list[list[str]]:
    with (office / f"groep-{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def text_of(office: Path, *options: str) -> str:
    found = subprocess.run(
        ["pdftotext", *options, str(office / "groep.pdf"), "-"], check=True, capture_output=True
    )
    return found.stdout.decode()


def test_phone_numbers_keep_their_zeros_and_plus(office: Path) -> None:
    phones = {row[3]: row[4] for row in shown(office, "Deelnemers")}
    assert phones["Berg"] == "06 12345678"
    assert phones["Aalbers"] == "020 1234567"
    assert phones["Yılmaz"] == "+90 532 123 45 67"


def test_text_that_looks_like_a_sum_shows_as_typed(office: Path) -> None:
    rows = shown(office, "Deelnemers")
    strange = next(row for row in rows if row[1] == "=1+1")
    assert (strange[5], strange[7]) == ("=2@voorbeeld.example", "@SUM(A1:A9)")
    offers = [row[7] for row in rows]
    assert {"+ taart _x0041_", "-5", TYPED[3][3]} <= set(offers)
    assert shown(office, "Aanvullingen")[1][1] == "=3*4 zebrapaden"


def test_libreoffice_finds_no_formula_anywhere(office: Path) -> None:
    assert "table:formula" not in (office / "groep.fods").read_text(encoding="utf-8")


def test_names_in_other_scripts_arrive(office: Path) -> None:
    names = {(row[1], row[3]) for row in shown(office, "Deelnemers")}
    assert {("Олена", "Шевченко"), ("محمد", "العلي"), ("Fatma", "Yılmaz")} <= names


def test_dates_show_the_dutch_way(office: Path) -> None:
    assert shown(office, "Eerste afspraken")[1] == [
        "Iedereen van de groep bellen",
        "Jan van der Berg",
        "01-12-2026",
        "",
    ]
    assert ["Belt vóór", "01-12-2026"] in shown(office, "Begin hier")


def test_libreoffice_sees_the_lists_as_tables_with_a_filter(office: Path) -> None:
    found = (office / "groep.fods").read_text(encoding="utf-8")
    filtered = re.findall(r"<table:database-range [^>]*display-filter-buttons=\"true\"", found)
    assert len(filtered) == 3


def test_it_prints_on_a4_with_a_footer_on_every_page(office: Path) -> None:
    about = subprocess.run(
        ["pdfinfo", str(office / "groep.pdf")], check=True, capture_output=True
    ).stdout.decode()
    assert re.search(r"Pages:\s+4\n", about)
    assert re.search(r"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", about)
    text = text_of(office)
    for page in range(1, 5):
        assert f"Alleen voor deze groep – pagina {page} van 4" in text
    assert text.count("Themagroep 3 - Veilig naar school") == 3


def pages_of(book: Path) -> list[str]:
    """What is read on each printed page of it."""
    converted(book, "pdf")
    pdf = str(book.with_suffix(".pdf"))
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return read.stdout.decode().split("\f")


def test_what_is_read_first_is_on_one_page_or_goes_on_with_the_next_part(office: Path) -> None:
    """The boxes to copy from never stand alone on a second page, nor a part of them."""
    short, *_lists = pages_of(office / "groep.xlsx")
    assert "Thema 3" in short
    assert "Iedereen mailen" in short
    assert "Voor Gmail en" in short
    meeting = join(
        an_evening(), ((f"Bewoner {at}", "", f"bewoner{at}@voorbeeld.example", "") for at in range(40))
    )
    book = office / "groot" / "groep.xlsx"
    book.parent.mkdir()
    book.write_bytes(packed(group_sheets(meeting, code_of(meeting), MADE_ON), MADE_ON))
    first, second, *_lists = pages_of(book)
    assert "Afspraken over" in first
    assert "Iedereen mailen" not in first
    assert second.strip().startswith("Iedereen mailen")
    assert "Voor Outlook" in second
    assert "Voor Gmail en" in second
    assert second.count("bewoner39@voorbeeld.example") == 2


def test_a_sheet_with_nothing_to_print_prints_nothing(office: Path) -> None:
    """It is there, and says why it is empty; no page goes to it, and pages are counted without it."""
    meeting = join(an_evening(), PEOPLE)
    book = office / "zonder" / "groep.xlsx"
    book.parent.mkdir()
    book.write_bytes(packed(group_sheets(meeting, code_of(meeting), MADE_ON), MADE_ON))
    converted(book, AS_SHOWN, "pdf")
    (line,) = shown(book.parent, "Aanvullingen")
    assert line == ["Bij dit thema zijn geen aanvullingen opgeschreven."]
    text = text_of(book.parent)
    assert line[0] not in text
    pages = [page for page in text.split("\f") if page.strip()]
    assert len(pages) == 3
    for number, page in enumerate(pages, 1):
        assert f"Alleen voor deze groep – pagina {number} van {len(pages)}" in page


def test_the_first_page_says_who_calls_and_where_help_is(office: Path) -> None:
    text = text_of(office, "-l", "1").replace("\u00a0", " ")
    for words in ("Jan van der Berg", "Bel pas als u er zelf niet uitkomt.", "Buurtwerk, 050 1234567", "BCC"):
        assert words in text


def test_every_page_prints_in_letters_that_can_be_read(office: Path) -> None:
    """Fitted to the width of the paper, yet no smaller than a phone book; a number is on one line."""
    found = subprocess.run(
        ["pdftotext", "-bbox", str(office / "groep.pdf"), "-"], check=True, capture_output=True
    )
    lines = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', found.stdout.decode())
    heights = [float(bottom) - float(top) for top, bottom in lines]
    assert min(heights) > 7.5
    number = re.compile(r"\+90 532 123 45 67|06 12345678|020 1234567")
    assert len(number.findall(text_of(office, "-f", "2", "-l", "2", "-layout"))) == 3


def test_the_agreements_about_the_list_stand_on_one_page(office: Path) -> None:
    pages = text_of(office).split("\f")
    (page,) = (page for page in pages if "Deze lijst is alleen voor de mensen van deze groep." in page)
    assert "Afspraken over" in page
    assert "Daarna is de lijst van u." in " ".join(page.split())
