"""Which sheet of a workbook holds the themes: the one with most headings that we know, unless another was chosen."""

from collections.abc import Sequence

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.proposal.headings import Layout, Stories, recognise
from bijeenkomst.intake.proposal.places import MOST_NAMED, of_table
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity
from bijeenkomst.intake.refusals import no_such_sheet
from bijeenkomst.intake.table import Table


def choose(tables: Sequence[Table], sheet: str, source: str) -> tuple[Table, Layout | Stories | None] | None:
    """The sheet to read, with what its headings say; None when no sheet has anything in it. `sheet`: the one chosen.

    Raises:
        ThemesUnreadable: the one chosen is not there.
    """
    if sheet:
        for table in tables:
            if table.name.strip().casefold() == sheet.strip().casefold():
                return table, recognise(table)
        raise no_such_sheet(source, sheet, tuple(table.name for table in tables))
    # Of equal ones the first; a hidden one only when there is nothing else.
    found = [(table, recognise(table)) for table in tables if not table.hidden or _all_hidden(tables)]
    return max(found, key=lambda one: _rank(one[1]), default=None)


def passed_over(tables: Sequence[Table], read: Table) -> tuple[Problem, ...]:
    """What is said of the other sheets, which can be chosen instead."""
    notes = []
    others = [f'"{table.name}"' for table in tables if table is not read and not table.hidden]
    hidden = [f'"{table.name}"' for table in tables if table is not read and table.hidden]
    if others:
        text = _("%(label)s wordt gelezen. Niet gelezen: %(others)s.")
        notes.append(of_table(Severity.NOTE, read, text, others=", ".join(others[:MOST_NAMED])))
    if hidden:
        text = _("Verborgen in het bestand, en niet gelezen: %(others)s.")
        notes.append(of_table(Severity.NOTE, read, text, others=", ".join(hidden[:MOST_NAMED])))
    if read.hidden:
        notes.append(of_table(Severity.NOTE, read, _("%(label)s is verborgen in het bestand.")))
    return tuple(notes)


def _all_hidden(tables: Sequence[Table]) -> bool:
    return all(table.hidden for table in tables)


def _rank(found: Layout | Stories | None) -> tuple[int, int]:
    """Themes before stories before nothing; then by the kinds of headings that are known above something."""
    if isinstance(found, Stories):
        return 1, 0
    if found is None:
        return 0, 0
    if not any(row.cell(found.title).strip() for row in found.below):
        return 2, 0
    kinds = (found.core_sentence is not None) + bool(found.quotes) + (found.sensitive is not None)
    return 2, 1 + kinds
