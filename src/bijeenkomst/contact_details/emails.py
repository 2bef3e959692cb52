"""E-mail addresses: only the syntax is checked, never the network; problems are explained in Dutch (R31)."""

import re
from dataclasses import dataclass, field

from bijeenkomst.contact_details.pasted_address import unwrapped
from bijeenkomst.contact_details.unusable import LONGEST_EMAIL, Unusable, plain
from bijeenkomst.i18n import gettext as _

# Ordinary addresses: the library's own rules for ASCII (RFC 5322 dot-atom, RFC 1035 labels) in a single match.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_NAME_PART = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ORDINARY = re.compile(
    rf"(?=[^@]{{1,64}}@)({_ATOM}(?:\.{_ATOM})*)@((?:(?!..--){_NAME_PART}\.)+(?!(?:arpa|invalid|local|localhost|onion|test)$)[A-Za-z]{{2,63}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """A valid address as it is stored: as people wrote it, with the domain in lower case.

    `name` is the owner's name if it was pasted along: "Truus Jansen <truus@voorbeeld.nl>".
    """

    address: str = field(repr=False)
    name: str = field(default="", repr=False)


EmailResult = EmailAddress | Unusable


def parse_email(text: str) -> EmailResult:
    """The address in `text`, or what is wrong with it. Whether it exists is not checked."""
    typed, name = unwrapped(plain(text))
    if len(typed) > LONGEST_EMAIL:
        return Unusable(_("Dit e-mailadres is te lang. Vul één adres in."))
    ordinary = _ORDINARY.fullmatch(typed)
    if ordinary:
        return EmailAddress(f"{ordinary[1]}@{ordinary[2].lower()}", name)
    return _problem(typed) or _by_the_library(typed, name)


def mail_address(address: str) -> str | None:
    """A stored address as a mail header needs it, or None when no mail program could send to it.

    The domain is converted to ASCII (RFC 5890); the part before the @ stays as it is (RFC 6532).
    """
    if _ORDINARY.fullmatch(address):
        return address
    import email_validator

    try:
        checked = email_validator.validate_email(address, check_deliverability=False)
    except email_validator.EmailNotValidError:
        return None
    return f"{checked.local_part}@{checked.ascii_domain}"


def _problem(typed: str) -> Unusable | None:
    """Common mistakes, the most common one first."""
    if not typed:
        return Unusable(_("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."))
    if "@" not in typed:
        return Unusable(_("In dit e-mailadres mist het apenstaartje (@), zoals in naam@voorbeeld.nl."))
    if typed.count("@") > 1:
        return Unusable(_("In dit e-mailadres staat meer dan één apenstaartje (@). Vul één adres in."))
    if any(char.isspace() for char in typed):
        return Unusable(_("In dit e-mailadres staat een spatie. Haal die weg."))
    return _problem_around_the_at(*typed.split("@"))


def _problem_around_the_at(local: str, domain: str) -> Unusable | None:
    if not local:
        return Unusable(_("Voor het apenstaartje (@) moet nog een naam staan, zoals in naam@voorbeeld.nl."))
    if not domain:
        return Unusable(_("Na het apenstaartje (@) mist nog een stuk, zoals voorbeeld.nl."))
    if "," in local or "," in domain:
        return Unusable(_("In dit e-mailadres staat een komma. Moet dat een punt zijn?"))
    if domain.endswith("."):
        return Unusable(
            _("Dit e-mailadres eindigt met een punt. Haal die weg, of schrijf het laatste stuk erbij.")
        )
    if ".." in local or ".." in domain:
        return Unusable(_("In dit e-mailadres staan twee punten achter elkaar. Haal er een weg."))
    if local.startswith(".") or local.endswith(".") or domain.startswith("."):
        return Unusable(
            _("In dit e-mailadres staat een punt te veel: aan het begin of bij het apenstaartje (@).")
        )
    if "." not in domain:
        return Unusable(_("Na het apenstaartje (@) hoort een punt te staan, zoals in voorbeeld.nl."))
    if len(domain.rpartition(".")[2]) == 1:
        return Unusable(
            _("Aan het eind mist een letter: na de laatste punt staan er minstens twee, zoals .nl.")
        )
    return None


def _by_the_library(typed: str, name: str) -> EmailResult:
    import email_validator

    try:
        checked = email_validator.validate_email(typed, check_deliverability=False)
    except email_validator.EmailNotValidError:
        return Unusable(_("Dit e-mailadres kan niet bestaan. Kijk nog eens letter voor letter."))
    if len(checked.normalized) > LONGEST_EMAIL:
        return Unusable(_("Dit e-mailadres is te lang. Vul één adres in."))
    return EmailAddress(checked.normalized, name)
