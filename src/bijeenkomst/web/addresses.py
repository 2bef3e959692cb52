"""The addresses of this laptop on its networks, the likely one first (N1, N2)."""

import ipaddress
import socket
from dataclasses import dataclass

import ifaddr

NOT_A_HALL = (
    *("docker", "br-", "veth", "virbr", "vmnet", "vbox", "virtual", "hyper-v", "vethernet", "wsl"),
    *("tun", "tap", "wg", "utun", "zt", "tailscale", "vpn"),
)  # parts of the names of cards that no phone in the hall can reach
A_PRIVATE_ADDRESS = ("10.255.255.255", 9)  # nothing is sent: connecting UDP only chooses a way out (N2)


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address and the name of its network card."""

    address: str
    network: str


def addresses() -> tuple[Address, ...]:
    """All of them: no loopback; 169.254, VPN and virtual networks last; the way out first."""
    found = [
        Address(str(ip.ip), adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4 and not ipaddress.ip_address(str(ip.ip)).is_loopback
    ]
    way_out = _way_out()
    return tuple(sorted(found, key=lambda one: (_unlikely(one), one.address != way_out)))


def _unlikely(one: Address) -> int:
    name = one.network.lower()
    if ipaddress.ip_address(one.address).is_link_local:
        return 2
    return 1 if any(word in name for word in NOT_A_HALL) else 0


def _way_out() -> str:
    """The address that traffic to a private network would leave by; works without internet (N2)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(A_PRIVATE_ADDRESS)
        except OSError:  # no network at all
            return ""
        return str(probe.getsockname()[0])
