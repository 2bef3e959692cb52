"""What the laptop's networks are called and which address phones are told, as the system has them (N1)."""

import ipaddress
import socket
from types import SimpleNamespace

import psutil
import pytest

from bijeenkomst.web.server.addresses import Address, addresses, for_phones

WAY_OUT = "192.168.178.20"


def card(address: str, family: int = socket.AF_INET) -> SimpleNamespace:
    """An address as psutil gives it."""
    return SimpleNamespace(family=family, address=address)


def test_they_are_what_the_system_has_by_the_names_that_it_gives_them() -> None:
    """N1: a card of the system's own list, and nothing of this computer alone."""
    cards = {name for _index, name in socket.if_nameindex()}
    for each in addresses():
        assert each.network in cards
        assert not ipaddress.IPv4Address(each.address).is_loopback


def test_windows_names_are_those_of_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """N1: the hotspot first, by the name that people see; what is inside the computer is told to no phone."""
    link = psutil.AF_LINK
    windows = {
        "Wi-Fi": [card("AA-BB-CC-00-11-22", link), card(WAY_OUT), card("fe80::1", socket.AF_INET6)],
        "Local Area Connection* 10": [card("AA-BB-CC-00-11-23", link), card("192.168.137.1")],
        "vEthernet (WSL)": [card("172.28.0.1")],
        "Ethernet": [card("AA-BB-CC-00-11-24", link), card("169.254.12.3")],
        "Loopback Pseudo-Interface 1": [card("127.0.0.1"), card("::1", socket.AF_INET6)],
    }
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: windows)
    found = addresses()
    assert found == (
        Address("192.168.137.1", "Local Area Connection* 10"),
        Address(WAY_OUT, "Wi-Fi"),
        Address("172.28.0.1", "vEthernet (WSL)"),
        Address("169.254.12.3", "Ethernet"),
    )
    assert Address("169.254.12.3", "Ethernet") not in for_phones(found)


def test_a_card_with_two_addresses_is_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: {"eth0": [card(WAY_OUT), card("10.1.0.2")]})
    assert set(addresses()) == {Address(WAY_OUT, "eth0"), Address("10.1.0.2", "eth0")}


def test_without_a_network_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: {"lo": [card("127.0.0.1")]})
    assert addresses() == ()
