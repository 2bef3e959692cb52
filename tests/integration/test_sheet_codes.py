"""The printed codes lead to the right page: from the command line's PDF, through a camera, to a running server."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.commands import ChooseAddress
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from tests.integration.serving import a_file, serving
from tests.support.printed import codes_in, pages

SHEETS_NAME = Carrier.LIST.file_name
HOTSPOT = "http://192.168.137.1:8080"


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as people do."""
    return subprocess.run(
        [sys.executable, "-m", "bijeenkomst", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def themes_of(path: Path) -> list[dict[str, str]]:
    """Code and title of each theme, as `info` tells them."""
    answer = program("info", str(path), "--json")
    assert answer.returncode == 0, answer.stderr
    themes: list[dict[str, str]] = json.loads(answer.stdout)["themes"]
    return themes


def scanned(pdf: Path, dpi: int = 150) -> list[list[str]]:
    """What a phone's camera opens on each page."""
    return [[code.text for code in codes_in(page)] for page in pages(pdf, dpi)]


def page_at(address: str) -> str:
    """The page that a phone gets there."""
    with urllib.request.urlopen(address, timeout=20) as answer:
        assert answer.status == 200
        return str(answer.read().decode())


def test_each_printed_code_opens_the_page_of_its_own_theme(tmp_path: Path) -> None:
    """R7, R8, R12: every carrier that the command line writes, and the server takes its capitals."""
    path, out = a_file(tmp_path), tmp_path / "uit"
    themes = themes_of(path)
    with serving(path) as served:
        answer = program("sheets", str(path), "--out", str(out), "--address", served.url)
        assert answer.returncode == 0, answer.stderr
        codes = {
            carrier: scanned(out / carrier.file_name)
            for carrier in Carrier
            if carrier is not Carrier.SIGNPOST
        }
        own_pages = {f"{served.url.upper()}/{theme['code']}": theme for theme in themes}
        assert codes[Carrier.LIST] == [[address] for address in own_pages]
        for carrier in (Carrier.SLIPS, Carrier.CARD, Carrier.POSTER, Carrier.OVERVIEW, Carrier.LABELS):
            assert {code for page in codes[carrier] for code in page} == set(own_pages), carrier
        assert codes[Carrier.JOIN] == [[served.url.upper()]]
        for address, theme, (scribe,), (large,) in zip(
            own_pages, themes, codes[Carrier.GROUP_SHEET], codes[Carrier.LARGE_GROUP_SHEET], strict=True
        ):
            assert scribe == large
            group, _sep, code = scribe.partition("?CODE=")
            assert (group, len(code)) == (f"{address}/GROEP", 6)
            page = page_at(scribe)
            assert theme["title"] in page
            assert f'value="{code}"' in page  # R49: one tap lets the scribe in
            assert code not in page_at(group)
        assert {code for page in codes[Carrier.OFFER] for code in page} == {f"{served.url.upper()}/AANBOD"}
        assert not any(codes[Carrier.SCRIPT] + codes[Carrier.STICKERS])
        for address, theme in own_pages.items():
            page = page_at(address)
            assert theme["title"] in page
            assert 'data-form="sign-up"' in page
        assert "Ontmoeten" in page_at(served.url.upper())


def test_the_address_to_type_opens_the_same_page(tmp_path: Path) -> None:
    """R10: for who does not scan, in small letters and without `http://`."""
    path = a_file(tmp_path)
    with serving(path) as served:
        program("sheets", str(path), "--out", str(tmp_path), "--address", served.url)
        words = subprocess.run(
            ["pdftotext", "-layout", str(tmp_path / SHEETS_NAME), "-"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for theme in themes_of(path):
            typed = f"{served.url.removeprefix('http://')}/{theme['code'].lower()}"
            assert typed in words
            assert theme["title"] in page_at(f"http://{typed}")


def test_the_meeting_remembers_which_address_is_on_paper(tmp_path: Path) -> None:
    """R17: in the hall the check compares it with the laptop's own address."""
    path = a_file(tmp_path)
    program("sheets", str(path), "--out", str(tmp_path / "uit"), "--address", HOTSPOT)
    assert read_only(path).printed_address == HOTSPOT


def test_the_address_that_the_facilitator_chose_is_printed(tmp_path: Path) -> None:
    """An own public address: chosen once, and on every sheet that is made after it."""
    path = a_file(tmp_path)
    session = LocalSession.open(path)
    session.ask(Request(ChooseAddress(HOTSPOT)))
    session.close()
    answer = program("sheets", str(path), "--out", str(tmp_path / "uit"))
    assert answer.returncode == 0, answer.stderr
    assert scanned(tmp_path / "uit" / SHEETS_NAME) == [
        [f"{HOTSPOT.upper()}/{theme['code']}"] for theme in themes_of(path)
    ]


def test_without_an_address_no_code_is_printed(tmp_path: Path) -> None:
    """R11: the evening works on paper; a code that leads nowhere would only disappoint."""
    path = a_file(tmp_path)
    answer = program("sheets", str(path), "--out", str(tmp_path / "uit"))
    assert answer.returncode == 0
    assert scanned(tmp_path / "uit" / SHEETS_NAME) == [[]] * len(themes_of(path))
