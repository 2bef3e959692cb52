"""The texts that people typed and that stay in the meeting after letting go, each with its place.

Sign-ups and rows of paper, which are about people themselves, are not among them; nor is the contact person, who is
public.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import NO_THEME, Addition, Visibility
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.theme import Theme


class Where(StrEnum):
    """The kinds of texts."""

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
    PLAN = "plan"
    WORDS = "words"
    OWN_SLIDE = "own slide"
    NOTES = "notes"
    THEME_PICTURE = "theme picture"
    FACE_PICTURE = "face picture"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a text: which kind, of which theme (by number), and its position among several."""

    where: Where
    theme: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its place. `code` is that of its theme, and `key` its id or number among others there, or "".

    `in_sight`: the hall can see it, now or when its part of the programme comes.
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
"""The texts among the details, with the name of their field."""


def texts_of(meeting: Meeting) -> Iterator[Text]:
    """All of them, also of hidden additions and of themes that were merged into another."""
    yield from _of_details(meeting.details)
    yield from _of_face(meeting.face)
    merged = (theme for theme in meeting.themes.values() if not theme.stands_alone)
    for theme in (*meeting.in_order, *merged):
        yield from _of_theme(theme)
        for number, one in enumerate(meeting.additions_of(theme.code), 1):
            shown = one.visibility is Visibility.SHOWN and theme.stands_alone
            yield Text(Spot(Where.ADDITION, theme.number, number), one.text, theme.code, one.id, shown)
        yield from _of_plan(meeting, theme)
    for number, one in enumerate(meeting.additions_of(NO_THEME), 1):
        yield Text(Spot(Where.MISSED_THEME, number=number), one.text, NO_THEME, one.id, in_sight=False)
    yield from _of_parts(meeting.parts)


def hidden_plan_texts(meeting: Meeting) -> Iterator[Text]:
    """What groups wrote and the hall was not shown, which goes at letting go and is in packages until then (R51)."""
    for theme in meeting.themes.values():
        for number, name in enumerate(PlanField, 1):
            plan = meeting.plan_text(theme.code, name)
            for words in dict.fromkeys((plan.text, *plan.others)):
                if words and words != plan.released:
                    yield Text(
                        Spot(Where.PLAN, theme.number, number), words, theme.code, name, in_sight=False
                    )


def brought_into_sight(changes: Iterable[ch.Change]) -> tuple[str, ...]:
    """The texts that the hall can see after these changes and could not see before them."""
    before: set[str] = set()
    after: dict[str, None] = {}
    for change in changes:
        before.update(_in_sight(change.before))
        after |= dict.fromkeys(_in_sight(change.after))
    return tuple(words for words in after if words not in before)


def _in_sight(value: object) -> Iterator[str]:
    """The texts in sight within a value that a change puts in place, or replaces."""
    match value:
        case Addition(visibility=Visibility.SHOWN, text=words):
            yield words
        case PlanText(released=words) if words:
            yield words
        case Theme(merged_into=""):
            yield from (text.words for text in _of_theme(value))
        case Face():
            yield from (text.words for text in _of_face(value))
        case tuple():
            texts = _of_parts(part for part in value if isinstance(part, Part))
            yield from (text.words for text in texts if text.in_sight)


def _of_details(details: Details) -> Iterator[Text]:
    for where, name in ABOUT_THE_EVENING.items():
        if words := str(getattr(details, name)):
            yield Text(Spot(where), words)


def _of_face(face: Face) -> Iterator[Text]:
    for number, picture in enumerate((face.logo, face.village), 1):
        if picture is not None and picture.description:
            yield Text(Spot(Where.FACE_PICTURE, number=number), picture.description, key=str(number))


def _of_theme(theme: Theme) -> Iterator[Text]:
    code, number, alone = theme.code, theme.number, theme.stands_alone
    yield Text(Spot(Where.TITLE if alone else Where.MERGED_TITLE, number), theme.title, code, in_sight=alone)
    if theme.core_sentence:
        yield Text(Spot(Where.CORE_SENTENCE, number), theme.core_sentence, code, in_sight=alone)
    for at, quote in enumerate(theme.quotes, 1):
        yield Text(Spot(Where.QUOTE, number, at), quote, code, str(at), alone)
    if theme.picture is not None and theme.picture.description:
        yield Text(Spot(Where.THEME_PICTURE, number), theme.picture.description, code, in_sight=alone)


def _of_plan(meeting: Meeting, theme: Theme) -> Iterator[Text]:
    """What the hall may see of it; the rest goes at letting go (R51)."""
    for number, name in enumerate(PlanField, 1):
        if words := meeting.plan_text(theme.code, name).released:
            where = Where.FIRST_STEP if name is PlanField.FIRST_STEP else Where.PLAN
            yield Text(Spot(where, theme.number, number), words, theme.code, name, theme.stands_alone)


def _of_parts(parts: Iterable[Part]) -> Iterator[Text]:
    """In the order of the programme, each kind with numbers of its own; notes are for who speaks only."""
    counts: Counter[Where] = Counter()
    for part in parts:
        described = part.picture.description if part.picture else ""
        kinds = ((Where.WORDS, part.words), (Where.OWN_SLIDE, described), (Where.NOTES, part.notes))
        for where, words in kinds:
            if words:
                counts[where] += 1
                in_sight = where is not Where.NOTES
                yield Text(Spot(where, number=counts[where]), words, key=part.id, in_sight=in_sight)
