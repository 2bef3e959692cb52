"""The order of the slides of an evening, from the meeting as it stands."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.stage import Slide, SlideKind


def programme(meeting: Meeting) -> tuple[Slide, ...]:
    """All slides in their order: welcome, joining, per theme present - recognise - add, groups, thanks."""
    about_themes = tuple(
        Slide(kind, theme.code)
        for theme in meeting.in_order
        for kind in (SlideKind.THEME, SlideKind.RECOGNITION, SlideKind.ADDITIONS)
    )
    return (
        Slide(SlideKind.WELCOME),
        Slide(SlideKind.JOIN),
        *about_themes,
        Slide(SlideKind.GROUPS),
        Slide(SlideKind.THANKS),
    )
