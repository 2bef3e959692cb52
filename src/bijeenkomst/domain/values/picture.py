"""Beeld: a picture that the hall may see, as facts: of a theme, of the evening itself, or a slide of one's own.

The bytes stay in the meeting file, under the digest of what is in them, and are fetched once by who shows them. A photo
of a sheet is something else, which nobody but the facilitator sees: see `photo`.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

MOST_PICTURES = 250
LARGEST_PICTURE = 2_000_000  # bytes
LARGEST_SMALL = 80_000  # bytes: what a phone loads beside its page
LARGEST_TOGETHER = 200_000_000  # bytes: a meeting still fits on any stick
LONGEST_SIDE = 2560  # pixels: sharp on a projector of 4K, where it is seldom as wide as the picture
LONGEST_DESCRIPTION = 1000
SMALLEST_CROP = 40  # pixels


class Owner(StrEnum):
    """What a picture belongs to."""

    LOGO = "logo"  # of who organises the evening
    VILLAGE = "village"  # a photo of the village or neighbourhood
    THEME = "theme"
    PART = "part"  # a slide of one's own in the programme


@dataclass(frozen=True, slots=True)
class PictureSpot:
    """The place of a picture: `key` is the code of a theme, or the id of a part of the programme."""

    owner: Owner
    key: str = ""


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a picture that is shown, in its own pixels."""

    left: int
    top: int
    width: int
    height: int

    def within(self, width: int, height: int) -> bool:
        """Whether it is a part of a picture of this size, and not a sliver of it."""
        least = min(SMALLEST_CROP, width, height)
        return (
            self.left >= 0
            and self.top >= 0
            and least <= self.width <= width - self.left
            and least <= self.height <= height - self.top
        )


def largest_crop(width: int, height: int, aspect: float) -> Crop:
    """The largest part from the middle of a picture that is `aspect` times as wide as it is high."""
    too_wide = width > height * aspect
    wide = max(1, min(width, round(height * aspect))) if too_wide else width
    high = height if too_wide else max(1, min(height, round(width / aspect)))
    return Crop((width - wide) // 2, (height - high) // 2, wide, high)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture. `crop` is what is shown of it, None for all of it.

    `digest` names its bytes, and `small` those of the little one for phones, cut as it is shown ("" for none).
    `description` says what is to be seen, for who cannot see it. `size` is in bytes, of both together.
    """

    digest: str
    width: int
    height: int
    size: int
    small: str = ""
    crop: Crop | None = None
    description: str = ""

    @property
    def shown(self) -> Crop:
        """The part that is shown."""
        return self.crop or Crop(0, 0, self.width, self.height)


@dataclass(frozen=True)
class PictureFile:
    """A picture that comes in: bytes of our own making (a JPEG or PNG without anything that a phone adds), its size in
    pixels, and the little one for phones, b"" for none."""

    data: bytes = field(repr=False)
    width: int
    height: int
    small: bytes = field(default=b"", repr=False)
    crop: Crop | None = None
    description: str = ""

    @cached_property
    def images(self) -> Mapping[str, bytes]:
        """The bytes to keep, by digest."""
        return {digest(one): one for one in (self.data, self.small) if one}

    @property
    def facts(self) -> Picture:
        """What the meeting keeps of it."""
        small = digest(self.small) if self.small else ""
        size = len(self.data) + len(self.small)
        return Picture(digest(self.data), self.width, self.height, size, small, self.crop, self.description)


def digest(data: bytes) -> str:
    """The name of these bytes: the same for the same bytes, and for no others (SHA-256)."""
    return hashlib.sha256(data).hexdigest()
