"""What is said of a whole file: which themes it has, what it holds besides, and what stands in the way of all of it."""

from dataclasses import replace

from bijeenkomst.domain.values.theme import MOST_THEMES
from bijeenkomst.intake.content import Letters
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.choosing import Chosen
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where, column_name, of_table
from bijeenkomst.intake.proposal.proposed import Problem, ProposedTheme, Severity
from bijeenkomst.intake.table import Row, Table

USUAL_MOST_THEMES = 60  # what an evening is made to carry; more are possible
_MOST_UNUSED = 20  # columns that are named


def no_themes(chosen: Chosen | None, source: str) -> Problem:
    """Nothing in it, no headings that we know, or those of another file."""
    if chosen is None or not chosen.table.rows:
        return Problem(Severity.BLOCKS, "", None, None, sentences.nothing_in_it(source))
    table, stories = chosen.table, chosen.headings
    if stories is None or isinstance(stories, Layout):
        row, column = table.rows[0].number, None
        sentence = sentences.headings_unknown(table.label, row)
    else:
        row, column = stories.heading_row.number, column_name(stories.heading_row, stories.column)
        sentence = sentences.stories(table.label, row, column)
    return Problem(Severity.BLOCKS, table.name, row, column, sentence)


def same_titles(table: Table, layout: Layout, themes: list[ProposedTheme]) -> tuple[ProposedTheme, ...]:
    """The themes, with a question for each whose title an earlier one has as well."""
    rows: dict[str, tuple[int, ...]] = {}  # by title
    asked = []
    for theme in themes[:MOST_THEMES]:
        title = theme.draft.title.casefold()
        earlier = rows.get(title, ())
        if title and earlier:
            words = sentences.same_title(", ".join(str(number) for number in earlier))
            where = Where(table, layout.heading_row, theme.row)
            question = where.problem(Severity.ASK, layout.title, words, earlier)
            theme = replace(theme, problems=(question, *theme.problems))
        asked.append(theme)
        rows[title] = (*earlier, theme.row)
    return tuple(asked)


def about_count(table: Table, count: int) -> tuple[Problem, ...]:
    """None, more than can be, or more than usual."""
    if not count:
        return (of_table(Severity.BLOCKS, table, sentences.no_themes_yet(table.label)),)
    if count > MOST_THEMES:
        return (of_table(Severity.BLOCKS, table, sentences.too_many_themes(table.label, MOST_THEMES)),)
    if count > USUAL_MOST_THEMES:
        return (of_table(Severity.NOTE, table, sentences.many_themes(table.label, count)),)
    return ()


def about_columns(table: Table, heading_row: Row, not_used: tuple[int, ...]) -> tuple[Problem, ...]:
    """The columns of which nothing comes in."""
    problems = []
    for column in not_used[:_MOST_UNUSED]:
        name = column_name(heading_row, column)
        sentence = sentences.column_not_used(table.label, name)
        problems.append(Problem(Severity.NOTE, table.name, heading_row.number, name, sentence))
    return tuple(problems)


def about_letters(letters: tuple[Letters, ...], source: str, sheet: str) -> tuple[Problem, ...]:
    """In doubt about the letters nothing comes in before somebody looked at a line of it."""
    if not letters:
        return ()
    samples = " / ".join(f'"{each.sample}" ({each.name})' for each in letters)
    return (Problem(Severity.ASK, sheet, None, None, sentences.letters_in_doubt(source, samples)),)
