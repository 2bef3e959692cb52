"""How many offers one network address may make, so that a joker who throws the cookie away each time leaves room for
others (R56, N17).

An address may be a whole hall behind one router: it may offer as much as a hall does.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection

from bijeenkomst.web.protection.senders import address_digest, remembered

MOST_OF_AN_ADDRESS = 150


class OffersOfAddress:
    """Remembers, in memory only, which offers came from where. Used from one event loop.

    An address is kept as a digest, and not at all when it `is_exempt` (R22).
    """

    def __init__(self, is_exempt: Callable[[str], bool]) -> None:
        self._is_exempt = is_exempt
        self._of_addresses: OrderedDict[str, set[str]] = OrderedDict()

    def take(self, address: str, offer: str, there: Collection[str]) -> bool:
        """Whether this address may make this offer; it then counts as made. `there` are those that the meeting has:
        what was taken back, or was never stored, makes room.
        """
        if self._is_exempt(address):
            return True
        made = remembered(self._of_addresses, address_digest(address), set)
        if offer in made:
            return True
        if len(made) >= MOST_OF_AN_ADDRESS:
            made.intersection_update(there)
        if len(made) >= MOST_OF_AN_ADDRESS:
            return False
        made.add(offer)
        return True
