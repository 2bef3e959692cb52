"""Where a row lies in a photo: real sheets, printed, photographed aslant and read back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from bijeenkomst.domain.values.photo import Photo, Seen
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, read_mark, rows_on
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.export.sheets import group_sheet_layout as group_sheet
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.intake.photos.row_places import fitted, projection, row_at, row_place
from bijeenkomst.intake.photos.sheet_photos import Taken, read_photos
from tests.support.photographed import TABLE, photograph, printed, write
from tests.support.printed import scanned, sheets
from tests.unit.domain.evening import an_evening


def as_photo(taken: Taken) -> Photo:
    return Photo(
        "a", datetime.now(UTC), taken.width, taken.height, 0, taken.theme, taken.sheet, 0, taken.seen
    )


@pytest.mark.parametrize("address", ["http://192.168.137.1:8080", ""])
def test_every_row_of_a_photographed_list_is_found_to_the_millimetre(tmp_path: Path, address: str) -> None:
    """R8: also without a code to join, aslant, out of focus and on its side."""
    code = an_evening().in_order[2].code
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", address, copies=2, themes=(code,))
    true = photograph(printed(pdf, 2), tmp_path / "foto.jpg", turned=90)
    (taken,) = read_photos(tmp_path / "foto.jpg")
    assert (taken.theme, taken.sheet) == (code, 2)
    photo = as_photo(taken)
    scale = taken.width / TABLE[0]
    for row in range(1, at.ROWS + 1):
        found = projection(photo, 2, row)
        assert found is not None
        place = row_place(2, row)
        for x in (place.left, place.left + place.width):
            for y in (place.top, place.top + place.height):
                seen, really = found.at(x, y), true.at(x, y)
                off = max(abs(seen[0] - really[0] * scale), abs(seen[1] - really[1] * scale))
                assert off < 1.5 * taken.width / 330, (row, x, y)  # some 9 pixels are a millimetre
        middle = found.at(place.left + place.width / 2, place.top + place.height / 2)
        assert row_at(photo, 2, middle) == row
    found = projection(photo, 2, 1)
    assert found is not None
    assert row_at(photo, 2, found.at(100, 15)) == 0


def test_every_slip_of_a_photographed_page_is_found_by_its_own_mark(tmp_path: Path) -> None:
    """R8: they are cut apart, so that no slip says where another lies."""
    code = an_evening().in_order[0].code
    pdf = sheets(an_evening(), tmp_path / "strookjes.pdf", carrier=Carrier.SLIPS, themes=(code,))
    sheet = printed(pdf)
    slip = sheet.crop((0, sheet.height // 3, sheet.width, sheet.height * 2 // 3))
    photograph(slip, tmp_path / "foto.jpg")
    (taken,) = read_photos(tmp_path / "foto.jpg")
    assert [read_mark(one.text) for one in taken.seen if read_mark(one.text)] != []
    photo = as_photo(taken)
    assert (photo.theme, photo.sheet) == (code, 51)
    assert projection(photo, 51, 2) is not None
    assert projection(photo, 51, 1) is None
    assert rows_on(51) == 3


def test_marks_of_another_sheet_say_nothing_of_this_one(tmp_path: Path) -> None:
    code = an_evening().in_order[0].code
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", themes=(code,))
    printed(pdf).save(tmp_path / "scan.png")
    (taken,) = read_photos(tmp_path / "scan.png")
    assert projection(as_photo(taken), 1, 1) is not None
    assert projection(as_photo(taken), 2, 1) is None


def test_spots_on_one_line_do_not_say_how_a_sheet_lies() -> None:
    line = [((float(x), 0.0), (float(x), 0.0)) for x in range(8)]
    assert fitted(line) is None
    assert fitted(line[:3]) is None


def test_a_projection_is_found_back_exactly() -> None:
    true = fitted([((0, 0), (10, 20)), ((100, 0), (900, 60)), ((100, 50), (950, 700)), ((0, 50), (30, 640))])
    assert true is not None
    spots = [(float(x), float(y)) for x in range(0, 101, 20) for y in range(0, 51, 10)]
    again = fitted([(spot, true.at(*spot)) for spot in spots])
    assert again is not None
    for spot in spots:
        assert again.at(*spot) == pytest.approx(true.at(*spot), abs=1e-6)


def test_every_field_of_a_photographed_groepsblad_is_found(tmp_path: Path) -> None:
    """R8, R48, R49: written on, aslant, out of focus and on its side; its code still lets a scribe in."""
    meeting = replace(an_evening(), scribe_key="a secret of this meeting")
    code = meeting.in_order[1].code
    pdf = sheets(meeting, tmp_path / "groepsblad.pdf", carrier=Carrier.GROUP_SHEET, themes=(code,))
    sheet = printed(pdf)
    for field in group_sheet.FIELDS:
        write(sheet, field.place.left + 3, field.place.top + 11, "Elke dinsdag soep, met Ans en Piet")
    true = photograph(sheet, tmp_path / "foto.jpg", turned=180)
    (taken,) = read_photos(tmp_path / "foto.jpg")
    photo = as_photo(taken)
    assert (photo.theme, photo.sheet) == (code, GROUP_SHEET)
    assert rows_on(photo.sheet) == 0
    scale = taken.width / TABLE[0]
    for field in group_sheet.FIELDS:
        found = projection(photo, GROUP_SHEET, field.row)
        assert found is not None
        place = row_place(GROUP_SHEET, field.row)
        seen, really = found.at(place.left, place.top), true.at(place.left, place.top)
        assert (
            max(abs(seen[0] - really[0] * scale), abs(seen[1] - really[1] * scale)) < 1.5 * taken.width / 330
        )
    made_up = Seen(f"{code}10199", ((0, 0), (9, 0), (9, 9), (0, 9)))
    assert projection(replace(photo, seen=(*photo.seen, made_up)), GROUP_SHEET, 1) == projection(
        photo, GROUP_SHEET, 1
    )
    says = f"HTTP://192.168.137.1:8080/{code}/GROEP?CODE={meeting.scribe_code(code)}"
    assert says in scanned(Image.open(tmp_path / "foto.jpg").convert("L"))
