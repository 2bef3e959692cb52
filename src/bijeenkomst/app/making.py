"""Making a meeting file from themes and details, for the command line and the window."""

import datetime as dt
import secrets
from collections.abc import Sequence
from pathlib import Path

from bijeenkomst.app.scribe_key import new_scribe_key
from bijeenkomst.atomic_file import make_folder
from bijeenkomst.document.file import create
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import BringInThemes, ChangeDetails
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.details import MAIN_QUESTION, Details, usual_delete_date
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.details.details_file import DetailsDraft, read_details_file
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.resource_files import resource
from bijeenkomst.wording.refusals import say

ENDING = ".bijeenkomst"


class CannotMake(WorldError):
    """The given themes or details cannot become a meeting; the sentence says why."""


def new_meeting(details: Details, drafts: Sequence[ThemeDraft]) -> Meeting:
    """A meeting with these details and themes, and newly drawn codes.

    Raises:
        CannotMake: the rules refuse a theme.
    """
    meeting = Meeting(code_seed=secrets.randbelow(2**31), scribe_key=new_scribe_key())
    now = dt.datetime.now(dt.UTC)
    for command in (ChangeDetails(details), BringInThemes(tuple(drafts))):
        outcome = decide(meeting, command, now)
        if not isinstance(outcome, tuple):
            raise CannotMake(say(outcome))
        meeting = apply_all(meeting, outcome)
    return meeting


def make_meeting(
    path: Path, themes: Path, details: Path | None, sheet: str = "", letters: str = ""
) -> tuple[str, ...]:
    """Make the file `path`; return notes about the themes, and about details that were ignored.

    Raises:
        WorldError: a file cannot be read or written, or one of its rows needs a decision first (R2, R6).
    """
    draft = read_details_file(details) if details is not None else None
    proposal = read_themes_file(themes, sheet, letters)
    create(path, new_meeting(details_from(draft), proposal.drafts()))
    return (*proposal.notes, *(draft.notes if draft is not None else ()))


def make_example(folder: Path) -> Path:
    """A fresh copy of the example meeting, dated today, under a free name in `folder`."""
    make_folder(folder)
    draft = read_details_file(resource("examples", "voorbeeld.toml"))
    drafts = read_themes_file(resource("examples", "themas.xlsx")).drafts()
    meeting = new_meeting(details_from(draft, today=dt.date.today()), drafts)
    path = _free_name(folder)
    create(path, meeting)
    return path


def details_from(draft: DetailsDraft | None, today: dt.date | None = None) -> Details:
    """The given details; a missing delete date follows from the date of the evening (R5)."""
    if draft is None:
        return Details()
    evening = draft.date or today
    return Details(
        title=draft.title or "",
        place=draft.place or "",
        date=evening,
        starts_at=draft.starts_at or "",
        main_question=draft.main_question or MAIN_QUESTION,
        organisation=draft.organisation or "",
        contact_name=draft.contact_name or "",
        contact_phone=draft.contact_phone or "",
        contact_email=draft.contact_email or "",
        support_contact=draft.support_contact or "",
        delete_on=draft.delete_on or (usual_delete_date(evening) if evening else None),
    )


def _free_name(folder: Path) -> Path:
    number = 1
    while (path := folder / f"voorbeeld-{number}{ENDING}").exists():
        number += 1
    return path
