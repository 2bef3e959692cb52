"""The wall is there for all tests of this folder."""

from tests.unit.ui.story_wall.at_the_wall import open_wall

__all__ = ["open_wall"]
