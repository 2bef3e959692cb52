"""Long texts on a phone: their beginning is in sight, and the rest unfolds in the page itself (`<details>`).

So the question of the moment stays near, whatever was written above it; nothing of a text is left out.
"""

import re
import unicodedata
from dataclasses import dataclass

from markupsafe import Markup, escape

from bijeenkomst.domain.values.theme import CORE_SENTENCE_AT_FULL_SIZE, Theme

LONGEST_QUOTE = 90  # letters above the question: three lines
LEAST_OF_CORE = 70
ABOVE_THE_QUESTION = 200  # letters of title, core sentence and quote together
OF_A_PICTURE = 60  # letters in whose place it stands
SLACK = 20  # letters more than that are not worth a tap
LONG_WORD, LONG_TITLE, LONGER_TITLE, LONGEST_TITLE = 12, 40, 80, 160  # letters
JOINING = "\u200d\u200c\ufe0f"  # the first one keeps what comes after it, too
ADDRESS = re.compile(r"(?<!\S)\S*@\S*")
LONG_ADDRESS = 18  # letters, wider than a phone in those of 200 %
LONGER_ADDRESS = 36  # letters, wider than a phone in those of 100 %
INSIDE_ADDRESS = re.compile(r"(?<=\w)[@.](?=\w)")


@dataclass(frozen=True, slots=True)
class Begun:
    """A text that is shown up to a word: `rest` is folded, "" when everything is shown."""

    begin: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What stands above the jobs of a theme; at most one thing of it is to be unfolded, and `quotes` are in that."""

    core: Begun
    quote: str
    quotes: tuple[str, ...]


def told_of(theme: Theme) -> Told:
    """The core sentence, and the first quote where there is room for it (R1)."""
    room = ABOVE_THE_QUESTION - len(theme.title) - (OF_A_PICTURE if theme.picture else 0)
    core = begun(theme.core_sentence, max(min(room, CORE_SENTENCE_AT_FULL_SIZE), LEAST_OF_CORE))
    first = theme.quotes[0] if theme.quotes and not core.rest else ""
    if not first or len(first) > min(LONGEST_QUOTE, room - len(core.begin)):
        return Told(core, "", theme.quotes)
    return Told(core, first, theme.quotes[1:])


def begun(text: str, most: int) -> Begun:
    """The beginning, of this many characters, up to a word; within a word only if that is longer."""
    if len(text) <= most + SLACK:
        return Begun(text)
    at = text.rfind(" ", most // 2, most + 1)
    if at < 0:
        at = next(here for here in range(most, len(text) + 1) if _may_break(text, here))
    return Begun(text[:at], text[at:].lstrip())


def _may_break(text: str, at: int) -> bool:
    """Never between a letter and its mark, or the parts of an emoji."""
    if at == len(text):
        return True
    return not (unicodedata.combining(text[at]) or text[at] in JOINING or text[at - 1] in JOINING[:1])


def title_size(title: str) -> str:
    """The CSS class of a title: the longer the title or its words, the smaller its letters (R1)."""
    if len(title) > LONGER_TITLE:
        return "longest" if len(title) > LONGEST_TITLE else "longer"
    long_word = max(map(len, title.split()), default=0) > LONG_WORD
    return "long" if long_word or len(title) > LONG_TITLE else ""


def breakable(text: str) -> Markup:
    """An address in a sentence stands whole on a line; what is wider than that breaks at its own signs, in no word."""
    return Markup(ADDRESS.sub(_whole, str(escape(text))))


def _whole(found: re.Match[str]) -> str:
    address = found[0]
    if len(address) >= LONG_ADDRESS:
        address = INSIDE_ADDRESS.sub(r"<wbr>\g<0>", address)
        if len(found[0]) > LONGER_ADDRESS:
            return address  # which would only begin a line later
    elif "-" not in address:  # which breaks nowhere
        return address
    return f'<span class="whole">{address}</span>'
