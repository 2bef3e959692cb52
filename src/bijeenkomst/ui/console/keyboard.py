"""The evening's keys wherever the focus is in the console's window (P13)."""

from collections import deque
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QButtonGroup,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from bijeenkomst.ui.application_filters import filter_application
from bijeenkomst.ui.console.key_guard import TYPING, KeyGuard
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.keys import ALSO_WHILE_TYPING, key_command
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.widgets.number_field import NumberField

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
FOR_WIDGETS = ARROWS | {Qt.Key.Key_Space}
"""In a window with buttons and lists these belong to what has the focus; on the projector they move on."""
WITH_ARROWS = (*TYPING, QAbstractScrollArea, QAbstractSlider, QTabBar)
"""What goes somewhere itself by the arrow keys; lists scroll, and so do parts of a page that Tab stops at."""
ON_OTHER_PAGES = frozenset({"next", "previous", "black", "start", "swap"})
PAGE_KEYS = frozenset({"next", "previous"})


class Keyboard(QObject):
    """Passes each of our keys to `heard`, except letters while somebody types.

    While another page of the window is shown, only a clicker's own keys are heard, and only while there is a picture.
    The window's shortcuts, such as Ctrl+2, work in the hall's window as well. While the hall's picture is moving, keys
    of both windows wait and are pressed again afterwards, in order, because they may belong elsewhere by then.
    Otherwise words typed fast after `A` would be taken for keys of the evening. So would words typed after a field
    closed by itself: see `key_guard` (P18). No key waits for the disk (P20).
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
        self._waiting: deque[tuple[QWidget | None, QKeyEvent]] = deque()
        """Each with the hall's window, if it was pressed there."""
        self._pressing_again = False
        listen(self, controller.picture_answered, self._press_again)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # there is one while widgets live
        self.guard = KeyGuard(application, self)
        filter_application(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every event of the program comes past here: what is no key must be let go by at once."""
        if isinstance(event, QMouseEvent):
            return self._clicked(watched, event)
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        self.guard.notice(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            return _not_for_the_field(watched, event)
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if QApplication.activePopupWidget() is not None:
            return False  # an unfolded list or menu has the keys; PySide may lose it while it is asked for its window
        pressed_in = _first_to_get(watched)
        if self._is_typed_on(pressed_in, event):
            return True
        if self._is_asking(watched):
            return self._turned_meanwhile(event)
        if watched is self._hall.window:
            return self._pressed_in_the_hall(event)
        if watched.window() is not self._page.window():
            return False
        if watched is not pressed_in and self._leaves(pressed_in, event):
            return True
        command = self._command(event, pressed_in)
        if self._has_to_wait(command):
            self._waiting.append((None, event.clone()))
            return True
        if command in PAGE_KEYS and isinstance(pressed_in, TYPING):
            self._page.setFocus()
        if command:
            self._heard(command)
        elif watched is pressed_in:
            self.guard.notice_search(event, pressed_in)
        return bool(command)

    def _clicked(self, watched: QObject, event: QMouseEvent) -> bool:
        """Whoever clicks has left the field, also from the hall's window."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.guard.notice(event)
            if watched is self._hall.window:
                self.typing_into = None
        return False

    def _is_typed_on(self, pressed_in: QWidget, event: QKeyEvent) -> bool:
        """Whether it belongs to words whose field went: not to the button that has the focus now, nor to the hall."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        if pressed_in is self._hall.window:
            return self._typed_from_the_hall_into() is None and self.guard.typed_on(event, pressed_in)
        if pressed_in.window() is not self._page.window() and not self._is_asking(pressed_in):
            return False
        ours = self._page.isVisible() or bool(self._command(event, pressed_in))
        return ours and self.guard.typed_on(event, pressed_in)

    def _leaves(self, field: QWidget, event: QKeyEvent) -> bool:
        """Esc in a field that has no use for it leaves that field, and no state of the hall (P13)."""
        esc = event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) is Qt.Key.Key_Escape
        if not esc or not isinstance(field, TYPING) or not self._page.isAncestorOf(field):
            return False
        self._page.setFocus()
        return True

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

    def _presses_a_shortcut(self, event: QKeyEvent) -> bool:
        """Qt asks only the window that has the keyboard for its shortcuts; the manual promises them in both."""
        console = self._page.window()
        if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat() or not console.isVisible():
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        field, takes_back = self._typed_from_the_hall_into(), _is_undo_or_redo(event)
        if field is not None and takes_back and not _not_for_the_field(field, event):
            return False
        pressed = QKeySequence(event.keyCombination())
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in console.findChildren(QShortcut, options=direct):
            if shortcut.isEnabled() and shortcut.key() == pressed:
                shortcut.activated.emit()
                if not takes_back and self._hall.screens.state is not ScreenState.OVER_CONSOLE:
                    console.activateWindow()  # what is typed next is for the page that was asked for
                return True
        return False

    def _pressed_in_the_hall(self, event: QKeyEvent) -> bool:
        """The console's window may come to the front late or never: the words must not run the evening meanwhile."""
        if self._presses_a_shortcut(event):
            return True
        field = self._typed_from_the_hall_into()
        if field is not None:
            QApplication.sendEvent(field, event.clone())
            return True
        command = key_command(event) if event.type() == QEvent.Type.KeyPress else ""
        if not self._page.window().isVisible() or not self._has_to_wait(command):
            return False
        self._waiting.append((self._hall.window, event.clone()))
        return True

    def _has_to_wait(self, command: str) -> bool:
        """Whether it waits for the picture that is on its way, and for the keys before it."""
        return not self._pressing_again and bool(
            self._waiting or (command and self._controller.moving_picture)
        )

    def _typed_from_the_hall_into(self) -> QWidget | None:
        if self._page.window().focusWidget() is not self.typing_into:
            self.typing_into = None
        return self.typing_into

    def _command(self, event: QKeyEvent, pressed_in: QWidget) -> str:
        key = Qt.Key(event.key())
        if event.type() != QEvent.Type.KeyPress or key is Qt.Key.Key_Space:
            return ""
        if key in ARROWS and _goes_by_arrows(pressed_in):
            return ""
        command = key_command(event)
        return command if command and self._is_ours(command, pressed_in) else ""

    def _press_again(self) -> None:
        self._pressing_again = True
        while self._waiting and not self._controller.moving_picture:
            hall, event = self._waiting.popleft()
            QApplication.sendEvent(hall or QApplication.focusWidget() or self._page, event)
        self._pressing_again = False

    def _is_ours(self, command: str, pressed_in: QWidget) -> bool:
        typing = isinstance(pressed_in, TYPING)
        if self._page.isVisible():
            return not typing or command in ALSO_WHILE_TYPING or command in PAGE_KEYS
        if typing or not self._hall.projecting or command not in ON_OTHER_PAGES:
            return False
        if isinstance(pressed_in, QAbstractItemView):  # a list pages itself, and is searched by typing a name
            return command not in PAGE_KEYS and not self.guard.searching
        return True


def _first_to_get(watched: QWidget) -> QWidget:
    """Where a key was pressed: what has no use for it lets it go on, to all that is around it."""
    focus = watched.window().focusWidget()
    return focus if watched.isAncestorOf(focus) else watched  # and of nothing it is none


def _goes_by_arrows(widget: QWidget) -> bool:
    """Whether the arrow keys do something in it: a field, a list, one of several answers, a card of a theme."""
    if isinstance(widget, QAbstractButton):
        group = cast("QButtonGroup | None", widget.group())
        return widget.autoExclusive() or (group is not None and group.exclusive())
    return isinstance(widget, WITH_ARROWS) or bool(widget.property("arrows"))


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _not_for_the_field(watched: QObject, event: QKeyEvent) -> bool:
    """Ctrl+Z in a field in which nothing was typed takes back what the program did last, not nothing at all."""
    if not _is_undo_or_redo(event):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo)
    field = watched.lineEdit() if isinstance(watched, NumberField) else watched
    if isinstance(field, QLineEdit):
        own = field.isUndoAvailable() if undo else field.isRedoAvailable()
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        own = field.document().isUndoAvailable() if undo else field.document().isRedoAvailable()
    else:
        return False
    return not own
