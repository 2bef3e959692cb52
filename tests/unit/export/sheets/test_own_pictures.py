"""Pictures of the evening's own on paper: looked at in the PDF itself, and no sheet gets the bytes of another."""

import subprocess
from dataclasses import replace
from functools import reduce
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.export.sheets.own_pictures import wanted
from tests.support.pictures import BLUE, GREEN, RED, a_file
from tests.support.printed import pages, scanned, text_of
from tests.unit.domain.evening import an_evening, joining, run

ADDRESS = "http://192.168.137.1:8080"
OWN, OTHER, LOGO, VILLAGE = (a_file(*size) for size in ((400, 300), (404, 303), (500, 200), (640, 360)))
IMAGES = {key: data for one in (OWN, OTHER, LOGO, VILLAGE) for key, data in one.images.items()}


def with_pictures() -> Meeting:
    """Two of the three themes have a picture of their own."""
    meeting = an_evening()
    one, two, *_rest = (theme.code for theme in meeting.in_order)
    return run(
        meeting,
        c.SetPicture(PictureSpot(Owner.THEME, one), OWN),
        c.SetPicture(PictureSpot(Owner.THEME, two), OTHER),
        c.SetPicture(PictureSpot(Owner.LOGO), LOGO),
        c.SetPicture(PictureSpot(Owner.VILLAGE), VILLAGE),
    )


def drawn(carrier: Carrier, tmp_path: Path, choice: Choice, meeting: Meeting | None = None) -> Path:
    meeting = meeting or with_pictures()
    kept = {digest: IMAGES[digest] for digest in wanted(meeting, carrier, choice)}
    return write_sheets(meeting, carrier, tmp_path / carrier.file_name, replace(choice, images=kept)).path


def in_colour(pdf: Path) -> list[Image.Image]:
    subprocess.run(["pdftoppm", "-r", "60", str(pdf), str(pdf.with_suffix(""))], check=True)
    made = []
    for path in sorted(pdf.parent.glob(f"{pdf.stem}-*.ppm")):
        with Image.open(path) as image:
            made.append(image.convert("RGB"))
    return made


def stripes(page: Image.Image) -> tuple[int, int, int]:
    """How many pixels of the page are red, green and blue as in the pictures."""
    red, green, blue = (_alike(page, colour) for colour in (RED, GREEN, BLUE))
    return red, green, blue


def _alike(page: Image.Image, colour: tuple[int, int, int]) -> int:
    """How many pixels have nearly this colour."""
    table = [255 * (abs(value - part) < 12) for part in colour for value in range(256)]
    return reduce(ImageChops.darker, page.point(table).split()).histogram()[255]


@pytest.mark.parametrize("carrier", [Carrier.CARD, Carrier.POSTER])
@pytest.mark.parametrize(
    "choice", [Choice(ADDRESS), Choice(), Choice(ADDRESS, dots=True)], ids=["", "no address", "dots"]
)
def test_a_theme_s_picture_stands_on_its_card_and_poster_and_on_no_other(
    carrier: Carrier, choice: Choice, tmp_path: Path
) -> None:
    """All of it, in its own proportions; the code beside it reads as before (R12)."""
    meeting = replace(with_pictures(), face=an_evening().face)
    colour = [in_colour(drawn(carrier, tmp_path, choice, meeting))[page] for page in (0, 1, 2)]
    with_one, _with_other, without = map(stripes, colour)
    assert min(with_one) > 500
    assert max(with_one) < 1.3 * min(with_one)
    assert max(without) == 0
    codes = [scanned(page) for page in pages(drawn(carrier, tmp_path, choice, meeting), 100)]
    assert all(bool(found) == bool(choice.address) for found in codes)


@pytest.mark.parametrize("carrier", [Carrier.POSTER, Carrier.JOIN])
def test_the_logo_stands_on_posters_and_the_village_on_the_one_to_join(
    carrier: Carrier, tmp_path: Path
) -> None:
    meeting = replace(an_evening(), face=with_pictures().face)
    (first, *_more) = in_colour(drawn(carrier, tmp_path, Choice(ADDRESS), meeting))
    assert min(stripes(first)) > 300
    plain = drawn(carrier, tmp_path, Choice(ADDRESS), replace(meeting, face=an_evening().face))
    assert max(stripes(in_colour(plain)[0])) == 0


def test_each_kind_of_sheet_gets_the_pictures_that_it_draws_and_no_others() -> None:
    """Little ones, of the chosen themes: what goes to the other process is what it needs."""
    meeting = with_pictures()
    one, two, three = (theme.code for theme in meeting.in_order)
    own, other, logo, village = (file.facts.small for file in (OWN, OTHER, LOGO, VILLAGE))
    expected = {Carrier.CARD: {own, other}, Carrier.POSTER: {own, other, logo}, Carrier.JOIN: {logo, village}}
    for carrier in Carrier:
        assert wanted(meeting, carrier, Choice(ADDRESS)) == expected.get(carrier, set())
    assert wanted(meeting, Carrier.CARD, Choice(ADDRESS, (two,))) == {other}
    assert wanted(meeting, Carrier.CARD, Choice(ADDRESS, (three,))) == set()
    assert wanted(an_evening(), Carrier.POSTER, Choice(ADDRESS)) == set()
    assert one != two


def test_a_picture_whose_bytes_cannot_be_had_leaves_the_sheet_as_it_would_be_without(tmp_path: Path) -> None:
    """Never a hole: in a file from elsewhere the bytes can be missing."""
    for carrier in (Carrier.CARD, Carrier.POSTER, Carrier.JOIN):
        bare = write_sheets(an_evening(), carrier, tmp_path / "a.pdf", Choice(ADDRESS)).path
        without = write_sheets(with_pictures(), carrier, tmp_path / "b.pdf", Choice(ADDRESS)).path
        assert text_of(bare) == text_of(without)


def test_no_package_has_a_picture_in_it(tmp_path: Path) -> None:
    """R41: a group's files hold its people and plans; pictures are for the hall and its paper."""
    meeting = run(with_pictures(), joining(with_pictures(), 1))
    (group,) = write_handover(meeting, tmp_path / "pakketten").written
    for file in group.folder.rglob("*"):
        if file.suffix == ".pdf":
            told = subprocess.run(
                ["pdfimages", "-list", str(file)], capture_output=True, text=True, check=True
            ).stdout
            assert len(told.splitlines()) == 2  # its heading
        if file.is_file():
            assert not any(data[:200] in file.read_bytes() for data in IMAGES.values())
