"""The files of the report: right in themselves, saying the same, there whole or not at all."""

import errno
import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from bijeenkomst.app import main
from bijeenkomst.document.file import create
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.export.report import paper
from bijeenkomst.export.report.checking import holds
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.figures import workbook_of
from bijeenkomst.export.report.page import page_of
from bijeenkomst.export.report.paper import pdf_of
from bijeenkomst.export.report.writing import (
    ReportKind,
    ReportNotReady,
    ReportNotWritten,
    made,
    write_report,
)
from tests.support.report_evening import MADE_ON, a_full_evening, the_report, with_people
from tests.unit.domain.evening import an_evening
from tests.unit.ui.slides.hall import extreme

NAME = "Verslag Dorpsbrede bijeenkomst"
FILES = {f"{NAME}.pdf", f"{NAME}.xlsx", f"{NAME}.html", f"{NAME}.txt"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report of before in it, and something of somebody else."""
    out = tmp_path / "uit"
    out.mkdir()
    for name in FILES:
        (out / name).write_text("van gisteren")
    (out / "vakantie.jpg").write_bytes(b"x")
    return out


def in_folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_are_written_and_nothing_else(folder: Path) -> None:
    result = write_report(a_full_evening(), folder, made_on=MADE_ON)
    assert {path.name for path in result.paths} == FILES
    assert set(in_folder(folder)) == FILES | {"vakantie.jpg"}
    assert b"van gisteren" not in in_folder(folder).values()
    assert result.notes == ()


@pytest.mark.parametrize("evening", [a_full_evening, extreme])
def test_the_same_evening_makes_the_same_bytes(evening: Callable[[], Meeting], tmp_path: Path) -> None:
    for name in ("een", "twee"):
        write_report(evening(), tmp_path / name, made_on=MADE_ON)
    assert in_folder(tmp_path / "een") == in_folder(tmp_path / "twee")


def test_the_pdf_is_in_order(tmp_path: Path) -> None:
    """R16: title, language and bookmarks; fonts embedded and subset; readable by other programs."""
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(pdf_of(the_report(a_full_evening())))
    subprocess.run(["qpdf", "--check", str(pdf)], check=True, capture_output=True)
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert re.search(rf"Title:\s+{NAME}", told)
    assert "A4" in told
    assert b"/Lang (nl-NL)" in pdf.read_bytes()
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    lines = fonts.splitlines()[2:]
    assert lines
    assert all(re.search(r"\byes\s+yes\s+yes\b", line) for line in lines)
    with PdfDocument(pdf) as document:
        marks = [mark.get_title() for mark in document.get_toc()]
    assert marks == ["Dorpsbrede bijeenkomst", "1. Ontmoeten", "2. Zorg voor elkaar", "3. Veilig naar school"]


def test_every_script_is_readable_on_paper(tmp_path: Path) -> None:
    """Arabic, Ukrainian, Turkish: each letter has a glyph, and can be searched."""
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(pdf_of(the_report(a_full_evening())))
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "Зустріч і çay" in text
    assert "مكان لقاء للصغار" in text  # the letters themselves; that they stand joined: test_scripts.py
    assert "\ufffd" not in text


class _Loads(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str | None]] = []
        self.language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs)["lang"]
        for name, value in attrs:
            if name in ("src", "href", "srcset", "data", "action") and not (value or "").startswith("#"):
                self.found.append((tag, name, value))


def test_the_page_is_one_file_that_loads_nothing() -> None:
    page = page_of(the_report(a_full_evening())).decode()
    parser = _Loads()
    parser.feed(page)
    assert parser.language == "nl"
    assert parser.found == []
    assert "url(" not in page
    assert "http" not in page
    assert "<script" not in page


def test_what_residents_typed_is_no_html() -> None:
    report = the_report(a_full_evening())
    theme = replace(report.themes[0], title="<script>alert(1)</script>", quotes=("</style><b>x",))
    page = page_of(replace(report, title="<img>", themes=(theme,))).decode()
    assert not re.search("<script|<img|</style><b>", page)


def test_no_cell_is_ever_a_formula_and_the_figures_are_numbers() -> None:
    """The spreadsheet section of the method: text that starts with = is text."""
    book = load_workbook(BytesIO(workbook_of(the_report(a_full_evening()), MADE_ON)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert "=1+1 bankjes" in {cell.value for cell in cells}
    told = [[cell.value for cell in row] for row in book["Herkenning"].iter_rows()]
    assert told[1] == [
        1,
        "Ontmoeten",
        "32 van ongeveer 52 aanwezigen herkennen dit.",
        *(32, 6, 3, 11),
        "Geteld: 40 met de hand, 1 met de telefoon.",
    ]
    themes = [[cell.value for cell in row] for row in book["Thema's"].iter_rows()]
    assert [row[4:6] for row in themes[1:]] == [[3, "ja"], ["geen, enkele of meer", "nee"], [0, "nee"]]


@pytest.mark.parametrize("count", [0, 1, 4, 9])
def test_a_sensitive_group_has_no_number_in_any_of_the_three(count: int) -> None:
    """R25: also where figures stand, and without a dot for each."""
    report = the_report(with_people(an_evening(), 2, count))
    book = load_workbook(BytesIO(workbook_of(report, MADE_ON)))
    assert book["Thema's"]["E3"].value == "geen, enkele of meer"
    page = page_of(report).decode()
    assert "Geen, enkele of meer mensen" in page
    assert '<circle class="yes"' not in page
    with PdfDocument(pdf_of(report)) as document:
        assert "Geen, enkele of meer mensen" in "".join(
            one.get_textpage().get_text_range() for one in document
        )


def test_the_three_say_the_same() -> None:
    """The sentence of every theme, and every number beside it, in each of them."""
    report = the_report(a_full_evening())
    page = page_of(report).decode()
    with PdfDocument(pdf_of(report)) as document:
        paper = " ".join("".join(one.get_textpage().get_text_range() for one in document).split())
    for told in ("32 van ongeveer 52 aanwezigen herkennen dit.", "ja 32", "een beetje 6", "niet gezegd 11"):
        assert told in page
        assert told in paper
    dots = re.findall(r'<circle class="(\w+)"', page)
    assert dots.count("partly") == 6 + 1  # and one in the legend
    assert dots.count("no") == 3 + 1
    assert dots.count("yes") == 52 + 32 + 1 + 3


@pytest.mark.parametrize("kind", ReportKind)
def test_reading_back_sees_what_is_missing(kind: ReportKind) -> None:
    """Another report, and half a file, are not what was asked."""
    report = the_report(a_full_evening())
    data = made(report, kind, MADE_ON)
    assert holds(report, kind, data)
    other = replace(report.themes[0], title="Een andere titel")
    assert not holds(replace(report, themes=(other, *report.themes[1:])), kind, data)
    assert not holds(report, kind, data[: len(data) // 2])


def test_what_does_not_stand_on_the_disk_as_it_was_made_is_never_called_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, read = in_folder(folder), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path)[:-1])
    with pytest.raises(ReportNotWritten, match="staat niet goed op de schijf"):
        write_report(a_full_evening(), folder)
    monkeypatch.undo()
    assert in_folder(folder) == before


def test_what_we_made_wrong_is_said_of_the_program_and_never_of_the_disk(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another stick would not mend it; the folder stays as it was."""
    before = in_folder(folder)
    file = folder.parent / "avond.bijeenkomst"
    create(file, a_full_evening())
    monkeypatch.setattr(paper, "LEAD", 0.0)  # letters without a size cannot be read
    assert main(["report", str(file), "--out", str(folder)]) == 1
    said = capsys.readouterr().err
    assert "een fout in het programma" in said
    assert "schijf" not in said
    assert in_folder(folder) == before


def test_a_full_disk_leaves_nothing_half_and_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full at the second file; what stood there still stands there."""
    before, sync = in_folder(folder), os.fsync
    calls: list[int] = []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError) as trouble:
        write_report(a_full_evening(), folder)
    assert trouble.value.sentence.startswith("De schijf is vol:")
    assert in_folder(folder) == before


def test_when_one_file_cannot_have_its_place_all_are_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A spreadsheet that is open in Excel: the PDF of before is there again."""
    before, rename = in_folder(folder), Path.rename

    def held(path: Path, target: Path) -> Path:
        if path.suffix == ".html" and path.parent == folder:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(WorldError) as trouble:
        write_report(a_full_evening(), folder)
    assert "nog open in een ander programma" in trouble.value.sentence
    assert in_folder(folder) == before


def test_a_stick_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("geen map")
    with pytest.raises(WorldError) as trouble:
        write_report(a_full_evening(), tmp_path / "stick" / "map")
    assert trouble.value.sentence


def test_without_themes_there_is_nothing_to_report_of(tmp_path: Path) -> None:
    with pytest.raises(ReportNotReady, match="Er zijn nog geen thema's"):
        write_report(Meeting(code_seed=1, details=Details()), tmp_path / "uit")
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("evening", [extreme, lambda: Meeting(1, Details())])
@pytest.mark.parametrize("choice", [ReportChoice(), ReportChoice(parts=frozenset())])
@pytest.mark.parametrize("kind", ReportKind)
def test_the_longest_and_the_emptiest_come_out_whole(
    evening: Callable[[], Meeting], choice: ReportChoice, kind: ReportKind
) -> None:
    report = the_report(evening(), choice)
    assert holds(report, kind, made(report, kind, MADE_ON))
