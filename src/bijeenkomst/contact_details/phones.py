"""Phone numbers, Dutch in any usual notation or foreign, kindly refused when they cannot exist (R31)."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bijeenkomst.contact_details.phone_readings import DUTCH, ONE_HOME, exists_abroad, readings
from bijeenkomst.contact_details.unusable import LONGEST_PHONE, Unusable, everyday_digits, plain
from bijeenkomst.i18n import apart, country
from bijeenkomst.i18n import gettext as _

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber as ParsedNumber

# The library takes 35 ms to import, so it is used for unusual numbers only.
_DUTCH_MOBILE = re.compile(r"(?:\+31|0031|0|\+310|00310)(6[1-58][0-9]{7})")
_SEPARATORS = str.maketrans("", "", " \t-.()/\u00a0\u2010\u2011\u2012\u2013\u2014\u2212")
_LABEL = re.compile(r"(?:tel|telefoon|mobiel|mob|nummer|nr|t|m)\s*[.:]+\s*|tel:", re.IGNORECASE)
_ZERO_IN_BRACKETS = re.compile(r"(?<=[0-9])[\s]*\(0\)")  # +31 (0)6 …

# Three-digit area and service codes; all others have four (Nummerplan telefoon- en ISDN-diensten).
_THREE_DIGITS = frozenset(
    "010 013 014 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 "
    "070 071 072 073 074 075 076 077 078 079 084 085 087 088 091".split()
)
_OF_THE_NETHERLANDS = ("+31", "0031")
_DUTCH_LENGTH = 10  # digits, including the leading 0


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A valid number. `e164` is how it is stored (+31612345678), `display` how people read it."""

    e164: str = field(repr=False)
    display: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WhichNumber:
    """Several possible numbers, the likeliest first. A person chooses; nothing is guessed (R31)."""

    readings: tuple[PhoneNumber, ...]

    @property
    def sentence(self) -> str:
        """What to say where no choice can be offered: how to write each of them."""
        numbers = _(" of ").join(in_country(reading) for reading in self.readings)
        return _("Welk nummer is dit? Schrijf het zo: %(numbers)s.") % {"numbers": numbers}


PhoneResult = PhoneNumber | WhichNumber | Unusable


def parse_phone(text: str, language: str = DUTCH) -> PhoneResult:
    """The number that `text` stands for, or what is wrong with it.

    Without a country code it is a Dutch number, or one from where `language` is spoken.
    """
    typed = plain(text)
    if len(typed) > LONGEST_PHONE:
        return Unusable(_("Dit is te lang voor een telefoonnummer. Vul één nummer in."))
    label = _LABEL.match(typed)
    if label:
        typed = typed[label.end() :]
    digits = everyday_digits(_ZERO_IN_BRACKETS.sub("", typed).translate(_SEPARATORS))
    mobile = _DUTCH_MOBILE.fullmatch(digits)
    if mobile and (language not in ONE_HOME or not digits.startswith("06")):
        return _dutch_mobile(mobile[1])
    problem = _problem_with_characters(digits)
    if problem is not None:
        return problem
    return _by_the_library(digits) if digits.startswith(("+", "00")) else _without_country(digits, language)


def international(number: PhoneNumber) -> str:
    """The number with its country code, in the Netherlands too, so that it is unambiguous on any page."""
    return _international(number.e164)


def in_country(number: PhoneNumber) -> str:
    """The number with its country, to choose from: "+48 512 345 678 (Polen)"."""
    import phonenumbers

    region = phonenumbers.region_code_for_number(phonenumbers.parse(number.e164))
    return f"{apart(number.display)} ({country(region or '')})"


def _without_country(digits: str, language: str) -> PhoneResult:
    as_dutch = _by_the_library(digits)
    dutch = as_dutch.e164 if isinstance(as_dutch, PhoneNumber) else ""
    found = readings(digits, language, dutch)
    if isinstance(as_dutch, Unusable) and not found and exists_abroad(digits):
        elsewhere = _("Is het een nummer uit een ander land? Zet er dan + en het landnummer voor, zoals +90.")
        return Unusable(f"{as_dutch.sentence} {elsewhere}")
    if not found or found == (dutch,):
        return as_dutch
    return WhichNumber(tuple(PhoneNumber(reading, display_phone(reading)) for reading in found))


def display_phone(e164: str) -> str:
    """A stored number as people read it: `06 12345678`, `050 1234567`, `+90 532 123 45 67`."""
    if not e164.startswith("+31"):
        return _international(e164)
    rest = e164[3:]
    if rest.startswith("6") and len(rest) == 9:
        return f"06 {rest[1:]}"
    if rest.startswith("14") and len(rest) < len("612345678"):
        return f"14 {rest[2:]}"  # a municipality's number, dialled without a prefix
    national = "0" + rest
    split_at = 3 if national[:3] in _THREE_DIGITS and len(national) == _DUTCH_LENGTH else 4
    return f"{national[:split_at]} {national[split_at:]}"


