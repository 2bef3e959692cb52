"""Photos as phones make them, with place, time and device in their metadata; and one that is a decompression bomb."""

import io
import random
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageCms

SECRETS = (
    b"GeheimeTelefoon",
    b"2026:11:25 20:15",
    b"GeheimeOpmerking",
    b"GeheimeXmp",
    b"Exif",
)


def hall(width: int, height: int, seed: int = 1) -> Image.Image:
    """Blocks of colour that differ by seed; the top left corner is red."""
    dice = random.Random(seed)
    small = Image.new("RGB", (16, 12))
    small.putdata([tuple(dice.randrange(256) for _channel in range(3)) for _pixel in range(16 * 12)])
    image = small.resize((width, height), Image.Resampling.NEAREST)
    image.paste((220, 20, 20), (0, 0, width // 4, height // 4))
    return image


def as_from_a_phone(image: Image.Image, out: Path, *, colours: bool = True) -> Path:
    """Held on its side, so that EXIF says how to turn it; with place, time, maker, comment, XMP and a thumbnail.

    `colours`: with a profile of its screen's colours too, as an iPhone adds.
    """
    exif = image.getexif()
    exif[0x0112] = 6  # turn it a quarter to the right to see it
    exif[0x010F] = "GeheimeTelefoon"
    exif[0x0132] = "2026:11:25 20:15:00"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (51.0, 58.0, 12.0)
    place[3], place[4] = "E", (5.0, 54.0, 40.0)
    small = io.BytesIO()
    image.resize((160, 120)).save(small, "JPEG", comment=b"GeheimeOpmerking")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() if colours else b""
    image.transpose(Image.Transpose.ROTATE_90).save(
        out,
        "JPEG",
        exif=exif,
        comment=b"GeheimeOpmerking",
        xmp=b"<x>GeheimeXmp</x>",
        icc_profile=profile,
    )
    # a thumbnail hangs behind the EXIF of many phones, and some put it after the end of the picture
    out.write_bytes(out.read_bytes() + small.getvalue())
    return out


def bomb() -> bytes:
    """A PNG of a few hundred bytes that promises 60,000 by 60,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100_000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
