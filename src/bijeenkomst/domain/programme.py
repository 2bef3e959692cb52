"""Programma: the parts of the evening in their order, the usual ones or as the facilitator changed them.

The meeting holds parts only once somebody changed them. Parts for themes that were added later are inserted where they
belong, and those for themes that are gone are left out, so that the programme always fits the meeting.
"""

from collections.abc import Sequence
from dataclasses import replace

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.part import MINUTES, Part
from bijeenkomst.domain.values.stage import (
    ABOUT_A_THEME,
    AROUND_A_THEME,
    WHILE_AT_WORK,
    Slide,
    SlideKind,
)
from bijeenkomst.domain.values.theme import Theme

MARKET_BEFORE_WORK = 10
"""Minutes for the market when the groups work in a part of their own."""
TOGETHER = (
    frozenset(AROUND_A_THEME),
    frozenset({SlideKind.HARVEST}),
    frozenset({SlideKind.GROUP}),
)
"""Kinds of parts that go round all themes, one theme after the other."""


Planned = tuple[tuple[Part, ...], tuple[Theme, ...], tuple[Part, ...], frozenset[SlideKind]]
"""Parts and themes, the programme that they make, and the kinds of parts in it that are not skipped."""
_last: list[Planned] = []
"""The programme of the meeting that was asked about last: every slide, page and sign-up asks for it, and it seldom
changes. From one snapshot to the next parts and themes are the same objects, which compare at once; hashing sixty
themes takes longer than what is done with the programme.
"""


def programme(meeting: Meeting) -> tuple[Part, ...]:
    """All parts in their order, including skipped ones."""
    return _planned(meeting)[2]


def _planned(meeting: Meeting) -> Planned:
    for known in _last:
        if known[0] == meeting.parts and known[1] == meeting.in_order:
            return known
    made = _programme(meeting.parts, meeting.in_order)
    kinds = frozenset(part.kind for part in made if not part.skipped)
    planned = (meeting.parts, meeting.in_order, made, kinds)
    _last[:] = [planned]
    return planned


def _programme(parts: tuple[Part, ...], themes: tuple[Theme, ...]) -> tuple[Part, ...]:
    if not parts:
        return tuple(_usual(themes))
    codes = {theme.code for theme in themes}
    fitting = [part for part in parts if not part.theme or part.theme in codes]
    planned = {part.theme for part in fitting}
    for theme in themes:
        if theme.code not in planned:
            _insert_after_similar(fitting, _around(theme))
            if any(part.kind is SlideKind.HARVEST for part in fitting):
                _insert_after_similar(fitting, [_part(SlideKind.HARVEST, theme.code)])
            _insert_after_similar(fitting, [_part(SlideKind.GROUP, theme.code)])
    return tuple(fitting)


def walk(meeting: Meeting) -> tuple[Part, ...]:
    """The parts through which PageDown goes: all but the skipped ones."""
    return tuple(part for part in programme(meeting) if not part.skipped)


def has_group_work(meeting: Meeting) -> bool:
    """Whether groups go to work this evening: it is planned or on, or one has a place or a scribe (R47, R53)."""
    on = meeting.stage.in_hall.kind in WHILE_AT_WORK or bool(meeting.places or meeting.scribes)
    return on or SlideKind.WORK in _planned(meeting)[3]


def has_work_round(meeting: Meeting) -> bool:
    """Whether the evening has a work round: without one, nothing of it is shown anywhere (R53)."""
    return not WHILE_AT_WORK.isdisjoint(_planned(meeting)[3])


