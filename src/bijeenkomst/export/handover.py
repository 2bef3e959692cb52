"""Overdracht: every theme group receives its own package, with its own people only (R41)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bijeenkomst.atomic_file import explain, safe_file_name
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.workbook import write_group_workbook
from bijeenkomst.export.workbook.theme_look import group_title
from bijeenkomst.i18n import DUTCH, speaking

EXTENSION = ".xlsx"


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """A package that was written: for which theme, where it stands, and how many people are in it."""

    theme: Theme
    path: Path
    people: int


@dataclass(frozen=True, slots=True)
class HandoverResult:
    """What came of a handover, in the kopgroep's order. A theme that rests has nobody yet, so no list (R38)."""

    written: tuple[WrittenGroup, ...]
    resting: tuple[Theme, ...]


def write_handover(meeting: Meeting, folder: Path, *, made_on: date | None = None) -> HandoverResult:
    """Write one spreadsheet per theme group with people into `folder`, which is made when it is not there.

    A file of the same name is replaced. Each file is written whole or not at all.

    Raises:
        WorldError: the disk is full, the folder is gone or may not be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(explain(error, folder)) from error
    written: list[WrittenGroup] = []
    for theme, path in _places(meeting, folder):
        write_group_workbook(meeting, theme.code, path, made_on=made_on)
        written.append(WrittenGroup(theme, path, meeting.sign_up_count(theme.code)))
    resting = tuple(theme for theme in meeting.in_order if not meeting.sign_up_count(theme.code))
    return HandoverResult(tuple(written), resting)


@speaking(DUTCH)
def _places(meeting: Meeting, folder: Path) -> list[tuple[Theme, Path]]:
    """The groups that have people, each with a place of its own."""
    taken: set[str] = set()
    places: list[tuple[Theme, Path]] = []
    for theme in meeting.in_order:
        if not meeting.sign_up_count(theme.code):
            continue
        title = group_title(theme, rehearsal=meeting.rehearsal)
        name = safe_file_name(title)
        if name.casefold() in taken:  # the code never comes back, so this one is free
            name = safe_file_name(f"{theme.code} {title}")
        taken.add(name.casefold())
        places.append((theme, folder / f"{name}{EXTENSION}"))
    return places
