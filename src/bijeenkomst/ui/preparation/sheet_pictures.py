"""The bytes of the pictures that sheets show: fetched once from the meeting, and sent along to the export process."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.own_pictures import wanted
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.fetched_images import FetchedImages


class SheetPictures:
    """Those of one meeting, kept while its window is open."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._images = FetchedImages(controller)

    def put_into(self, choice: Choice, carriers: Sequence[Carrier], then: Callable[[Choice], None]) -> None:
        """Call `then` with the choice and the pictures that these kinds of sheets show, and no others."""
        meeting = self._controller.meeting
        names = frozenset[str]().union(*(wanted(meeting, carrier, choice) for carrier in carriers))
        self._images.when_there(names, lambda images: then(replace(choice, images=images)))
