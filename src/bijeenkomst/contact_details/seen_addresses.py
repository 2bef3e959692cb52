"""Finding home addresses in a text: a postcode or a street with a house number."""

import re
from collections.abc import Iterator

from bijeenkomst.contact_details.readable import Readable, Span

_POSTCODE = re.compile(r"(?<![\w])[1-9]\d{3}[\s.-]?(?:[A-Z]{2}|[a-z]{2})(?![\w])")
_HOUSE_NUMBER = re.compile(r"(?<![\w.,-])\d{1,5}(?:\s?-?[A-Za-z]|-\d{1,4})?(?![\w%])")
_NEVER_ISSUED = frozenset({"SA", "SD", "SS"})
_SMALL_WORDS = frozenset(
    "km kg cm mm ml kw wh eu en op in is of om te na we ik je ze er al zo nu de ga ja me wo ma di do vr za".split()
)
_NEAR = 40  # maximum distance between postcode and house number, as in "Kerkweg 12 in Ons Dorp, 1234 AB"
_STREET = re.compile(
    r"(?<![\w-])(?P<name>[^\W\d_]{2,}?-?(?:straat|str\.|weg|laan|plein|dijk|kade|gracht|singel|steeg|dreef|"
    r"plantsoen|hof|kamp|ring|wal|pad)"
    r"|(?-i:[A-Z][^\W\d_]+ (?:Straat|Weg|Laan|Plein|Dijk|Kade|Gracht|Singel|Steeg|Hof|Markt|Pad)))"
    r"(?:\s?,?\s|\s?,?\s?(?:op\s)?(?:nr\.?|nummer|huisnummer|no\.?)\s?)"
    r"(?P<number>[1-9]\d{0,3})(?:\s?-?\s?[A-Za-z](?![^\W_])|[-/]\d{1,4}|\s?(?:hs|bis|huis))?(?![\w:%]|[.,]\d)",
    re.I,
)
_NO_STREETS = frozenset(
    "snelweg fietspad voetpad wandelpad ruiterpad zebrapad jaagpad kerkpad onderweg spoorweg zandweg ringweg rondweg "
    "landweg snelfietspad boekenring oprijlaan rijlaan busweg omweg uitweg vluchtweg afweg voorhof gerechtshof "
    "werkkamp zomerkamp tentenkamp kring vergadering herinnering opening verbetering".split()
)
_LIVES_AT = re.compile(
    r"\bwo(?:on|ont|nen|onde|onden|ning)\b[^.!?\d\n]{0,20}?\b(?:op|aan|in|bij)\s(?:(?:de|het|'t|’t)\s)?"
    r"(?P<name>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+){0,2})\s(?P<number>[1-9]\d{0,3})[a-z]?(?![\w:%]|[.,]\d)"
)
"""A street that is not called one: "Ik woon op Brink 4"."""
_COUNTED = re.compile(
    r"\s?(?:jaar|uur|km|kilometer|meter|m|mtr|cm|keer|maal|x|euro|€|%|mensen|kinderen|auto's|bomen|bankjes|huizen|"
    r"woningen|weken|dagen|maanden|minuten|min|plekken|plaatsen|parkeerplaatsen|lantaarns?|drempels|bewoners|graden|kubieke)\b",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def addresses(view: Readable) -> Iterator[Span]:
    """The spans in the text as typed. A span with a postcode runs from there to the house number, or vice versa."""
    yield from (view.typed(span) for span in (*_by_postcode(view.text), *_by_street(view.text)))


def _by_postcode(text: str) -> Iterator[Span]:
    for code in _POSTCODE.finditer(text):
        letters = code[0][-2:]
        if letters in _SMALL_WORDS or letters.upper() in _NEVER_ISSUED:
            continue
        before = max(0, code.start() - _NEAR)
        if numbers := list(_HOUSE_NUMBER.finditer(text[before : code.start()])):
            yield before + numbers[-1].start(), code.end()
        elif after := _HOUSE_NUMBER.search(text[code.end() : code.end() + _NEAR]):
            yield code.start(), code.end() + after.end()


def _by_street(text: str) -> Iterator[Span]:
    for match in (*_STREET.finditer(text), *_LIVES_AT.finditer(text)):
        word = match["name"].lower()
        if word in _NO_STREETS or _YEAR.match(match["number"]) or _COUNTED.match(text[match.end("number") :]):
            continue
        yield match.start("name"), match.end()
