"""The short code of a theme: a letter and a digit, none of which can be mistaken for another (R10)."""

import unicodedata
from collections.abc import Iterator
from itertools import islice
from random import Random

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"  # no I, L, O
DIGITS = "23456789"  # no 0, 1
_LOOKS = dict(zip("АВЕЗКМНОРСТУХЅЈԚԜΑΒΕΖΗΚΜΝΡΤΥΧ", "ABE3KMHOPCTYXSJQWABEZHKMNPTYX", strict=True))
"""Letters of Ukrainian, Russian and Greek keyboards that look like ours."""
ALL_CODES = len(LETTERS) * len(DIGITS)


def code_sequence(seed: int) -> Iterator[str]:
    """All 184 codes in the order in which a meeting gives them out.

    Each meeting has its own `seed`, so that last year's sheet seldom has the code of a theme of this year. Eight codes
    in a row have eight different letters and digits: one misread character never makes the code of another theme.
    """
    shuffle = Random(seed)
    letters, digits = list(LETTERS), list(DIGITS)
    shuffle.shuffle(letters)
    shuffle.shuffle(digits)
    for index in range(ALL_CODES):  # 23 and 8 have no common divisor, so that every pair occurs once
        yield letters[index % len(letters)] + digits[index % len(digits)]


def nth_code(seed: int, index: int) -> str:
    """The code at position `index` (from 0) in the sequence of the meeting with this seed.

    Raises:
        IndexError: when all codes have been given out.
    """
    code = next(islice(code_sequence(seed), index, None), None)
    if code is None:
        raise IndexError(index)
    return code


def read_code(text: str) -> str:
    """What somebody typed in the form of a code: Latin capitals and digits only.

    Letters and digits of other keyboards become those that they look like.
    """
    return "".join(_LOOKS.get(char, char) for char in everyday(text) if char.isalnum())


def everyday(text: str) -> str:
    """`text` in capitals of normal width without accents, with the digits of every script as 0-9."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in decomposed)
    return "".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Cf")).upper()
