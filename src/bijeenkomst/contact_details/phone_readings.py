"""What a number without a country code may stand for, in the Netherlands and elsewhere (R31).

A resident may write a number as it is dialled at home. `512 345 678` is a Polish mobile number, and a number in
Leeuwarden without its 0: a wrong guess would make the first caller ring a stranger.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber as ParsedNumber

DUTCH = "nl"
_MOST_ABROAD = 3  # choices offered; any other number can be given with its country code
_SHORTEST = 8  # digits; shorter ones are too often valid somewhere

_HOMES = {
    "pl": ("PL",),
    "tr": ("TR",),
    "uk": ("UA",),
    "ar": tuple("SY MA IQ EG YE SD LB JO TN DZ SA AE".split()),
}
"""The countries where each language is spoken."""
ONE_HOME = frozenset(language for language, homes in _HOMES.items() if len(homes) == 1)

_FROM = tuple(
    "TR MA SY PL ID SR DE UA BE GB BG RO IT ES PT FR GR HU IR IQ AF SO ER ET EG CN IN PK US BR CW CV GH NG RS BA RU LT "
    "LV CZ".split()
)
"""Forty countries of origin of people in the Netherlands, roughly by number of people."""


def readings(digits: str, language: str, dutch: str) -> tuple[str, ...]:
    """What `digits` (without a country code) may stand for, as E.164, the likeliest first.

    `language` is that of the page. `dutch` is the number's reading as a Dutch one, or "". A number that is beyond doubt
    has one reading; no readings means that it cannot be determined.
    """
    homes = _HOMES.get(language, ())
    if dutch and digits.startswith("06"):
        # A page for one country only: 063 and 068 are mobile in Ukraine too. Morocco's 06 is not asked about, because
        # it would be asked of everybody with a Dutch mobile who reads Arabic.
        abroad = _abroad(digits, homes, mobile=True) if language in ONE_HOME else ()
        return (*abroad, dutch) if abroad else (dutch,)
    if digits.startswith("0"):
        if language == DUTCH:
            return (dutch,) if dutch else ()
        abroad = _abroad(digits, homes, mobile=True) or _abroad(digits, _FROM, mobile=True)
        return _with_dutch(abroad, dutch, home_first=not dutch)
    if len(digits) < _SHORTEST:
        return _abroad(digits, homes, mobile=True)
    at_home = _abroad(digits, homes, mobile=False)
    if dutch and len(digits) == 9 and digits.startswith("6") and not at_home:
        return (dutch,)  # 06 without its 0
    elsewhere = _abroad(digits, _FROM, mobile=True) + tuple(_with_its_country(digits))
    abroad = tuple(dict.fromkeys((*at_home, *elsewhere)))[:_MOST_ABROAD]
    return _with_dutch(abroad, dutch, home_first=bool(at_home))


def exists_abroad(digits: str) -> bool:
    """Whether it is a mobile number in a common country of origin. A typo in an 06 number remains a typo."""
    return (
        not digits.startswith("06") and len(digits) >= _SHORTEST and bool(_abroad(digits, _FROM, mobile=True))
    )


def _with_dutch(abroad: tuple[str, ...], dutch: str, *, home_first: bool) -> tuple[str, ...]:
    if not dutch:
        return abroad
    return (*abroad, dutch) if home_first else (dutch, *abroad)


def _abroad(digits: str, regions: tuple[str, ...], *, mobile: bool) -> tuple[str, ...]:
    import phonenumbers

    numbers = []
    for region in regions:
        try:
            number = phonenumbers.parse(digits, region)
        except phonenumbers.NumberParseException:
            continue
        if _is_one(number, mobile=mobile):
            numbers.append(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return tuple(dict.fromkeys(numbers))[:_MOST_ABROAD]


def _with_its_country(digits: str) -> Iterator[str]:
    """The reading with the + restored, when a country code was typed without it: 48 512 345 678."""
    import phonenumbers

    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return
    if _is_one(number, mobile=True) and phonenumbers.region_code_for_number(number) in _FROM:
        yield phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _is_one(number: "ParsedNumber", *, mobile: bool) -> bool:
    import phonenumbers

    if not phonenumbers.is_valid_number(number):
        return False
    kinds = phonenumbers.PhoneNumberType
    return not mobile or phonenumbers.number_type(number) in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)
