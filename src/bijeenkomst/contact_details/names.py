"""Names as people write them, with Dutch tussenvoegsels (surname prefixes) recognised for sorting (R30)."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Words between first name and surname, in any combination that Dutch makes of them ("van de", "in 't").
_BETWEEN = frozenset(
    "van de der den ten ter te het 't in op aan bij onder over tot uit voor von vom zu zum zur af av la le les "
    "du des da das do dos di del della el al bin ibn bint abu abou ould".split()
)
_ONLY_SMALL = frozenset({"ben", "do", "e", "y"})  # capitalised, these are names in their own right
_FIRST_NAMES_TOO = frozenset({"al", "el", "abu", "del", "della", "bin", "di", "da", "la", "le", "te"})
_TITLES = frozenset("de dhr dr drs fam familie heer ir meneer mevr mevrouw mr mw".split())
_AFTER = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_NUMBER = re.compile(r"\d+")
NUMBER_LENGTH = 12  # digits that a number is filled up to, so that "Bewoner 2" sorts before "Bewoner 10"
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "–": "-"})
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})
# Letters that keep their mark when accents are removed.
_PLAIN_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ĳ": "ij"}
)


class PersonName(NamedTuple):
    """A name in three parts, each as written; a missing part is ""."""

    first: str
    infix: str
    last: str


@lru_cache(maxsize=1024)  # a package names each of a group half a dozen times
def split_name(name: str) -> PersonName:
    """Split `name` into its parts; accepts "Vries, Anna de". A single word is a first name."""
    words = name.split()
    joined = " ".join(words)
    if joined.count(",") == 1 or (joined.count(",") == 2 and _is_between(joined.split(",")[1].split())):
        return _with_comma([part.split() for part in joined.split(",")])
    if len(words) < 2:
        return PersonName(joined, "", "")
    if _is_double_surname(words):
        return PersonName("", "", joined)
    start = next((at for at in range(len(words) - 1) if _starts_surname(words, at)), None)
    if start is not None and not _joined_to_before(words, start):
        end = start
        while end < len(words) - 1 and _is_infix(words[end]):
            end += 1
        return PersonName(" ".join(words[:start]), " ".join(words[start:end]), " ".join(words[end:]))
    at = _start_of_plain_surname(words, start)
    return PersonName(" ".join(words[:at]), "", " ".join(words[at:]))


@lru_cache(maxsize=1024)
def surname_sort_key(name: str) -> tuple[str, str, str]:
    """A key that sorts names by the core of the surname, then by first name, then by tussenvoegsel.

    Independent of case, accents, spaces and locale; ij sorts as i-j, and a number by what it is.
    """
    first, infix, last = split_name(name)
    if not last:
        return (_letters(first), "", "")
    core = last
    head, hyphen, tail = last.partition("-")
    if hyphen and tail and folded(head) in {"al", "el"}:  # al-Sayed sorts under S
        core = tail
    elif last[:2].translate(_APOSTROPHES) == "d'":  # d'Hondt sorts under H
        core = last[2:]
    return (_letters(core) or folded(core), _letters(first) or folded(first), _letters(infix))


def calling_name(name: str) -> str:
    """What to call somebody in a sentence: the first of the given names, or the whole name when that is an initial or
    a title, or when it is a surname alone.
    """
    given = split_name(name).first.split()
    own = given and len(given[0]) > 1 and "." not in given[0] and not is_title(given[0])
    return given[0] if own else " ".join(name.split())


def is_title(word: str) -> bool:
    """Whether it is no name but what may stand before one: "mevrouw", "Fam"."""
    return word.casefold() in _TITLES


def _is_infix(word: str) -> bool:
    plain = word.translate(_APOSTROPHES)
    if plain.lower() in _ONLY_SMALL:
        return plain.islower()
    return plain.lower() in _BETWEEN


def _is_between(words: list[str]) -> bool:
    return bool(words) and all(_is_infix(word) for word in words)


def _starts_surname(words: list[str], at: int) -> bool:
    if not _is_infix(words[at]):
        return False
    # "De Vries" is a surname alone, "Al Pacino" is not.
    return at > 0 or words[0].islower() or words[0].lower() not in _FIRST_NAMES_TOO


def _start_of_plain_surname(words: list[str], within: int | None) -> int:
    """Where the surname starts if it has no prefix: usually at the last word. `within` it stands that word."""
    at = len(words) - 1 if within is None else within
    if words[at].lower() in _AFTER and at > 1:
        at -= 1
    # "Anna Jansen-de Vries", "Anna Jansen-van der Berg", "Anna Jansen - Vries"
    while at > 1 and (_joined_to_before(words, at) or words[at].translate(_HYPHENS)[0] == "-"):
        at -= 1
    return at


def _is_double_surname(words: list[str]) -> bool:
    """Whether it is a surname alone, with a hyphen before its second prefix or word: "Jansen-van der Berg"."""
    first, second = (word.translate(_HYPHENS) for word in words[:2])
    if second[0] == "-":
        return not _is_infix(words[0])  # "van - Dam" begins with a prefix
    head, hyphen, tail = first.rpartition("-")
    if not (hyphen and head):
        return False
    if not tail:
        return _is_infix(words[1])
    # "Abd-el Krim" and "Nour-al Hassan" have a first name.
    return _is_infix(tail) and (tail == "te" or tail.lower() not in _FIRST_NAMES_TOO)


def _joined_to_before(words: list[str], at: int) -> bool:
    """Whether a hyphen makes this word part of the surname that stands before it."""
    return at > 1 and (_ends_in_infix(words[at - 1]) or words[at - 1].translate(_HYPHENS)[0] == "-")


def _ends_in_infix(word: str) -> bool:
    head, hyphen, tail = word.translate(_HYPHENS).rpartition("-")
    return bool(hyphen and head) and (not tail or _is_infix(tail))


def _with_comma(parts: list[list[str]]) -> PersonName:
    if len(parts) == 3:  # Vries, de, Anna
        surname, between, given = parts
        return PersonName(" ".join(given), " ".join(between), " ".join(surname))
    surname, given = parts
    start = len(surname) and next((at for at, word in enumerate(surname) if not _is_infix(word)), 0)
    end = len(given)
    while end > 1 and _is_infix(given[end - 1]):
        end -= 1
    infix = given[end:] + surname[:start]
    return PersonName(" ".join(given[:end]), " ".join(infix), " ".join(surname[start:]))


def folded(text: str) -> str:
    """`text` in lower case without accents, for comparing names."""
    if text.isascii():  # most words of most names; of thousands of people the rest takes longer than a frame
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _letters(text: str) -> str:
    plain = "".join(char for char in folded(text) if char.isalnum())
    return _NUMBER.sub(lambda number: str(int(number[0])).zfill(NUMBER_LENGTH), plain)
