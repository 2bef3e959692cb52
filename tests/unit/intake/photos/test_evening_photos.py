"""Photos of the evening for the report: upright, small, bare, and never one of a sheet with people's details."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from bijeenkomst.intake.photos import untrusted
from bijeenkomst.intake.photos.evening_photos import (
    LARGEST_JPEG,
    LONGEST_SIDE,
    EveningPhotoUnreadable,
    read_evening_photo,
)
from bijeenkomst.intake.photos.pictures import LARGEST_FILE
from tests.support.photographed import photograph, printed
from tests.support.pictures import picture_in
from tests.support.printed import sheets
from tests.support.samples import SAMPLES
from tests.support.snapshots import SECRETS, as_from_a_phone, bomb, hall
from tests.unit.domain.evening import an_evening


def colour(picture: bytes, at: int) -> tuple[int, ...]:
    """Red, green and blue of the pixel so far from the left and the top."""
    with picture_in(picture) as image:
        found = image.getpixel((at, at))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("colours", [True, False])
def test_nothing_that_a_phone_adds_is_in_any_byte_and_it_stands_upright(
    tmp_path: Path, colours: bool
) -> None:
    """R45: no EXIF, no place, no time, no maker, no comment, no picture within the picture."""
    photo = as_from_a_phone(hall(2400, 1800), tmp_path / "avond.jpg", colours=colours)
    before = photo.read_bytes()
    assert all(secret in before for secret in SECRETS)
    assert (b"ICC_PROFILE" in before) is colours
    assert before.count(b"\xff\xd8\xff") > 1
    read = read_evening_photo(photo)
    assert not [secret for secret in (*SECRETS, b"ICC_PROFILE") if secret in read.picture]
    assert read.picture.count(b"\xff\xd8\xff") == 1
    with picture_in(read.picture) as kept:
        assert (kept.format, kept.size) == ("JPEG", (read.width, read.height))
        assert kept.size == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
        assert not kept.getexif()
        assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    red, green, blue = colour(read.picture, 20)
    assert red > 180 > 90 > max(green, blue), "the corner that was at the top left is there again"


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    hall(320, 240).save(tmp_path / "klein.png")
    read = read_evening_photo(tmp_path / "klein.png")
    assert (read.width, read.height) == (320, 240)


def test_a_photo_full_of_detail_is_kept_small_enough_to_mail(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (1500, 1500), os.urandom(3 * 1500 * 1500))
    noise.save(tmp_path / "druk.png")
    assert len(read_evening_photo(tmp_path / "druk.png").picture) < 2 * LARGEST_JPEG


def test_the_colours_of_an_iphone_are_kept_without_its_profile(tmp_path: Path) -> None:
    """Its profile says what its red is. One in which red and blue changed places shows that what it says is done."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    image = Image.new("RGB", (200, 200), (200, 20, 20))
    for name, profile in (
        ("gewoon", srgb),
        ("anders", swapped),
        ("kapot", b"geen profiel" * 20),
        ("geen", b""),
    ):
        image.save(tmp_path / f"{name}.jpg", icc_profile=profile, quality=95)
    seen = {path.stem: colour(read_evening_photo(path).picture, 100) for path in tmp_path.glob("*.jpg")}
    red, _green, blue = seen["anders"]
    assert blue > 150 > 60 > red
    for name in ("gewoon", "kapot", "geen"):
        red, _green, blue = seen[name]
        assert red > 150 > 60 > blue


def test_a_photo_on_which_a_sign_up_sheet_can_be_read_is_refused(tmp_path: Path) -> None:
    """R41: the details of people on paper never get into the report."""
    pdf = sheets(an_evening(), tmp_path / "blad.pdf", themes=(an_evening().in_order[0].code,))
    photograph(printed(pdf), tmp_path / "muur.jpg")
    for path in (tmp_path / "muur.jpg", SAMPLES / "blad.heic"):
        with pytest.raises(EveningPhotoUnreadable, match="aanmeldblad") as told:
            read_evening_photo(path)
        assert path.name in told.value.sentence


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "geen foto"),
        (b"\xff\xd8\xff\xe0" + bytes(2000), "geen foto"),
        (b"%PDF-1.7\n", "geen foto"),
        (bomb(), "te groot"),
    ],
    ids=["empty", "broken", "pdf", "bomb"],
)
def test_a_hostile_or_damaged_file_gets_a_sentence_that_names_it(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "vakantie.jpg"
    path.write_bytes(content)
    with pytest.raises(EveningPhotoUnreadable, match=says) as told:
        read_evening_photo(path)
    assert "vakantie.jpg" in told.value.sentence


def test_a_file_that_is_gone_or_too_large_gets_a_sentence_too(tmp_path: Path) -> None:
    with pytest.raises(EveningPhotoUnreadable, match=r"weg\.jpg"):
        read_evening_photo(tmp_path / "weg.jpg")
    with (tmp_path / "groot.jpg").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(EveningPhotoUnreadable, match=r"'groot\.jpg' is te groot"):
        read_evening_photo(tmp_path / "groot.jpg")


def test_a_photo_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that hangs: here a pipe into which nobody writes."""
    os.mkfifo(tmp_path / "hangt.jpg")
    monkeypatch.setattr(untrusted, "is_no_file", lambda _path: False)  # or it would be refused at once
    monkeypatch.setattr(untrusted, "PATIENCE", 0.1)
    with pytest.raises(EveningPhotoUnreadable, match="te lang"):
        read_evening_photo(tmp_path / "hangt.jpg")
