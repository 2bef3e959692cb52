"""However a scanner or program keeps its pixels, the picture looks as it did: of a sheet, and for the report."""

import io
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from bijeenkomst.design.palette import contrast_ratio
from bijeenkomst.intake.photos.evening_photos import read_evening_photo
from bijeenkomst.intake.photos.pictures import all_decoded, decoded
from bijeenkomst.intake.photos.sheet_photos import read_photos

WIDTH, HEIGHT = 80, 60


def grey() -> Image.Image:
    """Dark at the left, light at the right."""
    image = Image.new("L", (WIDTH, HEIGHT))
    image.putdata([30 + 2 * x for _y in range(HEIGHT) for x in range(WIDTH)])
    return image


def colours() -> Image.Image:
    image = Image.merge(
        "RGB", (grey(), grey().transpose(Image.Transpose.ROTATE_180), Image.new("L", grey().size, 90))
    )
    return image


def saved(image: Image.Image, kind: str, **said: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **said)
    return out.getvalue()


def of_numbers(mode: str, code: str, most: float) -> Image.Image:
    numbers = [value * most / 255 for value in grey().tobytes()]
    values = [number if code in "fd" else round(number) for number in numbers]
    return Image.frombytes(
        mode, grey().size, struct.pack(f"{'>' if mode == 'I;16B' else '<'}{len(values)}{code}", *values)
    )


GREYS: dict[str, Callable[[], bytes]] = {
    "8 bits": lambda: saved(grey(), "PNG"),
    "16 bits PNG": lambda: saved(of_numbers("I;16", "H", 65535), "PNG"),
    "16 bits TIFF": lambda: saved(of_numbers("I;16", "H", 65535), "TIFF"),
    "16 bits TIFF, most significant first": lambda: saved(of_numbers("I;16B", "H", 65535), "TIFF"),
    "32 bits TIFF": lambda: saved(of_numbers("I", "i", 65535), "TIFF"),
    "fractions": lambda: saved(of_numbers("F", "f", 1.0), "TIFF"),
    "numbers with a fraction": lambda: saved(of_numbers("F", "f", 255.0), "TIFF"),
    "with alpha": lambda: saved(grey().convert("LA"), "PNG"),
    "palette": lambda: saved(grey().convert("P"), "PNG"),
    "GIF": lambda: saved(grey(), "GIF"),
    "BMP": lambda: saved(grey(), "BMP"),
    "WEBP": lambda: saved(grey().convert("RGB"), "WEBP", lossless=True),
    "CMYK JPEG": lambda: saved(grey().convert("RGB").convert("CMYK"), "JPEG", quality=95),
    "CMYK TIFF": lambda: saved(grey().convert("RGB").convert("CMYK"), "TIFF"),
}


@pytest.mark.parametrize("kind", GREYS)
def test_a_grey_scan_looks_the_same_however_it_is_kept(kind: str) -> None:
    image = decoded(GREYS[kind]())
    assert (image.mode, image.size) == ("RGB", (WIDTH, HEIGHT))
    for x in (0, 20, 40, 79):
        assert image.getpixel((x, 30)) == pytest.approx((30 + 2 * x,) * 3, abs=4)


@pytest.mark.parametrize("kind", ["16 bits PNG", "fractions", "CMYK JPEG"])
def test_both_ways_in_take_it(tmp_path: Path, kind: str) -> None:
    photo = tmp_path / "scan.bin"
    photo.write_bytes(GREYS[kind]())
    (sheet,) = read_photos(photo)
    for picture in (sheet.picture, read_evening_photo(photo).picture):
        with Image.open(io.BytesIO(picture)) as kept:
            assert kept.convert("L").getextrema() == pytest.approx((30, 188), abs=8)


