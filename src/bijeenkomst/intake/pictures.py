"""A picture from a phone, a camera or an e-mail: decoded with limits, put upright, written anew and bare (R45).

It is not trusted. Call this in a process that nothing depends on (`apart`).
"""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only the other process loads these
    from PIL.Image import Image

LARGEST_FILE = 60_000_000  # bytes; a photo has some 5,000,000
MOST_PIXELS = 80_000_000  # decoded: 240 MB
KINDS = ("JPEG", "PNG", "HEIF")
ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif")
QUALITIES = (82, 70, 55, 40)


class TooManyPixels(Exception):
    """More than any phone makes."""


def decoded(data: bytes) -> "Image":
    """The picture as people hold it, in RGB, on white where it lets through; in the colours of every screen (sRGB).

    Raises:
        TooManyPixels: by what its header promises; nothing was decoded yet.
        Exception: what Pillow and libheif raise at a damaged file, which can be anything.
    """
    from pi_heif import register_heif_opener
    from PIL import Image, ImageOps

    register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # the header says how many before any is decoded: ours to judge
    with Image.open(io.BytesIO(data), formats=KINDS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise TooManyPixels
        profile = opened.info.get("icc_profile", b"")
        upright = ImageOps.exif_transpose(opened)
        if upright.mode in ("RGBA", "LA", "P", "PA"):
            white = Image.new("RGBA", upright.size, "white")
            upright = Image.alpha_composite(white, upright.convert("RGBA")).convert("RGB")
        return _for_every_screen(upright, profile).convert("RGB")


def _for_every_screen(image: "Image", profile: bytes) -> "Image":
    """An iPhone's colours are those of its own screen, and look dull when its profile is taken away."""
    from PIL.ImageCms import ImageCmsProfile, PyCMSError, createProfile, profileToProfile

    if not profile or image.mode != "RGB":
        return image
    try:
        theirs = ImageCmsProfile(io.BytesIO(profile))
        return profileToProfile(image, theirs, createProfile("sRGB"), outputMode="RGB") or image
    except (PyCMSError, OSError):  # damaged, or not for RGB: then as it is
        return image


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
