"""Aanvulling: what people add to a theme, and whether the hall may see it (R26)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bijeenkomst.domain.values.channel import Channel

LONGEST_ADDITION = 500
NO_THEME = ""  # in place of a theme's code: the addition proposes a theme that is missing


class Visibility(StrEnum):
    """Whether an addition waits for approval, is shown to everybody, or is hidden."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Addition:
    """One addition. `original` is the first wording when `text` is another one, else "" (R26).

    `added_at` is when it was sent, or when it was first shown.
    `came_from` is the code of the theme to which it was first added, "" unless it was moved (R28).
    """

    id: str
    theme: str
    text: str
    channel: Channel
    visibility: Visibility
    added_at: datetime
    original: str = ""
    came_from: str = ""

    def moved(self, to: str) -> "Addition":
        """The same addition under another theme; the first one is remembered (R28)."""
        first = self.came_from or self.theme
        return replace(self, theme=to, came_from="" if first == to else first)
