"""What the facilitator wants with the kopgroep's themes (R3)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class BringInThemes(Command):
    """Add the kopgroep's themes after those that are there, in the order given (R3)."""

    drafts: tuple[ThemeDraft, ...]


@dataclass(frozen=True, slots=True)
class EditTheme(Command):
    """Give a theme other words; its number, code, shape and colour stay."""

    theme: str
    draft: ThemeDraft


@dataclass(frozen=True, slots=True)
class RemoveTheme(Command):
    """Take out a theme to which nothing has been added yet."""

    theme: str


@dataclass(frozen=True, slots=True)
class ReorderThemes(Command):
    """Put the themes in this order: all codes, each once (R3)."""

    codes: tuple[str, ...]
