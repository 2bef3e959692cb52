"""Names in stories of people about whom nothing is known: after a title, or with a common first name (R59).

It errs on the side of caution, since a person looks at what is found. Names of shops, saints and places are skipped.
"""

import re
from collections.abc import Iterator

from bijeenkomst.contact_details.first_names import FIRST_NAMES
from bijeenkomst.contact_details.names import folded
from bijeenkomst.contact_details.ordinary_words import ORDINARY
from bijeenkomst.contact_details.people import People
from bijeenkomst.contact_details.readable import Span

_CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*"
_INFIX = r"(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]en|[Tt]er?|[Vv]d|v\.d\.|'t|’t|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Ll]a|[Ll]e)"
_BETWEEN = rf"(?:{_INFIX}[ \t]+)*"
_TITLES = (
    "heer meneer mijnheer mevrouw mevr mw dhr fam familie dokter huisarts tandarts dominee pastoor pater imam "
    "wethouder burgemeester agent directeur trainer juf juffrouw meester tante oom opa oma zuster broeder neef nicht "
    "zus zusje broer broertje zoon dochter kleinzoon kleindochter zwager schoonzus schoonmoeder schoonvader buurman "
    "buurvrouw buurmeisje buurjongen vriend vriendin collega heet heten genaamd"
).split()
_TITLED = "|".join(f"[{title[0].upper()}{title[0]}]{title[1:]}" for title in _TITLES)
_OF_SOMEBODY = (
    r"(?:[Mm]ijn|[Zz]ijn|[Hh]aar|[Oo]nze|[Hh]un|[Jj]e|[Uu]w)[ \t]+(?:man|vrouw|moeder|vader|kind|partner)"
)
_TITLE = re.compile(
    rf"\b(?:{_TITLED}|{_OF_SOMEBODY})\b\.?[ \t]+"
    rf"(?P<name>{_BETWEEN}{_CAPITALISED}(?:[ \t]+{_BETWEEN}{_CAPITALISED})*)"
)
_SMALL = re.compile(rf"\b(?:{_TITLED}|bel|bij|{_OF_SOMEBODY})[ \t]+(?P<name>[^\W\d_]{{3,}})")
_INITIALS = re.compile(
    rf"\b(?:(?:[A-Z]\.[ \t]?){{2,5}}{_BETWEEN}|[A-Z]\.[ \t]?(?=[a-z'’]){_INFIX}[ \t]+{_BETWEEN})"
    rf"{_CAPITALISED}"
)
_FULL = re.compile(rf"(?P<first>{_CAPITALISED})[ \t]+(?=[a-z'’]){_INFIX}[ \t]+{_BETWEEN}{_CAPITALISED}")
_DOUBLE = re.compile(r"\b([^\W\d_]+)-([^\W\d_]+)\b")  # "Gerrit-Jan", which is one word
_SURNAME = re.compile(rf"[ \t]+{_BETWEEN}{_CAPITALISED}")
_NO_PERSON = re.compile(r"\b(?:[Ss]int|[Ss]t|[Ss]anta|[Pp]rins|[Pp]rinses|[Kk]oning|[Kk]oningin)[. -]+$")
_LONGEST_BEFORE = 16
_SHOPS = re.compile(
    r"Albert Heijn\b|Jan Linders\b|Dirk van den Broek\b|Bakker Bart\b|Hans Anders\b|Douwe Egberts\b|Anne Frank"
)
_PLACE = re.compile(
    r"\w(?:straat|laan|plein|gracht|singel|steeg|kade|weg|park|markt|school|college|centrum|zaal|hal|arena|stichting|fonds)$"
)
"""What is named after somebody: "de Jan Steenstraat", "de Anna Ruysschool"."""
_LANGUAGE = re.compile(
    r"\b(?:het|geen|les|lessen|sprak|spraken|spreek|spreekt|spreken|leer|leert|leerde|leren|praat|praten|goed|beetje"
    r"|(?:Engels|Duits|Nederlands|Arabisch),?(?: en| of)?)[ \t]+$",
    re.I,
)


class Somebody(People):
    """Stands for anybody who may be meant. A name is masked as a whole: "Jan de Vries" is one name."""

    taking_part = False

    def _named(self, text: str) -> Iterator[Span]:
        others = [shop.span() for shop in _SHOPS.finditer(text)]
        for start, end in self._perhaps_named(text):
            in_other = any(first <= start < last for first, last in others)
            if not in_other and not _PLACE.search(text[start:end]):
                yield start, end

    def _perhaps_named(self, text: str) -> Iterator[Span]:
        for found in _TITLE.finditer(text):
            yield found.span("name")
        for found in _INITIALS.finditer(text):
            yield found.span()
        for found in _FULL.finditer(text):  # an everyday word too, when a surname follows: "Roos van Dijk"
            if folded(found["first"]) in FIRST_NAMES:
                yield found.span()
        for found in _DOUBLE.finditer(text):
            if all(half.casefold() in FIRST_NAMES for half in found.groups()):
                yield found.span()
        for found in _SMALL.finditer(text):  # as people type in a hurry
            if found["name"] in FIRST_NAMES and found["name"] not in ORDINARY:
                yield found.span("name")
        for start, end in super()._named(text):
            before = text[max(0, start - _LONGEST_BEFORE) : start]
            if text[start].isupper() and not _NO_PERSON.search(before):
                surname = _SURNAME.match(text, end)
                is_language = text[start:end] == "Frans" and not surname and _LANGUAGE.search(before)
                if not is_language:
                    yield start, surname.end() if surname else end


SOMEBODY = Somebody(FIRST_NAMES)
