"""Verhalen: what people told in the small conversations, and how the kopgroep lays it out on the wall (R59-R61)."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

LONGEST_STORY = 5_000
LONGEST_CONVERSATION = 200
LONGEST_PILE_NAME = 120
MOST_STORIES = 2_000
FARTHEST = 1_000_000
"""How far from the middle a card can lie, in millimetres: a number from a damaged file must not hang the wall."""

ELLIPSIS = "…"
SENTENCE_ENDS = (".", "!", "?", "…", ".”", ".’", '."', "!”", "?”")
_WORD = re.compile(r"\S+")
_BOUNDARIES = ((r"(?<!\S)", r"(?=[,;:]*(?!\S))"), (r"(?<!\w)", r"(?!\w)"), ("", ""))
_GAP = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story as it is read from a file or typed. `quote`: the words that whoever typed it would pick. `pile`: the name
    of the pile on which people laid it already, "" is nowhere."""

    text: str = field(repr=False)
    conversation: str = ""
    quote: str = field(default="", repr=False)
    pile: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One story of one person, of whom nothing is known (R59).

    `number` stands on its card and is its identity for good: the number of a card on a table is never another's.
    `conversation` is where it was told ("keukentafel Kerkweg"), in the words of who typed it.
    """

    number: int
    text: str = field(repr=False)
    conversation: str = ""
    quote: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a story lies. In a pile `rank` is its place from the bottom; beside piles it lies at `x`, `y` (millimetres
    from the middle of the wall, to the right and down). A story without a spot has no place yet."""

    pile: str = ""
    rank: int = 0
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Pile:
    """Stories that belong together in the eyes of the kopgroep, with the name that they agreed on, "" until then.

    `theme` is the code of the theme that was made of it, "" is none (R61). `in_package`: the kopgroep wants the
    group to receive these stories.
    """

    name: str = ""
    x: int = 0
    y: int = 0
    theme: str = ""
    in_package: bool = False


@dataclass(frozen=True, slots=True)
class PickedQuote:
    """A quote of a theme, with the number of the story from which its words were taken (R61)."""

    text: str = field(repr=False)
    story: int


@dataclass(frozen=True, slots=True)
class Told:
    """How many stories there were and in how many conversations they were told, once they are no longer kept."""

    stories: int = 0
    conversations: int = 0

    @classmethod
    def of(cls, stories: Collection[Story]) -> "Told":
        """Of these; a conversation without a name is none."""
        return cls(
            len(stories), len({story.conversation.casefold() for story in stories if story.conversation})
        )

    def __bool__(self) -> bool:
        return bool(self.stories)


def shortened(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The marked words of a story as one quote, with "…" where words of its sentences are left out.

    `spans` are start and end in characters, in any order; a word that is marked in part counts as a whole.
    """
    marked = sorted({word for start, end in spans for word in _words(text, start, end)})
    if not marked:
        return ""
    parts: list[tuple[int, int]] = []
    for start, end in marked:
        if parts and not text[parts[-1][1] : start].strip():
            parts[-1] = parts[-1][0], end
        else:
            parts.append((start, end))
    words = [" ".join(text[start:end].split()) for start, end in parts]
    quote = f" {ELLIPSIS} ".join([*(part.rstrip(",;:") for part in words[:-1]), words[-1]])
    before, after = text[: parts[0][0]].rstrip(), text[parts[-1][1] :].strip()
    if before and not before.endswith(SENTENCE_ENDS):
        quote = f"{ELLIPSIS} {quote}"
    if after and not quote.endswith(SENTENCE_ENDS):
        quote = f"{quote.rstrip(',;:')} {ELLIPSIS}"
    return quote


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words stand of which at least a letter is between `start` and `end`."""
    for word in _WORD.finditer(text):
        if word.start() < end and word.end() > start and start < end:
            yield word.span()


def is_taken_from(quote: str, text: str) -> bool:
    """Whether these are words of the story, in its order, with at most something left out at each "…"."""
    return bool(places_of(quote, text))


def places_of(quote: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where in the story the parts of a quote stand, start and end of each; nothing when it was not taken from it.

    Whole words as they were marked go before words within their punctuation, and those before a part of a word.
    """
    parts = [r"\s+".join(map(re.escape, part.split())) for part in _GAP.split(quote) if part.strip()]
    for before, after in _BOUNDARIES:
        places: list[tuple[int, int]] = []
        for part in parts:
            found = re.compile(f"{before}({part}){after}").search(text, places[-1][1] if places else 0)
            if found is None:
                break
            places.append(found.span(1))
        else:
            return tuple(places)
    return ()
