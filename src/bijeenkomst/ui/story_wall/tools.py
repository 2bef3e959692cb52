"""The bars above and below the wall: finding, zooming, what the hall sees; and what can be done with the selection."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import History
from bijeenkomst.ui.projector.hall_state import HallState
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.story_wall.finding import FindField
from bijeenkomst.ui.story_wall.wall_tasks import Task, WallTasks, uses
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox
from bijeenkomst.wording.undo_labels import undo_label

ON_BUTTONS = (Task.READ, Task.LAY_ON, Task.NEW_PILE, Task.PUT_BACK, Task.ALIKE, Task.NAME, Task.THEME)
LEAST_FIND, FIND_WIDTH = 110, 240
ROOM_FOR_WORDS = 1180  # pixels


class TopBar(QFrame):
    """Looking: finding, zooming, the list beside the wall, the hall and what it sees (P19), the keys."""

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "true")
        self._narrow, self._in_hall = False, False
        self._found: frozenset[int] | None = None
        self.search = FindField()
        self.search.setMinimumWidth(LEAST_FIND)
        self.search.setMaximumWidth(FIND_WIDTH)
        self.found = label("", "small", wrap=False)
        self.found.hide()
        self.hall_state = HallState(sight, leads=False)
        self.smaller = icon_button("minus", _("Kleiner (-)"))
        self.larger = icon_button("plus", _("Groter (+)"))
        self.all = button(_("Alles"), "quiet")
        self.all.setToolTip(_("Alle verhalen in beeld (0)"))
        self.list = button(_("Lijst"), "quiet")
        self.list.setCheckable(True)
        self.list.setToolTip(_("Stapels en verhalen als lijst naast de wand"))
        self.beamer = button("", "", "projector")
        self.beamer.setCheckable(True)
        self.keys = icon_button("help", _("Toetsen (F1)"))
        self.leave = button(_("Sluit"), "quiet")
        self.show_hall(in_hall=False)
        hbox(
            *((self.search, 1), self.found, STRETCH, self.smaller, self.larger, self.all, self.list),
            *(self.hall_state, self.beamer, self.keys, self.leave),
            on=self,
            margins=(16, 6, 16, 6),
            spacing=6,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the button for the hall has only an icon, and only the number of results is shown."""
        super().resizeEvent(event)
        if (narrow := self.width() < ROOM_FOR_WORDS) != self._narrow:
            self._narrow = narrow
            self.show_hall(in_hall=self._in_hall)
            self._say_found()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with fewer words: else a window that is made small at once stops where all of them fit."""
        hint, left_out = super().minimumSizeHint(), 0
        if not self._narrow:
            left_out = sum(
                said.fontMetrics().horizontalAdvance(said.text())
                for said in (self.beamer, self.found)
                if not said.isHidden()
            )
        return QSize(hint.width() - left_out, hint.height())

    def show_hall(self, *, in_hall: bool) -> None:
        """Whether the wall is in the hall."""
        self._in_hall = in_hall
        words = _("Haal van de beamer") if in_hall else _("Toon op de beamer")
        self.beamer.setText("" if self._narrow else f" {words}")
        self.beamer.setAccessibleName(words)
        self.beamer.setToolTip(words if self._narrow else "")
        self.beamer.setChecked(in_hall)

    def show_found(self, found: frozenset[int] | None) -> None:
        """How many stories have the word that somebody looks for."""
        if found != self._found:
            self._found = found
            self._say_found()
            if found is not None:
                announce(self.found, self.found.accessibleName())

    def _say_found(self) -> None:
        count = len(self._found) if self._found is not None else 0
        words = _("%(count)d gevonden") % {"count": count} if self._found is not None else ""
        self.found.setAccessibleName(words)
        self.found.setText(str(count) if words and self._narrow else words)
        self.found.setVisible(bool(words))


class FootBar(QFrame):
    """Doing: buttons for the selected cards and pile, and undo."""

    def __init__(self, tasks: WallTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "foot")
        self._tasks = tasks
        self.buttons: Mapping[Task, QPushButton] = {task: self._button(task) for task in ON_BUTTONS}
        self.undo_words = ElidedLabel("small")
        self.undo_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.undo = icon_button("undo", _("Ongedaan maken (Ctrl+Z)"))
        self.redo = icon_button("redo", _("Toch weer doen (Ctrl+Y)"))
        hbox(
            *self.buttons.values(),
            (self.undo_words, 1),
            self.undo,
            self.redo,
            on=self,
            margins=(12, 4, 12, 4),
            spacing=4,
        )

    def refresh(self) -> None:
        """Update what can be done."""
        for task, made in self.buttons.items():
            made.setEnabled(self._tasks.can(task))

    def show_history(self, history: History) -> None:
        """Say what undo and redo would do."""
        back, again = undo_label(history.undo), undo_label(history.redo)
        for made, words, plain, said in (
            (self.undo, back, _("Ongedaan maken (Ctrl+Z)"), _("Ongedaan maken: %(action)s (Ctrl+Z)")),
            (self.redo, again, _("Toch weer doen (Ctrl+Y)"), _("Toch weer doen: %(action)s (Ctrl+Y)")),
        ):
            made.setEnabled(bool(words))
            name = said % {"action": words} if words else plain
            made.setToolTip(name)
            made.setAccessibleName(name)
        self.undo_words.say(_("Ongedaan maken: %(action)s") % {"action": back} if back else "")

    def _button(self, task: Task) -> QPushButton:
        shown, words = uses()[task]
        made = button(short_words()[task], "quiet")
        made.setToolTip(f"{words} ({shown})")
        made.clicked.connect(lambda: self._tasks.do(task))
        return made


def short_words() -> Mapping[Task, str]:
    """Short words for buttons, of which there are many in one row."""
    return {
        Task.READ: _("Lees groot"),
        Task.LAY_ON: _("Op stapel…"),
        Task.NEW_PILE: _("Nieuwe stapel"),
        Task.PUT_BACK: _("Leg terug"),
        Task.ALIKE: _("Lijkt op …"),
        Task.NAME: _("Naam…"),
        Task.THEME: _("Thema…"),
    }
