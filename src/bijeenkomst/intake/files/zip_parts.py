"""The parts of a packed file (.xlsx, .ods), by name, with limits to what it unpacks to.

Some programs write backslashes, a leading slash or something before the first part: Excel opens those, so we do too.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from bijeenkomst.intake.refusals import damaged, needs_password, too_much_unpacked

Parts = Mapping[str, bytes]

MOST_BYTES_UNPACKED = 100 * 1024 * 1024  # a small file that unpacks to more is no spreadsheet but a trap
_MOST_PARTS = 2000
_MANIFEST = "META-INF/manifest.xml"
_LOCAL, _END = b"PK\x03\x04", b"PK\x05\x06"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".svg", ".tif", ".tiff", ".bmp", ".webp")

# All that `zipfile` raises on a damaged or odd file.
UNPACKING_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class PlainWorkbook:
    """`parts` as the reader wants them; `sheets` the names of those with its sheets, in their order."""

    parts: Parts
    sheets: tuple[str, ...] = ()


def is_packed(data: bytes) -> bool:
    """Whether it is a zip file, also with something before it."""
    return data.startswith(b"PK") or (_LOCAL in data and _END in data[-70_000:])


def unpack(data: bytes, name: str) -> Parts:
    """All parts but pictures, with slashes in their names.

    Raises:
        TableUnreadable: damaged, locked, or far more than a spreadsheet.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES_UNPACKED:
                raise too_much_unpacked(name)
            if any(part.flag_bits & 1 for part in parts):
                raise needs_password(name)
            contents = {
                _plain(part.filename): packed.read(part)  # raises when a part is larger than it says
                for part in parts
                if not part.is_dir() and not part.filename.lower().endswith(_PICTURES)
            }
    except UNPACKING_ERRORS as error:
        raise damaged(name) from error
    if b"encryption-data" in contents.get(_MANIFEST, b""):
        raise needs_password(name)
    return contents


def pack(parts: Parts) -> bytes:
    """A plain zip file of `parts`, for a reader that takes nothing else."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def _plain(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./").lstrip("/")
