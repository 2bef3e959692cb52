"""From a meeting and a change to the next meeting, as follows from the position that the change declares. Pure, and the
same in every process."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, cast, get_args

from bijeenkomst.domain.changes import Change, StoryChanged, ThemeChanged
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.positions import Key, Mark
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.theme_code import code_sequence

KINDS: tuple[type[Any], ...] = get_args(Change)
UNDER_THEMES = tuple(
    kind for kind in KINDS if kind.AT.keys[:1] == ("theme",) and not isinstance(kind.AT, Mark)
)
"""The kinds of changes to what belongs to a theme, and means nothing without it."""


def apply_change(meeting: Meeting, change: Change) -> Meeting:
    """The meeting after `change`."""
    at = change.AT
    after = {at.field: at.with_value(getattr(meeting, at.field), key_of(change), change.after)}
    if isinstance(change, ThemeChanged):
        after["codes_issued"] = max(meeting.codes_issued, _rank(meeting.code_seed, change.code) + 1)
    elif isinstance(change, StoryChanged):
        after["stories_issued"] = max(meeting.stories_issued, change.number)
    return meeting.with_fields(**after)


def apply_all(meeting: Meeting, changes: Iterable[Change]) -> Meeting:
    """The meeting after all of `changes`, in their order."""
    for change in changes:
        meeting = apply_change(meeting, change)
    return meeting


def key_of(change: Change) -> Key:
    """The key of what it changes within the meeting's field; () when it changes the field as a whole."""
    return tuple([getattr(change, name) for name in change.AT.keys])


def inverse(change: Change) -> Change:
    """The change that undoes `change`."""
    turned: Change = replace(cast(Any, change), before=change.after, after=change.before)
    return turned


def stands(meeting: Meeting, change: Change) -> bool:
    """Whether the meeting still holds what `change` put there, so that it can be undone."""
    return bool(change.AT.value(getattr(meeting, change.AT.field), key_of(change)) == change.after)


def hanging_under(meeting: Meeting, code: str) -> frozenset[type[Any]]:
    """The kinds of changes by which something now belongs to the theme with this code."""
    return frozenset(kind for kind in UNDER_THEMES if getattr(meeting, kind.AT.field).get(code))


def orphans(meeting: Meeting) -> frozenset[str]:
    """Codes to which something belongs although there is no such theme; empty in a consistent meeting."""
    used = {
        code for kind in UNDER_THEMES for code, content in getattr(meeting, kind.AT.field).items() if content
    }
    used |= {theme.merged_into for theme in meeting.themes.values() if theme.merged_into}
    used |= {photo.theme for photo in meeting.photos.values() if photo.theme}
    return frozenset(used - set(meeting.themes) - {NO_THEME})


def changes_that_make(meeting: Meeting) -> Iterator[Change]:
    """The changes that turn `Meeting(code_seed=…)` into this meeting, except for `rehearsal`, which never changes."""
    empty = Meeting(code_seed=meeting.code_seed)
    for kind in KINDS:
        field = kind.AT.field
        for key, value in kind.AT.items(getattr(meeting, field)):
            yield kind(*key, kind.AT.nothing if key else getattr(empty, field), value)


def _rank(seed: int, code: str) -> int:
    return next(index for index, known in enumerate(code_sequence(seed)) if known == code)
