"""Pasted text without headings: a theme a line, or cells in the order of the example (R6)."""

import re

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.headings import Layout
from bijeenkomst.intake.separated import DELIMITERS
from bijeenkomst.intake.table import Row, Table

_BULLET = re.compile(r"^\s*(?:[-–—*•·▪◦‣>]|\(?\d{1,3}[.)](?=\s|[^\W\d]))\s*")
_TITLE_AND_SENTENCE = re.compile(r"\s*(?::|\s[-–—])\s+")
_COLUMNS = 5  # title, core sentence and three quotes


def by_lines(table: Table, text_rows: tuple[Row, ...]) -> tuple[Table, Layout]:
    """Each line as a title, or as "Titel: kernzin"; numbers and bullets in front of it are left out."""
    rows = tuple(Row(row.number, _title_and_sentence(" ".join(row.cells))) for row in text_rows)
    return _with_example_columns(table, rows)


def by_position(table: Table) -> tuple[Table, Layout]:
    """Cells without headings: the first is the title, then the core sentence, then the quotes."""
    return _with_example_columns(table, table.rows)


def has_columns(table: Table) -> bool:
    """Whether most rows of a table have several cells, so that it was copied from a table."""
    several = sum(sum(bool(cell.strip()) for cell in row.cells) > 1 for row in table.rows)
    return several * 2 > len(table.rows) > 0


def is_delimiter_sure(delimiter: str) -> bool:
    """A comma belongs in sentences too: on its own it makes no columns."""
    return delimiter in DELIMITERS and delimiter != ","


def _with_example_columns(table: Table, rows: tuple[Row, ...]) -> tuple[Table, Layout]:
    headings = (_("Titel"), _("Kernzin"), _("Citaat 1"), _("Citaat 2"), _("Citaat 3"))
    width = max((len(row.cells) for row in rows), default=_COLUMNS)
    layout = Layout(
        heading_row=Row(0, headings),
        title=0,
        core_sentence=1,
        quotes=tuple(range(2, max(width, _COLUMNS))),
        sensitive=None,
        not_used=(),
        below=rows,
    )
    return Table(table.name, table.label, rows), layout


def _title_and_sentence(line: str) -> tuple[str, ...]:
    plain = tidy(_BULLET.sub("", line))
    title, sentence = plain, ""
    parts = _TITLE_AND_SENTENCE.split(plain, maxsplit=1)
    if len(parts) == 2 and parts[0]:
        title, sentence = parts
    return (title.rstrip(":").rstrip(), sentence)
