"""Columns that somebody hid are not for the hall: they stay out, and that is said."""

from dataclasses import replace

from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import column_name, of_table
from bijeenkomst.intake.proposal.proposed import Problem, Severity
from bijeenkomst.intake.table import Table


def without_hidden(table: Table, layout: Layout) -> tuple[Layout, tuple[Problem, ...]]:
    """The layout without its hidden columns; the title stays, and so does whether a theme is sensitive (R4)."""
    hidden = table.metadata.hidden_columns
    core = layout.core_sentence
    left_out = tuple(
        column
        for column in ((core,) if core is not None else ()) + layout.quotes
        if column in hidden and any(row.cell(column).strip() for row in layout.below)
    )
    used = [layout.title] if layout.sensitive is None else [layout.title, layout.sensitive]
    notes = [
        sentences.column_left_out(table.label, column_name(layout.heading_row, column)) for column in left_out
    ]
    notes += [
        sentences.hidden_column_used(table.label, column_name(layout.heading_row, column))
        for column in used
        if column in hidden
    ]
    if not table.metadata.hidden_known:
        notes.append(sentences.hidden_unknown(table.label))
    visible = replace(
        layout,
        core_sentence=None if core in left_out else core,
        quotes=tuple(column for column in layout.quotes if column not in left_out),
        not_used=tuple(column for column in layout.not_used if column not in hidden),
    )
    return visible, tuple(of_table(Severity.NOTE, table, note) for note in notes)
