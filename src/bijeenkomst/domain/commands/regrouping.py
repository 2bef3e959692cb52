"""What the facilitator wants when themes are split or merged (R28)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class SplitTheme(Command):
    """Make a part of a theme a theme of its own; these additions go along (R28)."""

    theme: str
    draft: ThemeDraft
    additions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeThemes(Command):
    """Let the themes `merged` go on as one with `into` (R28)."""

    into: str
    merged: tuple[str, ...]
