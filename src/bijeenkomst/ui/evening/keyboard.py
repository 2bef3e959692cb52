"""The evening's keys wherever the focus is in the console's window (P13)."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.hall import Hall
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.keys import ALSO_WHILE_TYPING, key_command
from bijeenkomst.ui.widgets.number_field import NumberField

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
FOR_WIDGETS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right})
"""In a window with buttons and lists these belong to what has the focus; on the projector they move on."""
ON_OTHER_PAGES = frozenset({"next", "previous", "black", "start", "swap"})
PAGE_KEYS = frozenset({"next", "previous"})


class Keyboard(QObject):
    """Gives each of our keys to `heard`, except letters while somebody types.

    While another page of the window is shown, only a clicker's own keys are heard, and only while there is a picture.
    While something that was asked is not answered yet, keys wait and are pressed again after it, in their order: where
    they belong may be different then. Otherwise the words typed fast after `A` would be taken for keys of the evening.
    """

    def __init__(
        self,
        page: QWidget,
        controller: Controller,
        hall: Hall,
        heard: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._controller, self._hall, self._heard = page, controller, hall, heard
        self.typing_into: QWidget | None = None
        """Where letters go that are pressed in the hall's window, after `A` was pressed there."""
        self._waiting: deque[QKeyEvent] = deque()
        self._pressing_again = False
        listen(self, controller.answered, self._press_again)
        application = QApplication.instance()
        assert application is not None  # there is one while widgets live
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every event of the program comes past here: what is no key must be let go by at once."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return _not_for_the_field(watched, event)
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if self._is_asking(watched):
            return self._turned_meanwhile(event)
        if watched.window() is not self._page.window():
            return self._typed_from_the_hall(watched, event)
        command = self._command(event, watched)
        if not self._pressing_again and (self._waiting or (command and self._controller.busy)):
            self._waiting.append(event.clone())
            return True
        if command:
            self._heard(command)
        return bool(command)

    def _is_asking(self, watched: QWidget) -> bool:
        """Whether it stands in a dialog over the evening; lists in one keep their page keys."""
        asking, page = watched.window(), self._page
        if not page.isVisible() or not asking.isModal() or isinstance(watched, QAbstractItemView):
            return False
        return (under := asking.parentWidget()) is not None and under.window() is page.window()

    def _turned_meanwhile(self, event: QKeyEvent) -> bool:
        """A clicker goes on in the hall, whatever is asked at the console (P12)."""
        if event.type() != QEvent.Type.KeyPress or Qt.Key(event.key()) in FOR_WIDGETS:
            return False
        command = key_command(event)
        if command in PAGE_KEYS:
            self._heard(command)
        return command in PAGE_KEYS

    def _typed_from_the_hall(self, watched: QWidget, event: QKeyEvent) -> bool:
        """The console's window may come to the front late or never: the words must not run the evening meanwhile."""
        field = self.typing_into
        if (
            field is None
            or watched is not self._hall.window
            or self._page.window().focusWidget() is not field
        ):
            return False
        QApplication.sendEvent(field, event.clone())
        return True

    def _command(self, event: QKeyEvent, pressed_in: QWidget) -> str:
        if event.type() != QEvent.Type.KeyPress or Qt.Key(event.key()) in FOR_WIDGETS:
            return ""
        command = key_command(event)
        return command if command and self._is_ours(command, pressed_in) else ""

    def _press_again(self) -> None:
        self._pressing_again = True
        while self._waiting and not self._controller.busy:
            QApplication.sendEvent(QApplication.focusWidget() or self._page, self._waiting.popleft())
        self._pressing_again = False

    def _is_ours(self, command: str, pressed_in: QWidget) -> bool:
        typing = isinstance(pressed_in, TYPING)
        if self._page.isVisible():
            return not typing or command in ALSO_WHILE_TYPING or command in PAGE_KEYS
        if not self._hall.projecting or command not in ON_OTHER_PAGES:
            return False
        return not typing and not isinstance(pressed_in, QAbstractItemView)


def _not_for_the_field(watched: QObject, event: QKeyEvent) -> bool:
    """Ctrl+Z in a field in which nothing was typed takes back what the program did last, not nothing at all."""
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if not (undo or redo):
        return False
    field = watched.lineEdit() if isinstance(watched, NumberField) else watched
    if isinstance(field, QLineEdit):
        own = field.isUndoAvailable() if undo else field.isRedoAvailable()
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        own = field.document().isUndoAvailable() if undo else field.document().isRedoAvailable()
    else:
        return False
    return not own
