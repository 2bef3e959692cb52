"""Photos and scans as they come from phones and scanners, and what is made to break a decoder."""

import io
import multiprocessing
import os
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from bijeenkomst.domain.values.photo import LARGEST_PICTURE, LONGEST_SIDE
from bijeenkomst.intake.photos import untrusted
from bijeenkomst.intake.photos.pictures import LARGEST_FILE
from bijeenkomst.intake.photos.scans import MOST_PAGES
from bijeenkomst.intake.photos.sheet_photos import PhotoUnreadable, read_photos
from tests.support.photographed import photograph, printed
from tests.support.pictures import picture_in
from tests.support.printed import sheets
from tests.support.samples import SAMPLES
from tests.support.snapshots import bomb
from tests.unit.domain.evening import an_evening


def sheet_of(tmp_path: Path, number: int = 1, address: str = "http://192.168.137.1:8080") -> Path:
    """A sign-up list of the `number`-th theme, as a PDF."""
    themes = (an_evening().in_order[number - 1].code,)
    return sheets(an_evening(), tmp_path / "blad.pdf", address, themes=themes)


def test_a_photo_is_made_small_upright_and_bare(tmp_path: Path) -> None:
    """R45: what a phone adds, such as the place, is in none of what is kept."""
    photo = tmp_path / "foto.jpg"
    photograph(printed(sheet_of(tmp_path)), photo)
    with Image.open(photo) as image:
        exif = image.getexif()
        exif[0x0112] = 6  # the phone was held on its side
        exif[0x010F] = "GeheimeTelefoon"
        exif.get_ifd(0x8825)[1] = "N"  # where it was taken
        image.transpose(Image.Transpose.ROTATE_90).save(photo, exif=exif, comment=b"GeheimeOpmerking")
    assert b"GeheimeTelefoon" in photo.read_bytes()
    (taken,) = read_photos(photo)
    with picture_in(taken.picture) as kept:
        assert (kept.format, kept.size) == ("JPEG", (taken.width, taken.height))
        assert max(kept.size) == LONGEST_SIDE
        assert kept.width > kept.height
        assert not kept.getexif()
        assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Geheime" not in taken.picture
    assert len(taken.picture) <= LARGEST_PICTURE
    assert (taken.theme, taken.sheet) == (an_evening().in_order[0].code, 1)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_photo_that_was_held_otherwise_is_put_upright_by_its_codes(tmp_path: Path, turned: int) -> None:
    photograph(printed(sheet_of(tmp_path)), tmp_path / "foto.jpg", turned=turned)
    (taken,) = read_photos(tmp_path / "foto.jpg")
    assert taken.width > taken.height
    first = next(one for one in taken.seen if one.text.endswith("00101"))
    assert first.corners[0][0] < taken.width / 4
    assert first.corners[0][0] < first.corners[1][0]


def test_a_heic_photo_of_a_phone_is_read() -> None:
    """What an iPhone makes by default; this one was written by ImageMagick (x265) from a photographed sheet."""
    (taken,) = read_photos(SAMPLES / "blad.heic")
    assert picture_in(taken.picture).format == "JPEG"
    assert len([one for one in taken.seen if "://" not in one.text]) == 11
    assert taken.sheet == 1


def test_a_scan_of_several_sheets_gives_a_picture_of_each(tmp_path: Path) -> None:
    codes = [theme.code for theme in an_evening().in_order]
    pdf = sheets(an_evening(), tmp_path / "scan.pdf", copies=2)
    taken = read_photos(pdf)
    assert [(one.theme, one.sheet) for one in taken] == [(code, sheet) for code in codes for sheet in (1, 2)]


