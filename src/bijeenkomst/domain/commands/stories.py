"""What the kopgroep does with stories: bring them in, correct them, take them away (R59)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.story import StoryDraft


@dataclass(frozen=True, slots=True)
class BringInStories(Command):
    """Add stories after the existing ones. Those that name a pile are laid on it."""

    drafts: tuple[StoryDraft, ...]


@dataclass(frozen=True, slots=True)
class EditStory(Command):
    """Correct a story; its number and its place on the wall stay."""

    number: int
    text: str = field(repr=False)
    conversation: str
    quote: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class TakeStoriesAway(Command):
    """Remove stories that should not have been here."""

    numbers: tuple[int, ...]
