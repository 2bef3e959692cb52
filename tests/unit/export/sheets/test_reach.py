"""R13: a code is read from as far as its sheet says, whatever address or Wi-Fi it holds."""

import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets import Carrier, Choice, Network, write_sheets
from bijeenkomst.export.sheets.join_poster import wifi_code
from bijeenkomst.qr import MOST_MODULES, USUAL_MODULES, Level, encode
from tests.support.longest_address import LONGEST_ADDRESS
from tests.support.printed import ADDRESS, codes_in, pages, text_of
from tests.unit.domain.evening import an_evening

SCANNED = (
    Carrier.LIST,
    Carrier.SLIPS,
    Carrier.CARD,
    Carrier.POSTER,
    Carrier.OVERVIEW,
    Carrier.JOIN,
    Carrier.LABELS,
    Carrier.GROUP_SHEET,
    Carrier.LARGE_GROUP_SHEET,
    Carrier.OFFER,
)
ACROSS = 1280  # pixels of a phone's film: what looks for a code
SEES = 2 * math.tan(math.radians(65 / 2))  # times the distance, how wide
LONGEST_WIFI = Network("Dorpshuis De Linde", "een wachtwoord van een zin")


def said(pdf: Path) -> list[float]:
    """The distances on a sheet, in millimetres."""
    found = re.findall(r"tot ([\d,]+) (centi)?meter", text_of(pdf, "-raw"))
    return [float(number.replace(",", ".")) * (10 if centi else 1000) for number, centi in found]


def from_afar(pdf: Path, millimetres: float) -> Image.Image:
    """The first page as a phone sees it from there, out of focus."""
    fine = ACROSS / (SEES * millimetres)  # pixels a millimetre
    page = pages(pdf, max(40, round(fine * 25.4 * 2)))[0]
    scale = fine * 25.4 / max(40, round(fine * 25.4 * 2))
    size = round(page.width * scale), round(page.height * scale)
    return page.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(1.2))


def sheet(meeting: Meeting, carrier: Carrier, folder: Path, address: str) -> Path:
    """One of the first theme."""
    choice = Choice(address, (meeting.in_order[0].code,), network=LONGEST_WIFI)
    return write_sheets(meeting, carrier, folder / carrier.file_name, choice).path


@pytest.mark.parametrize(
    ("carrier", "address"),
    [*((carrier, LONGEST_ADDRESS) for carrier in SCANNED), (Carrier.GROUP_SHEET, ADDRESS)],
)
def test_each_code_is_read_from_as_far_as_its_sheet_says(
    tmp_path: Path, carrier: Carrier, address: str
) -> None:
    """R13: by a real decoder, and no module is smaller than a 250th of that distance.

    With the usual address a groepsblad has room for the code that lets a scribe in, the longest of usual codes.
    """
    meeting = replace(an_evening(), scribe_key="a secret of this meeting")
    pdf = sheet(meeting, carrier, tmp_path, address)
    dpi = 150 if carrier.paper == "A3" else 300
    codes = codes_in(pages(pdf, dpi)[0])
    assert codes
    far = max(said(pdf))
    assert {one.text for one in codes} == {one.text for one in codes_in(from_afar(pdf, far))}
    for one in codes:
        left, right = one.position.top_left, one.position.top_right
        wide = math.hypot(right.x - left.x, right.y - left.y) / dpi * 25.4
        assert far <= wide / encode(one.text, Level.Q).size * 10 * USUAL_MODULES * 1.02


def test_a_dense_wifi_is_read_from_as_far_as_its_poster_says(tmp_path: Path) -> None:
    """R13, N13: beside the usual address, whose own sentence says more."""
    pdf = sheet(an_evening(), Carrier.JOIN, tmp_path, ADDRESS)
    assert said(pdf) == [900, 1200]
    wifi = wifi_code(LONGEST_WIFI)
    assert wifi is not None
    assert wifi.size == MOST_MODULES
    assert len(codes_in(from_afar(pdf, 900))) == 2


def test_the_longest_address_is_as_dense_as_a_code_may_be() -> None:
    """R12: or the tests here would look at something easier."""
    assert encode(f"{LONGEST_ADDRESS.upper()}/K7", Level.Q).size == MOST_MODULES
