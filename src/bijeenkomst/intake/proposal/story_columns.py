"""Which columns of a table hold the stories, the conversation, a quote and the pile (R59)."""

import itertools
from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake.heading_words import Heading, heading_of
from bijeenkomst.intake.proposal.headings import heading_row
from bijeenkomst.intake.proposal.sentences import story_headings
from bijeenkomst.intake.table import Row, Table


@dataclass(frozen=True, slots=True)
class StoryLayout:
    """Where things stand. Columns count from 0; `below` are the rows with stories.

    `told_in` is the conversation in which they were told; `pile` is where people laid them already.
    """

    heading_row: Row
    story: int
    told_in: int | None
    quote: int | None
    pile: int | None
    not_used: tuple[int, ...]
    below: tuple[Row, ...]

    @property
    def used(self) -> tuple[int | None, ...]:
        """The columns that are read."""
        return (self.story, self.told_in, self.quote, self.pile)


def with_headings(table: Table) -> StoryLayout | None:
    """By the headings of the table; None when none of them is one for stories."""
    row, headings, below = heading_row(table)
    if not headings:
        row, headings, below = _one_heading(table)
    columns = {
        kind: [column for column, known in headings.items() if known is kind]
        for kind in (Heading.STORY, Heading.CONVERSATION, Heading.QUOTE, Heading.PILE, Heading.TITLE)
    }
    if not columns[Heading.STORY]:
        return None
    story = max(columns[Heading.STORY], key=lambda column: sum(len(each.cell(column)) for each in below))
    told_in, quote, laid, theme = (
        next(iter(columns[kind]), None)
        for kind in (Heading.CONVERSATION, Heading.QUOTE, Heading.PILE, Heading.TITLE)
    )
    pile = theme if laid is None else laid
    width = max(len(each.cells) for each in (row, *below))
    not_used = tuple(
        column
        for column in range(width)
        if column not in (story, told_in, quote, pile)
        and headings.get(column) is not Heading.NUMBER
        and any(each.cell(column).strip() for each in below)
    )
    return StoryLayout(row, story, told_in, quote, pile, not_used, below)


def without_headings(table: Table) -> StoryLayout:
    """One story per row; several columns are taken to be those of the example, in its order."""
    width = max((len(row.cells) for row in table.rows), default=1)
    story = 1 if width > 1 else 0
    headings = story_headings() if width > 1 else story_headings()[1:2]
    told_in, quote = (0 if width > 1 else None), (2 if width > 2 else None)
    return StoryLayout(Row(0, headings), story, told_in, quote, None, tuple(range(3, width)), table.rows)


def paragraphs(lines: tuple[Row, ...]) -> tuple[Row, ...]:
    """Lines of plain text as stories: separated by empty lines, or one story per line if there are none."""
    apart = any(after.number > before.number + 1 for before, after in itertools.pairwise(lines))
    if not apart:
        return lines
    stories: list[list[Row]] = []
    for line in lines:
        if stories and line.number == stories[-1][-1].number + 1:
            stories[-1].append(line)
        else:
            stories.append([line])
    return tuple(Row(story[0].number, ("\n".join(line.cell(0) for line in story),)) for story in stories)


def _one_heading(table: Table) -> tuple[Row, dict[int, Heading], tuple[Row, ...]]:
    """A single heading "Verhaal" above everything else."""
    if table.rows:
        first, *below = table.rows
        filled = [column for column, cell in enumerate(first.cells) if tidy(cell)]
        if len(filled) == 1 and heading_of(first.cell(filled[0])) is Heading.STORY:
            return first, {filled[0]: Heading.STORY}, tuple(below)
    return Row(0, ()), {}, ()
