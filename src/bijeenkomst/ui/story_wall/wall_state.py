"""What people look at on the wall, which is no part of the meeting: the focus, marks, what was found, what is read."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.meeting import Meeting


class Focus(NamedTuple):
    """A card by its number, or else a pile by its id; neither is nothing."""

    card: int = 0
    pile: str = ""


class Reading(NamedTuple):
    """A story that is read large, and the page of it."""

    story: int
    page: int = 0


class WallState(QObject):
    """Shared by the canvas, the outline and the picture in the hall.

    Signals: `focus_moved()`, `marked()`, `stood_out()` when others are found or alike, `read()` when another story or
    page is read large, `lifted(cards, piles)`, `shifted(x, y)` in millimetres, and `put_down()`.
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
        """In the order in which they were marked."""
        self.found: frozenset[int] | None = None
        """The stories with the word that somebody looks for; None while nobody looks for one."""
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
        """The keys are for this one."""
        if focus != self.focus:
            self.focus = focus
            self.focus_moved.emit()

    def mark(self, numbers: Iterable[int]) -> None:
        """These and no others."""
        wanted = tuple(dict.fromkeys(numbers))
        if wanted != self.marks:
            self.marks = wanted
            self.marked.emit()

    def toggle(self, number: int) -> None:
        """Mark it, or no longer."""
        self.mark(
            [one for one in self.marks if one != number] if number in self.marks else [*self.marks, number]
        )

    @property
    def meant(self) -> tuple[int, ...]:
        """The cards that an action is about: the marked ones, or else the one with the focus."""
        return self.marks or ((self.focus.card,) if self.focus.card else ())

    def look_for(self, found: frozenset[int] | None) -> None:
        """What has the word stands out; None ends it."""
        if found != self.found:
            self.found = found
            self.stood_out.emit()

    def show_alike(self, number: int, alike: tuple[int, ...]) -> None:
        """These are most like that one; 0 ends it."""
        if (number, alike) != (self.alike_to, self.alike):
            self.alike_to, self.alike = number, alike
            self.stood_out.emit()

    @property
    def clear(self) -> frozenset[int] | None:
        """The cards that stand out while others are pale; None: nothing is pale."""
        if self.alike_to:
            return frozenset({self.alike_to, *self.alike})
        return self.found

    def read_large(self, reading: Reading | None) -> None:
        """Over the whole wall; None ends it."""
        if reading != self.reading:
            self.reading = reading
            self.read.emit()
