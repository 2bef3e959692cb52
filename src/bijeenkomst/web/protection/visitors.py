"""Whether a real phone got through: the only proof that no firewall or guest Wi-Fi keeps phones out (N6)."""

import ipaddress
from collections.abc import Callable

from bijeenkomst.web.protection.budgets import is_loopback
from bijeenkomst.web.server.addresses import addresses
from bijeenkomst.web.server.asgi import Scope


class Visitors:
    """Remembers that another device than this laptop loaded a page, but not which (R22).

    `changed` is called the first time. Used from the event loop only.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._seen = False
        self._base_url = ""

    def seen_phone_at(self, base_url: str) -> bool:
        """Whether a phone came while the address was this one: another network has to be tried again (N3)."""
        if base_url != self._base_url:
            self._seen = self._seen and not self._base_url
            self._base_url = base_url
        return self._seen

    def loaded(self, scope: Scope) -> None:
        """A page was loaded; after the first phone this does nothing."""
        client = scope.get("client")
        if not self._seen and client and not is_this_laptop(client[0]):
            self._seen = True
            self._changed()


def is_this_laptop(address: str) -> bool:
    """Whether `address` is one of this laptop's own, or is no IP address at all."""
    if is_loopback(address):
        return True
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return True
    return any(address == own.address for own in addresses())
