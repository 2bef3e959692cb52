"""The lines about the network: this laptop's address (N1), the address on the sheets (R17), a real phone (N6)."""

import sys
from urllib.parse import urlsplit

from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import typed_address
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.preflight.facts import Facts
from bijeenkomst.ui.preflight.line import Line, State, to_do

# a laptop's own hotspot in Windows, NetworkManager and macOS
HOTSPOTS = ("192.168.137.1", "10.42.0.1", "192.168.2.1")


def network_line(status: PhoneServerStatus) -> Line:
    """The address for phones, and the other networks that the laptop is on."""
    name, host = _("Adres van deze laptop"), _host(status.base_url)
    if not status.running:
        if not status.sentence:
            return Line(name, State.WAIT, _("De telefoonpagina's worden gestart."))
        return Line(
            name, State.BAD, str(status.sentence), _("Zolang dit rood is, werkt alles op papier gewoon door.")
        )
    if not status.addresses:
        return Line(
            name,
            State.BAD,
            _("Deze laptop zit op geen enkel netwerk."),
            _("Verbind met het Wi-Fi van de zaal of met uw eigen router. Papier werkt altijd."),
        )
    if not status.base_url:
        return Line(
            name,
            State.BAD,
            _("Deze laptop kreeg geen adres van het netwerk (%(host)s).") % {"host": status.addresses[0][0]},
            _("Verbreek het Wi-Fi en verbind opnieuw. Of zet de router uit en weer aan."),
        )
    sentence = _("Telefoons openen %(where)s.") % {"where": _where(status, host)}
    if status.base_url.startswith("https://"):
        return Line(
            name,
            State.GOOD,
            sentence,
            _(
                "Dat adres moet naar deze laptop doorsturen, naar http://127.0.0.1:%(port)d. Telefoons mogen dan "
                "ook op mobiele data."
            )
            % {"port": status.port},
        )
    if host in HOTSPOTS:
        return Line(
            name,
            State.WARN,
            _("%(said)s Dat is waarschijnlijk de hotspot van deze laptop.") % {"said": sentence},
            _("Een hotspot kan ongeveer 8 telefoons aan. Komen er meer? Neem een wifi-kastje (router) mee."),
        )
    others = ", ".join(_named(address, network) for address, network in status.addresses if address != host)
    if not others:
        return Line(name, State.GOOD, sentence)
    return Line(
        name,
        State.GOOD,
        _("%(said)s Deze laptop heeft ook %(others)s.") % {"said": sentence, "others": others},
        _("Zitten de telefoons op een ander netwerk dan dit? Kies dan bij Bladen drukken het andere adres."),
    )


def sheets_line(facts: Facts) -> Line | None:
    """Whether the printed sheets point to this laptop; None when no address was printed."""
    printed, current = facts.meeting.printed_address, facts.status.base_url
    if not printed:
        return None
    name = _("Adres op de bladen")
    addresses = {"printed": typed_address(printed), "now": typed_address(current)}
    if printed.rstrip("/").lower() == current.rstrip("/").lower():
        return Line(name, State.GOOD, _("Uw bladen wijzen naar deze laptop: %(printed)s.") % addresses)
    advice = _(
        "Druk bij Bladen drukken etiketten, en plak de nieuwe code over de oude. "
        "Schrijven op de oude bladen kan altijd."
    )
    if not current:
        return to_do(
            name, _("Uw bladen wijzen naar %(printed)s.") % addresses, _("Los eerst het netwerk op.")
        )
    if not _is_plain_address(printed):
        return Line(
            name,
            State.WARN,
            _("Uw bladen wijzen naar %(printed)s.") % addresses,
            _("Scan zelf een blad. Komt de pagina niet? %(again)s") % {"again": advice},
            _("Zelf kijken"),
        )
    sentence = _("Uw bladen wijzen naar %(printed)s, deze laptop is %(now)s.") % addresses
    if _host(printed) in {address for address, _network in facts.status.addresses} and _port(
        printed
    ) == _port(current):
        return Line(
            name,
            State.WARN,
            sentence,
            _(
                "De codes op de bladen werken alleen op het andere netwerk van deze laptop. Scan zelf een blad."
            ),
        )
    return Line(
        name,
        State.BAD,
        sentence,
        _("Verbind met het netwerk waarop u de bladen maakte. Kan dat niet? %(again)s") % {"again": advice},
    )


def phone_line(status: PhoneServerStatus, system: str = sys.platform) -> Line:
    """Whether a phone has opened the page: only that finds a firewall, client isolation or mobile data (N6)."""
    name = _("Test met een telefoon")
    if not (status.running and status.base_url):
        return to_do(name, _("Telefoons kunnen er nog niet bij."), _("Los eerst het netwerk op."))
    if status.seen_phone:
        return Line(name, State.GOOD, _("Een telefoon opende de pagina. Telefoons kunnen dus meedoen."))
    if status.base_url.startswith("https://"):
        return to_do(
            name,
            _("Er opende nog geen telefoon %(address)s.") % {"address": typed_address(status.base_url)},
            _(
                "Open die pagina op een telefoon, ook op mobiele data. Dan wordt deze regel vanzelf groen. Komt de "
                "pagina niet? Kijk of het doorsturen naar deze laptop aan staat, en of deze laptop internet heeft."
            ),
        )
    steps = (
        _("Open die pagina op een telefoon die op hetzelfde Wi-Fi zit. Dan wordt deze regel vanzelf groen."),
        _("Komt de pagina niet? Kijk dit na, in deze volgorde:"),
        f"1. {_firewall(system)}",
        _(
            "2. Gasten-wifi. Daar mogen apparaten elkaar vaak niet zien. Dat kan het programma niet oplossen. "
            "Neem een eigen router, of werk op papier."
        ),
        _(
            "3. Mobiele data. Zet die op de telefoon even uit, of kies 'blijf verbonden' als de telefoon zegt "
            "dat dit Wi-Fi geen internet heeft."
        ),
    )
    sentence = _("Er opende nog geen telefoon %(address)s.") % {"address": typed_address(status.base_url)}
    return to_do(name, sentence, "\n".join(steps))


def _firewall(system: str) -> str:
    if system == "win32":
        return _(
            "De firewall. Vroeg Windows iets en koos u Annuleren? Open Windows-beveiliging, kies Firewall, "
            "kies 'Een app via de firewall toestaan' en zet dit programma aan voor privé en openbaar."
        )
    if system == "darwin":
        return _(
            "De firewall. Open Systeeminstellingen, kies Netwerk en dan Firewall. Sta dit programma toe."
        )
    return _("De firewall van deze laptop. Sta dit programma toe, of vraag het aan wie de laptop beheert.")


def _where(status: PhoneServerStatus, host: str) -> str:
    network = next((network for address, network in status.addresses if address == host), "")
    address = typed_address(status.base_url)
    if not network:
        return address
    return _("%(address)s, op het netwerk %(network)s") % {"address": address, "network": network}


def _named(address: str, network: str) -> str:
    return f"{address} ({network})" if network else address


def _is_plain_address(url: str) -> bool:
    """Whether it is a numeric address of a laptop, and not the name of something in front of it."""
    return url.lower().startswith("http://") and _host(url).replace(".", "").isdigit()


def _host(url: str) -> str:
    try:
        return urlsplit(url.lower()).hostname or ""
    except ValueError:
        return ""


def _port(url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError:
        return None
