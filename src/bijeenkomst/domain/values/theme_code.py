"""The short code of a theme: a letter and a digit that cannot be mistaken for one another (R10)."""

import unicodedata
from collections.abc import Iterator
from itertools import islice
from random import Random

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"  # no I, L, O
DIGITS = "23456789"  # no 0, 1
_LOOKS = dict(zip("АВЕЗКМНОРСТУХЅЈԚԜΑΒΕΖΗΚΜΝΡΤΥΧ", "ABE3KMHOPCTYXSJQWABEZHKMNPTYX", strict=True))
"""Letters on a Ukrainian, Russian or Greek keyboard that look like ours."""
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
    """What somebody typed, as a code is written: capitals of our own letters, with nothing between or around them.

    Letters and digits of other keyboards become those that they look like.
    """
    return "".join(_LOOKS.get(char, char) for char in everyday(text) if char.isalnum())


def everyday(text: str) -> str:
    """`text` in capitals without accents, in full letters of normal width, with the digits 0-9 of every script."""
    whole = unicodedata.normalize("NFKD", text)
    plain = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in whole)
    return "".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Cf")).upper()
