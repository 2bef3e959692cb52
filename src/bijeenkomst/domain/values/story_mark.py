"""The mark on the card of a story, by which photos of a table show which cards lie together (R62)."""

import re
from dataclasses import dataclass

MOST_MEETINGS = 10_000
LAST_NUMBER = 9_999
"""The highest number that fits in a mark of the size that is read best; no kopgroep lays out that many cards."""

_PRINTED, _WRITTEN = "V", "W"
_MARK = re.compile(rf"([{_PRINTED}{_WRITTEN}])([0-9]{{4}})([0-9]{{4}})")


@dataclass(frozen=True, slots=True)
class StoryMark:
    """`meeting` tells the cards of one meeting from those of another. `number` is that of the story on the card, or,
    when it is `blank`, that of the card to write on.
    """

    meeting: int
    number: int
    blank: bool = False

    @property
    def text(self) -> str:
        """The content of the mark, always of the same length: `V04210017`."""
        return f"{_WRITTEN if self.blank else _PRINTED}{self.meeting:04d}{self.number:04d}"


def story_mark(code_seed: int, number: int, *, blank: bool = False) -> StoryMark:
    """The mark of a card of the meeting with this seed."""
    return StoryMark(code_seed % MOST_MEETINGS, number, blank)


def read_story_mark(text: str) -> StoryMark | None:
    """The mark that was read in a photo; None when it is not that of a card."""
    match = _MARK.fullmatch(text)
    return StoryMark(int(match[2]), int(match[3]), match[1] == _WRITTEN) if match else None
