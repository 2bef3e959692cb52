"""What is done with cards and piles, as commands: each can be undone, and a refusal is said in words."""

import uuid
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH, free_place
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.story_wall.wall_layout import GAP, HEADER, PAD
from bijeenkomst.wording.refusals import say

Numbers = Sequence[int]
BESIDE_EACH_OTHER = 2
"""How many cards fit in the room that is kept free for a pile."""


class WallActions(QObject):
    """Signals: `refused(sentence)`, and `answered()` after each action, done or refused."""

    refused = Signal(str)
    answered = Signal()

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller

    def lay_beside(self, cards: Sequence[tuple[int, float, float]]) -> None:
        """Lay cards at these places, beside the piles."""
        self._do(c.LayBeside(tuple((number, round(x), round(y)) for number, x, y in cards)))

    def lay_where_there_is_room(self, numbers: Numbers) -> None:
        """Lay cards beside the piles, wherever there is room."""
        x, y = self._free_place()
        places = (divmod(at, BESIDE_EACH_OTHER) for at in range(len(numbers)))
        self.lay_beside(
            [
                (number, x + across * (CARD_WIDTH + GAP), y + down * (CARD_HEIGHT + GAP))
                for number, (down, across) in zip(numbers, places, strict=True)
            ]
        )

    def put_back(self, numbers: Numbers) -> None:
        """Put cards back among those without a place."""
        self._do(c.PutBack(tuple(numbers)))

    def lay_on(self, numbers: Numbers, pile: str) -> None:
        """Lay cards on a pile."""
        self._do(c.LayOnPile(tuple(numbers), pile))

    def lay_on_card(self, numbers: Numbers, lowest: int) -> None:
        """Make a pile by laying cards on a loose card, which stays where it is."""
        spot = self._controller.meeting.spots[lowest]
        self._make((lowest, *numbers), spot.x - PAD, spot.y - HEADER)

    def make_pile(self, numbers: Numbers, made: Callable[[str], None] | None = None) -> None:
        """Make a pile of these: where the first of them lies loose, or else where there is room."""
        spot = self._controller.meeting.spots.get(numbers[0])
        if spot is not None and not spot.pile:
            self._make(numbers, spot.x - PAD, spot.y - HEADER, made)
        else:
            self._make(numbers, *self._free_place(), made)

    def move_pile(self, pile: str, x: float, y: float) -> None:
        """Move a pile."""
        self._do(c.MovePiles(((pile, round(x), round(y)),)))

    def name_pile(self, pile: str, name: str) -> None:
        """Give a pile the name that people agreed on."""
        self._do(c.NamePile(pile, name))

    def join(self, pile: str, onto: str) -> None:
        """Lay a pile on another."""
        self._do(c.JoinPiles(pile, onto))

    def dissolve(self, pile: str) -> None:
        """Dissolve a pile: its cards go back among those without a place."""
        self._do(c.DissolvePile(pile))

    def _make(self, numbers: Numbers, x: int, y: int, made: Callable[[str], None] | None = None) -> None:
        key = uuid.uuid4().hex
        self._do(c.MakePile(key, tuple(numbers), x, y), (lambda: made(key)) if made is not None else None)

    def _free_place(self) -> tuple[int, int]:
        meeting = self._controller.meeting
        loose = [(spot.x, spot.y) for spot in meeting.spots.values() if not spot.pile]
        return free_place([*((pile.x, pile.y) for pile in meeting.piles.values()), *loose])

    def _do(self, command: Command, then: Callable[[], None] | None = None) -> None:
        def done(_done: object) -> None:
            self.answered.emit()
            if then is not None:
                then()

        def declined(refusal: Refusal) -> None:
            self.answered.emit()
            self.refused.emit(say(refusal))

        self._controller.do(command, done, declined)
