"""Aanvulling: what people add to a theme, and whether the hall may see it (R26)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bijeenkomst.domain.values.channel import Channel

LONGEST_ADDITION = 500
NO_THEME = ""  # stands where a theme's code would: this addition proposes a theme that is missed


class Visibility(StrEnum):
    """Waiting for approval, shown to everybody, or put away."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Addition:
    """One addition. `original` is what was first said, when `text` is a shortened wording of it (R26).

    `added_at` is when it was sent, and once it is shown when that was.
    `came_from` is the theme under which it was first said, when it moved (R28).
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
        """The same under another theme; where it was first said is remembered (R28)."""
        first = self.came_from or self.theme
        return replace(self, theme=to, came_from="" if first == to else first)
