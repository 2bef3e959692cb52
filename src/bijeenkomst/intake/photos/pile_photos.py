"""Photos of cards on a table: which cards they show, by their marks, and a picture for whoever checks them (R62).

The pictures are not stored: only the numbers are needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.photo import Corners
from bijeenkomst.domain.values.story_mark import StoryMark, read_story_mark
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.pictures import bare_jpeg, decoded, no_longer_than
from bijeenkomst.intake.photos.scattered_codes import scattered_codes
from bijeenkomst.intake.photos.untrusted import read_apart

LONGEST_SIDE = 1600  # pixels: to read a name on a note that lies beside the pile
LARGEST_JPEG = 600_000  # bytes


class PilePhotoUnreadable(WorldError):
    """A file that is no photo; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class SeenCard:
    """A card in a photo: its mark, and the corners of that in the picture."""

    mark: StoryMark
    corners: Corners


@dataclass(frozen=True, slots=True)
class PilePhoto:
    """A photo of a pile: its file's name, a small JPEG of it with its size, and the cards in it.

    `unread` has the places of marks that cannot be read, because a finger or another card covers them.
    """

    name: str
    picture: bytes = field(repr=False)
    width: int
    height: int
    cards: tuple[SeenCard, ...]
    unread: tuple[Corners, ...] = ()


def read_pile_photo(path: Path) -> PilePhoto:
    """The cards in a photo.

    Raises:
        PilePhotoUnreadable: another kind of file, damaged, too large, or it took too long.
    """
    (photo,) = read_apart(_photo, path, sentences.OF_PHOTO, PilePhotoUnreadable)
    return photo


def _photo(path: Path) -> Iterator[PilePhoto]:
    """In the other process: the photo."""
    image = decoded(path.read_bytes())
    codes = scattered_codes(image)
    smaller = no_longer_than(image, LONGEST_SIDE)
    scale = smaller.width / image.width
    cards = tuple(
        SeenCard(mark, code.scaled(scale).corners)
        for code in codes.read
        if (mark := read_story_mark(code.text)) is not None
    )
    yield PilePhoto(
        path.name,
        bare_jpeg(smaller, LARGEST_JPEG),
        smaller.width,
        smaller.height,
        cards,
        tuple(code.scaled(scale).corners for code in codes.unread),
    )
