"""Replacing texts in an action."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bijeenkomst.domain.commands import (
    AddAddition,
    AddPart,
    BringInThemes,
    Command,
    DescribePicture,
    EditTheme,
    MakeAdditionATheme,
    RewordAddition,
    RewordText,
    ShowAddition,
    SplitTheme,
    WriteFirstStep,
)
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.values.theme import ThemeDraft

REWORDED = (
    *(ShowAddition, MakeAdditionATheme, AddAddition, RewordAddition, RewordText),
    *(WriteFirstStep, AddPart, EditTheme, SplitTheme, BringInThemes, DescribePicture),
)
"""The commands for which `with_words` knows what to do. What a group wrote is its own: that is shown as it is or not at
all (R48), and so is all that was there before."""


def with_words(meeting: Meeting, command: Command, words: Mapping[str, str]) -> tuple[Command, ...]:
    """The commands to run instead of `command`, in order, with each text in `words` replaced by its value.

    A waiting addition is reworded before it is shown, which keeps its original wording too (R26).
    """

    def reworded(text: str) -> str:
        return words.get(tidy(text), text)

    match command:
        case ShowAddition(theme=theme, id=key) | MakeAdditionATheme(theme=theme, id=key):
            addition = meeting.additions.get(theme, NOTHING).get(key)
            if addition is None or reworded(addition.text) == addition.text:
                return (command,)
            return RewordAddition(theme, key, reworded(addition.text)), command
        case AddAddition() | RewordAddition() | RewordText() | WriteFirstStep():
            return (replace(command, text=reworded(command.text)),)
        case DescribePicture():
            return (replace(command, description=reworded(command.description)),)
        case AddPart():
            return (replace(command, words=reworded(command.words)),)
        case EditTheme() | SplitTheme():
            return (replace(command, draft=_draft(command.draft, reworded)),)
        case BringInThemes():
            return (replace(command, drafts=tuple(_draft(draft, reworded) for draft in command.drafts)),)
        case _other:
            return (command,)


def _draft(draft: ThemeDraft, reworded: Callable[[str], str]) -> ThemeDraft:
    return replace(
        draft,
        title=reworded(draft.title),
        core_sentence=reworded(draft.core_sentence),
        quotes=tuple(map(reworded, draft.quotes)),
    )
