"""Every text that people typed and that stays in the meeting, and where it stands.

What is about people themselves (sign-ups, rows of paper) is no such text; nor is the contact person, who is public.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import NO_THEME, Addition, Visibility
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.theme import Theme


class Where(StrEnum):
    """In which text something stands."""

    MEETING_TITLE = "meeting title"
    MEETING_PLACE = "meeting place"
    ORGANISATION = "organisation"
    QUESTION = "question"
    TITLE = "title"
    MERGED_TITLE = "merged title"
    CORE_SENTENCE = "core sentence"
    QUOTE = "quote"
    ADDITION = "addition"
    MISSED_THEME = "missed theme"
    FIRST_STEP = "first step"
    WORDS = "words"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a text: which kind, of which theme (by number), and its position among several."""

    where: Where
    theme: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its place. `code` is its theme's and `key` tells it from others there: an id, a number, or "".

    `in_sight`: the hall can see it, now or when its part comes.
    """

    spot: Spot
    words: str = field(repr=False)
    code: str = ""
    key: str = ""
    in_sight: bool = True


ABOUT_THE_EVENING = {
    Where.MEETING_TITLE: "title",
    Where.MEETING_PLACE: "place",
    Where.ORGANISATION: "organisation",
    Where.QUESTION: "main_question",
}
"""The texts among the details, by the name of their field."""


def texts_of(meeting: Meeting) -> Iterator[Text]:
    """All of them, also of hidden additions and of themes that were merged into another."""
    yield from _of_details(meeting.details)
    merged = (theme for theme in meeting.themes.values() if not theme.stands_alone)
    for theme in (*meeting.in_order, *merged):
        yield from _of_theme(theme)
        for number, one in enumerate(meeting.additions_of(theme.code), 1):
            shown = one.visibility is Visibility.SHOWN and theme.stands_alone
            yield Text(Spot(Where.ADDITION, theme.number, number), one.text, theme.code, one.id, shown)
        if step := meeting.first_steps.get(theme.code):
            yield Text(Spot(Where.FIRST_STEP, theme.number), step, theme.code, in_sight=theme.stands_alone)
    for number, one in enumerate(meeting.additions_of(NO_THEME), 1):
        yield Text(Spot(Where.MISSED_THEME, number=number), one.text, NO_THEME, one.id, in_sight=False)
    yield from _of_parts(meeting.parts)


def brought_into_sight(changes: Iterable[ch.Change]) -> tuple[str, ...]:
    """The words that the hall can see after these changes and could not see before them."""
    before: set[str] = set()
    after: dict[str, None] = {}
    for change in changes:
        if isinstance(change, ch.FirstStepChanged):
            before.add(change.before)
            after |= {change.after: None} if change.after else {}
        else:
            before.update(_in_sight(change.before))
            after |= dict.fromkeys(_in_sight(change.after))
    return tuple(words for words in after if words not in before)


def _in_sight(value: object) -> Iterator[str]:
    """Of what a change says that stood or stands there."""
    match value:
        case Addition(visibility=Visibility.SHOWN, text=words):
            yield words
        case Theme(merged_into=""):
            yield from (text.words for text in _of_theme(value))
        case tuple():
            yield from (text.words for text in _of_parts(part for part in value if isinstance(part, Part)))


def _of_details(details: Details) -> Iterator[Text]:
    for where, name in ABOUT_THE_EVENING.items():
        if words := str(getattr(details, name)):
            yield Text(Spot(where), words)


def _of_theme(theme: Theme) -> Iterator[Text]:
    code, number, alone = theme.code, theme.number, theme.stands_alone
    yield Text(Spot(Where.TITLE if alone else Where.MERGED_TITLE, number), theme.title, code, in_sight=alone)
    if theme.core_sentence:
        yield Text(Spot(Where.CORE_SENTENCE, number), theme.core_sentence, code, in_sight=alone)
    for at, quote in enumerate(theme.quotes, 1):
        yield Text(Spot(Where.QUOTE, number, at), quote, code, str(at), alone)


def _of_parts(parts: Iterable[Part]) -> Iterator[Text]:
    own = (part for part in parts if part.words)
    yield from (Text(Spot(Where.WORDS, number=at), part.words, key=part.id) for at, part in enumerate(own, 1))
