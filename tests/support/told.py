"""Meetings with stories to test with: of usual, of the shortest and of the longest length."""

import datetime as dt
from collections.abc import Sequence

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import BringInStories
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.story import StoryDraft

DETAILS = Details(
    "Dorpsbrede bijeenkomst Lindendal",
    place="Dorpshuis De Linde",
    date=dt.date(2026, 11, 24),
    main_question="Wat heeft u nodig om prettig te wonen in de buurt / het dorp?",
    organisation="Dorpsbelang Lindendal",
)
BUS = "De bus rijdt nog twee keer per dag, en niet op zondag. Dan zit je."


def told(stories: Sequence[str], code_seed: int = 420_017, details: Details = DETAILS) -> Meeting:
    """A meeting with these stories, numbered from 1, told at a kitchen table."""
    meeting = Meeting(code_seed=code_seed, details=details)
    drafts = tuple(StoryDraft(story, "keukentafel Kerkweg") for story in stories)
    outcome = decide(meeting, BringInStories(drafts), dt.datetime.now(dt.UTC))
    assert isinstance(outcome, tuple)
    return apply_all(meeting, outcome)


def many(count: int, code_seed: int = 420_017) -> Meeting:
    """So many stories, from one line to a card full."""
    return told([f"Verhaal {at}. " + BUS * (1 + at % 9) for at in range(1, count + 1)], code_seed)
