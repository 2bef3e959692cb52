"""Text with a comma, semicolon, tab or bar between the cells, as spreadsheets save and copy it (CSV)."""

import csv
import io
import re

from bijeenkomst.intake import refusals
from bijeenkomst.intake.heading_words import Heading, heading_of
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.rows import text_rows

DELIMITERS = ("\t", ";", ",", "|")

# A first line that Excel writes and hides; when saved again, more separators stand behind it.
_SEPARATOR_LINE = re.compile(r'\ufeff?"?sep=(.)"?[;,\t|]*(?:\r\n|\r|\n)', re.IGNORECASE)
_RULE = re.compile(r"\s*:?-{2,}:?\s*|\s*:-+:?\s*")  # under the headings of a table in plain text
_END = "\ue000the end\ue000"


def split(text: str, name: str, label: str) -> Table:
    """`text` as a table, by the delimiter with which most headings are recognised.

    Raises:
        TableUnreadable: a quotation mark that opens is never closed.
    """
    if separator := _SEPARATOR_LINE.match(text):
        return _table(text[separator.end() :], separator[1], name, label)
    return _table(text.removeprefix("\ufeff"), _delimiter_of(text), name, label)


def _delimiter_of(text: str) -> str:
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
    return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])


def _table(text: str, delimiter: str, name: str, label: str) -> Table:
    # A marker after the end shows whether an open quotation mark swallowed the rest.
    ends = "" if text.endswith(("\n", "\r")) else "\n"
    whole = text + ends + _END
    try:
        lines = (
            _lines(whole, delimiter, escape="\\")
            if _is_escaped(whole, delimiter)
            else _lines(whole, delimiter)
        )
    except csv.Error as error:
        raise refusals.never_closed(label) from error
    if lines[-1] != [_END]:
        raise refusals.never_closed(label, len(lines))
    if delimiter == "|":
        lines = _without_bars(lines)
    return Table(name, label, text_rows(lines[:-1]), delimiter=delimiter)


def _lines(text: str, delimiter: str, *, escape: str | None = None, strict: bool = False) -> list[list[str]]:
    # A space in front of a cell, quoted or not, is no part of it.
    whole = io.StringIO(text, newline="")
    reader = csv.reader(
        whole, delimiter=delimiter, skipinitialspace=True, escapechar=escape, doublequote=True, strict=strict
    )
    return list(reader)


def _is_escaped(text: str, delimiter: str) -> bool:
    r"""Whether quotation marks are escaped with a backslash, as databases do: it parses only that way."""
    return '\\"' in text and not _parses(text, delimiter, None) and _parses(text, delimiter, "\\")


def _parses(text: str, delimiter: str, escape: str | None) -> bool:
    try:
        return _lines(text, delimiter, escape=escape, strict=True)[-1] == [_END]
    except csv.Error:
        return False


def _without_bars(lines: list[list[str]]) -> list[list[str]]:
    """Without the outer bars of a plain-text table, and the rule under its headings."""
    if sum(bool(line) and not line[0].strip() for line in lines) * 2 > len(lines):
        lines = [line[1:] if len(line) > 1 else line for line in lines]
    return [[] if line and all(_RULE.fullmatch(cell) for cell in line if cell) else line for line in lines]
