"""What all commands have in common."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})


class Command:
    """What somebody wants, as a frozen value in the field's words. A rule answers with changes or a refusal."""

    __slots__ = ()
    undoable: ClassVar[bool] = True
    """Whether it is a step that Ctrl+Z takes back. Not what phones answer; not photos, which are wiped when they are
    removed; and not the helpers' code: one that was closed stays closed."""
    forgets: ClassVar[bool] = False
    """Whether nothing of before can be taken back after it, and the file is written anew: who is gone stays gone."""
    stays_open: ClassVar[bool] = False
    """Whether it can still be done once letting go has begun. Never so when anybody's details can come in by it."""

    @property
    def images(self) -> Mapping[str, bytes]:
        """The bytes of pictures for the hall that it brings, by digest: kept with what it changes."""
        return NO_IMAGES
