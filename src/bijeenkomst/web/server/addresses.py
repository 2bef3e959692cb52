"""The addresses of this laptop on its networks, the likely one first (N1, N2)."""

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass

UNLIKELY_NAMES = re.compile(
    "docker|br-|veth|virbr|vmnet|vmware|vbox|virtualbox|hyper-v|vethernet|wsl"
    "|tun|tap|wg|wireguard|utun|zt|zerotier|tailscale|vpn|bluetooth"
)
"""Parts of the names of network cards that phones in the hall can seldom reach."""
HOTSPOTS = ("192.168.137.1", "10.42.0.1")  # of Windows and NetworkManager: made for phones
A_PRIVATE_ADDRESS = ("10.255.255.255", 9)  # nothing is sent: connecting UDP only chooses a route (N2)


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address and the name of its network card, as the system's own settings call it ("Wi-Fi", "wlan0")."""

    address: str
    network: str


IN_THIS_COMPUTER = re.compile(
    r"docker|br-[0-9a-f]{12}$|veth|virbr|vmnet|vboxnet|lxcbr|lxdbr|podman", re.IGNORECASE
)
"""Networks between programs, by names that nothing else has; a VPN or a virtual switch may lead to the hall."""


def for_phones(own_addresses: Iterable[Address]) -> tuple[Address, ...]:
    """Those that a phone in the hall may reach (P22); a laptop gives itself a 169.254 address when it gets none."""
    return tuple(
        own
        for own in own_addresses
        if not IN_THIS_COMPUTER.match(own.network) and not ipaddress.ip_address(own.address).is_link_local
    )


def addresses() -> tuple[Address, ...]:
    """All IPv4 addresses of this laptop but loopback, the likely one first."""
    import psutil  # loaded at the first call, on a thread beside the one that serves

    known = [
        Address(card.address, network)
        for network, cards in psutil.net_if_addrs().items()
        for card in cards
        if card.family is socket.AF_INET and not ipaddress.ip_address(card.address).is_loopback
    ]
    return in_order(known, _outgoing_address())


def in_order(own_addresses: Iterable[Address], outgoing: str) -> tuple[Address, ...]:
    """A hotspot first, then `outgoing`, then the rest; VPNs and networks in this computer after, 169.254 last."""
    return tuple(sorted(own_addresses, key=lambda own: (_unlikelihood(own), own.address != outgoing)))


def _unlikelihood(own: Address) -> int:
    if own.address in HOTSPOTS:
        return 0
    if ipaddress.ip_address(own.address).is_link_local:
        return 3
    return 2 if UNLIKELY_NAMES.search(own.network.lower()) else 1


def _outgoing_address() -> str:
    """The address from which traffic to a private network would leave; works without internet (N2)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(A_PRIVATE_ADDRESS)
        except OSError:  # there is no network at all
            return ""
        return str(probe.getsockname()[0])
