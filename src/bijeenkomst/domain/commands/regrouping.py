"""Commands for splitting and merging themes (R28)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class SplitTheme(Command):
    """Make a part of a theme a theme of its own, with these additions (R28)."""

    theme: str
    draft: ThemeDraft
    additions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeThemes(Command):
    """Merge the themes `merged` into the theme `into` (R28)."""

    into: str
    merged: tuple[str, ...]
