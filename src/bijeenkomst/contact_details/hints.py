"""Does a text give somebody away? What is projected is anonymised, so the program asks first (R2)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.contact_details.unusable import plain
from bijeenkomst.i18n import gettext as _


class ContactKind(StrEnum):
    """What a text seems to hold."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"  # a postcode with a house number


@dataclass(frozen=True, slots=True)
class ContactHint:
    """What a text seems to hold; never the details themselves."""

    kind: ContactKind

    @property
    def words(self) -> str:
        """What it is, to go into a sentence: "een telefoonnummer"."""
        match self.kind:
            case ContactKind.EMAIL:
                return _("een e-mailadres")
            case ContactKind.PHONE:
                return _("een telefoonnummer")
            case ContactKind.ADDRESS:
                return _("een postcode met een huisnummer")


_AT = r"\s?(?:@|\(at\)|\[at\]|\bat\b|apenstaartje|\(apenstaartje\))\s?"
_DOT = r"(?:\.|\s?(?:\(dot\)|\(punt\)|\bpunt\b|\bdot\b)\s?)"
_EMAIL = re.compile(
    rf"[\w.+'-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[^\W\d_]{{2,24}}", re.I
)

_DATE = re.compile(
    r"(?<![\d+(./-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-]*\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!-?\d)"
)
_DIGIT_RUN = re.compile(r"(?<![\w,])(?:\+\s?|\()?\d(?:[\s().\-/–]{0,3}\d){5,17}(?![\w])")
_CALL = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|nummer|bel|bellen|app|appen|mobiel|whatsapp)\b"
    r"(?:\W{1,3}(?:is|op|me|mij|ons|naar|via))?\W{0,12}$",
    re.I,
)

_POSTCODE = re.compile(r"(?<![\w])[1-9]\d{3}\s?(?:[A-Z]{2}|[a-z]{2})(?![\w])")
_HOUSE_NUMBER = re.compile(r"(?<![\w.,-])\d{1,5}(?:\s?-?[A-Za-z]|-\d{1,4})?(?![\w%])")
_NEVER_ISSUED = frozenset({"SA", "SD", "SS"})
_SMALL_WORDS = frozenset(
    "km kg cm mm ml kw wh eu en op in is of om te na we ik je ze er al zo nu de ga ja me wo ma di do vr za".split()
)
_NEAR = 40  # characters between postcode and house number, as in "Kerkweg 12 in Ons Dorp, 1234 AB"


_MOST_TURNS = 4  # what a note stands beside can look like something else
Span = tuple[int, int]


def looks_like_contact_details(text: str) -> ContactHint | None:
    """What `text` seems to give away of somebody, or None. It asks a person, so it may be too careful."""
    readable = plain(text)
    if _EMAIL.search(readable):
        return ContactHint(ContactKind.EMAIL)
    if any(_phones(readable)):
        return ContactHint(ContactKind.PHONE)
    if any(_addresses(readable)):
        return ContactHint(ContactKind.ADDRESS)
    return None


def without_contact_details(text: str) -> str:
    """`text` with a note in square brackets for each thing that `looks_like_contact_details` sees in it.

    The same text when that sees nothing; a note alone when it goes on seeing something.
    """
    for _turn in range(_MOST_TURNS):
        if looks_like_contact_details(text) is None:
            return text
        text = _EMAIL.sub("[e-mailadres weggelaten]", plain(text))
        text = _cut(text, _phones(text), "[telefoonnummer weggelaten]")
        text = _cut(text, _addresses(text), "[adres weggelaten]")
    return text if looks_like_contact_details(text) is None else "[weggelaten]"


def _cut(text: str, places: Iterable[Span], note: str) -> str:
    for start, end in sorted(places, reverse=True):
        text = text[:start] + note + text[end:]
    return text


def _phones(text: str) -> Iterator[Span]:
    undated = _DATE.sub(lambda found: "#" * len(found[0]), text)
    for run in _DIGIT_RUN.finditer(undated):
        digits = "".join(str(unicodedata.decimal(char)) for char in run[0] if char.isdecimal())
        abroad = run[0].startswith("+") or digits.startswith("00")
        called = _CALL.search(undated[max(0, run.start() - _NEAR) : run.start()])
        if (
            (abroad and 8 <= len(digits) <= 17)
            or (digits[0] == "0" and digits[1] != "0" and 9 <= len(digits) <= 11)
            or (called and 6 <= len(digits) <= 11)
        ):
            yield run.span()


def _addresses(text: str) -> Iterator[Span]:
    """From the postcode to its house number, or the other way round."""
    for code in _POSTCODE.finditer(text):
        letters = code[0][-2:]
        if letters in _SMALL_WORDS or letters.upper() in _NEVER_ISSUED:
            continue
        before = max(0, code.start() - _NEAR)
        if found := list(_HOUSE_NUMBER.finditer(text[before : code.start()])):
            yield before + found[-1].start(), code.end()
        elif after := _HOUSE_NUMBER.search(text[code.end() : code.end() + _NEAR]):
            yield code.start(), code.end() + after.end()
