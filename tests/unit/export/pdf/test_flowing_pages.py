"""Pages that fill from top to bottom: nothing runs off the paper, and no page stays empty."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bijeenkomst.domain.values.theme import Theme, look
from bijeenkomst.export.handover.package_pages import PackagePages
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.flowing_pages import FlowingPages
from bijeenkomst.export.report.report_pages import ReportPages

A_PARAGRAPH = " ".join(f"woord{number}" for number in range(3_000))
"""More than two pages of large letters."""


def text_of_pages(pages: FlowingPages, folder: Path) -> list[str]:
    """What stands on each page, between the edges of the paper."""
    book = Book(folder / "pages.pdf", "Titel", "Maker", exact=False)
    pages.save(book)
    book.save()
    read = subprocess.run(["pdftotext", str(folder / "pages.pdf"), "-"], check=True, capture_output=True)
    return read.stdout.decode().split("\f")[:-1]


def of_package() -> FlowingPages:
    return PackagePages(Theme("AB12", 1, *look(1), title="Groen in de straat"), "Deelnemers", rehearsal=False)


def of_report() -> FlowingPages:
    return ReportPages("Dorpsbrede bijeenkomst")


@pytest.mark.parametrize("begun", [of_package, of_report])
def test_a_paragraph_longer_than_a_page_goes_on_on_the_next_and_loses_no_word(
    begun: Callable[[], FlowingPages], tmp_path: Path
) -> None:
    """It begins on the first page, since another one would not hold it either."""
    pages = begun()
    pages.words(A_PARAGRAPH)
    read = text_of_pages(pages, tmp_path)
    assert len(read) >= 3
    assert all("woord" in page for page in read)
    assert [word for page in read for word in page.split() if word.startswith("woord")] == A_PARAGRAPH.split()


@pytest.mark.parametrize(("begun", "together"), [(of_package, True), (of_report, False)])
def test_a_paragraph_at_the_foot_of_a_page_stays_whole_in_a_package_and_not_in_a_report(
    begun: Callable[[], FlowingPages], together: bool, tmp_path: Path
) -> None:
    """A group cuts out what it needs; a report is read from beginning to end."""
    pages = begun()
    pages.top = pages.frame.bottom - 2 * pages.line_height(pages.frame.body)
    pages.words("woord " * 60)
    first, second = text_of_pages(pages, tmp_path)
    assert ("woord" in first) is not together
    assert "woord" in second


def test_the_foot_of_each_page_but_the_front_counts_them(tmp_path: Path) -> None:
    pages = of_report()
    pages.next_page()
    pages.next_page()
    front, second, third = text_of_pages(pages, tmp_path)
    assert not front.strip()
    assert "2/3" in second.replace(" ", "")
    assert "3/3" in third.replace(" ", "")
