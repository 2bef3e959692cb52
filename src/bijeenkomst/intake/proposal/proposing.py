"""The third stage: what the tables of a file would bring in, and what the facilitator has to decide first (R6)."""

from itertools import islice

from bijeenkomst.domain.values.theme import MOST_THEMES
from bijeenkomst.intake.proposal import whole_file
from bijeenkomst.intake.proposal.cells import read_cells
from bijeenkomst.intake.proposal.checking import check
from bijeenkomst.intake.proposal.choosing import choose
from bijeenkomst.intake.proposal.grouping import groups
from bijeenkomst.intake.proposal.headings import Stories
from bijeenkomst.intake.proposal.laying_out import lay_out
from bijeenkomst.intake.proposal.proposed import ThemeProposal
from bijeenkomst.intake.table import Tables


def propose(tables: Tables, sheet: str = "") -> ThemeProposal:
    """What these tables would bring in. `sheet`: the name of the one that was chosen.

    Raises:
        TableUnreadable: the sheet chosen is not there, or none of a web page's tables is of themes.
    """
    source, letters = tables.source, tables.letters
    chosen = choose(tables, sheet)
    laid_out = lay_out(chosen, tables.lines) if chosen else None
    if laid_out is None:
        sheet, sheets = (chosen.table.name, chosen.sheets) if chosen else ("", ())
        doubt = whole_file.about_letters(letters, source, sheet)
        problems = (*doubt, whole_file.no_themes(chosen, source))
        of_stories = chosen is not None and isinstance(chosen.headings, Stories)
        return ThemeProposal(source, (), problems, sheet, sheets, letters, of_stories)
    table, layout = laid_out.table, laid_out.layout
    texts = (cells for group in groups(table, layout) if (cells := read_cells(table, layout, group)))
    themes = [check(table, layout, cells) for cells in islice(texts, MOST_THEMES + 1)]  # one more is too many
    problems = (
        *whole_file.about_letters(letters, source, laid_out.sheet),
        *whole_file.about_count(table, len(themes)),
        *laid_out.notes,
        *whole_file.about_columns(table, layout.heading_row, layout.not_used),
    )
    rows = whole_file.same_titles(table, layout, themes)
    return ThemeProposal(source, rows, problems, laid_out.sheet, laid_out.sheets, letters)
