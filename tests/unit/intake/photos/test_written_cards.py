"""Photos of cards that were written on: a picture of each card, upright and with all of its handwriting (R59)."""

import io
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos.written_cards import AROUND, CardsUnreadable, read_written_cards
from tests.support.photographed_table import CARD, PIXELS_A_MM, cards_of, laid_out, photograph_table
from tests.support.pictures import picture_in
from tests.support.told import told

INKS = ((220, 20, 20), (20, 170, 20), (20, 20, 220), (220, 20, 220))
HUES = (0, 85, 170, 213)  # of 256


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    """Four cards, each with something at the top left and the bottom right in an ink of its own."""
    pdf = tmp_path_factory.mktemp("kaartjes") / "leeg.pdf"
    cards = cards_of(write_part(told([]), KitPart.BLANK_CARDS, pdf), 4)
    for card, ink in zip(cards, INKS, strict=True):
        for x, y in ((14, 52), (CARD[0] - 28, CARD[1] - 34)):
            spot = [edge * PIXELS_A_MM for edge in (x, y, x + 14, y + 14)]
            ImageDraw.Draw(card).rectangle(spot, fill=ink)
    return cards


def inks_in(picture: bytes) -> dict[int, tuple[float, float, float, float]]:
    """Where each ink stands, as parts of the width and height: left, top, right and bottom."""
    image = picture_in(picture).convert("HSV")
    hue, strong, _bright = image.split()
    found = {}
    for at, wanted in enumerate(HUES):
        near = hue.point(
            lambda seen, wanted=wanted: 255 * (min((seen - wanted) % 256, (wanted - seen) % 256) < 18)
        )
        ink = ImageChops.multiply(near, strong.point(lambda seen: 255 * (seen > 150)))
        box = ink.filter(ImageFilter.MedianFilter(9)).getbbox()
        if box is not None:
            left, top, right, bottom = box
            found[at] = (left / image.width, top / image.height, right / image.width, bottom / image.height)
    return found


def test_each_card_of_a_photo_is_a_picture_upright_with_all_that_was_written(
    tmp_path: Path, written: list[Image.Image]
) -> None:
    """However the cards lie on the table."""
    table = laid_out(written, Random(5), across=2, aslant=12, turned=True)
    photograph_table(table, tmp_path / "kaartjes.jpg", size=(2600, 1950), noise=4)
    cards = read_written_cards(tmp_path / "kaartjes.jpg")
    assert len(cards) == 4
    seen = set()
    for card in cards:
        wide, high = picture_in(card.picture).size
        assert wide / high == pytest.approx((CARD[0] + 2 * AROUND) / (CARD[1] + 2 * AROUND), rel=0.02)
        ((ink, (left, top, right, bottom)),) = inks_in(card.picture).items()
        assert (left, top) == pytest.approx((0.17, 0.36), abs=0.06)
        assert (right, bottom) == pytest.approx((0.83, 0.84), abs=0.06)
        seen.add(ink)
    assert seen == {0, 1, 2, 3}


def test_a_scan_of_a_whole_page_and_a_photo_without_a_mark_are_taken_too(
    tmp_path: Path, written: list[Image.Image]
) -> None:
    page = Image.new("RGB", (written[0].width * 2, written[0].height * 2), "white")
    for at, card in enumerate(written):
        page.paste(card, (at % 2 * card.width, at // 2 * card.height))
    page.save(tmp_path / "scan.pdf", resolution=PIXELS_A_MM * 25.4)
    cards = read_written_cards(tmp_path / "scan.pdf")
    assert [set(inks_in(card.picture)) for card in cards] == [{0}, {1}, {2}, {3}]
    Image.new("RGB", (900, 600), "white").save(tmp_path / "achterkant.jpg")
    (whole,) = read_written_cards(tmp_path / "achterkant.jpg")
    assert Image.open(io.BytesIO(whole.picture)).size == (900, 600)
    assert whole.name == "achterkant.jpg"


@pytest.mark.parametrize("content", [b"", b"geen foto", b"%PDF-1.7\nkapot"])
def test_what_is_no_photo_or_scan_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kaart.jpg").write_bytes(content)
    with pytest.raises(CardsUnreadable, match=r"'kaart\.jpg'"):
        read_written_cards(tmp_path / "kaart.jpg")
