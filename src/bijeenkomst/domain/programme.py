"""Programma: the evening as a script of parts, as planned by itself or as the facilitator changed it.

The meeting keeps parts only once somebody changed them. Themes that came later are put where they belong, and parts
of themes that went are left out, so that the programme always fits the meeting.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

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

TOGETHER = (
    frozenset(AROUND_A_THEME),
    frozenset({SlideKind.HARVEST}),
    frozenset({SlideKind.GROUP}),
)
"""Kinds of parts that go round all themes, one theme after the other."""


def programme(meeting: Meeting) -> tuple[Part, ...]:
    """All parts in their order, skipped ones too."""
    return _programme(meeting.parts, meeting.in_order)


@lru_cache(maxsize=4)
def _programme(parts: tuple[Part, ...], themes: tuple[Theme, ...]) -> tuple[Part, ...]:
    """Asked for at every slide and every sign-up, and the same all evening."""
    if not parts:
        return tuple(_usual(themes))
    there = {theme.code for theme in themes}
    kept = [part for part in parts if not part.theme or part.theme in there]
    known = {part.theme for part in kept}
    for theme in themes:
        if theme.code not in known:
            _put_after_its_like(kept, _around(theme))
            if any(part.kind is SlideKind.HARVEST for part in kept):
                _put_after_its_like(kept, [_part(SlideKind.HARVEST, theme.code)])
            _put_after_its_like(kept, [_part(SlideKind.GROUP, theme.code)])
    return tuple(kept)


def walk(meeting: Meeting) -> tuple[Part, ...]:
    """The parts that PageDown comes past."""
    return tuple(part for part in programme(meeting) if not part.skipped)


def with_group_work(parts: Sequence[Part], codes: Sequence[str], *, wanted: bool) -> tuple[Part, ...]:
    """The same programme with a work round and a harvest of each group, or without those (R53)."""
    if not wanted:
        return tuple(part for part in parts if part.own or part.kind not in WHILE_AT_WORK)
    there = {(part.kind, part.theme) for part in parts}
    new = [_part(SlideKind.WORK), *(_part(SlideKind.HARVEST, code) for code in codes)]
    made = list(parts)
    at = next((at for at, part in enumerate(made) if part.kind is SlideKind.GROUP), max(0, len(made) - 1))
    made[at:at] = [part for part in new if (part.kind, part.theme) not in there]
    return tuple(made)


def place_of(parts: Sequence[Part], slide: Slide) -> int | None:
    """Which part the slide belongs to; one of the same kind and theme when its own part is not there."""
    by_id = (place for place, part in enumerate(parts) if slide.part and part.id == slide.part)
    alike = (
        place for place, part in enumerate(parts) if (part.kind, part.theme) == (slide.kind, slide.theme)
    )
    return next(by_id, next(alike, None))


def part_of(meeting: Meeting, slide: Slide) -> Part | None:
    """The part of the programme that the slide belongs to."""
    parts = programme(meeting)
    place = place_of(parts, slide)
    return None if place is None else parts[place]


def in_theme_order(parts: Sequence[Part], codes: Sequence[str]) -> tuple[Part, ...]:
    """The same places, filled with the parts about themes in the order of `codes` (R3)."""
    rank = {code: place for place, code in enumerate(codes)}
    made = list(parts)
    for kinds in TOGETHER:
        places = [place for place, part in enumerate(parts) if part.kind in kinds]
        sorted_parts = sorted((parts[place] for place in places), key=lambda part: rank.get(part.theme, 0))
        for place, part in zip(places, sorted_parts, strict=True):
            made[place] = part
    return tuple(made)


def beside_its_origin(parts: Sequence[Part], theme: str, origin: str) -> tuple[Part, ...]:
    """The same parts, with those of `theme` right after those of `origin`, from which it was split off (R28)."""
    made = [part for part in parts if part.theme != theme]
    for kinds in TOGETHER:
        new = [part for part in parts if part.theme == theme and part.kind in kinds]
        places = [place for place, part in enumerate(made) if part.theme == origin and part.kind in kinds]
        if places:
            made[places[-1] + 1 : places[-1] + 1] = new
        else:
            _put_after_its_like(made, new)
    return tuple(made)


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
    made = [_part(kind, theme.code) for kind in AROUND_A_THEME]
    return [replace(part, skipped=part.kind is SlideKind.QUOTES and not theme.quotes) for part in made]


def _put_after_its_like(parts: list[Part], new: Sequence[Part]) -> None:
    """After the last part of these kinds; without one, before the end."""
    kinds = {part.kind for part in new} & ABOUT_A_THEME
    places = [place for place, part in enumerate(parts) if part.kind in kinds]
    at = places[-1] + 1 if places else max(0, len(parts) - 1)
    parts[at:at] = new
