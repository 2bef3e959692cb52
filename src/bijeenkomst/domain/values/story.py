"""Verhalen: what people told in the small conversations, and how the kopgroep lays it out on the wall (R59-R61)."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

LONGEST_STORY = 5_000
LONGEST_CONVERSATION = 200
LONGEST_PILE_NAME = 120
MOST_STORIES = 2_000
FARTHEST = 1_000_000
"""The farthest from the middle that a card can lie, in millimetres: a number from a damaged file must not hang the
wall.
"""

ELLIPSIS = "…"
SENTENCE_ENDS = (".", "!", "?", "…", ".”", ".’", '."', "!”", "?”")
MOST_WAYS = 50
"""The number of ways that are tried to find a quote: short words can be placed in a story in thousands of ways."""

Span = tuple[int, int]
"""A part of a text: its start and end in characters."""

_WORD = re.compile(r"\S+")
_BOUNDARIES = ((r"(?<!\S)", r"(?=[,;:]*(?!\S))"), (r"(?<!\w)", r"(?!\w)"), ("", ""))
_GAP = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story as it is read from a file or typed. `quote`: the words that whoever typed it would pick. `pile`: the name
    of the pile on which people have already laid it, "" for none.
    """

    text: str = field(repr=False)
    conversation: str = ""
    quote: str = field(default="", repr=False)
    pile: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One story of one person, of whom nothing is known (R59).

    `number` is printed on its card and identifies it for good: it is never given to another story. `conversation` is
    where it was told ("keukentafel Kerkweg"), in the words of who typed it.
    """

    number: int
    text: str = field(repr=False)
    conversation: str = ""
    quote: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a story lies. On a pile, `rank` is its place counted from the bottom; otherwise it lies at `x`, `y`
    (millimetres from the middle of the wall, to the right and down). A story without a spot has no place yet.
    """

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
    """A quote of a theme, with the number of the story from which its words were taken (R61), and their places, since
    the same words can be in a story twice. `places` is () when nobody marked them, as in a file.
    """

    text: str = field(repr=False)
    story: int
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """How many stories there were, and in how many conversations, once the stories themselves are no longer kept."""

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


def shortened(text: str, spans: Sequence[Span]) -> str:
    """The marked words of a story as one quote, with "…" where words of its sentences are left out.

    `spans` are in any order; a word that is marked in part counts as a whole.
    """
    parts = whole_words(text, spans)
    if not parts:
        return ""
    words = [" ".join(text[start:end].split()) for start, end in parts]
    quote = f" {ELLIPSIS} ".join([*(part.rstrip(",;:") for part in words[:-1]), words[-1]])
    before, after = text[: parts[0][0]].rstrip(), text[parts[-1][1] :].strip()
    if before and not before.endswith(SENTENCE_ENDS):
        quote = f"{ELLIPSIS} {quote}"
    if after and not quote.endswith(SENTENCE_ENDS):
        quote = f"{quote.rstrip(',;:')} {ELLIPSIS}"
    return quote


def whole_words(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of the words that are at least partly marked; adjacent words make one span."""
    parts: list[Span] = []
    for start, end in _words(text, sorted(spans)):
        if parts and not text[parts[-1][1] : start].strip():
            parts[-1] = parts[-1][0], end
        else:
            parts.append((start, end))
    return tuple(parts)


def _words(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans of the words of which at least one letter is within one of the spans, which are sorted."""
    begun, reached = 0, 0  # the number of spans that began before the end of a word, and how far these reach
    for word in _WORD.finditer(text):
        while begun < len(spans) and spans[begun][0] < word.end():
            if spans[begun][0] < spans[begun][1]:
                reached = max(reached, spans[begun][1])
            begun += 1
        if reached > word.start():
            yield word.span()


def is_taken_from(quote: str, text: str) -> bool:
    """Whether these are words of the story, in its order, with words left out only at each "…"."""
    return bool(places_of(quote, text))


def places_of(quote: str, text: str, marked: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Where in the story the parts of a quote stand; nothing when it was not taken from it.

    That is where they were `marked`, or once the story was corrected the nearest to it. Where nobody marked them they
    stand where they make the same quote, and of several such places at the first. Whole words as they were marked go
    before words within their punctuation, and those before a part of a word.
    """
    if marked and shortened(text, marked) == quote:
        return whole_words(text, marked)
    parts = [r"\s+".join(map(re.escape, part.split())) for part in _GAP.split(quote) if part.strip()]
    for before, after in _BOUNDARIES if parts else ():
        patterns = [re.compile(f"{before}({part}){after}") for part in parts]
        ways = list(islice(_ways(patterns, text, marked), MOST_WAYS))
        if ways:
            return next((way for way in ways if shortened(text, way) == quote), ways[0])
    return ()


def _ways(
    patterns: Sequence[re.Pattern[str]], text: str, marked: Sequence[Span]
) -> Iterator[tuple[Span, ...]]:
    """In which parts can stand in a text one after the other: nearest to what was marked first, else from the left."""
    everywhere = {
        pattern: [found.span(1) for found in pattern.finditer(text)] for pattern in dict.fromkeys(patterns)
    }
    places: list[list[Span]] = []
    farthest = len(text)  # where a part has to end so that those after it still fit
    for pattern in reversed(patterns):
        fitting = [span for span in everywhere[pattern] if span[1] <= farthest]
        if not fitting:
            return
        farthest = fitting[-1][0]
        places.insert(0, fitting)
    for fitting, (start, _end) in zip(places, marked, strict=False):
        fitting.sort(key=partial(_distance, start))
    yield from _in_a_row(places)


def _distance(start: int, place: Span) -> int:
    return abs(place[0] - start)


def _in_a_row(places: Sequence[Sequence[Span]]) -> Iterator[tuple[Span, ...]]:
    """All ways to take one of each, each after the one before it."""
    chosen: list[Span] = []
    waiting = [iter(places[0])]
    while waiting:
        begin = chosen[-1][1] if chosen else 0
        place = next((one for one in waiting[-1] if one[0] >= begin), None)
        if place is None:
            waiting.pop()
            if chosen:
                chosen.pop()
        elif len(waiting) == len(places):
            yield (*chosen, place)
        else:
            chosen.append(place)
            waiting.append(iter(places[len(waiting)]))
