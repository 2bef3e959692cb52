"""One addition on the console: its words, where it came from, and what can be done with it (R26)."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.contact_details import kinds_in
from bijeenkomst.domain.commands import (
    HideAddition,
    MakeAdditionATheme,
    MoveAddition,
    RewordAddition,
    ShowAddition,
)
from bijeenkomst.domain.values.addition import LONGEST_ADDITION, NO_THEME, Addition, Visibility
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button, icon_button, switch
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.menu_words import in_a_menu
from bijeenkomst.ui.widgets.text_question import TextQuestion
from bijeenkomst.wording.giving_away import together


class AdditionRow(QFrame):
    """One addition. Signals: `done()` after something was done with it; `large_asked(id)` to show it large or not.

    The mouse does not take the focus to its buttons: who works with the keyboard is there, and goes on there.
    """

    done = Signal()
    large_asked = Signal(str)

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self._controller = controller
        self.addition: Addition
        self._theme_name = ElidedLabel("small")
        self._words, self._original = _plain(), _plain("muted")
        self.mark = _plain()
        self.mark.setProperty("notice", "warn")
        self.show_button = button("")
        self.hide_button = button(_("Verberg"))
        self.large_button = switch(_("Groot"))
        self.large_button.hide()
        self.more = icon_button("more", _("Meer: anders verwoorden, verplaatsen, nieuw thema"))
        self._buttons = {
            "show": self.show_button,
            "large": self.large_button,
            "hide": self.hide_button,
            "more": self.more,
        }
        for made in self._buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_button.clicked.connect(self._show)
        self.hide_button.clicked.connect(self._hide)
        self.large_button.clicked.connect(self._ask_large)
        self.more.clicked.connect(lambda: self._menu(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(4)
        for words in (self._words, self._original, self.mark):
            layout.addWidget(words)
        row = QHBoxLayout()
        row.addWidget(self._theme_name, 1)
        for made in self._buttons.values():
            row.addWidget(made)
        layout.addLayout(row)

    def show_addition(self, addition: Addition, theme_name: str = "") -> None:
        """Show this one, with the theme that it is about when `theme_name` is given."""
        self.addition = addition
        original = _("Eerst: %(text)s") % {"text": addition.original} if addition.original else ""
        kinds = kinds_in(addition.text, self._controller.people)
        mark = _("Let op: misschien %(what)s.") % {"what": together(kinds)} if kinds else ""
        for words, said in (
            (self._words, addition.text),
            (self._original, original),
            (self.mark, mark),
        ):
            words.setText(said)
            words.setVisible(bool(said))
        self._theme_name.say(theme_name)
        self.show_button.setText(_("Maak thema") if addition.theme == NO_THEME else _("Toon"))
        self.show_button.setVisible(addition.visibility is not Visibility.SHOWN)
        self.hide_button.setVisible(addition.visibility is not Visibility.HIDDEN)
        for made, does in (
            (self.show_button, self.show_button.text()),
            (self.large_button, self.large_button.text()),
            (self.hide_button, self.hide_button.text()),
        ):
            made.setAccessibleName(f"{does}: {addition.text}")
            made.setAccessibleDescription(mark)
        self.more.setAccessibleDescription(addition.text)

    def offer_large(self, offered: bool, large: bool) -> None:
        """Whether it can be shown large now, and whether it is."""
        self.large_button.setVisible(offered and self.addition.visibility is Visibility.SHOWN)
        self.large_button.setChecked(large)

    def name_of(self, focus: QWidget) -> str:
        """Which of its buttons this is, for `give_focus`."""
        return next((name for name, one in self._buttons.items() if one is focus), "")

    def give_focus(self, name: str = "") -> None:
        """To the button of this name, or to the first that there is."""
        wanted = [self._buttons[name]] if name else []
        for one in (*wanted, *self._buttons.values()):
            if not one.isHidden():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def build_menu(self) -> QMenu:
        """Everything that can be done besides showing and hiding."""
        menu = QMenu(self)
        menu.addAction(_("Anders verwoorden…"), self._reword)
        elsewhere = menu.addMenu(_("Naar een ander thema"))
        for theme in self._controller.meeting.in_order:
            if theme.code != self.addition.theme:
                move = elsewhere.addAction(in_a_menu(f"{theme.number}. {theme.title}"))
                move.triggered.connect(lambda _checked=False, to=theme.code: self._move(to))
        if self.addition.theme != NO_THEME:  # that has a button of its own
            menu.addAction(_("Maak hier een nieuw thema van"), self._make_theme)
        return menu

    def put_away(self) -> None:
        """Show nothing any more, and close a menu about what it showed."""
        self.hide()
        for menu in self.findChildren(QMenu):
            menu.close()
            menu.deleteLater()

    def _menu(self, place: QPoint) -> None:
        self.build_menu().popup(place)

    def _show(self) -> None:
        self._controller.do(approval(self.addition))
        self.done.emit()

    def _ask_large(self) -> None:
        self.large_asked.emit(self.addition.id)
        self.done.emit()

    def _hide(self) -> None:
        self._controller.do(HideAddition(self.addition.theme, self.addition.id))
        self.done.emit()

    def _reword(self) -> None:
        """The dialog stands by itself: the row may go while it is open."""
        asked = TextQuestion(
            self,
            _("Anders verwoorden"),
            _("Kortere woorden"),
            agree=_("Bewaar"),
            longest=LONGEST_ADDITION,
            text=self.addition.text,
            hint=_("Wat er eerst stond, blijft bewaard."),
        )
        asked.answered.connect(partial(_reword, self._controller, self.addition))
        asked.open()

    def _move(self, to: str) -> None:
        self._controller.do(MoveAddition(self.addition.theme, self.addition.id, to))
        self.done.emit()

    def _make_theme(self) -> None:
        self._controller.do(MakeAdditionATheme(self.addition.theme, self.addition.id))
        self.done.emit()


def approval(addition: Addition) -> ShowAddition | MakeAdditionATheme:
    """What approving it means: the hall may see it; a theme that was missed becomes a theme."""
    if addition.theme == NO_THEME:
        return MakeAdditionATheme(NO_THEME, addition.id)
    return ShowAddition(addition.theme, addition.id)


def _reword(controller: Controller, addition: Addition, text: str) -> None:
    """Other words; the original is kept."""
    controller.do(RewordAddition(addition.theme, addition.id, text))


def _plain(kind: str = "") -> QLabel:
    """A label that never takes what residents typed for markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("look", kind)
    return label
