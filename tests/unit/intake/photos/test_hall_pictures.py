"""Pictures that the hall will see: upright, small, bare, whatever the file; and never one of a sheet."""

import subprocess
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.picture import (
    LARGEST_PICTURE,
    LARGEST_SMALL,
    LONGEST_SIDE,
    Crop,
    Owner,
    PictureSpot,
)
from bijeenkomst.intake.photos import untrusted
from bijeenkomst.intake.photos.hall_pictures import (
    MOST_PAGES,
    PictureUnreadable,
    cut_small,
    read_picture,
    read_slides,
)
from bijeenkomst.intake.photos.pictures import LARGEST_FILE
from tests.support.photographed import photograph, printed
from tests.support.pictures import BLUE, GREEN, RED, picture_in, thirds
from tests.support.printed import sheets
from tests.support.samples import SAMPLES
from tests.support.snapshots import SECRETS, as_from_a_phone, bomb, hall
from tests.unit.domain.evening import an_evening, run


def near(pixel: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 40 for one, other in zip(pixel, wanted, strict=True))


def test_a_photo_of_a_phone_is_kept_upright_and_bare_with_a_little_one_for_phones(tmp_path: Path) -> None:
    """R45: no place, no time, no maker, no picture within the picture, in either of the two."""
    photo = as_from_a_phone(hall(4000, 3000), tmp_path / "dorp.jpg")
    assert all(secret in photo.read_bytes() for secret in SECRETS)
    read = read_picture(photo)
    for data in (read.data, read.small):
        assert not [secret for secret in (*SECRETS, b"ICC_PROFILE") if secret in data]
        assert data.count(b"\xff\xd8\xff") == 1
        with picture_in(data) as kept:
            assert kept.format == "JPEG"
            assert not kept.getexif()
    assert (read.width, read.height) == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert len(read.data) <= LARGEST_PICTURE
    assert len(read.small) <= LARGEST_SMALL
    assert max(picture_in(read.small).size) <= 720
    assert read.description == ""
    run(an_evening(), c.SetPicture(PictureSpot(Owner.VILLAGE), read))  # the rule takes what comes out


def test_a_heic_photo_of_a_phone_is_read(tmp_path: Path) -> None:
    """What an iPhone makes by default; the one here is of a sheet, so that it is read and then refused."""
    with pytest.raises(PictureUnreadable, match="aanmeldblad"):
        read_picture(SAMPLES / "blad.heic")


def test_a_drawing_stays_sharp_and_a_noisy_photo_stays_small(tmp_path: Path) -> None:
    """Few colours are kept without loss; of many no more is kept than a file may have."""
    drawing = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).ellipse((300, 20, 560, 280), fill=(0, 80, 125, 255))
    drawing.save(tmp_path / "logo.png")
    logo = read_picture(tmp_path / "logo.png")
    with picture_in(logo.data) as kept:
        assert kept.format == "PNG"
        assert (kept.getpixel((0, 0)), kept.getpixel((430, 150))) == ((255, 255, 255), (0, 80, 125))
    Image.effect_noise((3000, 3000), 100).convert("RGB").save(tmp_path / "ruis.jpg", quality=95)
    noise = read_picture(tmp_path / "ruis.jpg")
    assert len(noise.data) <= LARGEST_PICTURE
    assert len(noise.small) <= LARGEST_SMALL


