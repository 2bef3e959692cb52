"""Commands about pictures for the hall: of a theme, of the evening itself, and own slides."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.picture import Crop, PictureFile, PictureSpot, digest


@dataclass(frozen=True, slots=True)
class SetPicture(Command):
    """Put this picture there, in place of any other."""

    spot: PictureSpot
    file: PictureFile

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return self.file.images


@dataclass(frozen=True, slots=True)
class CropPicture(Command):
    """Show another part of a picture, None for all of it. `small` is the reduced version for phones, cropped alike."""

    spot: PictureSpot
    crop: Crop | None
    small: bytes = field(default=b"", repr=False)

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return {digest(self.small): self.small} if self.small else {}


@dataclass(frozen=True, slots=True)
class DescribePicture(Command):
    """Describe a picture, for people who cannot see it."""

    spot: PictureSpot
    description: str


@dataclass(frozen=True, slots=True)
class RemovePicture(Command):
    """Remove the picture there; an own slide is removed with its picture. The bytes are deleted when the meeting is
    closed, and when nothing can be undone any more."""

    stays_open = True
    spot: PictureSpot


@dataclass(frozen=True, slots=True)
class AddOwnSlide(Command):
    """Add an own slide after another part, "" for at the start."""

    id: str
    after: str
    file: PictureFile

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return self.file.images


@dataclass(frozen=True, slots=True)
class ChooseAccent(Command):
    """Choose the colour of the evening ("#rrggbb"); "" is the program's own."""

    colour: str
