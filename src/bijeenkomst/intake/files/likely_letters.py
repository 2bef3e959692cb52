"""How likely accented letters and punctuation are where they stand in a text in Dutch, Turkish or Polish."""

import re

# One point for a letter that is usual in one of the languages, less for one that is only met now and then.
_USUAL = {
    **dict.fromkeys("éëïöüèóáçêğışİşąćęłńśźż", 1.0),
    **dict.fromkeys("ÉËÏÖÜÓÁÇĞŞŁŚŻ", 0.8),
    **dict.fromkeys("àâîôûíúäñÈÀÊ", 0.4),
}
_DIPHTHONG = re.compile(r"[aeou]ï|[aeiou]ë|[oe]ö|eü|éé|óó|áá|úú|íí")  # "geïnteresseerd", "ideeën", "één"
_STRANGE = -3.0
_WORD = 0.6  # for a sign, where it belongs

_SIGNS = (
    (re.compile(r"(?<=\w)[’](?=\w)|(?<![\w])[‘’](?=[a-zA-Z])|(?<=[\w.,!?])[’](?!\w)"), _WORD),
    (re.compile(r"(?<![\w])[“„«](?=[\w‘’'])|(?<=[\w.,!?…'’])[”“»](?!\w)"), _WORD),
    (re.compile(r"(?<=\s)[–—](?=\s)|(?<=\d)–(?=\d)"), _WORD),
    (re.compile(r"€(?=\s?\d)|(?<=\d)\s?€|(?<=\s)€(?=\s)"), _WORD),
    (re.compile(r"(?<=[\w ])…(?!\w)|(?<!\w)…(?=\w)"), _WORD / 2),
    (re.compile(r"(?:(?<=\s)|(?<=[;,\t\"])|^)•(?=\s)", re.MULTILINE), _WORD),
    (re.compile(r"(?<=\d)[°²³½¼¾±]|(?<=m)[²³]|(?<![\w])½|(?<=\s)[°§©®](?=\s?\w)"), _WORD),
    (re.compile(r"\xa0"), 0.1),
)
_LETTER = re.compile(r"[^\W\d_]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_LOOKED_AT = 100_000  # characters of the lines that are not plain; they are alike


def likelihood(text: str) -> float:
    """The sum over all characters that are not ASCII; below 0 it is hardly a text in one of these languages."""
    text = "\n".join(line for line in text.splitlines() if not line.isascii())[:_LOOKED_AT]
    belongs: dict[int, float] = {}
    for pattern, points in _SIGNS:
        for match in pattern.finditer(text):
            for at in range(match.start(), match.end()):
                belongs.setdefault(at, points)
    total = 0.0
    for match in _HIGH.finditer(text):
        at = match.start()
        if _LETTER.match(match[0]):
            total += _of_letter(text, at)
        else:
            total += belongs.get(at, _STRANGE)
    return total + 0.5 * len(_DIPHTHONG.findall(text.lower()))


def _of_letter(text: str, at: int) -> float:
    char = text[at]
    points = _USUAL.get(char)
    if points is None:
        return _STRANGE
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char.isupper() and (before.islower() or (before.isalpha() and after.islower())):  # "CafÈ", "EÈn"
        return _STRANGE
    if char.islower() and before.isupper() and after.isupper():  # "CAFéS"
        return _STRANGE
    if before.isdigit() or (after.isdigit() and not before.isalpha()):  # "50Û"
        return _STRANGE
    if not before.isalpha() and not after.isalpha():  # a letter by itself is hardly a word
        return points - 0.9
    return points
