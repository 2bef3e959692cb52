"""Looking through words that people typed for what gives somebody away, before they come in the report.

Phone numbers, e-mail addresses and addresses are always masked. A text with a name of somebody who signed up stays
out, until a person looked at it: a name can be a word as well.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.contact_details import folded, split_name, without_contact_details
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.report.choice import ReportChoice

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST_NAME = 2
_DIGITS_KNOWN = 8  # the last ones of a number, however it is written before them
_KNOWN = "[weggelaten]"


class FoundKind(StrEnum):
    """Contact details are masked; of a name a person decides."""

    CONTACT = "contact"
    NAME = "name"


class Where(StrEnum):
    """In which text it stands."""

    MEETING_TITLE = "meeting title"
    MEETING_PLACE = "meeting place"
    ORGANISATION = "organisation"
    QUESTION = "question"
    TITLE = "title"
    MERGED_TITLE = "merged title"
    CORE_SENTENCE = "core sentence"
    QUOTE = "quote"
    ADDITION = "addition"
    FIRST_STEP = "first step"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Spot:
    """A text: which one, of which theme by its number, and the how-manieth."""

    where: Where
    theme: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the maker should know. The text and the names stay out of `repr`, so out of logs."""

    key: str
    spot: Spot
    kind: FoundKind
    text: str = field(repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)


class Screen:
    """Lets words through, and notes in `findings` what it saw."""

    def __init__(self, meeting: Meeting, choice: ReportChoice) -> None:
        people = [one for below in meeting.sign_ups.values() for one in below.values()]
        people += [one for below in meeting.set_aside.values() for one in below.values()]
        details = meeting.details
        names = [*(one.name for one in people), details.contact_name]
        self._names = frozenset(part for name in names for part in _name_parts(name))
        self._whole = _whole_names(names)
        self._reach = frozenset(way for one in people for way in _ways(one.phone, one.email)) | frozenset(
            _ways(details.contact_phone, details.contact_email)
        )
        self._choice = choice
        self.findings: list[Finding] = []

    def passed(self, key: str, spot: Spot, text: str, otherwise: str = "") -> str:
        """The text as it may be read; `otherwise` when it stays out."""
        masked = without_contact_details(text)
        if self._holds_a_known_way(masked):
            masked = _KNOWN
        if masked != text:
            self.findings.append(Finding(key, spot, FoundKind.CONTACT, text))
        names = self._named_in(masked)
        if not names:
            return masked
        self.findings.append(Finding(key, spot, FoundKind.NAME, text, names))
        return masked if self._choice.keeps(key) else otherwise

    def _holds_a_known_way(self, text: str) -> bool:
        if not self._reach:
            return False
        digits = "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())
        small = text.casefold()
        ends = {digits[at : at + _DIGITS_KNOWN] for at in range(len(digits) - _DIGITS_KNOWN + 1)}
        return not ends.isdisjoint(self._reach) or (
            "@" in small and any("@" in way and way in small for way in self._reach)
        )

    def _named_in(self, text: str) -> tuple[str, ...]:
        """Parts of names that stand there with a capital, as names do, and whole names in any letters."""
        words = [match[0] for match in _WORD.finditer(text)]
        found = [word for word in words if _may_be_a_name(word) and folded(word) in self._names]
        plain = [folded(word) for word in words]
        for at, word in enumerate(plain):
            for name in self._whole.get(word, ()):
                if tuple(plain[at : at + len(name)]) == name:
                    found.append(" ".join(words[at : at + len(name)]))
        return tuple(dict.fromkeys(found))


def _name_parts(name: str) -> set[str]:
    """First name and surname, each whole and by word; what stands between them is no name."""
    first, _infix, last = split_name(name)
    words = {word for part in (first, last) for word in _WORD.findall(part)}
    return {folded(word) for word in words if len(word) >= _SHORTEST_NAME}


def _whole_names(names: list[str]) -> dict[str, set[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(folded(word) for word in _WORD.findall(name))
        if len(words) > 1:
            found.setdefault(words[0], set()).add(words)
    return found


def _ways(phone: str, email: str) -> tuple[str, ...]:
    digits = "".join(char for char in phone if char.isdecimal())
    number = digits[-_DIGITS_KNOWN:] if len(digits) >= _DIGITS_KNOWN else ""
    return tuple(filter(None, (number, email.casefold())))


def _may_be_a_name(word: str) -> bool:
    """It starts with a capital, or its script has none."""
    return not word[0].islower() and len(word) >= _SHORTEST_NAME
