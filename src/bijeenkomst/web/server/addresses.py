"""The addresses of this laptop on its networks, the likely one first (N1, N2)."""

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass

NOT_A_HALL = (
    *(
        "docker",
        "br-",
        "veth",
        "virbr",
        "vmnet",
        "vmware",
        "vbox",
        "virtualbox",
        "hyper-v",
        "vethernet",
        "wsl",
    ),
    *("tun", "tap", "wg", "wireguard", "utun", "zt", "zerotier", "tailscale", "vpn", "bluetooth"),
)  # parts of the names of cards that no phone in the hall can reach
HOTSPOTS = ("192.168.137.1", "10.42.0.1")  # of Windows and NetworkManager: made for phones
A_PRIVATE_ADDRESS = ("10.255.255.255", 9)  # nothing is sent: connecting UDP only chooses a way out (N2)


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address and the name of its network card, as the system's own settings call it ("Wi-Fi", "wlan0")."""

    address: str
    network: str


IN_THIS_COMPUTER = re.compile(
    r"docker|br-[0-9a-f]{12}$|veth|virbr|vmnet|vboxnet|lxcbr|lxdbr|podman", re.IGNORECASE
)
"""Networks between programs, by names that nothing else has; a VPN or a virtual switch may lead to the hall."""


def for_phones(known: Iterable[Address]) -> tuple[Address, ...]:
    """Those that a phone in the hall may reach (P22): a 169.254 one is what a laptop makes up when it gets none."""
    return tuple(
        one
        for one in known
        if not IN_THIS_COMPUTER.match(one.network) and not ipaddress.ip_address(one.address).is_link_local
    )


def addresses() -> tuple[Address, ...]:
    """All of them but loopback, the likely one first."""
    import psutil  # loaded by the first who asks, on a thread beside the one that serves

    known = [
        Address(card.address, network)
        for network, cards in psutil.net_if_addrs().items()
        for card in cards
        if card.family is socket.AF_INET and not ipaddress.ip_address(card.address).is_loopback
    ]
    return in_order(known, _way_out())


def in_order(known: list[Address], way_out: str) -> tuple[Address, ...]:
    """A hotspot first, then `way_out`, then the rest; networks in this computer and VPNs after, 169.254 last."""
    return tuple(sorted(known, key=lambda one: (_unlikely(one), one.address != way_out)))


def _unlikely(one: Address) -> int:
    if one.address in HOTSPOTS:
        return 0
    if ipaddress.ip_address(one.address).is_link_local:
        return 3
    name = one.network.lower()
    return 2 if any(word in name for word in NOT_A_HALL) else 1


def _way_out() -> str:
    """The address that traffic to a private network would leave by; works without internet (N2)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(A_PRIVATE_ADDRESS)
        except OSError:  # no network at all
            return ""
        return str(probe.getsockname()[0])
