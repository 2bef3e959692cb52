"""What the facilitator wants with pictures for the hall: of a theme, of the evening itself, and slides of one's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.picture import Crop, PictureFile, PictureSpot, digest


@dataclass(frozen=True, slots=True)
class SetPicture(Command):
    """Show this picture there, in place of the one that was there."""

    spot: PictureSpot
    file: PictureFile

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return self.file.images


@dataclass(frozen=True, slots=True)
class CropPicture(Command):
    """Show another part of it; None is all of it. `small` is the little one for phones, cut in that way."""

    spot: PictureSpot
    crop: Crop | None
    small: bytes = field(default=b"", repr=False)

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return {digest(self.small): self.small} if self.small else {}


@dataclass(frozen=True, slots=True)
class DescribePicture(Command):
    """Say what is to be seen on it, for who cannot see it."""

    spot: PictureSpot
    description: str


@dataclass(frozen=True, slots=True)
class RemovePicture(Command):
    """Show no picture there any more; a part of the programme goes with its picture. Its bytes go when the meeting is
    closed, and when nothing can be taken back any more."""

    stays_open = True
    spot: PictureSpot


@dataclass(frozen=True, slots=True)
class AddOwnSlide(Command):
    """Put a slide of one's own after another part ("" is: at the start)."""

    id: str
    after: str
    file: PictureFile

    @property
    def images(self) -> Mapping[str, bytes]:
        """See `Command.images`."""
        return self.file.images


@dataclass(frozen=True, slots=True)
class ChooseAccent(Command):
    """Choose the colour of the evening ("#rrggbb"); "" is that of the program."""

    colour: str
