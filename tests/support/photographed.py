"""A sheet as a phone photographs it: printed, written on, at an angle on a table, slightly out of focus."""

import io
import subprocess
from dataclasses import astuple
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bijeenkomst.intake.photos.row_places import Projection, Spot, fitted

PIXELS_A_MM = 10
TABLE = (3264, 2448)  # pixels: what the camera of an older phone makes, and more than is kept of a photo
LYING = ((245, 286), (2938, 204), (3142, 2203), (122, 2040))  # the sheet's corners in it, clockwise
NOISE = 6.0  # of 255, standard deviation: by lamp light
BICUBIC = Image.Resampling.BICUBIC


def printed(pdf: Path, page: int = 1) -> Image.Image:
    """A page as printed, at 10 dots per millimetre."""
    dpi, number = str(round(PIXELS_A_MM * 25.4)), str(page)
    drawn = subprocess.run(
        ["pdftoppm", "-r", dpi, "-f", number, "-l", number, str(pdf)], check=True, capture_output=True
    )
    return Image.open(io.BytesIO(drawn.stdout)).convert("RGB")


def write(sheet: Image.Image, left: float, top: float, words: str) -> None:
    """Write by hand at this place, in millimetres."""
    place = (left * PIXELS_A_MM, top * PIXELS_A_MM)
    ImageDraw.Draw(sheet).text(place, words, fill=(20, 30, 120), font_size=5 * PIXELS_A_MM)


def photograph(sheet: Image.Image, out: Path, *, blur: float = 1.2, turned: int = 0) -> Projection:
    """Photograph the sheet to `out`; returns the projection from millimetres to the photo before it was turned."""
    width, height = sheet.size
    corners: list[Spot] = [(0, 0), (width, 0), (width, height), (0, height)]
    back = fitted(list(zip(LYING, corners, strict=True)))
    projection = fitted(
        [((x / PIXELS_A_MM, y / PIXELS_A_MM), seen) for (x, y), seen in zip(corners, LYING, strict=True)]
    )
    assert back is not None
    assert projection is not None
    photo = _on_the_table(_Sheet(sheet), astuple(back), blur)
    photo.rotate(-turned, expand=True).save(out, quality=85)
    return projection


class _Sheet:
    """A picture that equals another with the same pixels, as several tests print the same sheet."""

    def __init__(self, picture: Image.Image) -> None:
        self.picture = picture
        self._pixels = sha256(picture.tobytes()).digest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sheet) and self._pixels == other._pixels

    def __hash__(self) -> int:
        return hash(self._pixels)


@lru_cache(maxsize=1)
def _on_the_table(sheet: _Sheet, back: tuple[float, ...], blur: float) -> Image.Image:
    """As a camera sees it: nearly a second of work, so that the last one is kept for a test with the same sheet."""
    seen = sheet.picture.transform(
        TABLE, Image.Transform.PERSPECTIVE, back, BICUBIC, fillcolor=(150, 120, 90)
    )
    grains = _grains()
    each = [ImageChops.offset(grains, 997 * colour, 499 * colour) for colour in range(3)]
    return ImageChops.add(seen.filter(ImageFilter.GaussianBlur(blur)), Image.merge("RGB", each), 1, -128)


@cache
def _grains() -> Image.Image:
    return Image.effect_noise(TABLE, NOISE)
