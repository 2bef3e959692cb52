"""The bytes of the pictures that sheets show: fetched once from the meeting, and sent along to the export process."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.own_pictures import wanted
from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.controller import Controller


class SheetPictures:
    """Those of one meeting, kept by digest while its window is open."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._kept: dict[str, bytes] = {}

    def put_into(self, choice: Choice, carriers: Sequence[Carrier], then: Callable[[Choice], None]) -> None:
        """Call `then` with the choice and the pictures that these kinds of sheets show, and no others."""
        meeting = self._controller.meeting
        digests = frozenset[str]().union(*(wanted(meeting, carrier, choice) for carrier in carriers))
        coming = set(digests - self._kept.keys())

        def there() -> None:
            then(replace(choice, images={one: self._kept[one] for one in digests if self._kept[one]}))

        def came(digest: str, data: bytes | None) -> None:
            self._kept[digest] = data or b""
            coming.discard(digest)
            if not coming:
                there()

        if not coming:
            there()
        for digest in sorted(coming):
            self._controller.fetch(FetchImage(digest), partial(came, digest))
