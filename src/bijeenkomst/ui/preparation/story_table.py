"""All stories as a table, in the order in which they came in (R60)."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Story
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.table import FoldingTable
from bijeenkomst.wording.stories import in_short, name_of_pile

Index = QModelIndex | QPersistentModelIndex
NUMBER, CONVERSATION, TEXT, PILE = range(4)
SEEN, SEEN_OF_NAMES = 160, 28  # characters of a story, and of a conversation or a pile
NARROWEST = 200  # pixels


class StoriesModel(QAbstractTableModel):
    """The stories of a meeting, each with the pile on which it lies; knows no window and no storage."""

    def __init__(self) -> None:
        super().__init__()
        self.stories: tuple[Story, ...] = ()
        self.folded = False  # see `FoldingTable`
        self._piles: dict[int, str] = {}

    def show_meeting(self, meeting: Meeting) -> None:
        """Show them as they are now."""
        self.beginResetModel()
        self.stories = tuple(meeting.stories[number] for number in sorted(meeting.stories))
        names = {key: name_of_pile(meeting, key) for key in meeting.piles}
        self._piles = {number: names[spot.pile] for number, spot in meeting.spots.items() if spot.pile}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One for each story."""
        return 0 if parent.isValid() else len(self.stories)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One for each heading."""
        return 0 if parent.isValid() else PILE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Nr"), _("Gesprek"), _("Verhaal"), _("Stapel"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words on one line, and more of them as a tool tip."""
        story = self.stories[index.row()]
        pile = in_short(self._piles.get(story.number, ""), SEEN_OF_NAMES)
        conversation = in_short(story.conversation, SEEN_OF_NAMES)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TEXT:
            return story.text[: 4 * SEEN]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match index.column():
            case 0:
                return str(story.number)
            case 1:
                return conversation
            case 2:
                text = in_short(story.text, SEEN)
                under = " · ".join(filter(None, (conversation, pile))) if self.folded else ""
                return "\n".join(filter(None, (text, under)))
            case _pile:
                return pile


class StoryTable(FoldingTable):
    """Enter or a double click opens a story, Delete takes it away. Signals: `opened(number)`, `unwanted(number)`."""

    opened = Signal(int)
    unwanted = Signal(int)

    def __init__(self, model: StoriesModel) -> None:
        super().__init__(model, _("Alle verhalen. Enter opent een verhaal, Delete haalt het weg."))
        self._stories = model
        self.fold_into(TEXT, (CONVERSATION, PILE), (TEXT,), NARROWEST)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.stories[index.row()].number))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the stories as they are now, with the same one selected."""
        marked = self._marked()
        self._stories.show_meeting(meeting)
        numbers = [story.number for story in self._stories.stories]
        if marked is not None and numbers:
            at = (
                numbers.index(marked)
                if marked in numbers
                else min(self._below(marked, numbers), len(numbers) - 1)
            )
            self.selectRow(at)
        told = {CONVERSATION: any(story.conversation for story in self._stories.stories)}
        told[PILE] = any(spot.pile for spot in meeting.spots.values())
        self.hide_empty(frozenset(column for column, is_told in told.items() if not is_told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that the class docstring names."""
        number = self._marked()
        if number is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(number)
        elif number is not None and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(number)
        else:
            super().keyPressEvent(event)

    def _marked(self) -> int | None:
        index = self.currentIndex()
        return self._stories.stories[index.row()].number if index.isValid() else None

    @staticmethod
    def _below(number: int, numbers: list[int]) -> int:
        return sum(other < number for other in numbers)
