"""The words that moments are made of, in Dutch and, for people who use the window in English, in English."""

from collections.abc import Mapping


def _numbered(*languages: str, first: int) -> Mapping[str, int]:
    return {word: number for names in languages for number, word in enumerate(names.split(), first)}


NUMBERS = {
    **_numbered(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
        "achttien negentien twintig eenentwintig tweeëntwintig drieëntwintig vierentwintig",
        "one two three four five six seven eight nine ten eleven twelve",
        first=1,
    ),
    "één": 1,
    "vijfentwintig": 25,
}
MONTHS = {
    **_numbered(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "january february march april may june july august september october november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "jan feb mar apr may jun jul aug sept oct nov dec",
        first=1,
    ),
    "maa": 3,
    "febr": 2,
}
_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
WEEKDAYS = _numbered(
    _DAYS,
    *(" ".join(f"{day}{part}" for day in _DAYS.split()) for part in ("ochtend", "morgen", "middag", "avond")),
    "monday tuesday wednesday thursday friday saturday sunday",
    "ma di wo do vr za zo",
    "mon tue wed thu fri sat sun",
    first=0,
)


def number(word: str) -> int | None:
    """A number written in digits or as a word."""
    if word.isascii() and word.isdecimal():
        return int(word)
    return NUMBERS.get(word)
