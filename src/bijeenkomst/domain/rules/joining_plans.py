"""The plans of merged groups stand side by side, field by field, until the group chooses (R28, R49)."""

from collections.abc import Sequence
from dataclasses import replace

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.group_work import BETWEEN, Place, PlanField, PlanText
from bijeenkomst.domain.values.theme import Theme


def work_together(meeting: Meeting, into: Theme, merged: Sequence[Theme]) -> list[ch.Change]:
    """Places, plans, scribes and what was said of the plans go on in `into`; nothing that was written is lost."""
    gone: list[ch.Change] = []
    came: list[ch.Change] = []
    for field in PlanField:
        texts = [meeting.plan_text(theme.code, field) for theme in (into, *merged)]
        gone += [
            ch.PlanChanged(theme.code, field, text, None)
            for theme, text in zip(merged, texts[1:], strict=True)
            if text
        ]
        if (after := _side_by_side(texts)) != texts[0]:
            came.append(ch.PlanChanged(into.code, field, texts[0] or None, after))
    gone += _places(meeting, into, merged)
    gone += _scribes(meeting, into, merged)
    return [*gone, *came, *_responses(meeting, into, merged)]


def _side_by_side(texts: Sequence[PlanText]) -> PlanText:
    """The first that holds a text, with all other texts beside it; what either group showed the hall stays shown."""
    first = next((text for text in texts if text.text), texts[0])
    others = dict.fromkeys(words for text in texts for words in (text.text, *text.others) if words)
    released = BETWEEN.join(dict.fromkeys(text.released for text in texts if text.released))
    return replace(first, others=tuple(words for words in others if words != first.text), released=released)


def _places(meeting: Meeting, into: Theme, merged: Sequence[Theme]) -> list[ch.PlaceChanged]:
    """The other group's table becomes the second one, when there was none."""
    before = [meeting.places.get(theme.code) for theme in (into, *merged)]
    tables = list(dict.fromkeys(words for place in before if place is not None for words in place.tables))
    made = [
        ch.PlaceChanged(theme.code, place, None)
        for theme, place in zip(merged, before[1:], strict=True)
        if place is not None
    ]
    after = Place(tables[0], tables[1] if len(tables) > 1 else "") if tables else None
    return [*made, *([ch.PlaceChanged(into.code, before[0], after)] if after != before[0] else [])]


def _scribes(meeting: Meeting, into: Theme, merged: Sequence[Theme]) -> list[ch.ScribesChanged]:
    """All that were let in can still hand in what they had typed; who wrote for `into` goes on writing."""
    before = [meeting.scribes.get(theme.code, ()) for theme in (into, *merged)]
    made = [
        ch.ScribesChanged(theme.code, owners, ())
        for theme, owners in zip(merged, before[1:], strict=True)
        if owners
    ]
    own = before[0]
    others = dict.fromkeys(owner for owners in before[1:] for owner in owners if owner not in own)
    after = (*others, *own)
    return [*made, *([ch.ScribesChanged(into.code, own, after)] if after != own else [])]


def _responses(meeting: Meeting, into: Theme, merged: Sequence[Theme]) -> list[ch.Change]:
    """What is missing is still missing; that a plan was right says nothing of the two together."""
    there = dict(meeting.plan_responses.get(into.code, NOTHING))
    made: list[ch.Change] = []
    for theme in merged:
        for owner, one in meeting.plan_responses.get(theme.code, NOTHING).items():
            made.append(ch.PlanResponseChanged(theme.code, owner, one, None))
            if one.missing and owner not in there:
                there[owner] = replace(one, agrees=False)
                made.append(ch.PlanResponseChanged(into.code, owner, None, there[owner]))
    return made
