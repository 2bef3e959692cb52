"""The third stage for stories: what the tables of a file would add to the wall, and what is asked first (R59, R6)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bijeenkomst.contact_details import SOMEBODY, looks_like_contact_details, masked
from bijeenkomst.domain.rules.checks import tidy_lines
from bijeenkomst.domain.values.story import (
    LONGEST_CONVERSATION,
    LONGEST_PILE_NAME,
    LONGEST_STORY,
    MOST_STORIES,
    StoryDraft,
)
from bijeenkomst.intake.proposal import sentences, whole_file
from bijeenkomst.intake.proposal.cells import text_of, wrong_cells
from bijeenkomst.intake.proposal.choosing import Chosen, choose, of_stories
from bijeenkomst.intake.proposal.grouping import tops_of
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where, of_table
from bijeenkomst.intake.proposal.proposed import Problem, ProposedStory, Severity, StoryProposal
from bijeenkomst.intake.proposal.story_columns import (
    StoryLayout,
    paragraphs,
    with_headings,
    without_headings,
)
from bijeenkomst.intake.table import Table, Tables


def propose_stories(tables: Tables, sheet: str = "") -> StoryProposal:
    """What these tables would bring in. `sheet`: the name of the one that was chosen.

    Raises:
        TableUnreadable: the sheet chosen is not there, or none of a web page's tables is of stories.
    """
    source, letters = tables.source, tables.letters
    chosen = choose(tables, sheet, of_stories)
    laid_out = _lay_out(chosen, tables) if chosen else None
    if chosen is None or laid_out is None:
        sheet, sheets = (chosen.table.name, chosen.sheets) if chosen else ("", ())
        doubt = whole_file.about_letters(letters, source, sheet)
        return StoryProposal(source, (), (*doubt, _no_stories(chosen, source)), sheet, sheets, letters)
    table, layout = laid_out
    stories = list(islice(_stories(table, layout), MOST_STORIES + 1))
    problems = (
        *whole_file.about_letters(letters, source, chosen.table.name),
        *_about_count(table, len(stories)),
        *([] if tables.lines is not None else chosen.notes),
        *whole_file.about_columns(table, layout.heading_row, layout.not_used),
    )
    return StoryProposal(source, tuple(stories), problems, chosen.table.name, chosen.sheets, letters)


def _lay_out(chosen: Chosen, tables: Tables) -> tuple[Table, StoryLayout] | None:
    if (layout := with_headings(chosen.table)) is not None:
        return chosen.table, layout
    if tables.lines is None:
        return None
    if sum(len(row.cells) > 1 for row in chosen.table.rows) * 2 > len(chosen.table.rows) > 0 and (
        chosen.table.delimiter == "\t"
    ):
        return chosen.table, without_headings(chosen.table)
    table = replace(chosen.table, rows=paragraphs(tables.lines))
    return table, without_headings(table)


def _stories(table: Table, layout: StoryLayout) -> Iterator[ProposedStory]:
    tops = {} if layout.told_in is None else tops_of(table, layout.told_in)
    by_number = {row.number: row for row in layout.below}
    for row in layout.below:
        wrong = tuple(wrong_cells(table, layout.heading_row, layout.used, row, must=layout.story))
        text = (
            "" if wrong and not text_of(table, row, layout.story)[2] else tidy_lines(row.cell(layout.story))
        )
        told_in = text_of(table, by_number.get(tops.get(row.number, 0), row), layout.told_in)[2]
        quote = text_of(table, row, layout.quote)[2]
        if not (text or quote or wrong):
            continue
        where = Where(table, layout.heading_row, row.number)
        draft = StoryDraft(text, told_in, quote, text_of(table, row, layout.pile)[2])
        unread = any(problem.severity is Severity.BLOCKS for problem in wrong)  # no story is missing there
        found = tuple(_problems(where, layout, draft, must=not unread))
        asks = any(problem.severity is Severity.ASK for problem in found)
        problems = (*found, *wrong)
        hidden = Severity.ASK if row.number in table.metadata.hidden_rows else None
        if hidden:
            problems = (where.problem(hidden, None, sentences.row_hidden()), *problems)
        yield ProposedStory(table.name, row.number, draft, problems, _masked(draft) if asks else None)


def _problems(where: Where, layout: StoryLayout, draft: StoryDraft, *, must: bool) -> Iterator[Problem]:
    if must and not draft.text:
        yield where.problem(Severity.BLOCKS, layout.story, sentences.story_missing())
    for column, words, longest in (
        (layout.story, draft.text, LONGEST_STORY),
        (layout.told_in, draft.conversation, LONGEST_CONVERSATION),
        (layout.quote, draft.quote, LONGEST_STORY),
        (layout.pile, draft.pile, LONGEST_PILE_NAME),
    ):
        if len(words) > longest:
            yield where.problem(Severity.BLOCKS, column, sentences.too_long(len(words), longest))
        elif hint := looks_like_contact_details(words, SOMEBODY):
            yield where.problem(Severity.ASK, column, sentences.gives_away(hint.words))


def _masked(draft: StoryDraft) -> StoryDraft | None:
    """The same without what identifies somebody; None when nothing does."""
    after = StoryDraft(
        *(masked(words, SOMEBODY) for words in (draft.text, draft.conversation, draft.quote, draft.pile))
    )
    return None if after == draft else after


def _no_stories(chosen: Chosen | None, source: str) -> Problem:
    if chosen is None or not chosen.table.rows:
        return Problem(Severity.BLOCKS, "", None, None, sentences.nothing_in_it(source))
    table = chosen.table
    headings = chosen.headings
    if isinstance(headings, Layout) and (headings.quotes or headings.core_sentence is not None):
        row = headings.heading_row.number
        return Problem(Severity.BLOCKS, table.name, row, None, sentences.themes(table.label, row))
    row = table.rows[0].number
    return Problem(Severity.BLOCKS, table.name, row, None, sentences.no_story_headings(table.label, row))


def _about_count(table: Table, count: int) -> tuple[Problem, ...]:
    if not count:
        return (of_table(Severity.BLOCKS, table, sentences.no_stories_yet(table.label)),)
    if count > MOST_STORIES:
        return (of_table(Severity.BLOCKS, table, sentences.too_many_stories(table.label, MOST_STORIES)),)
    return ()
