"""From a meeting and a change to the next meeting: pure, and the same in every process. It follows from the
position that the change declares."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, cast, get_args

from bijeenkomst.domain.changes import Change, ThemeChanged
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.positions import Key, Mark
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.theme_code import code_sequence

KINDS: tuple[type[Any], ...] = get_args(Change)
UNDER_THEMES = tuple(
    kind for kind in KINDS if kind.AT.keys[:1] == ("theme",) and not isinstance(kind.AT, Mark)
)
"""What hangs under a theme, and is worth nothing without it."""


def apply_change(meeting: Meeting, change: Change) -> Meeting:
    """The meeting after `change`."""
    at = change.AT
    after = {at.field: at.with_value(getattr(meeting, at.field), key_of(change), change.after)}
    if isinstance(change, ThemeChanged):
        after["codes_issued"] = max(meeting.codes_issued, _rank(meeting.code_seed, change.code) + 1)
    return meeting.with_fields(**after)


def apply_all(meeting: Meeting, changes: Iterable[Change]) -> Meeting:
    """The meeting after all of `changes`, in their order."""
    for change in changes:
        meeting = apply_change(meeting, change)
    return meeting


def key_of(change: Change) -> Key:
    """Where in the field of the meeting it stands; () when it is the field itself."""
    return tuple([getattr(change, name) for name in change.AT.keys])


def inverse(change: Change) -> Change:
    """The change that takes `change` back."""
    turned: Change = replace(cast(Any, change), before=change.after, after=change.before)
    return turned


def stands(meeting: Meeting, change: Change) -> bool:
    """Whether what `change` left behind is still what the meeting holds, so that it can be taken back."""
    return bool(change.AT.value(getattr(meeting, change.AT.field), key_of(change)) == change.after)


def hanging_under(meeting: Meeting, code: str) -> frozenset[type[Any]]:
    """The kinds of what hangs under a theme."""
    return frozenset(kind for kind in UNDER_THEMES if getattr(meeting, kind.AT.field).get(code))


def orphans(meeting: Meeting) -> frozenset[str]:
    """Theme codes under which something hangs although the theme is gone; empty in a sound meeting."""
    used = {code for kind in UNDER_THEMES for code, one in getattr(meeting, kind.AT.field).items() if one}
    used |= {theme.merged_into for theme in meeting.themes.values() if theme.merged_into}
    used |= {photo.theme for photo in meeting.photos.values() if photo.theme}
    return frozenset(used - set(meeting.themes) - {NO_THEME})


def changes_that_make(meeting: Meeting) -> Iterator[Change]:
    """Every change from `Meeting(code_seed=…)` to this one, but for `rehearsal`: a meeting is one from the start."""
    empty = Meeting(code_seed=meeting.code_seed)
    for kind in KINDS:
        field = kind.AT.field
        for key, value in kind.AT.items(getattr(meeting, field)):
            yield kind(*key, kind.AT.nothing if key else getattr(empty, field), value)


def _rank(seed: int, code: str) -> int:
    return next(index for index, known in enumerate(code_sequence(seed)) if known == code)