def a_pdf(path: Path, pages: int = 1, size: tuple[float, float] = A4, words: str = "Dorpsplan") -> Path:
    canvas = Canvas(str(path), size)
    for number in range(pages):
        if words:
            canvas.drawString(80, size[1] - 90, f"{words}  {number + 1}")
        canvas.setFillColorRGB(*(part / 255 for part in GREEN))
        canvas.rect(size[0] / 3, size[1] / 3, size[0] / 3, size[1] / 3, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def test_pages_of_a_pdf_come_in_their_order_with_their_own_text(tmp_path: Path) -> None:
    read = read_slides(a_pdf(tmp_path / "plan.pdf", 3))
    assert [one.description for one in read] == ["Dorpsplan 1", "Dorpsplan 2", "Dorpsplan 3"]
    for page in read:
        assert page.height == LONGEST_SIDE
        assert page.width == pytest.approx(LONGEST_SIDE * A4[0] / A4[1], abs=2)
        with picture_in(page.data) as kept:
            assert near(kept.convert("RGB").getpixel((page.width // 2, page.height // 2)), GREEN)
    (wide,) = read_slides(a_pdf(tmp_path / "zonder woorden.pdf", 1, (960, 540), ""))
    assert (wide.width, wide.height, wide.description) == (
        LONGEST_SIDE,
        LONGEST_SIDE * 9 // 16,
        "zonder woorden",
    )


def test_a_photo_as_a_slide_is_named_after_its_file(tmp_path: Path) -> None:
    thirds(640, 360).save(tmp_path / "De molen.png")
    (slide,) = read_slides(tmp_path / "De molen.png")
    assert slide.description == "De molen"


def with_objects(*objects: bytes) -> bytes:
    """A PDF of these objects; viewers make up a table of where they stand."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF"


def one_page(page: bytes) -> bytes:
    return with_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page
    )


def an_image_bomb() -> bytes:
    """A page with a picture of 60,000 by 60,000 pixels in a few kilobytes."""
    data = zlib.compress(bytes(50_000_000), 9)
    head = b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    draw = b"q 500 0 0 500 0 0 cm /Im Do Q"
    return with_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R"
        b" /Resources << /XObject << /Im 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(draw), draw),
        head + b" /Filter /FlateDecode /Length %d >> stream\n%s\nendstream" % (len(data), data),
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "geen foto of tekening"),
        (b"%PDF-1.7\nkapot", "geen foto of tekening"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "geen foto of tekening"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n(quit) run", "geen foto of tekening"),
        (bomb(), "te groot"),
        (one_page(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900000000 500] >>"), "Bladzijde 1 van"),
        (one_page(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14000 2] >>"), "te klein"),
    ],
    ids=["empty", "broken pdf", "svg", "postscript", "bomb", "endless page", "a line"],
)
def test_a_hostile_or_damaged_file_gets_a_sentence_in_which_it_is_named(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "vakantie.jpg"
    path.write_bytes(content)
    with pytest.raises(PictureUnreadable, match=says) as told:
        read_slides(path)
    assert "vakantie.jpg" in told.value.sentence


def test_a_page_with_an_endless_picture_harms_nobody(tmp_path: Path) -> None:
    """Whatever PDFium makes of it, it comes to an end, and what comes out is as small as any page."""
    path = tmp_path / "bom.pdf"
    path.write_bytes(an_image_bomb())
    (page,) = read_slides(path)
    assert len(page.data) <= LARGEST_PICTURE


def test_locked_long_large_and_slow_files_get_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, locked = a_pdf(tmp_path / "plan.pdf"), tmp_path / "slot.pdf"
    subprocess.run(["qpdf", str(plain), "--encrypt", "a", "a", "256", "--", str(locked)], check=True)
    with pytest.raises(PictureUnreadable, match=r"slot\.pdf' is op slot met een wachtwoord"):
        read_slides(locked)
    with pytest.raises(PictureUnreadable, match=f"hoogstens {MOST_PAGES} bladzijden"):
        read_slides(a_pdf(tmp_path / "boek.pdf", MOST_PAGES + 1))
    with pytest.raises(PictureUnreadable, match="is een PDF"):
        read_picture(plain)
    film = tmp_path / "film.jpg"
    with film.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(PictureUnreadable, match="te groot"):
        read_picture(film)
    monkeypatch.setattr(untrusted, "PATIENCE", 0)
    with pytest.raises(PictureUnreadable, match="duurde te lang"):
        read_picture(plain)


def test_no_sheet_that_people_wrote_on_comes_through(tmp_path: Path) -> None:
    """R41, R45: not as a photo, and not as a page of a PDF."""
    pdf = sheets(an_evening(), tmp_path / "blad.pdf")
    photograph(printed(pdf), tmp_path / "muur.jpg")
    for read in (read_picture, read_slides):
        with pytest.raises(PictureUnreadable, match="aanmeldblad"):
            read(tmp_path / "muur.jpg")
    with pytest.raises(PictureUnreadable, match="aanmeldblad"):
        read_slides(pdf)


def test_the_little_one_for_phones_is_cut_as_the_picture_is(tmp_path: Path) -> None:
    thirds(900, 600).save(tmp_path / "vlakken.png")
    read = read_picture(tmp_path / "vlakken.png")
    for left, colour in ((0, RED), (300, GREEN), (600, BLUE)):
        with picture_in(cut_small(read.data, Crop(left, 0, 300, 600))) as small:
            assert near(small.getpixel((small.width // 2, small.height // 2)), colour)
    with pytest.raises(PictureUnreadable, match="uitsnede"):
        cut_small(b"no picture", None)
