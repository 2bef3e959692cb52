"""What all commands have in common."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})


class Command:
    """What somebody wants to be done, as a frozen value. Its rule answers with changes or a refusal."""

    __slots__ = ()
    undoable: ClassVar[bool] = True
    """Whether Ctrl+Z takes it back. Not so for answers of phones, for photos, whose bytes are wiped when they are
    removed, and for the helpers' code, which stays closed once it was closed."""
    forgets: ClassVar[bool] = False
    """Whether nothing from before it can be undone afterwards, and the file is rewritten: people who go stay gone."""
    stays_open: ClassVar[bool] = False
    """Whether it is still accepted once letting go has begun. Never so for a command that brings in contact details."""

    @property
    def images(self) -> Mapping[str, bytes]:
        """The bytes of pictures for the hall that it brings, by digest; they are stored with its changes."""
        return NO_IMAGES