def _dutch_mobile(national: str) -> PhoneNumber:
    return PhoneNumber(e164=f"+31{national}", display=f"06 {national[1:]}")


def _international(e164: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _problem_with_characters(digits: str) -> Unusable | None:
    if not digits:
        return Unusable(_("Vul een telefoonnummer in, bijvoorbeeld 06 12345678."))
    if "@" in digits:
        return Unusable(
            _("Dit is een e-mailadres. Vul hier een telefoonnummer in, bijvoorbeeld 06 12345678.")
        )
    if any(char.isalpha() for char in digits):
        return Unusable(_("In een telefoonnummer staan geen letters. Vul alleen het nummer in."))
    if "+" in digits[1:]:
        return Unusable(_("Een + mag alleen vooraan staan. Vul één nummer in, bijvoorbeeld +31 6 12345678."))
    if not digits.removeprefix("+").isdecimal():
        return Unusable(
            _("Hier staat een teken dat niet in een telefoonnummer hoort. Vul alleen cijfers in.")
        )
    return None


def _by_the_library(digits: str) -> PhoneNumber | Unusable:
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, "NL")
    except phonenumbers.NumberParseException as error:
        return _cannot_be_read(digits, error.error_type)
    if not phonenumbers.is_valid_number(number):
        if number.country_code == 31:
            return _impossible_dutch(digits)
        return _impossible_abroad(number)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(e164=e164, display=display_phone(e164))


def _cannot_be_read(digits: str, kind: int) -> Unusable:
    from phonenumbers import NumberParseException

    if kind == NumberParseException.INVALID_COUNTRY_CODE:
        return Unusable(_("Het landnummer aan het begin bestaat niet. Voor Nederland is het +31."))
    if kind == NumberParseException.TOO_LONG or len(digits) > 15:
        return Unusable(_("Dit nummer heeft te veel cijfers. Vul één nummer in."))
    national = _in_national_form(digits)
    return _wrong_length(national) if national else Unusable(_("Dit nummer heeft te weinig cijfers."))


def _impossible_dutch(digits: str) -> Unusable:
    national = _in_national_form(digits) or digits
    if len(national) != _DUTCH_LENGTH and not national.startswith(("0800", "090")):
        return _wrong_length(national)
    return Unusable(_("Dit nummer bestaat niet in Nederland. Kijk de cijfers nog eens na."))


def _in_national_form(digits: str) -> str:
    """As it is dialled in the Netherlands, with exactly the digits that were typed; "" for a number abroad.

    The library drops the 0 of the area code from long numbers and keeps it on short ones, so its digits are not used.
    """
    for country_code in _OF_THE_NETHERLANDS:
        if digits.startswith(country_code):
            return "0" + digits.removeprefix(country_code).removeprefix("0")
    return "" if digits.startswith(("+", "00")) else digits


def _wrong_length(national: str) -> Unusable:
    """What to say about a Dutch number with too few or too many digits."""
    if not national.startswith("0") and len(national) < _DUTCH_LENGTH:
        return Unusable(
            _("Dit nummer is te kort: een Nederlands nummer heeft 10 cijfers, met het netnummer.")
        )
    off = len(national) - _DUTCH_LENGTH
    match off:
        case -1:
            what = _("Dit nummer heeft een cijfer te weinig")
        case 1:
            what = _("Dit nummer heeft een cijfer te veel")
        case fewer if fewer < 0:
            what = _("Dit nummer heeft %(off)d cijfers te weinig") % {"off": -off}
        case _more:
            what = _("Dit nummer heeft %(off)d cijfers te veel") % {"off": off}
    if national.startswith("06"):
        return Unusable(_("%(what)s: een 06-nummer heeft 10 cijfers.") % {"what": what})
    return Unusable(
        _("%(what)s: een Nederlands nummer heeft 10 cijfers, met het netnummer.") % {"what": what}
    )


def _impossible_abroad(number: "ParsedNumber") -> Unusable:
    import phonenumbers

    country = {"country": apart(f"+{number.country_code}")}
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.TOO_SHORT:
            return Unusable(_("Een nummer dat met %(country)s begint, heeft meer cijfers.") % country)
        case phonenumbers.ValidationResult.TOO_LONG:
            return Unusable(_("Een nummer dat met %(country)s begint, heeft minder cijfers.") % country)
        case _other:
            return Unusable(
                _("Dit nummer met %(country)s ervoor bestaat niet. Kijk de cijfers nog eens na.") % country
            )
