"""The mark on a card of a story: by it photos of a table tell which cards lie together (R62)."""

import re
from dataclasses import dataclass

MOST_MEETINGS = 10_000
LAST_NUMBER = 9_999
"""What fits in a mark of the size that is read best; no kopgroep lays out so many cards."""

_PRINTED, _WRITTEN = "V", "W"
_MARK = re.compile(rf"([{_PRINTED}{_WRITTEN}])([0-9]{{4}})([0-9]{{4}})")


@dataclass(frozen=True, slots=True)
class StoryMark:
    """`meeting` tells the cards of one meeting from those of another. `number` is that of the story on the card, or
    which card to write on it is, when it is `blank`."""

    meeting: int
    number: int
    blank: bool = False

    @property
    def text(self) -> str:
        """What the mark holds, always of the same length: `V04210017`."""
        return f"{_WRITTEN if self.blank else _PRINTED}{self.meeting:04d}{self.number:04d}"


def story_mark(code_seed: int, number: int, *, blank: bool = False) -> StoryMark:
    """The mark of a card of the meeting with this seed."""
    return StoryMark(code_seed % MOST_MEETINGS, number, blank)


def read_story_mark(text: str) -> StoryMark | None:
    """The card of a mark that was read in a photo; None when it is no mark of a card."""
    match = _MARK.fullmatch(text)
    return StoryMark(int(match[2]), int(match[3]), match[1] == _WRITTEN) if match else None
