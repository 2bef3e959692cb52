"""A sheet as a phone sees it: printed, written on, photographed aslant on a table, a little out of focus."""

import subprocess
from pathlib import Path

from PIL import Image, ImageDraw

from bijeenkomst.export.sheets.row_places import Projection, fitted

PIXELS_A_MM = 12
TABLE = (4000, 3000)  # pixels: what a phone's camera makes
LYING = ((300, 350), (3600, 250), (3850, 2700), (150, 2500))  # the sheet's corners in it, clockwise


def printed(pdf: Path, page: int = 1) -> Image.Image:
    """One page on paper, at 12 dots a millimetre."""
    start = pdf.with_suffix("")
    dpi = str(round(PIXELS_A_MM * 25.4))
    options = ["-r", dpi, "-f", str(page), "-l", str(page), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *options, str(pdf), str(start)], check=True)
    with Image.open(start.with_suffix(".png")) as opened:
        return opened.convert("RGB")


def write(sheet: Image.Image, left: float, top: float, words: str) -> None:
    """Somebody writes there, in millimetres."""
    place = (left * PIXELS_A_MM, top * PIXELS_A_MM)
    ImageDraw.Draw(sheet).text(place, words, fill=(20, 30, 120), font_size=5 * PIXELS_A_MM)


def photograph(sheet: Image.Image, out: Path, *, blur: float = 1.2, turned: int = 0) -> Projection:
    """Photograph it to `out`; gives where each millimetre really lies in the photo before it was turned."""
    whole = out.with_suffix(".sheet.png")
    sheet.save(whole)
    wide, high = sheet.size
    corners = ((0, 0), (wide, 0), (wide, high), (0, high))
    moved = " ".join(f"{x},{y} {u},{v}" for (x, y), (u, v) in zip(corners, LYING, strict=True))
    view = ["-define", f"distort:viewport={TABLE[0]}x{TABLE[1]}+0+0", "-virtual-pixel", "background"]
    distort = ["-background", "rgb(150,120,90)", *view, "-distort", "Perspective", moved]
    worn = ["-blur", f"0x{blur}", "-attenuate", "0.3", "+noise", "Gaussian", "-rotate", str(turned)]
    subprocess.run(["convert", str(whole), *distort, *worn, "-quality", "85", str(out)], check=True)
    in_mm = [(x / PIXELS_A_MM, y / PIXELS_A_MM) for x, y in corners]
    found = fitted(list(zip(in_mm, LYING, strict=True)))
    assert found is not None
    return found
