"""What a camera that knows every kind of code finds on a sheet: the code to join first, and nothing that does harm."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from bijeenkomst.domain.values.sheet_row import SheetRow, read_mark
from bijeenkomst.export.sheets import Carrier, Choice, Network, write_sheets
from bijeenkomst.export.sheets.carriers import NEED_AN_ADDRESS
from tests.support.printed import ADDRESS, pages
from tests.unit.domain.evening import an_evening

MARKED = (Carrier.LIST, Carrier.SLIPS)
MARKED_OTHERWISE = (Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET, Carrier.OFFER)
"""Not by the rows of people: see test_at_work.py and test_photos_of_offers.py."""
NEAR, ARM = 6.0, 3.5  # pixels a millimetre in a picture of 1920 that is 65 degrees wide: at 25 cm, at 43 cm


def seen(carrier: Carrier, folder: Path, fine: float, address: str = ADDRESS) -> list[zxingcpp.Barcode]:
    """Everything on the first page, in the order in which it was found, a little out of focus."""
    out = folder / f"{carrier}.pdf"
    choice = Choice(address, (an_evening().in_order[0].code,), network=Network("Linde", "kom binnen"))
    page = pages(write_sheets(an_evening(), carrier, out, choice).path, 300)[0]
    scale = fine * 25.4 / 300
    small = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.BOX)
    return zxingcpp.read_barcodes(small.filter(ImageFilter.GaussianBlur(0.7)))


def is_qr(one: zxingcpp.Barcode) -> bool:
    """Not one of the marks."""
    return one.format in zxingcpp.barcode_formats_from_str("QRCode")


@pytest.mark.parametrize("carrier", MARKED)
def test_the_code_to_join_is_found_first_and_alone_at_arms_length(tmp_path: Path, carrier: Carrier) -> None:
    """R8, R12: the marks of rows are read from close by only, and then after the code that people point at."""
    near = seen(carrier, tmp_path, NEAR)
    assert is_qr(near[0])
    assert any(read_mark(one.text) for one in near), "the marks are there"
    far = seen(carrier, tmp_path, ARM)
    assert far
    assert all(map(is_qr, far))


@pytest.mark.parametrize(("carrier", "first", "rows"), [(Carrier.LIST, 1, 10), (Carrier.SLIPS, 51, 3)])
def test_each_row_has_a_mark_of_its_own(tmp_path: Path, carrier: Carrier, first: int, rows: int) -> None:
    """R8: theme, sheet and row, in the order of the rows; a list has one of the sheet itself in its corner."""
    code = an_evening().in_order[0].code
    marks = [one for one in seen(carrier, tmp_path, 11.8) if not is_qr(one)]
    marks.sort(key=lambda one: one.position.top_left.y)
    corner = [SheetRow(code, first, 0)] if carrier is Carrier.LIST else []
    expected = [SheetRow(code, first, row) for row in range(1, rows + 1)] + corner
    assert [read_mark(one.text) for one in marks] == expected


@pytest.mark.parametrize("carrier", MARKED)
@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_a_mark_gives_a_phone_nothing_to_open_call_or_write_to(
    tmp_path: Path, carrier: Carrier, address: str
) -> None:
    """R8: plain letters and digits that no phone takes for an address, a number or a network."""
    marks = [one for one in seen(carrier, tmp_path, 8.0, address) if not is_qr(one)]
    assert marks
    for one in marks:
        assert one.text.isalnum()
        assert one.text[0].isalpha()
        assert read_mark(one.text) is not None


@pytest.mark.parametrize(
    "carrier", [one for one in Carrier if one not in (*MARKED, *MARKED_OTHERWISE, Carrier.SIGNPOST)]
)
@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_no_other_sheet_has_anything_but_codes_to_join(
    tmp_path: Path, carrier: Carrier, address: str
) -> None:
    """R12: whatever kinds a camera looks for."""
    if carrier in NEED_AN_ADDRESS and not address:
        return
    found = seen(carrier, tmp_path, 4.0, address)
    assert all(map(is_qr, found))
    texts = (ADDRESS.upper(), "WIFI:") if carrier is Carrier.JOIN else (ADDRESS.upper(),)
    assert all(one.text.startswith(texts) for one in found)
