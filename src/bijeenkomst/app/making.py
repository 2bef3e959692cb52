"""Making a meeting file from themes, stories and details, for the command line and the window."""

import datetime as dt
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from bijeenkomst.app.out_folder import make_out_folder
from bijeenkomst.app.scribe_key import new_scribe_key
from bijeenkomst.document.file import create
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import BringInStories, BringInThemes, ChangeDetails, Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.details import MAIN_QUESTION, Details, usual_delete_date
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.details.details_file import DetailsDraft, read_details_file
from bijeenkomst.intake.proposal.proposed import Severity, StoryProposal
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.intake.unreadable import ProposalUndecided
from bijeenkomst.resource_files import resource
from bijeenkomst.wording.refusals import say

ENDING = ".bijeenkomst"


class CannotMake(WorldError):
    """The given themes or details cannot become a meeting; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files that a meeting is made from. `sheet` and `letters` are what was chosen of the themes, or of the stories
    when they come alone. `mask`: what identifies somebody is removed from stories (R59).
    """

    themes: Path | None = None
    stories: Path | None = None
    sheet: str = ""
    letters: str = ""
    mask: bool = False


def new_meeting(
    details: Details, drafts: Sequence[ThemeDraft], stories: Sequence[StoryDraft] = ()
) -> Meeting:
    """A meeting with these details, themes and stories, and newly drawn codes.

    Raises:
        CannotMake: the rules refuse a theme or a story.
    """
    meeting = Meeting(code_seed=secrets.randbelow(2**31), scribe_key=new_scribe_key())
    now = dt.datetime.now(dt.UTC)
    commands: list[Command] = [ChangeDetails(details), BringInThemes(tuple(drafts))]
    if stories:
        commands.append(BringInStories(tuple(stories)))
    for command in commands:
        outcome = decide(meeting, command, now)
        if not isinstance(outcome, tuple):
            raise CannotMake(say(outcome))
        meeting = apply_all(meeting, outcome)
    return meeting


def make_meeting(path: Path, sources: Sources, details: Path | None = None) -> tuple[str, ...]:
    """Make the file `path`; return notes about the files that were read, and about details that were ignored.

    Raises:
        WorldError: a file cannot be read or written, or one of its rows needs a decision first (R2, R6, R59).
    """
    draft = read_details_file(details) if details is not None else None
    notes: list[str] = []
    themes: tuple[ThemeDraft, ...] = ()
    if sources.themes is not None:
        proposed = read_themes_file(sources.themes, sources.sheet, sources.letters)
        themes = proposed.drafts()
        notes += proposed.notes
    stories: tuple[StoryDraft, ...] = ()
    if sources.stories is not None:
        chosen = ("", "") if sources.themes is not None else (sources.sheet, sources.letters)
        told = read_stories_file(sources.stories, *chosen)
        stories = _stories_of(told, mask=sources.mask)
        notes += told.notes
    create(path, new_meeting(details_from(draft), themes, stories))
    return (*notes, *(draft.notes if draft is not None else ()))


def _stories_of(told: StoryProposal, *, mask: bool) -> tuple[StoryDraft, ...]:
    maskable = frozenset(_to_mask(told))
    try:
        return told.drafts(masked=maskable if mask else frozenset())
    except ProposalUndecided as error:
        if mask or told.open_problems(confirmed=maskable):
            raise
        raise CannotMake(
            " ".join((error.sentence, _("Of geef --mask: dan komt het erin zonder dat.")))
        ) from error


def _to_mask(told: StoryProposal) -> Iterator[int]:
    """The rows about which the only question is whether somebody can be recognised."""
    for row in told.rows:
        if row.masked is None:
            continue
        asked = sum(problem.severity is not Severity.NOTE for problem in row.problems)
        if asked == sum(
            one != other for one, other in zip(astuple(row.draft), astuple(row.masked), strict=True)
        ):
            yield row.row


def make_example(folder: Path) -> Path:
    """A fresh copy of the example meeting, dated today, under a free name in `folder`."""
    make_out_folder(folder)
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