def test_without_marks_the_code_to_join_tells_the_theme(tmp_path: Path) -> None:
    """Sheets of before there were marks, and sheets that are torn."""
    sheet = printed(sheet_of(tmp_path, 2))
    sheet.crop((sheet.width // 2, 0, sheet.width, sheet.height // 4)).save(tmp_path / "hoek.png")
    (taken,) = read_photos(tmp_path / "hoek.png")
    assert (taken.theme, taken.sheet) == (an_evening().in_order[1].code, 0)


def test_a_photo_of_something_else_is_read_and_known_by_nobody(tmp_path: Path) -> None:
    Image.new("RGBA", (800, 600), (0, 0, 0, 0)).save(tmp_path / "niets.png")
    (taken,) = read_photos(tmp_path / "niets.png")
    assert (taken.theme, taken.sheet, taken.seen) == ("", 0, ())
    with picture_in(taken.picture) as kept:
        assert kept.getpixel((5, 5)) == (255, 255, 255)


def many_pages(count: int, kind: str = "PDF") -> bytes:
    out = io.BytesIO()
    page = Image.new("1", (10, 10))
    page.save(out, kind, save_all=True, append_images=[page] * (count - 1))
    return out.getvalue()


def cut_short(tmp_path: Path) -> bytes:
    sheet = io.BytesIO()
    printed(sheet_of(tmp_path)).save(sheet, "JPEG")
    return sheet.getvalue()[:50_000]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "geen foto"),
        (b"Dit is tekst", "geen foto"),
        (b"\xff\xd8\xff\xe0" + bytes(2000), "geen foto"),
        (b"%PDF-1.7\nkapot", "geen foto"),
        (b"GIF89a" + bytes(50), "geen foto"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + os.urandom(500), "geen foto"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n(quit) run", "geen foto"),
        (bomb(), "te groot"),
        (many_pages(MOST_PAGES + 1), "te veel bladzijden"),
        (many_pages(MOST_PAGES + 1, "TIFF"), "te veel bladzijden"),
    ],
    ids=[
        "empty",
        "text",
        "broken",
        "broken-pdf",
        "gif",
        "broken-heic",
        "postscript",
        "bomb",
        "pages",
        "pictures",
    ],
)
def test_a_hostile_or_damaged_file_gets_a_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "vakantie.jpg"
    path.write_bytes(content)
    with pytest.raises(PhotoUnreadable, match=says) as told:
        read_photos(path)
    assert "vakantie.jpg" in told.value.sentence


def test_a_photo_that_was_cut_short_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "half.jpg"
    path.write_bytes(cut_short(tmp_path))
    with pytest.raises(PhotoUnreadable, match="beschadigd"):
        read_photos(path)


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(PhotoUnreadable, match="te groot"):
        read_photos(path)


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PhotoUnreadable, match=r"weg\.jpg"):
        read_photos(tmp_path / "weg.jpg")


def test_a_scan_under_a_password_gets_a_sentence(tmp_path: Path) -> None:
    locked = tmp_path / "slot.pdf"
    options = ["--encrypt", "geheim", "geheim", "256", "--"]
    subprocess.run(["qpdf", str(sheet_of(tmp_path)), *options, str(locked)], check=True)
    with pytest.raises(PhotoUnreadable, match=r"slot\.pdf' is op slot met een wachtwoord"):
        read_photos(locked)


def test_a_photo_that_never_comes_is_given_up_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network disk that hangs, a decoder that is led astray: its process is ended, and the next photo is read."""
    photo = tmp_path / "foto.jpg"
    photograph(printed(sheet_of(tmp_path)), photo)
    os.mkfifo(stuck := tmp_path / "hangt.jpg")
    monkeypatch.setattr(untrusted, "is_no_file", lambda _path: False)  # or it would be refused at once
    monkeypatch.setattr(untrusted, "PATIENCE", 0.5)
    before = multiprocessing.active_children()
    with pytest.raises(PhotoUnreadable, match=r"'hangt\.jpg' lezen duurde te lang") as said:
        read_photos(stuck)
    assert "Maak een nieuwe foto" in said.value.sentence
    assert multiprocessing.active_children() == before
    monkeypatch.undo()
    assert len(read_photos(photo)) == 1
