"""The two kinds of things that come in from a file or pasted text, themes and stories, with their sentences."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bijeenkomst.domain.commands import BringInStories, BringInThemes, Command
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.proposal.proposed import StoryProposal, ThemeProposal
from bijeenkomst.intake.stories import read_stories_file, read_stories_text
from bijeenkomst.intake.themes import read_themes_file, read_themes_text
from bijeenkomst.wording.stories import in_short

LONGEST_CELL, LONGEST_NARROW = 160, 28  # characters shown; a story can have five thousand


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of what comes in: its heading, and what stands there of a draft.

    `wide` columns share the width. A column that is not `always` shown is hidden as long as it is empty.
    """

    heading: str
    whole: Callable[[Any], str]
    wide: bool = False
    always: bool = False

    def cell(self, draft: Any) -> str:
        """What is seen of it in the table: on one line, and no more than fits."""
        return in_short(self.whole(draft), LONGEST_CELL if self.wide else LONGEST_NARROW)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One kind of things: its sentences, its readers, and the command that keeps them.

    `choose_file` is for a button and `which_file` for the dialog; `bring` and `came` are about a number of them. `name`
    says in a sentence which row is meant.
    """

    plural: str
    choose_file: str
    which_file: str
    from_file: str
    pasting: str
    field_name: str
    example: str
    how: str
    nothing_chosen: str
    bring: Callable[[int], str]
    came: Callable[[int], str]
    read_file: Callable[[Path, str, str], ThemeProposal | StoryProposal]
    read_text: Callable[[str, str], ThemeProposal | StoryProposal]
    command: Callable[[tuple[Any, ...]], Command]
    columns: tuple[Column, ...]
    name: Callable[[Any], str]


def themes() -> Incoming:
    """In the language that the window speaks now."""
    return Incoming(
        _("Thema's"),
        _("Kies het bestand met de thema's…"),
        _("Het bestand met de thema's"),
        _("Thema's uit %(name)s"),
        _("Thema's plakken"),
        _("Geplakte thema's"),
        _("Veilig naar school: Kinderen kunnen zelf fietsen\nOntmoeten: Een plek waar je zomaar binnenloopt"),
        _("Zet elk thema op een eigen regel, of plak cellen uit een rekenblad."),
        _("Breng de thema's in"),
        lambda count: ngettext("Breng %(count)d thema in", "Breng %(count)d thema's in", count),
        lambda count: ngettext(
            "%(count)d thema is erbij gekomen.", "%(count)d thema's zijn erbij gekomen.", count
        ),
        read_themes_file,
        read_themes_text,
        BringInThemes,
        (
            Column(_("Titel"), _title, wide=True, always=True),
            Column(_("Kernzin"), lambda draft: draft.core_sentence, wide=True),
            Column(_("Citaten"), lambda draft: str(len(draft.quotes) or "")),
            Column(_("Gevoelig"), lambda draft: _("ja") if draft.sensitive else ""),
        ),
        lambda draft: _title(draft) or _("zonder titel"),
    )


def stories() -> Incoming:
    """In the language that the window speaks now."""
    return Incoming(
        _("Verhalen"),
        _("Kies het bestand met de verhalen…"),
        _("Het bestand met de verhalen"),
        _("Verhalen uit %(name)s"),
        _("Verhalen plakken"),
        _("Geplakte verhalen"),
        _("De bus rijdt nog twee keer per dag.\n\nIk zou best koffie willen schenken, als er een ruimte is."),
        _("Zet een lege regel tussen twee verhalen, of plak cellen uit een rekenblad."),
        _("Breng de verhalen in"),
        lambda count: ngettext("Breng %(count)d verhaal in", "Breng %(count)d verhalen in", count),
        lambda count: ngettext(
            "%(count)d verhaal is erbij gekomen.", "%(count)d verhalen zijn erbij gekomen.", count
        ),
        read_stories_file,
        read_stories_text,
        BringInStories,
        (
            Column(_("Verhaal"), lambda draft: draft.text, wide=True, always=True),
            Column(_("Gesprek"), lambda draft: draft.conversation),
            Column(_("Citaat"), lambda draft: draft.quote),
            Column(_("Stapel"), lambda draft: draft.pile),
        ),
        _start_of,
    )


def _title(draft: ThemeDraft) -> str:
    return draft.title


def _start_of(draft: StoryDraft) -> str:
    return in_short(draft.text, 60) or _("zonder verhaal")
