"""Text with a comma, semicolon or tab between the cells, as spreadsheets save and copy it."""

import codecs
import csv
import io
import re

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.headings import Heading, heading_of
from bijeenkomst.intake.kind_of_file import no_spreadsheet
from bijeenkomst.intake.table import Table, rows_of
from bijeenkomst.intake.unreadable import ThemesUnreadable

DELIMITERS = ("\t", ";", ",")

_SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line; it hides it
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05  # of the text; with more it is no text at all
_END = "\ue000the end\ue000"


def decode(data: bytes, name: str) -> str:
    """The text in a file: UTF-8, UTF-16, or else Windows-1252 as Dutch Excel writes it (R6).

    Raises:
        ThemesUnreadable: it is no text, or in letters of another kind.
    """
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        raise ThemesUnreadable(
            _(
                'De letters in bestand "%(name)s" zijn niet te lezen. '
                "Open het in Excel of LibreOffice en bewaar het als .xlsx."
            )
            % {"name": name}
        ) from error
    start = text[:100_000]
    if len(_CONTROLS.findall(start)) > _MOST_CONTROLS * len(start):
        raise no_spreadsheet(name)
    return text


def split(text: str, name: str, label: str) -> Table:
    """`text` as a table, by the delimiter with which most headings are recognised.

    Raises:
        ThemesUnreadable: a quotation mark that opens is never closed.
    """
    said = _SEPARATOR_LINE.match(text)
    if said:
        return _table(text[said.end() :], said[1], name, label)
    return _table(text.removeprefix("\ufeff"), delimiter_of(text), name, label)


def delimiter_of(text: str) -> str:
    """The delimiter of the line with the headings; of the first line when none are recognised."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:15]
    best, most = "", 0
    for line in lines:
        for delimiter in DELIMITERS:
            known = sum(heading_of(cell) is not None for cell in _cells(line, delimiter))
            if known > max(most, 1) or (known == 1 and not most and _is_title_alone(line, delimiter)):
                best, most = delimiter, known
    if best:
        return best
    first = lines[0] if lines else ""
    return max(DELIMITERS, key=lambda delimiter: len(_cells(first, delimiter)))


def _is_title_alone(line: str, delimiter: str) -> bool:
    filled = [cell for cell in _cells(line, delimiter) if cell.strip()]
    return len(filled) == 1 and heading_of(filled[0]) is Heading.TITLE


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _table(text: str, delimiter: str, name: str, label: str) -> Table:
    # A mark after the end shows whether a quotation mark swallowed everything up to it.
    ends = "" if text.endswith(("\n", "\r")) else "\n"
    try:
        lines = list(csv.reader(io.StringIO(text + ends + _END, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise _never_closed(label) from error
    if lines[-1] != [_END]:
        raise _never_closed(label, len(lines))
    return Table(name, label, rows_of(lines[:-1]))


def _never_closed(label: str, row: int | None = None) -> ThemesUnreadable:
    where = label if row is None else _("%(label)s, rij %(row)d") % {"label": label, "row": row}
    return ThemesUnreadable(
        _(
            "%(where)s: hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten. "
            "Haal het weg in het bestand, of bewaar het als .xlsx."
        )
        % {"where": where}
    )


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    zeros = data[:2000].count(0) / max(1, len(data[:2000]))
    if zeros > 0.3:  # UTF-16 without its mark: every other byte of plain letters is zero
        little = data[1:2000:2].count(0) >= data[0:2000:2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
