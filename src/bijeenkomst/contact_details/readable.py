"""A text normalised to everyday characters, with every position mapped back to the text as typed."""

import re
import unicodedata
from dataclasses import dataclass

Span = tuple[int, int]

_DASHES = frozenset("‐‑‒–—―−﹘﹣－⁃~∼")
_DOTS = frozenset("·•∙⋅․。")
_LETTER_FOR_ZERO = re.compile(r"(?<![^\W\d_])[oO](?=[^\w\n]{0,3}6[^\w\n]{0,3}\d)")
_UNITS = {
    word: number
    for words in (
        "nul een twee drie vier vijf zes zeven acht negen",
        "zero one two three four five six seven eight nine",
    )
    for number, word in enumerate(words.split())
} | {"één": 1}
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(), start=2
    )
}
_COMPOUNDS = {
    f"{unit}{joined}{ten}": tens + number
    for ten, tens in _TENS.items()
    for unit, number in _UNITS.items()
    if number
    for joined in ("en", "ën")
}
_NUMBERS = {
    **_UNITS,
    **{word: number for number, word in enumerate(_TEENS.split(), start=10)},
    **_TENS,
    **_COMPOUNDS,
    "plus": "+",
}
_NUMBER_WORD = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![^\W_])", re.I
)


@dataclass(frozen=True, slots=True)
class Readable:
    """The normalised `text`, with the start and end of each character in the text as typed."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def typed(self, span: Span) -> Span:
        """The corresponding span in the text as typed."""
        start, end = span
        return self.starts[start], self.ends[end - 1]


def readable(text: str) -> Readable:
    """Normalise full-width letters, digits and dashes, and drop invisible characters; "O6" becomes 06."""
    if text.isascii():
        places = tuple(range(len(text)))
        everyday = Readable(text, places, tuple(at + 1 for at in places))
    else:
        everyday = _everyday(text)
    zeros = _LETTER_FOR_ZERO.sub("0", everyday.text)
    return Readable(zeros, everyday.starts, everyday.ends)


def in_digits(view: Readable) -> Readable:
    """The same text with numbers written as words turned into digits: "nul zes twaalf" becomes 0 6 12."""
    text, starts, ends, at = "", [], [], 0
    for word in _NUMBER_WORD.finditer(view.text):
        digits = str(_NUMBERS[word[0].lower()])
        text += view.text[at : word.start()] + digits
        starts += [*view.starts[at : word.start()], *[view.starts[word.start()]] * len(digits)]
        ends += [*view.ends[at : word.start()], *[view.ends[word.end() - 1]] * len(digits)]
        at = word.end()
    return Readable(text + view.text[at:], (*starts, *view.starts[at:]), (*ends, *view.ends[at:]))


def _everyday(text: str) -> Readable:
    chars, starts, ends = [], [], []
    for start, end in _clusters(text):
        for char in _characters(text[start:end]):
            chars.append(char)
            starts.append(start)
            ends.append(end)
    return Readable("".join(chars), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[Span]:
    """Each character with its combining marks."""
    firsts = [at for at, char in enumerate(text) if not at or not unicodedata.category(char).startswith("M")]
    return list(zip(firsts, [*firsts[1:], len(text)], strict=True))


def _characters(cluster: str) -> str:
    if unicodedata.category(cluster[0]) == "Cf":
        return cluster[1:]
    if cluster[0].isdecimal():  # including keycap emoji, which are a digit with two marks
        return str(unicodedata.decimal(cluster[0]))
    plain = unicodedata.normalize("NFKC", cluster)
    return "".join(
        "-" if char in _DASHES else "." if char in _DOTS else " " if char.isspace() and char != "\n" else char
        for char in plain
    )
