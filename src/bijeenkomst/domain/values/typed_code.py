"""Which theme is meant by a code that somebody typed on any keyboard, without guessing between several (R10)."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import product

from bijeenkomst.domain.values.theme_code import everyday, read_code

_SOUNDS = dict(zip("БВГДЗИЙЛНПРСУФХЦЕКМТАΓΔΛΠΣΦ", "BVGDZIJLNPRSUFHCEKMTAGDLPSF", strict=True))
"""Letters of other keyboards that sound like ours, for people who type by sound: N is Н in Cyrillic."""
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
"""What each character is easily mistaken for; used only for suggestions."""
_ROW = re.compile(r"(\w\W*\w)\W+[\d\W]+")
LONGEST = 100  # characters that are looked at


@dataclass(frozen=True, slots=True)
class TypedCode:
    """The `code` if only one can be meant; else "", and in `perhaps` the codes to choose from."""

    code: str = ""
    perhaps: tuple[str, ...] = ()


def which_code(text: str, known: Collection[str]) -> TypedCode:
    """The code among `known` that is meant by `k 6`, `К6` in Cyrillic, `k٦`, `K6.`, `6K`, or the row `K6-1-05`."""
    if text in known:  # nearly always: in the address of a page
        return TypedCode(text)
    typed = text[:LONGEST].rpartition("/")[2].strip()
    if row := _ROW.fullmatch(typed):
        typed = row[1]
    as_typed = read_code(typed)
    if typed.isascii() and as_typed in known:
        return TypedCode(as_typed)
    chars = [char for char in everyday(typed) if char.isalnum()]
    if len(chars) != 2:
        return TypedCode()
    same = _candidates(chars, known, lambda char: read_code(char) + _SOUNDS.get(char, ""))
    if len(same) == 1:
        return TypedCode(same[0])
    similar = _candidates(list(as_typed), known, lambda char: char + _MISTAKEN.get(char, ""))
    return TypedCode("", same or similar)


def _candidates(chars: list[str], known: Collection[str], may_be: Callable[[str], str]) -> tuple[str, ...]:
    """The known codes that these two characters can be, in either order ("6K")."""
    pairs = (*product(may_be(chars[0]), may_be(chars[1])), *product(may_be(chars[1]), may_be(chars[0])))
    return tuple(dict.fromkeys(code for pair in pairs if (code := "".join(pair)) in known))
