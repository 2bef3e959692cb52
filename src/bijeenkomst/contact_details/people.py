"""Finding the names, numbers and addresses of known people in a text (R35).

A name can also be an ordinary word ("Roos", "Storm", "Wil"), and then it counts only where it is used as a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import category

from bijeenkomst.contact_details.names import folded, split_name
from bijeenkomst.contact_details.ordinary_words import AFTER_A_NAME, BEFORE_A_NAME, MONTHS, ORDINARY
from bijeenkomst.contact_details.readable import Readable, Span

_WITH_MARKS = (*range(0x0300, 0x1E00), *range(0x20D0, 0x2100), *range(0xA600, 0xAC00), *range(0xFE20, 0xFE30))
_MARKS = "".join(mark for mark in map(chr, _WITH_MARKS) if category(mark) in ("Mn", "Mc"))
"""What stands over, under or around a letter and has no composed form with it: vowels of Hebrew, Arabic and Indic
scripts, accents that stack. For Python's patterns they are no part of a word."""
_LETTERS = rf"(?:[^\W\d_][{_MARKS}]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’-](?!s\b){_LETTERS})*")  # the name in "Fenna's"
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:;…\n•\"“”‘(\[]|[-–—]\s)\s*$")
_BESIDE_A_NUMBER = re.compile(r"\d\.?\s?\||\|\.?\s?['’]?\d")
_SHORTEST_NAME = 2
_SHORTEST_SMALL = 3  # minimum length of a first name that also counts in lower case
_DIGITS_KNOWN = 8  # the last digits of a number, whatever its prefix


class People:
    """The people to look for, by name, phone number and e-mail address. Its `repr` reveals nothing.

    `taking_part`: they are people at this meeting.
    """

    taking_part = True

    def __init__(self, names: Iterable[str] = (), ways: Iterable[tuple[str, str]] = ()) -> None:
        """`ways` are pairs of a phone number and an e-mail address, either of which may be ""."""
        self._first: set[str] = set()
        self._parts: set[str] = set()
        self._whole: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._numbers: set[str] = set()
        self._emails: set[str] = set()
        for name in names:
            self._add_name(name)
        for phone, email in ways:
            self._add_way(phone, email)

    def add(self, name: str, phone: str, email: str) -> None:
        """Look for one more person; any of the three may be ""."""
        self._add_name(name)
        self._add_way(phone, email)

    def _add_name(self, name: str) -> None:
        first, _infix, last = split_name(name)
        given = _parts(first)
        self._first |= given
        self._parts |= given | _parts(last)
        words = tuple(folded(word) for word in _WORD.findall(name))
        if len(words) > 1:
            self._whole[words[0]].add(words)

    def _add_way(self, phone: str, email: str) -> None:
        digits = "".join(char for char in phone if char.isdecimal())
        if len(digits) >= _DIGITS_KNOWN:
            self._numbers.add(digits[-_DIGITS_KNOWN:])
        if email:
            self._emails.add(email.casefold())

    def named(self, view: Readable) -> Iterator[Span]:
        """Where somebody's name occurs in the text as typed."""
        return map(view.typed, self._named(view.text))

    def _named(self, text: str) -> Iterator[Span]:
        if not self._parts:
            return
        words = list(_WORD.finditer(text))
        plain = [folded(word[0]) for word in words]
        for at, word in enumerate(words):
            wholes = [
                name for name in self._whole.get(plain[at], ()) if tuple(plain[at : at + len(name)]) == name
            ]
            if wholes:
                last = words[at + max(map(len, wholes)) - 1]
                yield word.start(), last.end()
            elif self._is_name(text, words, plain, at):
                yield word.span()

    def numbers(self, view: Readable) -> Iterator[Span]:
        """Where the last digits of somebody's number occur, whatever separates them."""
        if not self._numbers:
            return
        places = [at for at, char in enumerate(view.text) if char.isdecimal()]
        digits = "".join(view.text[at] for at in places)
        for at in range(len(digits) - _DIGITS_KNOWN + 1):
            if digits[at : at + _DIGITS_KNOWN] in self._numbers:
                yield view.typed((places[at], places[at + _DIGITS_KNOWN - 1] + 1))

    def emails(self, view: Readable) -> Iterator[Span]:
        """Where somebody's e-mail address occurs."""
        small = view.text.lower()
        if "@" not in small or len(small) != len(view.text):  # a few letters get longer in lower case
            return
        for email in self._emails:
            if (at := small.find(email)) >= 0:
                yield view.typed((at, at + len(email)))

    def _is_name(self, text: str, words: list[re.Match[str]], plain: list[str], at: int) -> bool:
        word, folded_word = words[at], plain[at]
        if folded_word not in self._parts or len(folded_word) < _SHORTEST_NAME:
            return False
        if folded_word in MONTHS and _BESIDE_A_NUMBER.search(f"{text[: word.start()]}|{text[word.end() :]}"):
            return False
        if word[0][0].islower():
            return (
                folded_word in self._first
                and folded_word not in ORDINARY
                and len(folded_word) >= _SHORTEST_SMALL
            )
        if folded_word not in ORDINARY and len(folded_word) > _SHORTEST_NAME:
            return True
        before = plain[at - 1] if at else ""
        after = plain[at + 1] if at + 1 < len(plain) else ""
        if len(words) == 1 or before in BEFORE_A_NAME or self._beside(words, plain, at):
            return True
        if _SENTENCE_STARTS.search(text[: word.start()]):
            return after in AFTER_A_NAME
        return not text.isupper()

    def _beside(self, words: list[re.Match[str]], plain: list[str], at: int) -> bool:
        """Whether the next or the previous word is also a capitalised part of somebody's name."""
        neighbours = (neighbour for neighbour in (at - 1, at + 1) if 0 <= neighbour < len(words))
        return any(
            plain[neighbour] in self._parts and words[neighbour][0][0].isupper() for neighbour in neighbours
        )


def _parts(name: str) -> set[str]:
    """The words of a name, without what is between first name and surname."""
    return {folded(word) for word in _WORD.findall(name) if len(word) >= _SHORTEST_NAME}


NOBODY = People()
