"""Pictures to test with, drawn here: nothing of anybody is on them."""

import io

from PIL import Image, ImageDraw

from bijeenkomst.domain.values.picture import Crop, PictureFile

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (40, 70, 190)


def thirds(width: int, height: int) -> Image.Image:
    """Three upright stripes side by side: red, green and blue."""
    image = Image.new("RGB", (width, height), RED)
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 3, 0, 2 * width // 3 - 1, height), GREEN)
    draw.rectangle((2 * width // 3, 0, width, height), BLUE)
    return image


def encoded(image: Image.Image, kind: str = "JPEG") -> bytes:
    """The file of it."""
    out = io.BytesIO()
    image.save(out, kind, quality=92)
    return out.getvalue()


def picture_in(file: bytes) -> Image.Image:
    """What a file of a picture shows."""
    return Image.open(io.BytesIO(file))


def a_file(
    width: int = 600,
    height: int = 400,
    words: str = "Drie vlakken",
    crop: Crop | None = None,
    kind: str = "JPEG",
) -> PictureFile:
    """A picture as it comes in, with its little one."""
    image = thirds(width, height)
    return PictureFile(
        encoded(image, kind),
        width,
        height,
        encoded(thirds(max(9, width // 8), max(6, height // 8))),
        crop,
        words,
    )
