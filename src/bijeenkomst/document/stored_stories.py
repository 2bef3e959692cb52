"""Where stories, and how people laid them out, are stored in a meeting file (R59-R61): a part of `stored.STORED`."""

from bijeenkomst.document.columns import NUMBER, TEXT, YES_NO
from bijeenkomst.document.tables import MeetingColumns, Rows, Stored
from bijeenkomst.document.values import PICKED_QUOTES, TOLD
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.story import Pile, Spot, Story

OF_STORIES: tuple[Stored, ...] = (
    Rows(
        ch.StoryChanged,
        "story",
        {"number": NUMBER, "text": TEXT, "conversation": TEXT, "quote": TEXT},
        Story,
        holds_key=True,
        order="number",
        since=7,
    ),
    Rows(
        ch.PileChanged,
        "pile",
        {"id": TEXT, "name": TEXT, "x": NUMBER, "y": NUMBER, "theme": TEXT, "in_package": YES_NO},
        Pile,
        order="rowid",
        since=7,
    ),
    Rows(
        ch.SpotChanged,
        "spot",
        {"story": NUMBER, "pile": TEXT, "rank": NUMBER, "x": NUMBER, "y": NUMBER},
        Spot,
        since=7,
    ),
    Rows(ch.QuotesPicked, "picked_quotes", {"theme": TEXT, "quotes": PICKED_QUOTES.of("")}, since=7),
    MeetingColumns(ch.ToldChanged, {"told": TOLD.new_in(7)}),
)
