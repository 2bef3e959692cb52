"""The texts of a theme made into that theme, with what the facilitator should know or decide (R1, R2, R6)."""

from collections.abc import Iterator
from dataclasses import replace

from bijeenkomst.contact_details import looks_like_contact_details
from bijeenkomst.domain.values.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_CORE_SENTENCE,
    LONGEST_QUOTE,
    LONGEST_TITLE,
    MOST_QUOTES,
    TITLE_AT_FULL_SIZE,
    ThemeDraft,
)
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.cells import Text, ThemeCells
from bijeenkomst.intake.proposal.grouping import Group
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where, row_numbers
from bijeenkomst.intake.proposal.proposed import Problem, ProposedTheme, Severity
from bijeenkomst.intake.table import Table

_FAR_TOO_LONG = 5000  # characters; more than this is not looked through for contact details


def check(table: Table, layout: Layout, cells: ThemeCells) -> ProposedTheme:
    """The theme that these texts would become, with its problems."""
    where = Where(table, layout.heading_row, cells.group.first.number)
    quotes = cells.quotes[:MOST_QUOTES]
    problems = (
        *_hidden_rows(where, cells.group),
        *([] if cells.title_is_error else _title(where, cells.title)),
        *_length(where, cells.core_sentence, LONGEST_CORE_SENTENCE, CORE_SENTENCE_AT_FULL_SIZE),
        *_quotes(where, cells.quotes),
        *(
            problem
            for text in (cells.title, cells.core_sentence, *quotes)
            for problem in _contact(where, text)
        ),
        *cells.wrong,
        *cells.doubts,
        *_taken_together(where, layout, cells.group),
    )
    title, core_sentence = cells.title[2], cells.core_sentence[2]
    draft = ThemeDraft(title, core_sentence, tuple(quote[2] for quote in quotes), cells.sensitive)
    return ProposedTheme(table.name, where.row, draft, problems)


def _title(where: Where, title: Text) -> Iterator[Problem]:
    if not title[2]:
        yield where.problem(Severity.BLOCKS, title[1], sentences.title_missing())
    yield from _length(where, title, LONGEST_TITLE, TITLE_AT_FULL_SIZE)


def _length(where: Where, text: Text, longest: int, at_full_size: int) -> Iterator[Problem]:
    row, column, words = text
    where = replace(where, row=row)
    if len(words) > longest:
        yield where.problem(Severity.BLOCKS, column, sentences.too_long(len(words), longest))
    elif len(words) > at_full_size:
        yield where.problem(Severity.NOTE, column, sentences.shown_smaller(len(words), at_full_size))


def _quotes(where: Where, quotes: tuple[Text, ...]) -> Iterator[Problem]:
    if len(quotes) > MOST_QUOTES:
        words = sentences.too_many_quotes(len(quotes))
        yield where.problem(Severity.ASK, quotes[MOST_QUOTES][1], words)
    for quote in quotes[:MOST_QUOTES]:
        yield from _length(where, quote, LONGEST_QUOTE, LONGEST_QUOTE)


def _contact(where: Where, text: Text) -> Iterator[Problem]:
    """R2: themes are presented anonymised, so whatever looks like contact details is asked about."""
    row, column, words = text
    if hint := looks_like_contact_details(words[:_FAR_TOO_LONG]):
        yield replace(where, row=row).problem(Severity.ASK, column, sentences.contact_details(hint.words))


def _hidden_rows(where: Where, group: Group) -> Iterator[Problem]:
    """Somebody hid or filtered them out, so perhaps the theme was not chosen."""
    hidden = tuple(row.number for row in group.rows if row.number in where.table.metadata.hidden_rows)
    if hidden and hidden[0] == where.row:
        yield where.problem(Severity.ASK, None, sentences.row_hidden())
    elif hidden:
        yield where.problem(Severity.ASK, None, sentences.rows_hidden(row_numbers(hidden)))


def _taken_together(where: Where, layout: Layout, group: Group) -> Iterator[Problem]:
    if group.guessed:
        rows = row_numbers(tuple(row.number for row in group.more))
        yield where.problem(Severity.NOTE, layout.title, sentences.quotes_below(rows))
