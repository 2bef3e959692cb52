"""Photos and scans of sheets, made small and bare: upright, at most 3000 pixels, nothing that a phone adds (R39, R45).

A picture from a phone or an e-mail is not trusted: it is decoded in a process that nothing depends on, with a limit to
its memory and its time. What comes out is a new JPEG of ours, and the codes that were read in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.photo import LARGEST_PICTURE, LONGEST_SIDE, Seen
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.codes import codes_in, quarter_turns, theme_and_sheet
from bijeenkomst.intake.photos.pictures import bare_jpeg, no_longer_than
from bijeenkomst.intake.photos.scans import scanned
from bijeenkomst.intake.photos.untrusted import read_apart

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image


class PhotoUnreadable(WorldError):
    """A file that is no photo or scan that we can read; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture as it is kept: a JPEG, its size in pixels, and the codes in it; `theme` and `sheet` from its marks."""

    picture: bytes = field(repr=False)
    width: int
    height: int
    seen: tuple[Seen, ...]
    theme: str = ""
    sheet: int = 0


def read_photos(path: Path) -> tuple[Taken, ...]:
    """The pictures in a file of a camera or scanner, or the pages of a PDF from a scanner.

    Raises:
        PhotoUnreadable: another kind of file, damaged, too large, locked, or it took too long.
    """
    return read_apart(_read, path, sentences.OF_SHEET, PhotoUnreadable)


def _read(path: Path) -> Iterator[Taken]:
    """In the other process: the pictures."""
    yield from map(_taken, scanned(path, LONGEST_SIDE, PhotoUnreadable))


def _taken(image: "Image") -> Taken:
    seen = codes_in(image)
    if turn := quarter_turns(seen):
        from PIL import Image as pictures

        turns = {1: pictures.Transpose.ROTATE_90, 2: pictures.Transpose.ROTATE_180}
        image = image.transpose(turns.get(turn, pictures.Transpose.ROTATE_270))
        seen = codes_in(image)
    scale = min(1.0, LONGEST_SIDE / max(image.size))
    if scale < 1:
        image = no_longer_than(image, LONGEST_SIDE)
        seen = tuple(code.scaled(scale) for code in seen)
    theme, sheet = theme_and_sheet(seen)
    return Taken(bare_jpeg(image, LARGEST_PICTURE), image.width, image.height, seen, theme, sheet)
