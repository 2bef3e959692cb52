"""Names in stories of people of whom nothing is known: after a title, or by a common first name (R59).

It errs on the side of caution: a person looks at what is asked. Names of shops, saints and places are let be.
"""

import re
from collections.abc import Iterator

from bijeenkomst.contact_details.first_names import FIRST_NAMES
from bijeenkomst.contact_details.people import People
from bijeenkomst.contact_details.readable import Span

_CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*"
_BETWEEN = r"(?:(?:van|de|den|der|ten|ter|te|vd|v\.d\.|'t|’t|el|al|ben|bin|la|le)[ \t]+)*"
_TITLE = re.compile(
    r"\b(?:(?:[Mm]en|[Mm]ijnh)eer|[Mm]evrouw|[Mm]evr\b\.?|[Mm]w\b\.?|[Dd]hr\b\.?|[Ff]am\b\.?|[Dd]okter|[Dd]ominee|[Pp]astoor"
    r"|[Ww]ethouder|[Bb]urgemeester|[Jj]uf|[Jj]uffrouw|[Mm]eester|[Tt]ante|[Oo]om|[Oo]pa|[Oo]ma|[Zz]uster|[Bb]roeder"
    r"|[Bb]uurman|[Bb]uurvrouw|[Bb]uurmeisje|[Bb]uurjongen|[Vv]riendin|[Cc]ollega|[Hh]eet|[Hh]eten)[ \t]+"
    rf"(?P<name>{_BETWEEN}{_CAPITALISED}(?:[ \t]+{_BETWEEN}{_CAPITALISED})*)"
)
_DOUBLE = re.compile(r"\b([^\W\d_]+)-([^\W\d_]+)\b")  # "Gerrit-Jan", which is one word
_SURNAME = re.compile(rf"[ \t]+{_BETWEEN}{_CAPITALISED}")
_NO_PERSON = re.compile(r"\b(?:[Ss]int|[Ss]t|[Ss]anta|[Pp]rins|[Pp]rinses|[Kk]oning|[Kk]oningin)[. -]+$")
_LONGEST_BEFORE = 12
_SHOPS = re.compile(r"Albert Heijn\b|Jan Linders\b|Dirk van den Broek\b")


class Somebody(People):
    """Anybody who may be meant. Their names are masked whole: "Jan de Vries" is one name."""

    taking_part = False

    def _named(self, text: str) -> Iterator[Span]:
        for found in _TITLE.finditer(text):
            yield found.span("name")
        for found in _DOUBLE.finditer(text):
            if all(half.casefold() in FIRST_NAMES for half in found.groups()):
                yield found.span()
        shops = [shop.span() for shop in _SHOPS.finditer(text)]
        for start, end in super()._named(text):
            before = text[max(0, start - _LONGEST_BEFORE) : start]
            in_shop = any(first <= start < last for first, last in shops)
            if text[start].isupper() and not in_shop and not _NO_PERSON.search(before):
                surname = _SURNAME.match(text, end)
                yield start, surname.end() if surname else end


SOMEBODY = Somebody(FIRST_NAMES)
