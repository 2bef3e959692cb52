"""A contact person's number as it is dialled, which may also be that of a municipality or a switchboard.

It is only printed, never called by the program, so it is kept in its readable form.
"""

import re
from dataclasses import dataclass, field

from bijeenkomst.contact_details.phones import PhoneNumber, WhichNumber, parse_phone
from bijeenkomst.contact_details.unusable import Unusable, everyday_digits, plain
from bijeenkomst.i18n import gettext as _

_EXTENSION = re.compile(
    r"[\s,;(]*(?:toestel|toest|tstl?|extension|ext|x|#)\s*[.:]?\s*([0-9]{1,6})\)?$", re.IGNORECASE
)
_SHORT = re.compile(r"(116)([0-9]{3})|(113|144|18[0-9]{2})")
_EMERGENCY = "112"
_NOTHING_BETWEEN = str.maketrans("", "", " .-\u2010\u2011\u2013")


@dataclass(frozen=True, slots=True)
class ContactNumber:
    """A number to print, as it is dialled: `14 050`, `0900 8844`, `050 1234567 toestel 12`."""

    display: str = field(repr=False)


def parse_contact_number(text: str) -> ContactNumber | WhichNumber | Unusable:
    """The number that `text` stands for, or what is wrong with it."""
    typed = everyday_digits(plain(text))
    digits = typed.translate(_NOTHING_BETWEEN)
    if digits == _EMERGENCY:
        return Unusable(_("Dit is het alarmnummer. Vul het nummer in van wie u kunt bellen over de avond."))
    if short := _SHORT.fullmatch(digits):
        return ContactNumber(f"{short[1]} {short[2]}" if short[1] else short[3])
    extension = _EXTENSION.search(typed)
    parsed = parse_phone(typed[: extension.start()] if extension else typed)
    if not isinstance(parsed, PhoneNumber):
        return parsed
    return ContactNumber(f"{parsed.display} toestel {extension[1]}" if extension else parsed.display)
