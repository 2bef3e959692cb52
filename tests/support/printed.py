"""Looking at a PDF as a printer, a reader and a camera do."""

import random
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets

ADDRESS = "http://192.168.137.1:8080"
MM = 72 / 25.4
QR_ONLY = zxingcpp.barcode_formats_from_str("QRCode")
Box = tuple[float, float, float, float]


def sheets(
    meeting: Meeting,
    out: Path,
    address: str = ADDRESS,
    carrier: Carrier = Carrier.LIST,
    copies: int = 1,
    themes: tuple[str, ...] = (),
) -> Path:
    """Write one carrier of a meeting; returns its PDF."""
    return write_sheets(meeting, carrier, out, Choice(address, themes, {carrier: copies})).path


def text_of(pdf: Path, *options: str) -> str:
    """The text of a PDF, with single spaces."""
    shown = subprocess.run(
        ["pdftotext", "-layout", *options, str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(shown.stdout.split())


def pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """A greyscale picture of each page."""
    start = pdf.with_name(f"{pdf.stem}-{dpi}dpi")
    if not list(pdf.parent.glob(f"{start.name}-*.pgm")):
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", str(pdf), str(start)], check=True)
    pictures = []
    for path in sorted(pdf.parent.glob(f"{start.name}-*.pgm")):
        with Image.open(path) as image:
            pictures.append(image.copy())
    return pictures


def codes_in(image: Image.Image) -> list[zxingcpp.Barcode]:
    """The QR codes, as a phone's camera looks for them; the marks of rows are for photos (see `marks`)."""
    return zxingcpp.read_barcodes(image, formats=QR_ONLY)


def scanned(image: Image.Image) -> list[str]:
    """The texts of the QR codes, from top left to bottom right."""
    codes = codes_in(image)
    codes.sort(key=lambda code: (round(code.position.top_left.y / 40), code.position.top_left.x))
    return [code.text for code in codes]


def disturbed(image: Image.Image, modules: int) -> list[str]:
    """The codes of `modules` modules that have something within 3.6 modules of their edge (R12: nothing within 4)."""
    texts = []
    for code in codes_in(image):
        corners = (code.position.top_left, code.position.bottom_right)
        left, right = sorted(corner.x for corner in corners)
        top, bottom = sorted(corner.y for corner in corners)
        quiet = (right - left) / modules * 3.6
        box = (round(left - quiet), round(top - quiet), round(right + quiet), round(bottom + quiet))
        margin = round(quiet)
        around = ImageOps.expand(image, margin, 255).crop(
            (box[0] + margin, box[1] + margin, box[2] + margin, box[3] + margin)
        )
        inner = round(quiet) - 2  # antialiasing spreads a little
        around.paste(255, (inner, inner, around.width - inner, around.height - inner))
        if min(around.tobytes()) < 200:
            texts.append(code.text)
    return texts


def worn(image: Image.Image) -> dict[str, Image.Image]:
    """The page as an old phone in a dim hall sees it."""
    chance, count = random.Random(7), image.width * image.height
    grains, where = (Image.frombytes("L", image.size, chance.randbytes(count)) for _picture in range(2))
    noisy = Image.composite(grains, image, where.point(lambda grey: 255 * (grey < 256 * 15 // 100)))
    return {
        "blurred": image.filter(ImageFilter.GaussianBlur(1.2)),
        "pale": image.point(lambda grey: 90 + grey // 2),
        "tilted": image.rotate(4, Image.Resampling.BILINEAR, fillcolor=255, expand=True),
        "noisy": noisy,
    }


def plain(pdf: Path) -> str:
    """The drawing operators of a PDF, uncompressed."""
    out = pdf.with_suffix(".qdf")
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(pdf), str(out)], check=True)
    return out.read_bytes().decode("latin-1")


def boxes(pdf: Path) -> list[Box]:
    """The empty boxes of a PDF in its own geometry: left, bottom, width and height in millimetres."""
    drawn = re.findall(r"([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+) re S", plain(pdf))
    return [(float(x) / MM, float(y) / MM, float(w) / MM, float(h) / MM) for x, y, w, h in drawn]


def levels(pdf: Path, longer_than: float) -> list[float]:
    """The heights of the level lines of at least so many millimetres, from below, in millimetres."""
    drawn = re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) \2 l S", plain(pdf))
    return sorted(
        {round(float(y) / MM, 2) for x1, y, x2 in drawn if float(x2) - float(x1) > longer_than * MM}
    )


def inked(image: Image.Image, dpi: int) -> Box:
    """The bounding box of everything that is not white: left, top, right and bottom, in millimetres."""
    box = image.convert("L").point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = (edge * 25.4 / dpi for edge in box)
    return left, top, right, bottom


def sizes_of(pdf: Path) -> set[str]:
    """The sizes of the pages, in whole millimetres: "210 x 297"."""
    output = subprocess.run(
        ["pdfinfo", "-l", "-1", str(pdf)], capture_output=True, text=True, check=True
    ).stdout
    sizes: Iterable[tuple[str, str]] = re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", output)
    return {f"{round(float(width) / MM)} x {round(float(height) / MM)}" for width, height in sizes}
