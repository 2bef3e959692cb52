"""Which table of a file holds the themes: the one with most headings that we know, unless another was chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bijeenkomst.intake import refusals
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.headings import Headings, Stories, recognise
from bijeenkomst.intake.proposal.places import MOST_NAMED, of_table
from bijeenkomst.intake.proposal.proposed import Problem, Severity
from bijeenkomst.intake.table import Table, Tables


@dataclass(frozen=True, slots=True)
class Chosen:
    """The table to read and what its headings say; `sheets` can be chosen instead, and `notes` are about those."""

    table: Table
    headings: Headings
    sheets: tuple[str, ...]
    notes: tuple[Problem, ...]


def of_themes(headings: Headings) -> tuple[int, int]:
    """Themes rank above stories, and those above nothing; among themes, the more kinds of headings the better."""
    if isinstance(headings, Stories):
        return 1, 0
    if headings is None:
        return 0, 0
    if not any(row.cell(headings.title).strip() for row in headings.below):
        return 2, 0
    kinds = (headings.core_sentence is not None) + bool(headings.quotes) + (headings.sensitive is not None)
    return 2, 1 + kinds


def of_stories(headings: Headings) -> tuple[int, int]:
    """Stories before anything else."""
    return int(isinstance(headings, Stories)), 0


def choose(
    tables: Tables, sheet: str, rank: Callable[[Headings], tuple[int, int]] = of_themes
) -> Chosen | None:
    """The table to read, or None when no table has anything in it. `sheet`: the name of the one that was chosen.
    `rank` says how much a table looks like what is sought.

    Raises:
        TableUnreadable: the one chosen is not there, or none of a web page's tables is of themes.
    """
    every = [(table, recognise(table)) for table in tables.tables]
    usable = [(table, headings) for table, headings in every if headings or not table.perhaps_layout]
    if every and not usable:
        raise refusals.web_page(tables.source)
    sheets = tuple(table.name for table, _headings in usable)
    if sheet and tables.lines is None:
        candidates = [(table, headings) for table, headings in usable if _is_called(table, sheet)][:1]
        if not candidates:
            raise refusals.no_such_sheet(tables.source, sheet, sheets)
    else:  # a hidden one only when there is nothing else
        candidates = [(table, headings) for table, headings in usable if not table.hidden] or usable
    if not candidates:
        return None
    table, headings = max(candidates, key=lambda each: rank(each[1]))  # the first of equal ones
    return Chosen(
        table, headings, sheets, _notes(table, [other for other, _headings in usable if other is not table])
    )


def _notes(table: Table, others: Sequence[Table]) -> tuple[Problem, ...]:
    """What is said of the sheets that are not read, and of one that somebody hid."""
    notes = []
    visible = [f'"{other.name}"' for other in others if not other.hidden]
    hidden = [f'"{other.name}"' for other in others if other.hidden]
    if visible:
        notes.append(sentences.other_sheets(table.label, ", ".join(visible[:MOST_NAMED])))
    if hidden:
        notes.append(sentences.hidden_sheets(", ".join(hidden[:MOST_NAMED])))
    if table.hidden:
        notes.append(sentences.sheet_hidden(table.label))
    return tuple(of_table(Severity.NOTE, table, note) for note in notes)


def _is_called(table: Table, name: str) -> bool:
    return table.name.strip().casefold() == name.strip().casefold()
