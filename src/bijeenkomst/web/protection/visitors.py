"""Whether a real phone has come: the only proof that no firewall and no guest Wi-Fi keeps phones away (N6)."""

import ipaddress
from collections.abc import Callable

from bijeenkomst.web.server.addresses import addresses
from bijeenkomst.web.server.asgi import Scope


class Visitors:
    """Remembers that somebody else than this laptop loaded a page, and not who (R22).

    `changed` is called when that is news. On the event loop only.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._seen = False
        self._base_url = ""

    def seen_phone_at(self, base_url: str) -> bool:
        """Whether a phone came while the address was this one: another network has to be tried anew (N3)."""
        if base_url != self._base_url:
            self._seen = self._seen and not self._base_url
            self._base_url = base_url
        return self._seen

    def loaded(self, scope: Scope) -> None:
        """A page was loaded; after the first phone nothing is looked at any more."""
        client = scope.get("client")
        if not self._seen and client and not is_this_laptop(client[0]):
            self._seen = True
            self._changed()


def is_this_laptop(address: str) -> bool:
    """Whether `address` is one of this laptop's own, or cannot be anybody's."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return True
    return known.is_loopback or any(address == own.address for own in addresses())
