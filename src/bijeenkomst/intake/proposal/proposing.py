"""The rows under known headings as a proposal, and what is said when there are none."""

from dataclasses import replace

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.theme import MOST_THEMES
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.proposal.checking import proposed, same_title
from bijeenkomst.intake.proposal.grouping import groups
from bijeenkomst.intake.proposal.headings import Layout, Stories
from bijeenkomst.intake.proposal.places import column_name, of_table
from bijeenkomst.intake.proposal.theme_proposal import Problem, ProposedTheme, Severity, ThemeProposal
from bijeenkomst.intake.table import Row, Table, column_letter

USUAL_MOST_THEMES = 60  # what an evening is made to carry; more are possible
_MOST_UNUSED = 20  # columns that are named


def propose(table: Table, layout: Layout, source: str, problems: tuple[Problem, ...]) -> ThemeProposal:
    """What the rows below the headings would bring in. `problems`: what is known of the file already."""
    found: list[tuple[Row, ProposedTheme]] = []
    too_many = False
    for group in groups(table, layout):
        theme = proposed(table, layout, group)
        if theme and len(found) == MOST_THEMES:
            too_many = True
            break
        if theme:
            found.append((group.first, theme))
    rows = tuple(_with_same_titles(table, layout, found))
    about = _about_count(table, len(rows), too_many)
    return ThemeProposal(source, rows, (*about, *problems, *_not_used(table, layout)))


def these_are_stories(table: Table, found: Stories) -> Problem:
    """The stories that were told, not the themes made of them."""
    heading = tidy(found.heading_row.cell(found.column))
    column = f"{column_letter(found.column)} ({heading})"
    text = _(
        "%(label)s, rij %(row)d, kolom %(column)s: dit lijken de verhalen uit de gesprekken, niet de thema's. "
        "Kies het bestand met per rij één thema: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": table.label, "row": found.heading_row.number, "column": column}
    return Problem(Severity.BLOCKS, table.name, found.heading_row.number, column, text)


def nothing_recognised(table: Table | None, source: str) -> Problem:
    """No headings that we know, or nothing at all."""
    if table is None or not table.rows:
        text = _('In bestand "%(name)s" staat nog niets. Kies een ander bestand.') % {"name": source}
        return Problem(Severity.BLOCKS, "", None, None, text)
    text = _(
        "%(label)s, rij %(row)d: de koppen boven de kolommen zijn niet te herkennen. "
        "Zet boven de kolommen: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": table.label, "row": table.rows[0].number}
    return Problem(Severity.BLOCKS, table.name, table.rows[0].number, None, text)


def _with_same_titles(
    table: Table, layout: Layout, found: list[tuple[Row, ProposedTheme]]
) -> list[ProposedTheme]:
    seen: dict[str, tuple[int, ...]] = {}
    themes = []
    for row, theme in found:
        key = theme.draft.title.casefold()
        earlier = seen.get(key, ())
        if key and earlier:
            problem = same_title(table, layout, row, earlier)
            theme = replace(theme, problems=(problem, *theme.problems))
        seen[key] = (*earlier, row.number)
        themes.append(theme)
    return themes


def _about_count(table: Table, count: int, too_many: bool) -> list[Problem]:
    if not count:
        text = _("%(label)s: onder de koppen staan nog geen thema's. Vul ze in het bestand in.")
        return [of_table(Severity.BLOCKS, table, text)]
    if too_many:
        text = _("%(label)s: hier staan meer dan %(most)d thema's. Zoveel passen er niet in een bijeenkomst.")
        return [of_table(Severity.BLOCKS, table, text, most=MOST_THEMES)]
    if count > USUAL_MOST_THEMES:
        text = _("%(label)s: hier staan %(count)d thema's. Dat is veel voor één avond.")
        return [of_table(Severity.NOTE, table, text, count=count)]
    return []


def _not_used(table: Table, layout: Layout) -> list[Problem]:
    problems = []
    for column in layout.not_used[:_MOST_UNUSED]:
        named = column_name(layout, column)
        text = _("%(label)s, kolom %(column)s: wat hierin staat, wordt niet overgenomen.") % {
            "label": table.label,
            "column": named,
        }
        problems.append(Problem(Severity.NOTE, table.name, layout.heading_row.number, named, text))
    return problems
