"""The addresses that can stand on the sheets, and one that people type themselves."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import Level, TooMuchForACode, encode, folder_of, join_address, reaches_no_phone
from bijeenkomst.session.interface import PhoneServerStatus

LONGEST_PAGE = "K7/GROEP"  # of all that sheets have a code for: to see whether one can hold the address


@dataclass(frozen=True, slots=True)
class Possible:
    """An address of this laptop, and the network that it belongs to."""

    base_url: str
    network: str


def possible_addresses(status: PhoneServerStatus) -> tuple[Possible, ...]:
    """All addresses on which phones could find this laptop, the likely one first (N1)."""
    port = status.port or (urlsplit(status.base_url).port if status.base_url else None)
    behind = f":{port}" if port else ""
    return tuple(
        Possible(f"http://{address}{behind}", network)
        for address, network in status.addresses
        if not reaches_no_phone(address)
    )


def own_address(typed: str) -> tuple[str, str]:
    """The base URL that was meant, and a Dutch sentence when it cannot be one."""
    address = typed.strip().rstrip("/")
    if "://" not in address:
        address = f"http://{address}"
    wrong = _("Dit is geen adres. Schrijf het zo: http://192.168.1.10:8080 of https://meedoen.voorbeeld.nl.")
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "", wrong
    plain = not (parts.query or parts.fragment or parts.username) and not any(
        char.isspace() for char in address
    )
    if parts.scheme not in ("http", "https") or "." not in host.strip(".") or not plain:
        return "", wrong
    if reaches_no_phone(host):
        return "", _("Met dit adres komt een telefoon niet bij deze laptop. Kies een ander adres.")
    if folder := folder_of(address):
        return "", _(
            "Haal '%(folder)s' weg. De telefoons werken alleen op een adres waar niets achter de naam staat, "
            "zoals https://avond.voorbeeld.nl."
        ) % {"folder": folder}
    try:
        encode(join_address(address, LONGEST_PAGE), Level.Q)
    except TooMuchForACode:
        return "", _("Dit adres is te lang voor een QR-code die goed leest. Kies een korter adres.")
    return address, ""
