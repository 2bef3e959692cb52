"""Photos of the evening for the report: made small and bare like those of sheets, and never one of a sheet (R41, R45).

What comes out is a new JPEG of ours. Where it was taken, when, and on which phone stays behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.sheet_row import read_mark
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.codes import codes_in
from bijeenkomst.intake.photos.pictures import (
    bare_jpeg,
    decoded,
    no_longer_than,
)
from bijeenkomst.intake.photos.untrusted import read_apart

LONGEST_SIDE = 1800  # pixels: 270 dpi over the width of an A4 between its margins, enough for a village paper
LARGEST_JPEG = 700_000  # bytes: six of them can still be mailed
SMALLEST_SIDE = 40  # pixels; less is a dot of a web page, not a photo


class EveningPhotoUnreadable(WorldError):
    """A file that is no photo, or one that may not be in the report; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class EveningPhoto:
    """A JPEG, and its size in pixels."""

    picture: bytes = field(repr=False)
    width: int
    height: int


def read_evening_photo(path: Path) -> EveningPhoto:
    """The photo in a file of a camera or scanner: upright, at most 1800 pixels, with nothing that a phone adds.

    Raises:
        EveningPhotoUnreadable: another kind of file, damaged, too large, it took too long; or it is of a sign-up sheet,
            on which people's details can be read.
    """
    (photo,) = read_apart(_photo, path, sentences.OF_PHOTO, EveningPhotoUnreadable)
    return photo


def _photo(path: Path) -> Iterator[EveningPhoto]:
    """In the other process: the photo."""
    image = decoded(path.read_bytes())
    if min(image.size) < SMALLEST_SIDE:
        raise EveningPhotoUnreadable(sentences.photo_damaged(path.name))
    # A mark beside a row is so small that where one can be read, handwriting beside it can be as well.
    if any(read_mark(code.text) for code in codes_in(image)):
        raise EveningPhotoUnreadable(sentences.photo_of_a_sheet(path.name))
    image = no_longer_than(image, LONGEST_SIDE)
    yield EveningPhoto(bare_jpeg(image, LARGEST_JPEG), image.width, image.height)
