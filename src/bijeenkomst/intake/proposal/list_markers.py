"""What stands before the items of a list: "1.", "a)", "•", "☐", "Thema 2:". It is left out; a title is not."""

import re
import unicodedata
from collections.abc import Sequence

_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))"
_WORDS = r"(?:thema|theme|punt|onderwerp|item|nr|no|nummer)"
# Always markers. A number needs a sign behind it: "30 km", "24/7" and "1.5 meter" are titles.
_SURE = (
    re.compile(rf"{_WORDS}\.?\s*(?:#\s?)?(?:\d{{1,3}}|[a-z]|{_ROMAN})\s*(?:[:.)]\s*|\s[-–—]\s+)(?=\S)", re.I),
    re.compile(rf"{_WORDS}\s*:\s*(?=\S)", re.I),
    re.compile(r"\(\d{1,3}\)\s*(?=\S)|\([a-z]\)\s+(?=\S)"),
    re.compile(rf"\({_ROMAN}\)\s+(?=\S)", re.I),
    re.compile(r"\d{1,3}\)\s*(?=\D)|\d{1,3}\.\)\s*(?=\S)"),
    re.compile(r"\d{1,3}[.:]\s+(?=\S)|\d{1,3}\.(?=[^\W\d])"),
    re.compile(r"\d{1,2}\s+[-–—]\s+(?=[^\W\d])"),
    re.compile(rf"(?:[a-z]|{_ROMAN})\)\s*(?=\S)", re.I),
    re.compile(r"\[[ xX✓✔]?\]\s*(?=\S)"),
    re.compile(r"#{1,6}\s+(?=\S)|#\d{1,3}[.:)]?\s+(?=\S)"),
    re.compile(r"[0-9]\ufe0f?\u20e3\s*(?=\S)"),  # a number in a box, as telephones have
    re.compile(r"[-–—*>+~]\s+(?=\S)|[-–—*>](?=[^\W\d])"),
    re.compile(r"o(?:\s{2,}|\t)(?=\S)"),  # Word's bullet of the second level
)
# Markers only where more lines have one like it.
_WHERE_MORE = (
    re.compile(r"[a-zA-Z]\.\s+(?=\S)"),
    re.compile(rf"{_ROMAN}\.\s+(?=\S)", re.I),
    re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\)?\s+(?=\S)"),
    re.compile(r"o\s+(?=\S)"),
)
_COUNTED = re.compile(r"(\d{1,3})\s+(?=[^\W\d])")  # "1 Samen eten": only where all lines are counted so
_ONLY_A_MARK = re.compile(
    rf"(?:{_WORDS}\s*)?\(?(?:\d{{1,3}}|[a-z]|{_ROMAN})[.):]*|(?:{_WORDS})\s*:?|[-–—*•·]+", re.IGNORECASE
)
_LETTERS_AS_SIGNS = "§·•⁃∙‣▪◦»›→➔➢➤►▶"
_MOST_MARKS = 3  # "- [ ] 1. Samen eten"


def without_markers(lines: Sequence[str]) -> list[str]:
    """The lines without their markers; a line that is only a marker becomes "", unless all are."""
    plain = [line.strip() for line in lines]
    filled = [line for line in plain if line]
    extra = tuple(pattern for pattern in _WHERE_MORE if sum(bool(pattern.match(line)) for line in filled) > 1)
    counted = _all_counted(filled)
    stripped = [_without_mark(line, extra, counted) for line in plain]
    if any(line and not _ONLY_A_MARK.fullmatch(line) for line in stripped):
        stripped = ["" if _ONLY_A_MARK.fullmatch(line) else line for line in stripped]
    return stripped


def are_only_markers(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but numbers or letters of a list."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) > 1 and all(_ONLY_A_MARK.fullmatch(cell) for cell in filled)


def _all_counted(lines: Sequence[str]) -> bool:
    numbers = [int(match[1]) if (match := _COUNTED.match(line)) else None for line in lines]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _without_mark(line: str, extra: tuple[re.Pattern[str], ...], counted: bool) -> str:
    for _time in range(_MOST_MARKS):
        stripped = _without_signs(line)
        patterns = (*_SURE, *extra, *((_COUNTED,) if counted else ()))
        match = next((match for pattern in patterns if (match := pattern.match(stripped))), None)
        shorter = stripped[match.end() :] if match else stripped
        if shorter == line:
            break
        line = shorter
    return line


def _without_signs(line: str) -> str:
    """Without the bullets, boxes and arrows in front; a mark of money or an emoji that starts a title stays."""
    at = 0
    while at < len(line) and _is_sign(line[at]):
        at += 1
    rest = line[at:]
    return rest.lstrip() if at and rest.strip() else line


def _is_sign(char: str) -> bool:
    if char in _LETTERS_AS_SIGNS or char in "\ufe0e\ufe0f":
        return True
    if "\ue000" <= char <= "\uf8ff":  # Word's bullets in Symbol and Wingdings
        return True
    # Arrows, boxes, geometric shapes, ticks and circled numbers; not pictures of things (U+1F300 and up).
    return "\u2190" <= char <= "\u2bff" and unicodedata.category(char) in ("So", "Sm", "No")
