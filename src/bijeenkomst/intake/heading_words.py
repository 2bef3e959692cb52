"""What the words of a heading mean, matched loosely (R6)."""

import re
import unicodedata
from enum import Enum, auto

LONGEST_HEADING = 60  # characters


class Heading(Enum):
    """What a column of a themes file can hold."""

    TITLE = auto()
    CORE_SENTENCE = auto()
    QUOTE = auto()
    SENSITIVE = auto()
    STORY = auto()
    CONVERSATION = auto()
    PILE = auto()  # on which a story was laid already
    NUMBER = auto()  # an order number; the order is that of the rows (R3)


# The first kind of which a word is there decides: "Kernzin van het thema" is a core sentence.
_KEY_WORDS = {
    Heading.SENSITIVE: "gevoelig privacygevoelig sensitive",
    Heading.STORY: "verhaal verhalen story stories",
    Heading.CONVERSATION: "gesprek gesprekken gespreksnummer gespreksgroep conversation conversations verteller",
    Heading.PILE: "stapel stapels pile piles",
    Heading.QUOTE: "citaat citaten quote quotes uitspraak uitspraken",
    Heading.CORE_SENTENCE: "kernzin kernzinnen kern samenvatting omschrijving beschrijving toelichting kernboodschap",
    Heading.NUMBER: "nr nummer volgnummer themanummer volgorde no id",
    Heading.TITLE: "thema themas titel titels onderwerp onderwerpen theme themes themanaam",
}
_KEYS = {word: heading for heading, words in _KEY_WORDS.items() for word in words.split()}
_FILLERS = frozenset(
    "van het de een der in en of per bij om te max maximaal tekens ja nee x zin zinnen korte kort naam "
    "uit e ste eerste tweede derde vierde vijfde optioneel anoniem anonieme bewoner bewoners wel niet is".split()
)


def heading_of(cell: str) -> Heading | None:
    """What a heading stands for. Every word of it must be known, so that a sentence is no heading."""
    if not cell or len(cell) > LONGEST_HEADING:
        return None
    plain = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)|['’]", "", cell.casefold()))
    words = re.findall(r"[^\W\d_]+", "".join(char for char in plain if not unicodedata.combining(char)))
    if not words or any(word not in _KEYS and word not in _FILLERS for word in words):
        return None
    meanings = {_KEYS[word] for word in words if word in _KEYS}
    return next((heading for heading in _KEY_WORDS if heading in meanings), None)
