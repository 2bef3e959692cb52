"""Photos and scans of cards that were written on by hand: a picture of each card, upright, to type from (R59).

The pictures are not stored: people can be recognised by their handwriting.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.photo import Seen
from bijeenkomst.domain.values.story_mark import read_story_mark
from bijeenkomst.export.story_kit.card_layout import HEIGHT, MARK, PAD, WIDTH
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.codes import quarter_turns
from bijeenkomst.intake.photos.pictures import bare_jpeg, no_longer_than
from bijeenkomst.intake.photos.scans import scanned
from bijeenkomst.intake.photos.scattered_codes import scattered_codes
from bijeenkomst.intake.photos.untrusted import read_apart

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image

LONGEST_SIDE = 2000  # pixels: enough to read the handwriting on one card
LARGEST_JPEG = 900_000  # bytes
AROUND = 6.0  # millimetres around a card, whose edges are only estimated from its mark
MOST_PIXELS_A_MM = 12.0


class CardsUnreadable(WorldError):
    """A file that is no photo or scan; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class WrittenCard:
    """A JPEG of one card, or of a whole photo in which no card is recognised. `name` is that of the file."""

    name: str
    picture: bytes = field(repr=False)


def read_written_cards(path: Path) -> tuple[WrittenCard, ...]:
    """The cards in a photo or scan, row by row.

    Raises:
        CardsUnreadable: another kind of file, damaged, too large, locked, or it took too long.
    """
    return read_apart(_read, path, sentences.OF_SHEET, CardsUnreadable)


def _read(path: Path) -> Iterator[WrittenCard]:
    """In the other process: the pictures."""
    for image in scanned(path, 2 * LONGEST_SIDE, CardsUnreadable):
        for card in _cards(image):
            smaller = no_longer_than(card, LONGEST_SIDE)
            yield WrittenCard(path.name, bare_jpeg(smaller, LARGEST_JPEG))


def _cards(image: "Image") -> "Iterator[Image]":
    read = scattered_codes(image).read
    marks = [code for code in read if (mark := read_story_mark(code.text)) is not None and mark.blank]
    if not marks:
        turned = quarter_turns(read)
        yield image.rotate(90 * turned, expand=True) if turned else image
        return
    for code in sorted(marks, key=_row_of):
        yield _cut_out(image, code)


def _row_of(code: Seen) -> tuple[int, int]:
    """Row by row, as people read: rows are as high as two marks, so that cards a little askew are on one."""
    (left, top), _right, (_x, bottom), _last = code.corners
    return round(top / max(1, 2 * abs(bottom - top))), left


def _cut_out(image: "Image", code: Seen) -> "Image":
    """The card around its mark, straightened: if it lies flat, the mark tells where its edges are."""
    from PIL.Image import Resampling, Transform

    (ax, ay), (bx, by), (cx, cy), (dx, dy) = code.corners
    across = ((bx - ax + cx - dx) / 2 / MARK, (by - ay + cy - dy) / 2 / MARK)
    down = ((dx - ax + cx - bx) / 2 / MARK, (dy - ay + cy - by) / 2 / MARK)
    scale = min(MOST_PIXELS_A_MM, max(hypot(*across), hypot(*down)))
    left, top = WIDTH - PAD - MARK + AROUND, PAD + AROUND  # of the mark, in what is cut out
    size = round((WIDTH + 2 * AROUND) * scale), round((HEIGHT + 2 * AROUND) * scale)
    corner = (ax - left * across[0] - top * down[0], ay - left * across[1] - top * down[1])
    columns = (
        *(across[0] / scale, down[0] / scale, corner[0]),
        *(across[1] / scale, down[1] / scale, corner[1]),
    )
    return image.transform(size, Transform.AFFINE, columns, Resampling.BICUBIC, fillcolor="white")
