"""Finding e-mail addresses, social media accounts and bank accounts in a text, including spelled-out ones."""

import re
from collections.abc import Iterator

from bijeenkomst.contact_details.readable import Readable, Span

_TLD = (
    "nl|com|org|net|eu|be|de|fr|uk|info|nu|me|frl|amsterdam|online|email|tr|pl|ua|ma|es|it|ch|at|dk|se|no|io|biz|name|"
    "tv|cc|pm|gov|edu|ru|gr|pt|ro|bg|hu|cz|sk|ie|lu|us|ca|au|sr|aw|cw"
)
_PROVIDER = (
    "gmail|g-mail|hotmail|outlook|live|icloud|yahoo|msn|googlemail|ziggo|kpnmail|kpnplanet|hetnet|xs4all|upcmail|"
    "casema|chello|quicknet|telfort|protonmail|proton|gmx|home"
)
_ALWAYS_A_PROVIDER = (
    "gmail|g-mail|hotmail|outlook|icloud|googlemail|ziggo|kpnmail|hetnet|xs4all|upcmail|protonmail"
)
_LOCAL = r"[\w.+'-]{1,64}"
_SIGN = r"\s?(?:@|[(\[{<]\s?(?:at|@|apen?staart(?:je)?)\s?[)\]}>]|\bapen?staart(?:je)?\b|\bat-?teken\b)\s?"
_DOT = r"(?:\.|\s?(?:[(\[{<]\s?(?:dot|punt|\.)\s?[)\]}>]|\bpunt\b|\bdot\b)\s?)"
_SPELLED_DOT = r"\s?(?:[(\[{<]\s?(?:dot|punt|\.)\s?[)\]}>]|\bpunt\b|\bdot\b)\s?"
_NAME = r"[\w-]{1,63}"
_EMAILS = (
    re.compile(rf"{_LOCAL}{_SIGN}{_NAME}(?:{_DOT}{_NAME}){{0,4}}{_DOT}[^\W\d_]{{2,24}}", re.I),
    re.compile(
        rf"{_LOCAL}\s+at\s+{_NAME}(?:{_SPELLED_DOT}{_NAME}){{0,3}}{_SPELLED_DOT}[^\W\d_]{{2,24}}", re.I
    ),
    re.compile(rf"{_LOCAL}\s+at\s+{_NAME}(?:\.{_NAME}){{0,3}}\.(?:{_TLD})(?![\w])", re.I),
    re.compile(
        rf"{_LOCAL}(?:{_SIGN}|\s+(?:at\s+|bij\s+)?)(?:{_PROVIDER})(?:{_DOT}|\s)(?:com|nl|net|me|de|be)(?![\w])",
        re.I,
    ),
    re.compile(rf"{_LOCAL}{_SIGN}(?:{_ALWAYS_A_PROVIDER})(?![\w])", re.I),
)
_HAS_A_SIGN = re.compile(rf"@|apen?staart|[(\[{{<]\s?at|\bat\b|{_PROVIDER}", re.I)
"""Checked first: it takes a fiftieth of the time, and few texts contain one."""
_ACCOUNTS = (
    re.compile(r"(?<![\w.@])@[A-Za-z_][\w.]{2,29}(?![\w(])"),
    re.compile(
        r"(?:https?://)?(?:[\w-]+\.)?(?:instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|linkedin\.com|tiktok\.com|"
        r"twitter\.com|x\.com|t\.me|snapchat\.com|wa\.me|whatsapp\.com|threads\.net|discord\.gg)/[^\s,;]{2,}",
        re.I,
    ),
    re.compile(
        r"\b(?:insta|instagram|snap|snapchat|tiktok|telegram|twitter|discord|skype|facebook|fb|linkedin)\b"
        r"\s*(?:[:=]|is|naam|account|heet ik)?\s*(?:@[\w.]{3,30}|(?=[\w.]*[a-z])[A-Za-z][\w.]*[\d_][\w.]{1,})",
        re.I,
    ),
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\s?\d{2}(?:\s?[A-Z0-9]){11,30}(?![A-Za-z0-9])", re.I)


def emails(view: Readable) -> Iterator[Span]:
    """The spans in the text as typed."""
    if not _HAS_A_SIGN.search(view.text):
        return
    yield from (view.typed(match.span()) for pattern in _EMAILS for match in pattern.finditer(view.text))


def accounts(view: Readable) -> Iterator[Span]:
    """Social media handles and links to profiles."""
    yield from (view.typed(match.span()) for pattern in _ACCOUNTS for match in pattern.finditer(view.text))


def bank_accounts(view: Readable) -> Iterator[Span]:
    """Bank account numbers with valid check digits, or in the form of a Dutch one."""
    for match in _IBAN.finditer(view.text):
        start, whole = match.start(), "".join(match[0].split()).upper()
        for length in range(len(whole), 14, -1):
            if _is_iban(whole[:length]):
                yield view.typed((start, _end(view.text, start, length)))
                break


def _end(text: str, start: int, length: int) -> int:
    at = start
    while length:
        length -= not text[at].isspace()
        at += 1
    return at


def _is_iban(number: str) -> bool:
    if re.fullmatch(r"NL\d{2}[A-Z]{4}\d{10}", number):
        return True
    turned = number[4:] + number[:4]
    return (
        turned.isascii()
        and turned.isalnum()
        and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
    )
