"""One theme as it stands in the list: its mark, its words, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import chip, label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox


class ThemeCard(QFrame):
    """Signals: `edit_asked(code)`, `remove_asked(code)`, `move_asked(code, steps)`: -1 up, 1 down.

    `split_asked(code)` and `merge_asked(code)`; of one that was made of stories `stories_asked(code)` and
    `wall_asked(code)`.

    It can be dragged (see `dragging`). With the focus on it: Enter edits, Delete takes out, Alt+Up and Alt+Down move,
    Up and Down go to the next.
    """

    edit_asked = Signal(str)
    remove_asked = Signal(str)
    move_asked = Signal(str, int)
    step_asked = Signal(str, int)
    split_asked = Signal(str)
    merge_asked = Signal(str)
    stories_asked = Signal(str)
    wall_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("arrows", True)  # they go from card to card, also while the hall has a picture
        self.theme = theme
        self._badge = ThemeBadge(theme, 48)
        self._title, self._core, self._quotes = label("", "subheading"), label(), label("", "quote")
        self._code, self._sensitive = chip(""), chip(_("gevoelig"), "warn")
        self._origin, self._told = label("", "small"), label("", "small")
        self.stories = button(_("Verhalen en citaten…"), "quiet")
        self.wall = button(_("Terug naar de wand"), "quiet")
        self.stories.clicked.connect(lambda: self.stories_asked.emit(self.theme.code))
        self.wall.clicked.connect(lambda: self.wall_asked.emit(self.theme.code))
        self.up = icon_button("up", _("Eén plaats omhoog (Alt+pijl omhoog)"))
        self.down = icon_button("down", _("Eén plaats omlaag (Alt+pijl omlaag)"))
        self.edit = icon_button("pencil", _("Pas de tekst aan (Enter)"))
        self.remove = icon_button("trash", _("Haal dit thema weg (Delete)"))
        self.up.clicked.connect(lambda: self.move_asked.emit(self.theme.code, -1))
        self.down.clicked.connect(lambda: self.move_asked.emit(self.theme.code, 1))
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self.theme.code))
        self.more = icon_button("more", _("Splitsen of samenvoegen"))
        self.menu = QMenu(self)
        self.split = self.menu.addAction(_("Splits dit thema…"), self._ask_split)
        self.merge = self.menu.addAction(_("Voeg het samen met een ander thema…"), self._ask_merge)
        self.more.clicked.connect(self._show_menu)
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.theme.code))
        self._tools = (self.up, self.down, self.edit, self.more, self.remove)
        self._lay_out()
        self.show_theme(theme, first=False, last=False)

    def show_theme(self, theme: Theme, *, first: bool, last: bool, origin: str = "", told: str = "") -> None:
        """Show these words: `origin` says of which themes it was made (R28), `told` of which stories (R61).

        The first cannot go up, the last cannot go down, and the only one cannot be merged.
        """
        self.theme = theme
        self._badge.show_theme(theme)
        self._title.setText(theme.title)
        self._core.setText(theme.core_sentence)
        self._core.setVisible(bool(theme.core_sentence))
        self._quotes.setText("\n".join(f"„{quote}”" for quote in theme.quotes))
        self._quotes.setVisible(bool(theme.quotes))
        self._code.setText(_("code %(code)s") % {"code": theme.code})
        self._sensitive.setVisible(theme.sensitive)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.merge.setEnabled(not (first and last))
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))
        self._told.setText(told)
        self._from_stories.setVisible(bool(told))
        name = _("Thema %(number)d: %(title)s") % {"number": theme.number, "title": theme.title}
        self.setAccessibleName(name)
        for tool in self._tools:
            tool.setAccessibleName(f"{tool.toolTip()}, {name}")

    @property
    def origin(self) -> str:
        """What stands there of the themes that it was made of."""
        return self._origin.text()

    @property
    def told(self) -> str:
        """What it says about the stories of which it was made."""
        return self._told.text()

    def _lay_out(self) -> None:
        for said in (
            self._badge,
            self._title,
            self._core,
            self._quotes,
            self._origin,
            self._code,
            self._sensitive,
        ):
            said.setParent(self)  # a screen reader reads them in this order, before the buttons
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(self._head())
        words.addWidget(self._core)
        words.addWidget(self._quotes)
        words.addWidget(self._origin)
        self._from_stories = QWidget()
        vbox(
            self._told,
            hbox(self.stories, self.wall, STRETCH, spacing=8),
            on=self._from_stories,
            margins=0,
            spacing=4,
        )
        words.addWidget(self._from_stories)
        marks = QHBoxLayout()
        marks.setSpacing(8)
        marks.setContentsMargins(0, 6, 0, 0)
        marks.addWidget(self._code)
        marks.addWidget(self._sensitive)
        marks.addStretch()
        words.addLayout(marks)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 16, 12, 14)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self.grip = Picture("grip", "muted", 24)
        self.grip.setToolTip(_("Sleep het thema naar een andere plaats"))
        self.grip.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grip.setFixedHeight(48)
        row.addWidget(self.grip, 0, top)
        row.addWidget(self._badge, 0, top)
        row.addLayout(words, 1)

    def _head(self) -> QHBoxLayout:
        """The title and the buttons; the sentences below have the whole width."""
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for tool in self._tools:
            head.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_split(self) -> None:
        self.split_asked.emit(self.theme.code)

    def _ask_merge(self) -> None:
        self.merge_asked.emit(self.theme.code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on a card edits it."""
        self.edit_asked.emit(self.theme.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are named at the class."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None:
            moving = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.move_asked if moving else self.step_asked).emit(self.theme.code, steps)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(self.theme.code)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(self.theme.code)
        else:
            super().keyPressEvent(event)
