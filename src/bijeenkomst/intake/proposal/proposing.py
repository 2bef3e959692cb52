"""The third stage: what the tables of a file would bring in, and what the facilitator has to decide first (R6)."""

from dataclasses import replace

from bijeenkomst.domain.theme import MOST_THEMES
from bijeenkomst.intake.proposal import pasted, sentences
from bijeenkomst.intake.proposal.cells import read_cells
from bijeenkomst.intake.proposal.checking import check, with_same_titles
from bijeenkomst.intake.proposal.choosing import choose, passed_over
from bijeenkomst.intake.proposal.grouping import groups
from bijeenkomst.intake.proposal.headings import Layout, Stories
from bijeenkomst.intake.proposal.hidden_columns import without_hidden
from bijeenkomst.intake.proposal.places import column_name, of_table
from bijeenkomst.intake.proposal.theme_proposal import Problem, ProposedTheme, Severity, ThemeProposal
from bijeenkomst.intake.table import Table, Tables

USUAL_MOST_THEMES = 60  # what an evening is made to carry; more are possible
_MOST_UNUSED = 20  # columns that are named


def propose(tables: Tables, sheet: str = "") -> ThemeProposal:
    """What these tables would bring in. `sheet`: the name of the one that was chosen.

    Raises:
        ThemesUnreadable: the sheet chosen is not there, or none of a web page's tables is of themes.
    """
    chosen = choose(tables, sheet if tables.lines is None else "")
    if chosen is None:
        return _asking_letters(ThemeProposal(tables.source, (), (_nothing_in_it(tables.source),)), tables)
    table, found, sheet = chosen.table, chosen.found, chosen.table.name
    sheets = tuple(each.name for each in chosen.tables)
    if tables.lines is not None and pasted.is_a_list(found):
        table, layout, notes = pasted.lay_out(table, found, tables.lines)
        sheet, sheets = "", ()
    elif isinstance(found, Layout):
        layout, hidden = without_hidden(table, found)
        notes = (*passed_over(chosen.tables, table), *hidden)
    else:
        problem = _no_themes(table, found, tables.source)
        return _asking_letters(ThemeProposal(tables.source, (), (problem,), sheet, sheets), tables)
    themes: list[ProposedTheme] = []
    too_many = False
    for group in groups(table, layout):
        cells = read_cells(table, layout, group)
        if cells and len(themes) == MOST_THEMES:
            too_many = True
            break
        if cells:
            themes.append(check(table, layout, cells))
    problems = (*_about_count(table, len(themes), too_many), *notes, *_not_used(table, layout))
    rows = with_same_titles(table, layout, themes)
    return _asking_letters(ThemeProposal(tables.source, rows, problems, sheet, sheets), tables)


def _nothing_in_it(source: str) -> Problem:
    return Problem(Severity.BLOCKS, "", None, None, sentences.nothing_in_it(source))


def _no_themes(table: Table, found: Stories | None, source: str) -> Problem:
    """No headings that we know, or those of another file."""
    if not table.rows:
        return _nothing_in_it(source)
    if found is None:
        row = table.rows[0].number
        sentence = sentences.headings_unknown(table.label, row)
        return Problem(Severity.BLOCKS, table.name, row, None, sentence)
    row, column = found.heading_row.number, column_name(found.heading_row, found.column)
    sentence = sentences.stories(table.label, row, column)
    return Problem(Severity.BLOCKS, table.name, row, column, sentence)


def _about_count(table: Table, count: int, too_many: bool) -> list[Problem]:
    if not count:
        return [of_table(Severity.BLOCKS, table, sentences.no_themes_yet(table.label))]
    if too_many:
        return [of_table(Severity.BLOCKS, table, sentences.too_many_themes(table.label, MOST_THEMES))]
    if count > USUAL_MOST_THEMES:
        return [of_table(Severity.NOTE, table, sentences.many_themes(table.label, count))]
    return []


def _not_used(table: Table, layout: Layout) -> list[Problem]:
    problems = []
    for column in layout.not_used[:_MOST_UNUSED]:
        name = column_name(layout.heading_row, column)
        sentence = sentences.column_not_used(table.label, name)
        problems.append(Problem(Severity.NOTE, table.name, layout.heading_row.number, name, sentence))
    return problems


def _asking_letters(proposal: ThemeProposal, tables: Tables) -> ThemeProposal:
    """In doubt about the letters nothing comes in before somebody looked at a line of it."""
    if not tables.letters:
        return proposal
    samples = " / ".join(f'"{each.sample}" ({each.name})' for each in tables.letters)
    sentence = sentences.letters_in_doubt(proposal.source, samples)
    question = Problem(Severity.ASK, proposal.sheet, None, None, sentence)
    return replace(proposal, problems=(question, *proposal.problems), letters=tables.letters)
