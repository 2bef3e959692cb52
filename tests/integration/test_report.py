"""The report as its readers open it: a browser, on a phone, in the dark, on paper; LibreOffice."""

import csv
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.writing import write_report
from tests.integration.chromium import phone
from tests.integration.evenings.readers import AS_SHOWN
from tests.integration.page_checks import OVERFLOW, SPACED, HtmlChecker, axe
from tests.support.report_evening import a_full_evening, a_photo
from tests.unit.ui.slides.hall import extreme

SHOWN = """Promise.all([...document.images].map(
    async one => (await one.decode(), [one.naturalWidth, one.naturalHeight])))"""


@pytest.fixture(scope="module")
def html() -> Iterator[HtmlChecker]:
    """Started once."""
    checker = HtmlChecker()
    yield checker
    checker.close()


def with_photos() -> ReportChoice:
    """A wide one with words below it, an upright one without."""
    return ReportChoice(
        photos=(a_photo(1800, 700, 1, "De zaal zat vol"), a_photo(900, 1800, 2)), people_agree=True
    )


@pytest.mark.parametrize(
    ("evening", "choice"),
    [(a_full_evening, with_photos), (a_full_evening, ReportChoice), (extreme, with_photos)],
)
def test_the_page_is_for_everybody(
    evening: Callable[[], Meeting],
    choice: Callable[[], ReportChoice],
    tmp_path: Path,
    browser: Browser,
    html: HtmlChecker,
) -> None:
    """Valid HTML; WCAG 2.2 AA by axe-core, also in the dark and in forced colours; 320 and 360 px wide, also with wide
    letters; nothing is asked of any other place; its photos are shown whole."""
    path = write_report(evening(), tmp_path, choice()).paths[-1]
    assert html.mistakes(path.read_text("utf-8")) == []
    context = phone(browser)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert [one for one in asked if not one.startswith("data:")] == [page.url]
    assert page.evaluate(SHOWN) == [[1800, 700], [900, 1800]][: len(choice().photos)]
    assert axe(page) == []
    assert page.evaluate(OVERFLOW) == []
    for looks in ({"color_scheme": "dark"}, {"color_scheme": "light", "forced_colors": "active"}):
        page.emulate_media(**looks)  # type: ignore[arg-type]  # its own words for it
        assert axe(page, "color-contrast") == []
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_style_tag(content=SPACED)
    assert page.evaluate(OVERFLOW) == []
    context.close()


def test_the_page_prints_on_a4_without_its_contents_list(tmp_path: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(write_report(a_full_evening(), tmp_path).paths[-1].as_uri())
    pdf = tmp_path / "gedrukt.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size:\s+59[45]\S* x 84[12]", told)
    assert "De thema's" not in text.splitlines()
    assert "32 van ongeveer 52 aanwezigen herkennen dit." in " ".join(text.split())


def test_libreoffice_shows_the_figures_and_no_formula(tmp_path: Path) -> None:
    """=1+1 shows as it was typed; numbers are numbers, the date is a date."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed for this test: apt-get install libreoffice-calc"
    book = write_report(a_full_evening(), tmp_path).paths[1].rename(tmp_path / "verslag.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [program, "--headless", profile, "--convert-to", AS_SHOWN, "--outdir", str(tmp_path), str(book)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    shown = {}
    for path in tmp_path.glob("verslag-*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            shown[path.stem.removeprefix("verslag-")] = list(csv.reader(file))
    assert set(shown) == {"De avond", "Thema's", "Herkenning", "Citaten", "Aanvullingen"}
    assert ["1", "Ontmoeten", "=1+1 bankjes"] in shown["Aanvullingen"]
    assert shown["Herkenning"][1][3:7] == ["32", "6", "3", "11"]
    assert "01-12-2026" in shown["Thema's"][1]
