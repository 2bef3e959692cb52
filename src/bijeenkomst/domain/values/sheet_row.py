"""Rij: a row of a printed sheet, by the code beside it in whatever way people type it (R8, R39)."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from bijeenkomst.domain.values.theme_code import everyday
from bijeenkomst.domain.values.typed_code import which_code

_CODE = re.compile(r"(\w\s*\w)\s*")
_BETWEEN = re.compile(r"[\s\-_/.,:\u2010-\u2015\u2212]+")
_JOINED = 3  # "205" is sheet 2, row 05: a row is printed with two digits
MOST_SHEETS = 100
FIRST_SLIP = 51
"""Lists are sheets 1-50 and pages of slips 51-100, so that no slip has the row codes of a list."""
GROUP_SHEET = 101
"""A groepsblad: it has marks as the others, and no rows of people (R49)."""
OFFER_SHEET = 102
"""Slips with offers belong to no theme; they are numbered on from page to page, up to `MOST_OFFER_SLIPS` (R56)."""
MOST_OFFER_SLIPS = 99
LIST_ROWS, SLIP_ROWS = 10, 3  # printed on a sheet; a list with a long consent text has fewer


class Misread(StrEnum):
    """Why a typed text is no row."""

    NO_ROW = "no row"
    NO_THEME = "no theme"
    UNKNOWN_THEME = "unknown theme"
    WHICH_THEME = "which theme"
    NO_SUCH_ROW = "no such row"


def rows_on(sheet: int) -> int:
    """The most rows for people that are printed on the sheet with this number."""
    if sheet == GROUP_SHEET:
        return 0
    if sheet == OFFER_SHEET:
        return MOST_OFFER_SLIPS
    return SLIP_ROWS if sheet >= FIRST_SLIP else LIST_ROWS


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The code of the theme, and the numbers of sheet and row: both 0 on paper that has only the theme's code."""

    theme: str
    sheet: int = 0
    row: int = 0

    @property
    def code(self) -> str:
        """The code as printed beside the row, `K7-2-05`; "" without a row."""
        return f"{self.theme}-{self.sheet}-{self.row:02d}" if self.row else ""

    @property
    def sheet_code(self) -> str:
        """The code as printed on the sheet: `K7-2`."""
        return f"{self.theme}-{self.sheet}"

    @property
    def following(self) -> "SheetRow | None":
        """The next row on the same sheet; None after the last one, since any sheet can be next on the pile."""
        if not self.row:
            return self
        return replace(self, row=self.row + 1) if self.row < rows_on(self.sheet) else None


_NO_THEME = "A0"  # no code of a theme has this digit
_MARK = re.compile(r"([A-Z][2-9]|A0)([0-9]{3})([0-9]{2})")


def mark_text(row: SheetRow) -> str:
    """The text in the machine-readable mark beside a row (R8), always of the same length: `K700205`."""
    return f"{row.theme or _NO_THEME}{row.sheet:03d}{row.row:02d}"


def read_mark(text: str) -> SheetRow | None:
    """The row of a mark that was read in a photo, with row 0 for the sheet itself; None when it is no mark of ours."""
    match = _MARK.fullmatch(text)
    if match is None:
        return None
    return SheetRow("" if match[1] == _NO_THEME else match[1], int(match[2]), int(match[3]))


def read_sheet_row(text: str, known: Collection[str], before: SheetRow | None = None) -> SheetRow | Misread:
    """The row that is meant by `k7 2 5`, `K7-2-05` or `k7205`, and after row `before` also by `2-05`, `5` or `205`.

    `known` are the theme codes of the meeting, with those of merged themes, whose sheets are still in use (R28).
    """
    typed = _BETWEEN.sub(" ", everyday(text)).strip()
    theme, numbers = "", typed
    match = _CODE.match(typed)
    if match is not None and not match[1].replace(" ", "").isdecimal():
        meant = which_code(match[1], known)
        if not meant.code or _has_letter(typed[match.end() :]):
            return Misread.WHICH_THEME if meant.perhaps else Misread.UNKNOWN_THEME
        theme, numbers = meant.code, typed[match.end() :]
    elif _has_letter(typed):
        return Misread.UNKNOWN_THEME
    parts = numbers.split()
    if not all(part.isascii() and part.isdecimal() for part in parts) or not (theme or parts):
        return Misread.NO_ROW
    if not theme and before is None:
        return Misread.NO_THEME
    sheet_before = before.sheet if before and theme in ("", before.theme) else 0
    return _row(theme or (before.theme if before else ""), [*parts], sheet_before)


def _has_letter(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _row(theme: str, parts: list[str], sheet_before: int) -> SheetRow | Misread:
    if not parts:
        return SheetRow(theme)
    if len(parts) == 1 and len(parts[0]) >= _JOINED:
        parts = [parts[0][:-2], parts[0][-2:]]
    elif len(parts) == 1 and sheet_before:
        parts = [str(sheet_before), parts[0]]
    if len(parts) != 2 or max(map(len, parts)) > _JOINED:
        return Misread.NO_ROW
    sheet, row = int(parts[0]), int(parts[1])
    if not (1 <= sheet <= MOST_SHEETS and row):
        return Misread.NO_ROW
    if row > rows_on(sheet):
        return Misread.NO_SUCH_ROW
    return SheetRow(theme, sheet, row)