def test_colours_of_a_laboratory_and_of_ink_are_those_of_a_screen() -> None:
    lab = ImageCms.profileToProfile(
        colours(), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert lab is not None
    assert decoded(saved(lab, "TIFF")).getpixel((40, 30)) == pytest.approx(
        colours().getpixel((40, 30)), abs=6
    )


def test_what_lets_through_stands_on_white() -> None:
    clear = colours().convert("RGBA")
    clear.putalpha(0)
    for data in (
        saved(clear, "PNG"),
        saved(grey().convert("L"), "PNG", transparency=30),  # one grey that lets through
        saved(Image.new("RGB", (60, 60), (1, 2, 3)), "PNG", transparency=(1, 2, 3)),
        saved(Image.new("P", (60, 60), 0), "GIF", transparency=0),
    ):
        assert decoded(data).getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("ink", "seen_on"),
    [
        ((255, 255, 255), "dark"),
        ((240, 240, 235), "dark"),
        ((120, 20, 60), "white"),
        ((240, 228, 66), "white"),
    ],
)
def test_a_logo_in_white_letters_stands_on_dark(ink: tuple[int, int, int], seen_on: str) -> None:
    """On white nothing of it would be seen, in the hall, on paper and on phones."""
    logo = Image.new("RGBA", (200, 80), (0, 0, 0, 0))
    logo.paste((*ink, 255), (60, 20, 140, 60))
    corner = decoded(saved(logo, "PNG")).getpixel((2, 2))
    assert isinstance(corner, tuple)
    assert (corner == (255, 255, 255)) == (seen_on == "white")
    assert contrast_ratio(*("#" + "".join(f"{part:02x}" for part in one[:3]) for one in (corner, ink))) > 1.2


def test_two_tones_stay_two() -> None:
    fax = grey().point(lambda value: 255 if value > 100 else 0).convert("1")
    for data in (saved(fax, "PNG"), saved(fax, "TIFF", compression="group4")):
        image = decoded(data)
        assert (image.getpixel((0, 0)), image.getpixel((79, 0))) == ((0, 0, 0), (255, 255, 255))


def test_every_page_of_a_scan_in_one_file_and_the_first_picture_of_one_that_moves() -> None:
    black, white = Image.new("L", (60, 60), 0), Image.new("L", (60, 60), 255)
    scan = saved(black, "TIFF", save_all=True, append_images=[white])
    assert [page.getpixel((0, 0)) for page in all_decoded(scan)] == [(0, 0, 0), (255, 255, 255)]
    for kind in ("GIF", "WEBP", "PNG"):
        moving = saved(black.convert("RGB"), kind, save_all=True, append_images=[white.convert("RGB")])
        assert [page.getpixel((0, 0)) for page in all_decoded(moving)] == [(0, 0, 0)]


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "JPEG"])
def test_a_picture_that_says_how_to_turn_it_is_turned(kind: str) -> None:
    image = colours()
    exif = image.getexif()
    exif[0x0112] = 6
    assert decoded(saved(image, kind, exif=exif)).size == (HEIGHT, WIDTH)


def test_a_scan_under_another_name_is_read_by_what_is_in_it(tmp_path: Path) -> None:
    for name in ("foto.jfif", "foto.JPE", "foto", "foto.pdf"):
        photo = tmp_path / name
        photo.write_bytes(saved(colours(), "JPEG"))
        assert len(read_photos(photo)) == 1


def pdf(before: bytes = b"") -> bytes:
    """A scan as a PDF, with this before it."""
    return before + saved(colours(), "PDF")


@pytest.mark.parametrize("before", [b"\x00" * 1000, b"HTTP/1.1 200 OK\r\n\r\n", b"\xef\xbb\xbf\r\n"])
def test_a_pdf_that_begins_late_is_read(tmp_path: Path, before: bytes) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(pdf(before))
    assert len(read_photos(scan)) == 1


def test_a_pdf_of_which_the_table_is_wrong_is_read_as_viewers_do(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    whole = pdf()
    at = whole.rindex(b"startxref\n") + len(b"startxref\n")
    scan.write_bytes(whole[:at] + b"9" + whole[at + 1 :])
    assert len(read_photos(scan)) == 1
