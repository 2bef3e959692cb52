"""Finding telephone numbers in a text, in any notation and next to anything."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bijeenkomst.contact_details.readable import Readable, Span, in_digits

_BETWEEN = re.compile(r"[^\w+€@#%]{0,4}|_")  # what may separate two groups of digits in one number
_DATE = re.compile(
    r"(?<!\d)(?<!\d[-/.])\d{1,2}([-/. ])\d{1,2}\1(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?<!\d[-/.])\d{1,2}([-/.])\d{1,2}\2\d\d(?![-/.]?\d)"
    r"|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!-?\d)"
)
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)")
_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])\d\d")
_PUBLIC = re.compile(r"0800|090[069]|14\d")  # used by companies and authorities only, never by a person
_CALLED = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|telefoonnr|telnr|nummer|bel|belt|bellen|app|appt|appen|appje|sms|gsm|mob|"
    r"mobiel|mobieltje|whatsapp|whatsappen|bereikbaar|bereiken)\b"
    r"(?:\W{1,3}(?:is|op|me|mij|ons|naar|via|hem|haar|nr|nummer)){0,3}\W{0,12}$",
    re.I,
)
_AMOUNT = re.compile(r"\s*(?:euro|eur|€|inwoners|mensen|keer|km|m2|m²|kwh|%)", re.I)
_PRICED = re.compile(r"(?:€|eur|euro)\s*$", re.I)
_IN_WORDS = re.compile(r"\b(?:nul|zero|plus)\b", re.I)
_DECIMAL = re.compile(r"\d[.,]$")
_COUNTED_UP = "01234567890123456789"
_NEAR = 40  # how far before a number to look for words that announce it
_BESIDE = 12  # how far to look for a sign, a currency or what is being counted
_MOST_GROUPS = 16
_SURE, _LIKELY, _PERHAPS = 3, 2, 1


@dataclass(frozen=True, slots=True)
class _Groups:
    """Groups of digits that may form one number or several: their positions, and what separates them."""

    text: str
    places: tuple[Span, ...]
    between: tuple[str, ...]  # each reduced to one character


def phones(view: Readable) -> Iterator[Span]:
    """The spans in the text as typed, in order."""
    spans = [view.typed(span) for span in _in(view.text)]
    if _IN_WORDS.search(view.text):
        spelled_out = in_digits(view)
        spans += [spelled_out.typed(span) for span in _in(spelled_out.text, _SURE)]
    yield from sorted(spans)


def _in(text: str, least: int = _PERHAPS) -> Iterator[Span]:
    """First what can only be a phone number; then, with dates and times excluded, what probably is one."""
    sure = list(_found(text, _SURE))
    yield from sure
    if least is _SURE:
        return
    for start, end in sure:
        text = text[:start] + "#" * (end - start) + text[end:]
    for ordinary in (_DATE, _TIME):
        text = ordinary.sub(lambda seen: "#" * len(seen[0]), text)
    yield from _found(text, _PERHAPS)


def _found(text: str, least: int) -> Iterator[Span]:
    for groups in _chains(text):
        at = 0
        while at < len(groups.places):
            best = max(
                (
                    (_sureness(groups, at, end), end)
                    for end in range(at, min(len(groups.places), at + _MOST_GROUPS))
                ),
            )
            if best[0] >= least:
                start = groups.places[at][0]
                yield start - _country_sign(text, start), groups.places[best[1]][1]
                at = best[1]
            at += 1


def _chains(text: str) -> Iterator[_Groups]:
    places: list[Span] = []
    between: list[str] = []
    for group in re.finditer(r"\d+", text):
        if places:
            apart = text[places[-1][1] : group.start()]
            if _BETWEEN.fullmatch(apart):
                between.append(apart.strip()[:1] or apart[:1])
            else:
                yield _Groups(text, tuple(places), tuple(between))
                places, between = [], []
        places.append(group.span())
    if places:
        yield _Groups(text, tuple(places), tuple(between))


def _country_sign(text: str, start: int) -> int:
    """How many characters before a number belong to its "+"."""
    sign = re.search(r"\+\s?\(?$", _before(text, start))
    return len(sign[0]) if sign else 0


def _sureness(groups: _Groups, first: int, last: int) -> int:
    """How certain it is that these groups form one number; 0 is not at all."""
    sizes = [end - start for start, end in groups.places[first : last + 1]]
    digits = "".join(groups.text[start:end] for start, end in groups.places[first : last + 1])
    start, end = groups.places[first][0], groups.places[last][1]
    alike = len(set(groups.between[first + 1 : last])) <= 1
    if _country_sign(groups.text, start) or digits.startswith("00"):
        return 0 if _DECIMAL.search(_before(groups.text, start)) else _abroad(digits)
    if _PUBLIC.match(digits):
        return 0
    if digits.startswith("0") and len(digits) > 1:
        return 0 if digits in _COUNTED_UP else _national(digits, sizes, alike)
    if _is_amount(groups.text, start, end):
        return 0
    called = _CALLED.search(groups.text[max(0, start - _NEAR) : start]) is not None
    if called and 6 <= len(digits) <= 12 and "," not in groups.between[first:last]:
        return _LIKELY
    return _without_a_zero(digits, sizes, groups.between[first:last])


def _abroad(digits: str) -> int:
    """A number with a country code. A Dutch one has nine digits after it, not counting a zero in brackets."""
    number = digits.removeprefix("00")
    if number.startswith("31"):
        return _SURE if len(number.removeprefix("31").removeprefix("0")) == 9 else 0
    return _SURE if 8 <= len(number) <= 15 else 0


def _national(digits: str, sizes: list[int], alike: bool) -> int:
    """A number as it is dialled. A mobile number with a digit too many or too few still identifies somebody."""
    whole = max(sizes[1:], default=sizes[0]) >= 6
    if sizes[:3] in ([2, 2, 4], [1, 2, 4], [2, 1, 4]) and len(sizes) > 3:  # a date with something after it
        return 0
    if len(digits) == 10 and (alike or whole):
        return _SURE
    if digits.startswith("06") and 9 <= len(digits) <= 12:
        return _LIKELY
    return _LIKELY if len(digits) in (9, 11, 12) and alike and max(sizes) > 2 else 0


def _without_a_zero(digits: str, sizes: list[int], between: tuple[str, ...]) -> int:
    """A foreign number, or one without its first digits."""
    if digits.endswith("000"):
        return 0
    if len(sizes) == 1:
        glued = re.search(r"06[1-9]\d{7}$", digits)
        if glued or 9 <= len(digits) <= 15:
            return _LIKELY
        return _PERHAPS if len(digits) == 8 and not _DAY.fullmatch(digits) else 0
    if len(sizes) == 2 and sizes[1] == 8 and digits[sizes[0] - 2 : sizes[0]] == "06":
        return _LIKELY  # what precedes it is not separated: "1206-12345678"
    apart = set(between)
    if sizes in ([3, 3, 3], [3, 3, 4]) and (apart <= {"-"} or apart <= {" "} or between == (")", "-")):
        return _PERHAPS
    return 0


def _is_amount(text: str, start: int, end: int) -> bool:
    return bool(_PRICED.search(_before(text, start)) or _AMOUNT.match(text[end : end + _BESIDE]))


def _before(text: str, start: int) -> str:
    return text[max(0, start - _BESIDE) : start]
