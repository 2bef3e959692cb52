"""The wall as a list: every pile with its stories under it, for the keyboard and for screen readers."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Story
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.story_wall.shared_sight import SharedSight
from bijeenkomst.ui.story_wall.wall_layout import lay_out
from bijeenkomst.ui.story_wall.wall_state import Focus, WallState
from bijeenkomst.ui.story_wall.wall_tasks import WallTasks
from bijeenkomst.wording.stories import name_of_pile

Index = QModelIndex | QPersistentModelIndex
Group = tuple[str, str, tuple[int, ...]]
"""The id of a pile ("" for the tray, `LOOSE` for loose cards), its name, and the cards."""
LOOSE = "\0loose"
TEXT = Qt.ItemDataRole.DisplayRole
LONGEST = 160
ROOT = QModelIndex()


class OutlineModel(QAbstractItemModel):
    """A tree model of groups and their stories. The internal id of a story is the row of its group plus one."""

    def __init__(self, state: WallState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.groups: tuple[Group, ...] = ()
        self._stories: dict[int, Story] = {}

    def show_meeting(self, meeting: Meeting) -> bool:
        """Show the meeting as it is now; return whether anything is in another place."""
        stories = dict(meeting.stories)
        groups = _groups(meeting)
        if groups == self.groups:
            self._stories = stories
            return False
        self.beginResetModel()
        self.groups, self._stories = groups, stories
        self.endResetModel()
        return True

    def place_of(self, focus: Focus) -> QModelIndex:
        """The index of what has the focus."""
        for row, (key, _name, numbers) in enumerate(self.groups):
            if focus.card in numbers:
                return self.createIndex(numbers.index(focus.card), 0, row + 1)
            if focus.pile and focus.pile == key:
                return self.createIndex(row, 0, 0)
        return QModelIndex()

    def focus_at(self, index: Index) -> Focus:
        """What is at an index."""
        if not index.isValid():
            return Focus()
        group = index.internalId()
        if not group:
            key = self.groups[index.row()][0]
            return Focus(pile="" if key == LOOSE else key)
        return Focus(card=self.groups[group - 1][2][index.row()])

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """The index of a group, or of a story in one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        """The group of a story."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Of groups, or of stories in one."""
        if not parent.isValid():
            return len(self.groups)
        return 0 if parent.internalId() else len(self.groups[parent.row()][2])

    def columnCount(self, _parent: Index = ROOT) -> int:
        """One column."""
        return 1

    def data(self, index: Index, role: int = TEXT) -> Any:
        """The name of a group, or number and words of a story, and whether it is marked."""
        if not index.isValid() or role not in (TEXT, Qt.ItemDataRole.AccessibleTextRole):
            return None
        focus = self.focus_at(index)
        if not index.internalId():
            return self.groups[index.row()][1]
        story = self._stories[focus.card]
        words = story.text if role != TEXT else " ".join(story.text[:LONGEST].split())
        said = f"{story.number}  {words}"
        return _("%(story)s (gemarkeerd)") % {"story": said} if story.number in self._state.marks else said

    def marks_changed(self) -> None:
        """Show that other cards are marked now."""
        for row, (_key, _name, numbers) in enumerate(self.groups):
            if numbers:
                first, last = (self.createIndex(at, 0, row + 1) for at in (0, len(numbers) - 1))
                self.dataChanged.emit(first, last)


class Outline(QTreeView):
    """Follows the focus of the canvas, which follows it as well; has the same keys."""

    def __init__(
        self,
        controller: Controller,
        state: WallState,
        tasks: WallTasks,
        sight: SharedSight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._state, self._tasks = controller, state, tasks
        self._following = False
        self._rows = OutlineModel(state, self)
        self.setModel(self._rows)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(_("Stapels en verhalen"))
        self.setMinimumWidth(220)
        self.selectionModel().currentChanged.connect(self._gone_to)
        listen(self, sight.shown, self._show)
        listen(self, state.focus_moved, self._follow)
        listen(self, state.marked, self._rows.marks_changed)
        self._show(controller.meeting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of the wall; the arrows, Home and End are the list's own."""
        if self._state.reading is not None and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self._state.read_large(None)
        elif not self._tasks.key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Do not search by letters: they are keys of the wall."""

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._show(self._controller.meeting)

    def _show(self, meeting: Meeting) -> None:
        if not self.isVisible():
            return
        self._following = True
        keys = [key for key, _name, _numbers in self._rows.groups]
        open_ones = {key for row, key in enumerate(keys) if self.isExpanded(self._rows.index(row, 0))}
        if self._rows.show_meeting(meeting):
            for row, (key, _name, _numbers) in enumerate(self._rows.groups):
                self.setExpanded(self._rows.index(row, 0), key in open_ones)
        self._following = False
        self._follow()

    def _follow(self) -> None:
        place = self._rows.place_of(self._state.focus)
        if self.isVisible() and place.isValid() and place != self.currentIndex():
            self._following = True
            self.setCurrentIndex(place)
            self._following = False

    def _gone_to(self, current: QModelIndex, _before: QModelIndex) -> None:
        focus = self._rows.focus_at(current)
        if not self._following and focus != Focus():
            self._state.go_to(focus)


def _groups(meeting: Meeting) -> tuple[Group, ...]:
    layout = lay_out(meeting)
    tray = tuple(number for number, place in layout.cards.items() if place.in_tray)
    loose = tuple(sorted(n for n, place in layout.cards.items() if not place.in_tray and not place.pile))
    found: list[Group] = [("", _("Nog geen plek"), tray)]
    found += [(key, name_of_pile(meeting, key), layout.lying_on(key)) for key in layout.piles]
    if loose:
        found.append((LOOSE, _("Los neergelegd"), loose))
    return tuple(found)
