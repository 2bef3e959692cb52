"""The short code of a theme: a letter and a digit that cannot be mistaken for one another (R10)."""

from collections.abc import Iterator
from itertools import islice
from random import Random

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"  # no I, L, O
DIGITS = "23456789"  # no 0, 1
ALL_CODES = len(LETTERS) * len(DIGITS)


def code_sequence(seed: int) -> Iterator[str]:
    """All 184 codes in the order in which a meeting hands them out.

    Each meeting has its own `seed`, so last year's sheet seldom fits this year's theme. Among eight codes in
    a row no letter and no digit comes twice: one misread character never makes another theme of the evening.
    """
    shuffle = Random(seed)
    letters, digits = list(LETTERS), list(DIGITS)
    shuffle.shuffle(letters)
    shuffle.shuffle(digits)
    for index in range(ALL_CODES):  # 23 and 8 share no divisor, so every pair comes once
        yield letters[index % len(letters)] + digits[index % len(digits)]


def nth_code(seed: int, index: int) -> str:
    """The code at place `index` (from 0) of the meeting's sequence.

    Raises:
        IndexError: when all codes have been given out.
    """
    found = next(islice(code_sequence(seed), index, None), None)
    if found is None:
        raise IndexError(index)
    return found


def read_code(text: str) -> str:
    """What somebody typed, as a code is written: capitals, without spaces and dashes."""
    return "".join(text.split()).replace("-", "").upper()
