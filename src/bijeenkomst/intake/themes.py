"""Themes in: from a spreadsheet, a .csv file or pasted text to a proposal for the facilitator (R1, R2, R6)."""

from pathlib import Path

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.theme import MOST_THEMES
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake import pasted
from bijeenkomst.intake.apart import read_apart
from bijeenkomst.intake.checking import proposed, same_title
from bijeenkomst.intake.headings import Layout, Stories, recognise
from bijeenkomst.intake.kind_of_file import Kind, kind_of
from bijeenkomst.intake.on_disk import read_bytes
from bijeenkomst.intake.proposal import Problem, ProposedTheme, Severity, ThemeProposal
from bijeenkomst.intake.separated import decode, delimiter_of, split
from bijeenkomst.intake.table import Row, Table, column_letter, rows_of
from bijeenkomst.intake.unreadable import ThemesUnreadable
from bijeenkomst.intake.workbook import read_workbook

USUAL_MOST_THEMES = 60  # what an evening is made to carry; more are possible
_LONGEST_PASTE = 1_000_000  # characters


def read_themes_file(path: Path) -> ThemeProposal:
    """What the themes file at `path` would bring in (.xlsx, .ods, .xls, .csv or .txt).

    Raises:
        ThemesUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    return read_themes_bytes(read_bytes(path), path.name)


def read_themes_bytes(data: bytes, name: str) -> ThemeProposal:
    """What a themes file with this content and name would bring in; see `read_themes_file`."""
    kind = kind_of(data, name)
    if kind is Kind.XLS:
        return _from_tables(read_apart(data, kind, name), name)
    if kind is not Kind.TEXT:
        return _from_tables(read_workbook(data, kind, name), name)
    text = decode(data, name)
    label = _('Bestand "%(name)s"') % {"name": name}
    if name.lower().endswith((".txt", ".text", ".md")):
        return _from_text(text, name, label)
    return _from_tables((split(text, name, label),), name)


def read_themes_text(text: str, source_name: str) -> ThemeProposal:
    """What pasted text would bring in: cells from a spreadsheet, or a theme a line.

    `source_name` starts the sentences about it ("Geplakte tekst").

    Raises:
        ThemesUnreadable: nothing in it, or far too much.
    """
    if not tidy(text[:_LONGEST_PASTE]):
        raise ThemesUnreadable(_("Er is nog niets geplakt. Kopieer de thema's en plak ze hier."))
    if len(text) > _LONGEST_PASTE:
        raise ThemesUnreadable(_("Dit is te veel tekst om te plakken. Kopieer alleen de thema's."))
    return _from_text(text, source_name, source_name)


def _from_text(text: str, name: str, label: str) -> ThemeProposal:
    try:
        table = split(text, name, label)
    except ThemesUnreadable:  # a quotation mark at the start of a sentence is nothing special in plain text
        table = Table(name, label, ())
    found = recognise(table)
    one_column = (
        isinstance(found, Layout) and sum(bool(cell.strip()) for cell in found.heading_row.cells) == 1
    )
    if found and not one_column:
        return _from_tables((table,), name)
    if pasted.is_delimiter_sure(delimiter_of(text)) and pasted.has_columns(table):
        note = _of_table(
            Severity.NOTE,
            table,
            _(
                "%(label)s: er staan geen koppen boven de kolommen. "
                "De eerste kolom is gelezen als titel, de tweede als kernzin, de rest als citaten."
            ),
        )
        return _proposal(*pasted.by_position(table), name, (note,))
    lines = rows_of([line] for line in text.removeprefix("\ufeff").splitlines())
    if one_column and isinstance(found, Layout):
        lines = tuple(row for row in lines if row.number > found.heading_row.number)
    return _proposal(*pasted.by_lines(table, lines), name, ())


def _from_tables(tables: tuple[Table, ...], source: str) -> ThemeProposal:
    layouts = [(table, recognise(table)) for table in tables]
    for table, layout in layouts:
        if isinstance(layout, Layout):
            others = [other.name for other in tables if other is not table]
            return _proposal(table, layout, source, _passed_over(table, others))
    for table, layout in layouts:
        if isinstance(layout, Stories):
            return ThemeProposal(source, (), (_these_are_stories(table, layout),))
    return ThemeProposal(source, (), (_nothing_recognised(tables, source),))


def _proposal(table: Table, layout: Layout, source: str, problems: tuple[Problem, ...]) -> ThemeProposal:
    found: list[tuple[Row, ProposedTheme]] = []
    too_many = False
    for row in layout.below:
        theme = proposed(table, layout, row)
        if theme and len(found) == MOST_THEMES:
            too_many = True
            break
        if theme:
            found.append((row, theme))
    rows = tuple(_with_same_titles(table, layout, found))
    return ThemeProposal(
        source, rows, (*_about_count(table, len(rows), too_many), *problems, *_not_used(table, layout))
    )


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
            theme = ProposedTheme(theme.sheet, theme.row, theme.draft, (problem, *theme.problems))
        seen[key] = (*earlier, row.number)
        themes.append(theme)
    return themes


def _about_count(table: Table, count: int, too_many: bool) -> list[Problem]:
    if not count:
        text = _("%(label)s: onder de koppen staan nog geen thema's. Vul ze in het bestand in.")
        return [_of_table(Severity.BLOCKS, table, text)]
    if too_many:
        text = _("%(label)s: hier staan meer dan %(most)d thema's. Zoveel passen er niet in een bijeenkomst.")
        return [_of_table(Severity.BLOCKS, table, text, most=MOST_THEMES)]
    if count > USUAL_MOST_THEMES:
        text = _("%(label)s: hier staan %(count)d thema's. Dat is veel voor één avond.")
        return [_of_table(Severity.NOTE, table, text, count=count)]
    return []


def _not_used(table: Table, layout: Layout) -> list[Problem]:
    problems = []
    for column in layout.not_used[:20]:
        heading = tidy(layout.heading_row.cell(column))[:40]
        named = f"{column_letter(column)} ({heading})" if heading else column_letter(column)
        text = _("%(label)s, kolom %(column)s: wat hierin staat, wordt niet overgenomen.") % {
            "label": table.label,
            "column": named,
        }
        problems.append(Problem(Severity.NOTE, table.name, layout.heading_row.number, named, text))
    return problems


def _passed_over(table: Table, others: list[str]) -> tuple[Problem, ...]:
    if not others:
        return ()
    text = _("%(label)s wordt gelezen. Niet gelezen: %(others)s.")
    return (_of_table(Severity.NOTE, table, text, others=", ".join(f'"{name}"' for name in others[:10])),)


def _these_are_stories(table: Table, found: Stories) -> Problem:
    heading = tidy(found.heading_row.cell(found.column))
    column = f"{column_letter(found.column)} ({heading})"
    text = _(
        "%(label)s, rij %(row)d, kolom %(column)s: dit lijken de verhalen uit de gesprekken, niet de thema's. "
        "Kies het bestand met per rij één thema: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": table.label, "row": found.heading_row.number, "column": column}
    return Problem(Severity.BLOCKS, table.name, found.heading_row.number, column, text)


def _nothing_recognised(tables: tuple[Table, ...], source: str) -> Problem:
    if not any(table.rows for table in tables):
        text = _('In bestand "%(name)s" staat nog niets. Kies een ander bestand.') % {"name": source}
        return Problem(Severity.BLOCKS, "", None, None, text)
    table = next(table for table in tables if table.rows)
    text = _(
        "%(label)s, rij %(row)d: de koppen boven de kolommen zijn niet te herkennen. "
        "Zet boven de kolommen: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": table.label, "row": table.rows[0].number}
    return Problem(Severity.BLOCKS, table.name, table.rows[0].number, None, text)


def _of_table(severity: Severity, table: Table, text: str, **values: object) -> Problem:
    return Problem(severity, table.name, None, None, text % {"label": table.label, **values})
