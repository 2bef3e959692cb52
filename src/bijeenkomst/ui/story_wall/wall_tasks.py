"""Everything that can be done on the wall, each with its words and key, for keys, menus, buttons and their list."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.story_wall.alike import Alike
from bijeenkomst.ui.story_wall.large_story import page_count
from bijeenkomst.ui.story_wall.wall_actions import WallActions
from bijeenkomst.ui.story_wall.wall_state import Focus, Reading, WallState

STEP = 20
"""Millimetres that a card or pile moves when Ctrl and an arrow are pressed."""
MOST_ALIKE = 6


class Task(Enum):
    """What somebody can do with the selected cards, or with the pile of the one with the focus."""

    READ = auto()
    MARK = auto()
    LAY_ON = auto()
    NEW_PILE = auto()
    BESIDE = auto()
    PUT_BACK = auto()
    ALIKE = auto()
    EDIT = auto()
    NAME = auto()
    JOIN = auto()
    DISSOLVE = auto()
    THEME = auto()


class Use(NamedTuple):
    """The key of a task as people know it, and its words."""

    shown: str
    words: str


def uses() -> Mapping[Task, Use]:
    """In the order in which they are shown."""
    return {
        Task.READ: Use(_("Spatie"), _("Lees groot")),
        Task.MARK: Use("M", _("Markeer, of niet meer")),
        Task.LAY_ON: Use("L", _("Leg op een stapel…")),
        Task.NEW_PILE: Use("N", _("Maak een nieuwe stapel")),
        Task.BESIDE: Use("B", _("Leg los neer")),
        Task.PUT_BACK: Use("Del", _("Leg terug: nog geen plek")),
        Task.ALIKE: Use("A", _("Lijkt op …")),
        Task.EDIT: Use("E", _("Verbeter het verhaal…")),
        Task.NAME: Use("F2", _("Geef de stapel een naam")),
        Task.JOIN: Use("J", _("Leg de stapel op een andere…")),
        Task.DISSOLVE: Use("Del", _("Haal de stapel uit elkaar")),
        Task.THEME: Use("T", _("Maak er een thema van…")),
    }


CARD_TASKS = (
    *(Task.READ, Task.MARK, Task.LAY_ON, Task.NEW_PILE, Task.BESIDE, Task.PUT_BACK),
    Task.ALIKE,
    Task.EDIT,
)
PILE_TASKS = (Task.NAME, Task.JOIN, Task.DISSOLVE, Task.THEME)
KEYS = {
    Qt.Key.Key_Space: Task.READ,
    Qt.Key.Key_M: Task.MARK,
    Qt.Key.Key_Return: Task.MARK,
    Qt.Key.Key_Enter: Task.MARK,
    Qt.Key.Key_L: Task.LAY_ON,
    Qt.Key.Key_N: Task.NEW_PILE,
    Qt.Key.Key_B: Task.BESIDE,
    Qt.Key.Key_Delete: Task.PUT_BACK,
    Qt.Key.Key_Backspace: Task.PUT_BACK,
    Qt.Key.Key_A: Task.ALIKE,
    Qt.Key.Key_E: Task.EDIT,
    Qt.Key.Key_F2: Task.NAME,
    Qt.Key.Key_J: Task.JOIN,
    Qt.Key.Key_T: Task.THEME,
}


class WallTasks(QObject):
    """Signals ask for what needs a menu, a field or a window: `choice_asked(numbers, pile)` on which pile to lay these
    cards or this pile, `name_asked(pile)`, `theme_asked(pile)`, and `story_asked(number)`. `said(sentence)` is for what
    is visible nowhere else, such as that nothing is similar.
    """

    choice_asked = Signal(object, str)
    name_asked = Signal(str)
    theme_asked = Signal(str)
    story_asked = Signal(int)
    said = Signal(str)

    def __init__(
        self, controller: Controller, state: WallState, actions: WallActions, alike: Alike, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._state, self._actions, self._alike = controller, state, actions, alike

    @property
    def pile(self) -> str:
        """The selected pile: the one with the focus, or that of the card with the focus."""
        focus, meeting = self._state.focus, self._controller.meeting
        spot = meeting.spots.get(focus.card)
        return focus.pile or (spot.pile if spot is not None else "")

    def can(self, task: Task) -> bool:
        """Whether there is something to do this with."""
        state, meeting = self._state, self._controller.meeting
        match task:
            case Task.READ | Task.MARK:
                return bool(state.focus.card or self._on(state.focus.pile))
            case Task.LAY_ON | Task.NEW_PILE | Task.BESIDE:
                return bool(state.meant)
            case Task.PUT_BACK:
                return any(number in meeting.spots for number in state.meant)
            case Task.ALIKE | Task.EDIT:
                return bool(state.focus.card)
            case Task.JOIN:
                return bool(self.pile) and len(meeting.piles) > 1
            case Task.THEME:
                return bool(self._on(self.pile))
            case _of_a_pile:
                return bool(self.pile)

    def do(self, task: Task) -> None:
        """Do this, if it can be done."""
        if not self.can(task):
            return
        state, actions, meant, pile = self._state, self._actions, self._state.meant, self.pile
        match task:
            case Task.READ:
                state.read_large(Reading(state.focus.card or self._on(pile)[-1]))
            case Task.MARK:
                self._mark()
            case Task.LAY_ON:
                self.choice_asked.emit(meant, "")
            case Task.NEW_PILE:
                actions.make_pile(meant, self._made)
            case Task.BESIDE:
                self.and_go_on(lambda: actions.lay_where_there_is_room(meant))
            case Task.PUT_BACK:
                self.and_go_on(lambda: actions.put_back(meant))
            case Task.ALIKE:
                self._show_alike()
            case Task.EDIT:
                self.story_asked.emit(state.focus.card)
            case Task.NAME:
                self.name_asked.emit(pile)
            case Task.JOIN:
                self.choice_asked.emit((), pile)
            case Task.DISSOLVE:
                actions.dissolve(pile)
            case Task.THEME:
                self.theme_asked.emit(pile)

    def lay_on(self, numbers: tuple[int, ...], pile: str) -> None:
        """Lay them on the pile that was chosen."""
        self.and_go_on(lambda: self._actions.lay_on(numbers, pile))

    def and_go_on(self, act: Callable[[], None]) -> None:
        """Do something with the cards that are meant, after which nothing is marked.

        Who takes one card after the other from those without a place goes on with the next.
        """
        self._state.go_to(self._next())
        self._state.mark(())
        act()

    def key(self, event: QKeyEvent) -> bool:
        """Whether it was a key of a task."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        task = KEYS.get(Qt.Key(event.key()))
        if task is None or modifiers or (event.isAutoRepeat() and task is not Task.PUT_BACK):
            return task is not None and not modifiers
        if task is Task.PUT_BACK and self._state.focus.pile and not self._state.marks:
            task = Task.DISSOLVE
        self.do(task)
        return True

    def turn(self, way: int) -> None:
        """Go to the next page of the story that is shown large, or to the previous one."""
        reading = self._state.reading
        story = self._controller.meeting.stories.get(reading.story) if reading is not None else None
        if reading is not None and story is not None:
            page = max(0, min(page_count(story) - 1, reading.page + way))
            self._state.read_large(Reading(story.number, page))

    def nudge(self, across: int, down: int) -> None:
        """Move what has the focus a little: a loose card, or a pile."""
        meeting, focus = self._controller.meeting, self._state.focus
        if focus.pile:
            pile = meeting.piles[focus.pile]
            self._actions.move_pile(focus.pile, pile.x + across * STEP, pile.y + down * STEP)
        else:
            spots = {
                number: spot
                for number in self._state.meant
                if (spot := meeting.spots.get(number)) is not None
            }
            loose = [
                (number, float(spot.x + across * STEP), float(spot.y + down * STEP))
                for number, spot in spots.items()
                if not spot.pile
            ]
            if loose:
                self._actions.lay_beside(loose)

    # --- parts -----------------------------------------------------------------------------------------

    def _on(self, pile: str) -> tuple[int, ...]:
        return tuple(story.number for story in self._controller.meeting.lying_on(pile)) if pile else ()

    def _mark(self) -> None:
        state = self._state
        if state.focus.card:
            state.toggle(state.focus.card)
        else:
            lying = self._on(state.focus.pile)
            rest = [number for number in state.marks if number not in lying]
            state.mark(rest if set(lying) <= set(state.marks) else [*rest, *lying])

    def _made(self, pile: str) -> None:
        self._state.mark(())
        self._state.go_to(Focus(pile=pile))

    def _show_alike(self) -> None:
        number = self._state.focus.card
        if number == self._state.alike_to:
            self._state.show_alike(0, ())
            return
        found = self._alike.most_alike(number, MOST_ALIKE)
        self._state.show_alike(number, found)
        self.said.emit(alike_words(number, found))

    def _next(self) -> Focus:
        """Where the focus is after the selected cards went elsewhere."""
        focus, meant = self._state.focus, set(self._state.meant)
        meeting = self._controller.meeting
        if focus.card not in meant:
            return focus
        here = beside(meeting, focus.card)
        after = [number for number in here[here.index(focus.card) :] if number not in meant]
        before = [number for number in here[: here.index(focus.card)] if number not in meant]
        return Focus(card=after[0] if after else before[-1] if before else focus.card)


def beside(meeting: Meeting, number: int) -> list[int]:
    """The cards in the same place as this one: in the tray or loose, by number, or on its pile, from the bottom."""
    spot = meeting.spots.get(number)
    if spot is not None and spot.pile:
        return [story.number for story in meeting.lying_on(spot.pile)]
    here = (one for one in meeting.stories if (lying := meeting.spots.get(one)) is None or not lying.pile)
    return sorted(one for one in here if (one in meeting.spots) == (spot is not None))


def alike_words(number: int, alike: tuple[int, ...]) -> str:
    """What is said about the cards that are most similar to one."""
    if not alike:
        return _("Er is geen verhaal dat op verhaal %(number)d lijkt.") % {"number": number}
    others = ", ".join(map(str, sorted(alike)))  # not by similarity: people judge that themselves
    return _("Het meest lijken op verhaal %(number)d: %(others)s. Esc: alles weer gewoon.") % {
        "number": number,
        "others": others,
    }
