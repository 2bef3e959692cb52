"""The bytes of pictures in the meeting, each fetched once, for whoever passes them to the export process."""

from collections.abc import Callable
from functools import partial

from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.controller import Controller


class FetchedImages:
    """The pictures of one meeting, kept by name while a window is open."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._kept: dict[str, bytes] = {}

    def when_there(self, names: frozenset[str], then: Callable[[dict[str, bytes]], None]) -> None:
        """Call `then` with these pictures, without those that cannot be had; at once when all are here."""
        coming = set(names - self._kept.keys())

        def there() -> None:
            then({one: self._kept[one] for one in names if self._kept[one]})

        def came(name: str, data: bytes | None) -> None:
            self._kept[name] = data or b""
            coming.discard(name)
            if not coming:
                there()

        if not coming:
            there()
        for name in sorted(coming):
            self._controller.fetch(FetchImage(name), partial(came, name))
