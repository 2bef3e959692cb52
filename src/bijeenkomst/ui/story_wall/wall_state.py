"""What people look at on the wall, which is not part of the meeting: the focus, marks, search results, the story that
is read.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.meeting import Meeting


class Focus(NamedTuple):
    """A card by its number, or else a pile by its id, or else nothing."""

    card: int = 0
    pile: str = ""


class Reading(NamedTuple):
    """A story that is shown large, and its page."""

    story: int
    page: int = 0


class WallState(QObject):
    """Shared by the canvas, the outline and the picture in the hall.

    Signals: `focus_moved()`, `marked()`, `stood_out()` when other cards are found or similar, `read()` when another
    story or page is shown large, `lifted(cards, piles)`, `shifted(x, y)` in millimetres, and `put_down()`.
    """

    focus_moved = Signal()
    marked = Signal()
    stood_out = Signal()
    read = Signal()
    lifted = Signal(object, object)
    shifted = Signal(float, float)
    put_down = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focus = Focus()
        self.marks: tuple[int, ...] = ()
        """The marked cards, in the order in which they were marked."""
        self.found: frozenset[int] | None = None
        """The stories that were found; None while nobody searches."""
        self.alike_to = 0
        self.alike: tuple[int, ...] = ()
        self.reading: Reading | None = None

    def follow(self, meeting: Meeting) -> None:
        """Forget what is no longer there."""
        self.mark(number for number in self.marks if number in meeting.stories)
        if self.focus.card not in meeting.stories and self.focus.pile not in meeting.piles:
            self.go_to(Focus())
        if self.alike_to and self.alike_to not in meeting.stories:
            self.show_alike(0, ())
        if self.reading is not None and self.reading.story not in meeting.stories:
            self.read_large(None)

    def go_to(self, focus: Focus) -> None:
        """Move the focus here."""
        if focus != self.focus:
            self.focus = focus
            self.focus_moved.emit()

    def mark(self, numbers: Iterable[int]) -> None:
        """Mark these cards and no others."""
        wanted = tuple(dict.fromkeys(numbers))
        if wanted != self.marks:
            self.marks = wanted
            self.marked.emit()

    def toggle(self, number: int) -> None:
        """Mark a card, or unmark it."""
        self.mark(
            [one for one in self.marks if one != number] if number in self.marks else [*self.marks, number]
        )

    @property
    def meant(self) -> tuple[int, ...]:
        """The cards that an action is about: the marked ones, or else the one with the focus."""
        return self.marks or ((self.focus.card,) if self.focus.card else ())

    def look_for(self, found: frozenset[int] | None) -> None:
        """Let what was found stand out; None ends it."""
        if found != self.found:
            self.found = found
            self.stood_out.emit()

    def show_alike(self, number: int, alike: tuple[int, ...]) -> None:
        """Let the cards stand out that are most similar to this one; 0 ends it."""
        if (number, alike) != (self.alike_to, self.alike):
            self.alike_to, self.alike = number, alike
            self.stood_out.emit()

    @property
    def clear(self) -> frozenset[int] | None:
        """The cards that stand out while others are pale; None when nothing is pale."""
        if self.alike_to:
            return frozenset({self.alike_to, *self.alike})
        return self.found

    def read_large(self, reading: Reading | None) -> None:
        """Show this story over the whole wall; None ends it."""
        if reading != self.reading:
            self.reading = reading
            self.read.emit()
