"""Where things stand in the table that was chosen."""

from dataclasses import dataclass

from bijeenkomst.intake.proposal.choosing import Chosen
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.hidden_columns import without_hidden
from bijeenkomst.intake.proposal.pasted import is_a_list, lay_out_list
from bijeenkomst.intake.proposal.proposed import Problem
from bijeenkomst.intake.table import Row, Table


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A table and its columns, with what is said of both; `sheet` is one of `sheets`, where there are any."""

    table: Table
    layout: Layout
    notes: tuple[Problem, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def lay_out(chosen: Chosen, lines: tuple[Row, ...] | None) -> LaidOut | None:
    """The columns by their headings, those of a list by their places; None when it holds no themes.

    `lines`: those of plain text.
    """
    if lines is not None and is_a_list(chosen.headings):
        return LaidOut(*lay_out_list(chosen.table, chosen.headings, lines))
    if not isinstance(chosen.headings, Layout):
        return None
    layout, notes = without_hidden(chosen.table, chosen.headings)
    return LaidOut(chosen.table, layout, (*chosen.notes, *notes), chosen.table.name, chosen.sheets)
