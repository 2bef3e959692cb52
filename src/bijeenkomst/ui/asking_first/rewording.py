"""The same action with other words in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bijeenkomst.domain.commands import (
    AddAddition,
    AddPart,
    BringInThemes,
    Command,
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


def with_words(meeting: Meeting, command: Command, words: Mapping[str, str]) -> tuple[Command, ...]:
    """What to ask for instead of `command`, in this order, so that `words` come instead of those they are for.

    An addition that waits is put in other words before it is shown: the first wording is kept beside it (R26).
    """

    def said(text: str) -> str:
        return words.get(tidy(text), text)

    match command:
        case ShowAddition(theme=theme, id=key) | MakeAdditionATheme(theme=theme, id=key):
            there = meeting.additions.get(theme, NOTHING).get(key)
            if there is None or said(there.text) == there.text:
                return (command,)
            return RewordAddition(theme, key, said(there.text)), command
        case AddAddition() | RewordAddition() | RewordText() | WriteFirstStep():
            return (replace(command, text=said(command.text)),)
        case AddPart():
            return (replace(command, words=said(command.words)),)
        case EditTheme() | SplitTheme():
            return (replace(command, draft=_draft(command.draft, said)),)
        case BringInThemes():
            return (replace(command, drafts=tuple(_draft(draft, said) for draft in command.drafts)),)
        case _other:
            return (command,)


def _draft(draft: ThemeDraft, said: Callable[[str], str]) -> ThemeDraft:
    return replace(
        draft,
        title=said(draft.title),
        core_sentence=said(draft.core_sentence),
        quotes=tuple(map(said, draft.quotes)),
    )
