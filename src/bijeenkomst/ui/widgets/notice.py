"""A bar with a sentence, and buttons for what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.icons import Picture, put_icon
from bijeenkomst.ui.widgets.labels import CAN_BE_SELECTED, label
from bijeenkomst.ui.widgets.layouts import add, vbox
from bijeenkomst.ui.widgets.tab_order import next_stop

Action = tuple[str, Callable[[], object]]
BESIDE = 2  # buttons that fit beside the sentence; more are placed under it
ICONS = {"good": "check-circle", "warn": "warning", "bad": "warning", "plain": "info"}


class NoticeBar(QFrame):
    """Hidden until `say` is called, which screen readers announce too.

    Never takes the focus; what had it before somebody pressed a button here gets it back once that is gone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "plain")
        self._icon = Picture()
        self._sentence = label()
        self._sentence.setProperty("textInteractionFlags", CAN_BE_SELECTED)
        self.action_buttons: list[QPushButton] = []
        self.close_button = icon_button("", _("Sluit deze melding"))  # its icon comes with the first sentence
        self.close_button.clicked.connect(self.clear)
        column = vbox(on=self, margins=(14, 8, 8, 8), spacing=8)
        self._row, self._under = QHBoxLayout(), QHBoxLayout()
        self._row.setSpacing(12)
        self._under.setSpacing(8)
        self._under.addStretch()
        add(column, self._row, self._under)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.close_button)
        self._before: QWidget | None = None
        self._watches = False
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence that is shown; "" when there is none."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str, kind: str = "plain", *actions: Action) -> None:
        """Show a sentence instead of an earlier one; `kind` is good, warn, bad or plain, `actions` become buttons."""
        self._drop_actions()
        put_icon(self.close_button, "cross", "accent")
        restyle(self, "notice", kind)
        for child in (self._sentence, self._icon):
            child.style().polish(child)
        self._sentence.setText(sentence)
        self._icon.show_icon(ICONS[kind], "text" if kind == "plain" else kind)
        for words, act in actions:
            action_button = button(words)
            action_button.clicked.connect(lambda _checked=False, act=act: act())
            if len(actions) > BESIDE:
                self._under.addWidget(action_button)
            else:
                self._row.insertWidget(self._row.count() - 1, action_button)
            self.action_buttons.append(action_button)
        self.setAccessibleName(sentence)
        self._watch_focus()
        self.show()
        announce(self, sentence, urgent=kind in ("warn", "bad"))

    def clear(self) -> None:
        """Hide the bar."""
        self._give_back_focus()
        self._drop_actions()
        self.hide()
        if self._watches:
            self._watches = False
            _application().focusChanged.disconnect(self._focus_moved)

    def _watch_focus(self) -> None:
        """Remember from now on where somebody works. Not by events: the start screen has this bar."""
        if not self._watches:
            self._watches = True
            self._focus_moved(QApplication.focusWidget(), self)
            _application().focusChanged.connect(self._focus_moved)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        came = now is self or (now is not None and self.isAncestorOf(now))
        if came and before is not None and not self.isAncestorOf(before):
            self._before = before

    def _give_back_focus(self) -> None:
        """Else Qt gives it to what comes next, which is often in the head of the window."""
        now, before = QApplication.focusWidget(), self._before
        if now is None or not self.isAncestorOf(now):
            return
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()
        elif (page := self.parentWidget()) is not None and (following := next_stop(self, page)) is not None:
            following.setFocus()

    def _drop_actions(self) -> None:
        if QApplication.focusWidget() in self.action_buttons:
            self._give_back_focus()
        for old in self.action_buttons:
            old.hide()
            old.deleteLater()
        self.action_buttons.clear()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
