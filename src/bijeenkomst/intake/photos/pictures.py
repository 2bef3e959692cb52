"""A picture from a phone, a camera or an e-mail: decoded with limits, put upright, written anew and bare (R45).

It is not trusted. Call this in a process that nothing depends on (`subprocess_reader`).
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bijeenkomst.design.tokens import LIGHT

if TYPE_CHECKING:  # only the other process loads these
    from PIL.Image import Image

LARGEST_FILE = 60_000_000  # bytes; a photo has some 5,000,000
PATIENCE = 45  # seconds a photo, or a page of a scan: one of 48 megapixels took nine on a busy machine
MOST_PIXELS = 80_000_000  # decoded: 240 MB
KINDS = ("JPEG", "PNG", "HEIF", "TIFF", "WEBP", "GIF", "BMP")
ENDINGS = tuple(
    f".{each}" for each in "jpg jpeg jpe jfif pjpeg png heic heif hif tif tiff webp gif bmp dib".split()
)
"""How their names can end; a file is read by what is in it, whatever it is called."""
QUALITIES = (82, 70, 55, 40)


class TooManyPixels(Exception):
    """More than any phone makes."""


OPAQUE, HARDLY_SEEN, MOSTLY = 128, 225, 0.9  # of 255; and of what is to be seen
DARK_GROUND = LIGHT.text


def decoded(data: bytes) -> "Image":
    """The first picture in the file; see `all_decoded`."""
    return next(all_decoded(data))


def all_decoded(data: bytes) -> "Iterator[Image]":
    """The picture as people hold it, in RGB, on white where it lets through; in the colours of every screen (sRGB).

    A scan in one .tif file has more of them; of one that moves only the first is a picture.

    Raises:
        TooManyPixels: by what its header promises; nothing was decoded yet.
        Exception: what Pillow and libheif raise at a damaged file, which can be anything.
    """
    from pi_heif import register_heif_opener
    from PIL import Image, ImageOps, ImageSequence

    register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # the header says how many before any is decoded: ours to judge
    with Image.open(io.BytesIO(data), formats=KINDS) as opened:
        pages = ImageSequence.Iterator(opened) if opened.format == "TIFF" else [opened]
        for page in pages:
            if page.width * page.height > MOST_PIXELS:
                raise TooManyPixels
            profile = page.info.get("icc_profile", b"")
            yield _for_every_screen(in_eight_bits(ImageOps.exif_transpose(page)), profile)


def in_eight_bits(image: "Image") -> "Image":
    """The picture in RGB, grey or CMYK of eight bits, on white where it lets through.

    Pillow cuts off what is more than 255 when it makes such a picture of another: a scan in 16 bits becomes white.
    """
    from PIL import Image

    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256, "L") if image.mode == "I;16" else _stretched(image)
    if image.mode in ("I", "F"):
        return _stretched(image)
    if image.mode in ("La", "RGBa"):  # already multiplied with how much it lets through
        image = image.convert(image.mode.upper())
    if image.mode in ("RGBA", "LA", "P", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, _ground(clear)), clear).convert("RGB")
    if image.mode == "LAB":
        return _from_lab(image)
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _ground(image: "Image") -> str:
    """White, or dark under what would not be seen on that: a logo in white letters."""
    lets_through = image.getchannel("A").point(lambda value: 255 * (value >= OPAQUE))
    seen = image.convert("L").histogram(lets_through)
    light = sum(seen[HARDLY_SEEN:])
    return DARK_GROUND if sum(seen) and light > MOSTLY * sum(seen) else "white"


def _stretched(image: "Image") -> "Image":
    """Numbers without a known end: from 0 (or the least) to what is known of such pictures, or else the most."""
    extremes = image.convert("F").getextrema()
    least, most = (float(end) for end in extremes if isinstance(end, int | float))
    low = min(0.0, least)
    high = next((end for end in (1.0, 255.0, 65535.0) if most <= end), most)
    scale = 255 / (high - low or 1)
    return image.convert("F").point(lambda value: value * scale - low * scale).convert("L")


def _from_lab(image: "Image") -> "Image":
    from PIL.ImageCms import createProfile, profileToProfile

    made = profileToProfile(image, createProfile("LAB"), createProfile("sRGB"), outputMode="RGB")
    return made or image.convert("RGB")


def _for_every_screen(image: "Image", profile: bytes) -> "Image":
    """An iPhone's colours are those of its own screen, and look dull when its profile is taken away."""
    from PIL.ImageCms import ImageCmsProfile, PyCMSError, createProfile, profileToProfile

    if profile and image.mode in ("RGB", "CMYK"):
        try:
            theirs = ImageCmsProfile(io.BytesIO(profile))
            made = profileToProfile(image, theirs, createProfile("sRGB"), outputMode="RGB")
        except (PyCMSError, OSError):  # damaged, or not for these colours: then as it is
            made = None
        if made is not None:
            return made
    return image.convert("RGB")


def no_longer_than(image: "Image", longest_side: int) -> "Image":
    """The picture, made smaller when one of its sides has more pixels."""
    from PIL.Image import Resampling

    scale = min(1.0, longest_side / max(image.size))
    return image if scale == 1 else image.resize(times(image.size, scale), Resampling.LANCZOS)


def times(size: tuple[int, int], scale: float) -> tuple[int, int]:
    """A size in pixels, so many times as large; no side is 0."""
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def bare_jpeg(image: "Image", most_bytes: int) -> bytes:
    """A new file: no place, no time, no name of a phone, no picture within the picture.

    When it is more than `most_bytes` it is made with less detail, down to a limit.
    """
    image.info.clear()  # Pillow copies a comment from here
    written = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True)
        written = out.getvalue()
        if len(written) <= most_bytes:
            break
    return written


def bare_png(image: "Image") -> bytes:
    """The same as a PNG, for drawings: nothing is lost."""
    image.info.clear()
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
