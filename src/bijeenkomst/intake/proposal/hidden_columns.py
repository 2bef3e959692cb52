"""Columns that somebody hid are not for the hall: they stay out, and that is said."""

from dataclasses import replace

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import column_name, of_table
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity
from bijeenkomst.intake.table import Table


def without_hidden(table: Table, layout: Layout) -> tuple[Layout, tuple[Problem, ...]]:
    """The layout without its hidden columns; the title stays, and so does whether a theme is sensitive (R4)."""
    hidden = table.marks.hidden_columns
    core = layout.core_sentence
    left_out = tuple(
        column
        for column in ((core,) if core is not None else ()) + layout.quotes
        if column in hidden and any(row.cell(column).strip() for row in layout.below)
    )
    notes: list[Problem] = []
    for column in left_out:
        text = _(
            "%(label)s: kolom %(column)s is verborgen en komt er niet in. Moet hij mee? "
            "Maak hem dan zichtbaar in het bestand."
        )
        notes.append(of_table(Severity.NOTE, table, text, column=column_name(layout, column)))
    used = [layout.title] if layout.sensitive is None else [layout.title, layout.sensitive]
    for column in used:
        if column in hidden:
            text = _("%(label)s: kolom %(column)s is verborgen, en wordt wel gebruikt.")
            notes.append(of_table(Severity.NOTE, table, text, column=column_name(layout, column)))
    if not table.marks.hidden_known:
        text = _(
            "%(label)s: in dit soort bestand is niet te zien of er iets verborgen is. Kijk na wat erin komt."
        )
        notes.append(of_table(Severity.NOTE, table, text))
    return (
        replace(
            layout,
            core_sentence=None if core in left_out else core,
            quotes=tuple(column for column in layout.quotes if column not in left_out),
            not_used=tuple(column for column in layout.not_used if column not in hidden),
        ),
        tuple(notes),
    )
