"""Themes in: from a spreadsheet, a .csv file or pasted text to a proposal for the facilitator (R1, R2, R6).

Read, then tables, then a proposal: nothing goes back.
"""

import re
from dataclasses import replace
from pathlib import Path

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.proposal import pasted
from bijeenkomst.intake.proposal.choosing import choose, passed_over
from bijeenkomst.intake.proposal.headings import Layout, Stories, recognise
from bijeenkomst.intake.proposal.hidden_columns import without_hidden
from bijeenkomst.intake.proposal.places import of_table
from bijeenkomst.intake.proposal.proposing import nothing_recognised, propose, these_are_stories
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity, ThemeProposal
from bijeenkomst.intake.table import Table, text_rows
from bijeenkomst.intake.tables.delimited_text import delimiter_of, split
from bijeenkomst.intake.tables.reading import Read, read
from bijeenkomst.intake.unreadable import ThemesUnreadable

ENDINGS = tuple(
    f".{each}"
    for each in "xlsx xlsm xltx xltm xlsb xls xlt ods ots fods csv tsv tab txt md htm html xml".split()
)
"""How the names of files with themes can end; a file is read by what is in it, whatever it is called."""

_LONGEST_PASTE = 1_000_000  # characters


def read_themes_file(path: Path, sheet: str = "", letters: str = "") -> ThemeProposal:
    """What the themes file at `path` would bring in. `sheet` and `letters`: what was chosen of a proposal before.

    Raises:
        ThemesUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    return read_themes_bytes(read_bytes(path), path.name, sheet, letters)


def read_themes_bytes(data: bytes, name: str, sheet: str = "", letters: str = "") -> ThemeProposal:
    """What a themes file with this content and name would bring in; see `read_themes_file`."""
    found = read(data, name, letters)
    if found.text is None:
        proposal = _from_tables(found.tables, name, sheet)
    else:
        proposal = _from_text(found.text, name, _('Bestand "%(name)s"') % {"name": name})
    return _with_letters(proposal, found)


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
        return _from_tables((table,), name, "")
    if pasted.is_delimiter_sure(delimiter_of(text)) and pasted.has_columns(table):
        said = _(
            "%(label)s: er staan geen koppen boven de kolommen. "
            "De eerste kolom is gelezen als titel, de tweede als kernzin, de rest als citaten."
        )
        return propose(*pasted.by_position(table), name, (of_table(Severity.NOTE, table, said),))
    lines = text_rows([line] for line in text.removeprefix("\ufeff").splitlines())
    # "Thema" is a heading; "Thema 1" is the first of them.
    if one_column and isinstance(found, Layout) and not re.search(r"\d", " ".join(found.heading_row.cells)):
        lines = tuple(row for row in lines if row.number > found.heading_row.number)
    return propose(*pasted.by_lines(table, lines), name, ())


def _from_tables(tables: tuple[Table, ...], source: str, sheet: str) -> ThemeProposal:
    chosen = choose(tables, sheet, source)
    if chosen is None:
        return ThemeProposal(source, (), (nothing_recognised(None, source),))
    table, found = chosen
    if isinstance(found, Layout):
        layout, notes = without_hidden(table, found)
        proposal = propose(table, layout, source, (*passed_over(tables, table), *notes))
    else:
        why = (
            these_are_stories(table, found)
            if isinstance(found, Stories)
            else nothing_recognised(table, source)
        )
        proposal = ThemeProposal(source, (), (why,))
    return replace(proposal, sheet=table.name, sheets=tuple(each.name for each in tables))


def _with_letters(proposal: ThemeProposal, found: Read) -> ThemeProposal:
    """In doubt about the letters nothing comes in before somebody looked at a line of it."""
    if not found.letters:
        return proposal
    samples = " / ".join(f'"{each.sample}" ({each.name})' for each in found.letters)
    text = _(
        'Bestand "%(name)s": het is niet zeker welke letters hierin staan. Kies wat goed is: %(samples)s.'
    )
    said = text % {"name": proposal.source, "samples": samples}
    ask = Problem(Severity.ASK, proposal.sheet, None, None, said)
    return replace(proposal, problems=(ask, *proposal.problems), letters=found.letters)