def with_group_work(parts: Sequence[Part], codes: Sequence[str], *, wanted: bool) -> tuple[Part, ...]:
    """The same programme with a work round and a harvest of each group, or without those (R53).

    The market is short when the groups work after it, unless somebody planned other minutes for it.
    """
    alone, before_work = MINUTES[SlideKind.GROUPS], MARKET_BEFORE_WORK
    usual, other = (alone, before_work) if wanted else (before_work, alone)
    made = [
        replace(part, minutes=other) if part.kind is SlideKind.GROUPS and part.minutes == usual else part
        for part in parts
    ]
    if not wanted:
        return tuple(part for part in made if part.kind not in WHILE_AT_WORK)
    made = [replace(part, skipped=False) if part.kind in WHILE_AT_WORK else part for part in made]
    there = {(part.kind, part.theme) for part in made}
    new = [_part(SlideKind.WORK), *(_part(SlideKind.HARVEST, code) for code in codes)]
    at = next((at for at, part in enumerate(made) if part.kind is SlideKind.GROUP), max(0, len(made) - 1))
    made[at:at] = [part for part in new if (part.kind, part.theme) not in there]
    return tuple(made)


def place_of(parts: Sequence[Part], slide: Slide) -> int | None:
    """The index of the part that the slide belongs to, or else of one of the same kind and theme; None without any."""
    by_id = (place for place, part in enumerate(parts) if slide.part and part.id == slide.part)
    alike = (
        place for place, part in enumerate(parts) if (part.kind, part.theme) == (slide.kind, slide.theme)
    )
    return next(by_id, next(alike, None))


def part_of(meeting: Meeting, slide: Slide) -> Part | None:
    """The part of the programme that the slide belongs to; None when there is none."""
    parts = programme(meeting)
    place = place_of(parts, slide)
    return None if place is None else parts[place]


def in_theme_order(parts: Sequence[Part], codes: Sequence[str]) -> tuple[Part, ...]:
    """The same parts, in which those about themes change places so that they follow the order of `codes` (R3)."""
    rank = {code: place for place, code in enumerate(codes)}
    reordered = list(parts)
    for kinds in TOGETHER:
        places = [place for place, part in enumerate(parts) if part.kind in kinds]
        sorted_parts = sorted((parts[place] for place in places), key=lambda part: rank.get(part.theme, 0))
        for place, part in zip(places, sorted_parts, strict=True):
            reordered[place] = part
    return tuple(reordered)


def beside_its_origin(parts: Sequence[Part], theme: str, origin: str) -> tuple[Part, ...]:
    """The same parts, in which those of `theme` come right after those of `origin`, from which it was split (R28)."""
    reordered = [part for part in parts if part.theme != theme]
    for kinds in TOGETHER:
        new = [part for part in parts if part.theme == theme and part.kind in kinds]
        places = [
            place for place, part in enumerate(reordered) if part.theme == origin and part.kind in kinds
        ]
        if places:
            reordered[places[-1] + 1 : places[-1] + 1] = new
        else:
            _insert_after_similar(reordered, new)
    return tuple(reordered)


def _usual(themes: Sequence[Theme]) -> list[Part]:
    return [
        *map(_part, (SlideKind.WELCOME, SlideKind.QUESTION, SlideKind.JOIN)),
        *(part for theme in themes for part in _around(theme)),
        *map(_part, (SlideKind.OVERVIEW, SlideKind.BREAK, SlideKind.GROUPS)),
        *(_part(SlideKind.GROUP, theme.code) for theme in themes),
        _part(SlideKind.THANKS),
    ]


def _part(kind: SlideKind, theme: str = "") -> Part:
    key = f"{kind}-{theme}" if theme else str(kind)
    return Part(key, kind, theme, MINUTES[kind])


def _around(theme: Theme) -> list[Part]:
    parts = [_part(kind, theme.code) for kind in AROUND_A_THEME]
    return [replace(part, skipped=part.kind is SlideKind.QUOTES and not theme.quotes) for part in parts]


def _insert_after_similar(parts: list[Part], new: Sequence[Part]) -> None:
    """Insert `new` after the last part of the same kinds; without one, before the last part."""
    kinds = {part.kind for part in new} & ABOUT_A_THEME
    places = [place for place, part in enumerate(parts) if part.kind in kinds]
    index = places[-1] + 1 if places else max(0, len(parts) - 1)
    parts[index:index] = new
