"""Which table of a file holds the themes: the one with most headings that we know, unless another was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from bijeenkomst.intake import refusals
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.headings import Layout, Stories, recognise
from bijeenkomst.intake.proposal.places import MOST_NAMED, of_table
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity
from bijeenkomst.intake.table import Table, Tables

Found = Layout | Stories | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The table to read, and what its headings say; `tables` are those that can be chosen."""

    table: Table
    found: Found
    tables: tuple[Table, ...]


def choose(tables: Tables, sheet: str) -> Chosen | None:
    """The table to read, or None when no table has anything in it. `sheet`: the name of the one that was chosen.

    Raises:
        ThemesUnreadable: the one chosen is not there, or none of a web page's tables is of themes.
    """
    recognised = [(table, recognise(table)) for table in tables.tables]
    recognised = [(table, found) for table, found in recognised if found or not table.perhaps_layout]
    if tables.tables and not recognised:
        raise refusals.web_page(tables.source)
    names = tuple(table.name for table, _found in recognised)
    if sheet:
        candidates = [each for each in recognised if _is_called(each[0], sheet)][:1]
        if not candidates:
            raise refusals.no_such_sheet(tables.source, sheet, names)
    else:  # a hidden one only when there is nothing else
        candidates = [each for each in recognised if not each[0].hidden] or recognised
    if not candidates:
        return None
    table, found = max(candidates, key=lambda each: _rank(each[1]))  # of equal ones the first
    return Chosen(table, found, tuple(table for table, _found in recognised))


def passed_over(tables: Sequence[Table], read: Table) -> tuple[Problem, ...]:
    """What is said of the other sheets, which can be chosen instead."""
    notes = []
    others = [f'"{table.name}"' for table in tables if table is not read and not table.hidden]
    hidden = [f'"{table.name}"' for table in tables if table is not read and table.hidden]
    if others:
        notes.append(sentences.other_sheets(read.label, ", ".join(others[:MOST_NAMED])))
    if hidden:
        notes.append(sentences.hidden_sheets(", ".join(hidden[:MOST_NAMED])))
    if read.hidden:
        notes.append(sentences.sheet_hidden(read.label))
    return tuple(of_table(Severity.NOTE, read, note) for note in notes)


def _is_called(table: Table, name: str) -> bool:
    return table.name.strip().casefold() == name.strip().casefold()


def _rank(found: Found) -> tuple[int, int]:
    """Themes before stories before nothing; then by the kinds of headings that are known above something."""
    if isinstance(found, Stories):
        return 1, 0
    if found is None:
        return 0, 0
    if not any(row.cell(found.title).strip() for row in found.below):
        return 2, 0
    kinds = (found.core_sentence is not None) + bool(found.quotes) + (found.sensitive is not None)
    return 2, 1 + kinds
