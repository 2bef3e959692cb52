"""Which theme is meant by a code as people type it, on any keyboard; what can be another one is never guessed (R10)."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import product

from bijeenkomst.domain.values.theme_code import everyday, read_code

_SOUNDS = dict(zip("БВГДЗИЙЛНПРСУФХЦЕКМТАΓΔΛΠΣΦ", "BVGDZIJLNPRSUFHCEKMTAGDLPSF", strict=True))
"""What stands for our letter on a keyboard of another script, for who types by sound: N is Н there."""
_MISTAKEN = {
    "O": "QD0",
    "0": "QD",
    "Q": "D",
    "D": "Q",
    "I": "J7",
    "L": "J7",
    "1": "J7",
    "V": "UY",
    "U": "V",
    "B": "8",
    "8": "B",
    "S": "5",
    "5": "S",
    "Z": "2",
    "2": "Z",
    "G": "6",
    "6": "G",
}
"""What is easily read or typed for another; never taken without asking."""
_ROW = re.compile(r"(\w\W*\w)\W+[\d\W]+")
LONGEST = 100  # characters that are looked at


@dataclass(frozen=True, slots=True)
class TypedCode:
    """`code` when only one can be meant, else "" and those that may be: `perhaps`."""

    code: str = ""
    perhaps: tuple[str, ...] = ()


def which_code(text: str, known: Collection[str]) -> TypedCode:
    """The code among `known` that is meant by `k 6`, `К6` in Cyrillic, `k٦`, `K6.`, `6K`, or the row `K6-1-05`."""
    typed = text[:LONGEST].rpartition("/")[2].strip()
    if found := _ROW.fullmatch(typed):
        typed = found[1]
    straight = read_code(typed)
    if typed.isascii() and straight in known:
        return TypedCode(straight)
    chars = [char for char in everyday(typed) if char.isalnum()]
    if len(chars) != 2:
        return TypedCode()
    sure = _candidates(chars, known, lambda char: read_code(char) + _SOUNDS.get(char, ""))
    if len(sure) == 1:
        return TypedCode(sure[0])
    read = list(straight)
    return TypedCode("", sure or _candidates(read, known, lambda char: char + _MISTAKEN.get(char, "")))


def _candidates(chars: list[str], known: Collection[str], may_be: Callable[[str], str]) -> tuple[str, ...]:
    """The known codes that these two can be, also the other way round ("6K")."""
    pairs = (*product(may_be(chars[0]), may_be(chars[1])), *product(may_be(chars[1]), may_be(chars[0])))
    return tuple(dict.fromkeys(code for pair in pairs if (code := "".join(pair)) in known))
