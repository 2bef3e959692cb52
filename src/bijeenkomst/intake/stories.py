"""Bringing stories in: from a spreadsheet, a .csv file or pasted text to a proposal for the kopgroep (R59, R6).

The first two stages are those of themes (`themes.py`); the third makes stories of the same tables.
"""

from pathlib import Path

from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.files.opening import open_table_file
from bijeenkomst.intake.files.pasted_text import check_pasted
from bijeenkomst.intake.proposal.proposed import StoryProposal
from bijeenkomst.intake.proposal.proposing_stories import propose_stories
from bijeenkomst.intake.tables.reading import read_tables


def read_stories_file(path: Path, sheet: str = "", letters: str = "") -> StoryProposal:
    """What the file at `path` would bring in. `sheet` and `letters`: what was chosen of a proposal before.

    Raises:
        TableUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    return propose_stories(read_tables(open_table_file(read_bytes(path), path.name, letters)), sheet)


def read_stories_text(text: str, source_name: str) -> StoryProposal:
    """What pasted text would bring in: cells from a spreadsheet, or one story per paragraph or line.

    Raises:
        TableUnreadable: nothing in it, or far too much.
    """
    check_pasted(text)
    return propose_stories(read_tables(Content(Kind.PLAIN_TEXT, source_name, source_name, text=text)))
