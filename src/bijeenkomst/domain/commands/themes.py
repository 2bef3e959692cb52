"""Commands about the themes of the kopgroep, the core group (R3)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class BringInThemes(Command):
    """Add themes after the existing ones, in the order given (R3)."""

    drafts: tuple[ThemeDraft, ...]


@dataclass(frozen=True, slots=True)
class EditTheme(Command):
    """Change the words of a theme; its number, code, shape and colour stay."""

    theme: str
    draft: ThemeDraft


@dataclass(frozen=True, slots=True)
class RemoveTheme(Command):
    """Remove a theme to which nothing belongs yet."""

    theme: str


@dataclass(frozen=True, slots=True)
class ReorderThemes(Command):
    """Put the themes in this order: all codes, each once (R3)."""

    codes: tuple[str, ...]
