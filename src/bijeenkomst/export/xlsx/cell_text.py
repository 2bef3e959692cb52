"""Text that a cell can hold."""

import re

LONGEST = 32_767  # UTF-16 code units in one cell (Excel specifications and limits)
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_STARTS_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_LINE_ENDS = re.compile("\r\n?")


def cell_text(text: str) -> str:
    """`text` in the form that a cell can hold: no control characters, no lone surrogates, not too long."""
    if text.isprintable() and len(text) <= LONGEST // 2:
        return text
    clean = _UNUSABLE.sub("", _LINE_ENDS.sub("\n", text))
    if len(clean) <= LONGEST // 2 or _units(clean) <= LONGEST:
        return clean
    return _shortened(clean) + "…"


def starts_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet program might take it for a formula when somebody edits the cell."""
    return text.startswith(_STARTS_LIKE_A_FORMULA)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _shortened(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore")
