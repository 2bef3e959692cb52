"""One addition on the console: its words, where it came from, and what can be done with it (R26)."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain.addition import LONGEST_ADDITION, NO_THEME, Addition, Visibility
from bijeenkomst.domain.commands import (
    HideAddition,
    MakeAdditionATheme,
    MoveAddition,
    RewordAddition,
    ShowAddition,
)
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import icon_button


class AdditionRow(QFrame):
    """Shows one addition. Signal: `done()` after something was done with it by mouse."""

    done = Signal()

    def __init__(
        self,
        controller: Controller,
        addition: Addition,
        themes: Sequence[Theme],
        theme_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self._controller, self.addition, self._themes = controller, addition, themes
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        if theme_name:
            layout.addWidget(_plain(theme_name, "muted"))
        layout.addWidget(_plain(addition.text))
        if addition.original:
            layout.addWidget(_plain(_("Eerst: %(text)s") % {"text": addition.original}, "muted"))
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        if self.addition.visibility is not Visibility.SHOWN:
            proposal = self.addition.theme == NO_THEME
            self.show_button = QPushButton(_("Maak thema") if proposal else _("Toon"))
            self.show_button.setProperty("kind", "primary")
            self.show_button.clicked.connect(self._show)
            row.addWidget(self.show_button)
        if self.addition.visibility is not Visibility.HIDDEN:
            self.hide_button = QPushButton(_("Verberg"))
            self.hide_button.clicked.connect(self._hide)
            row.addWidget(self.hide_button)
        self.more = icon_button("more", _("Meer: anders verwoorden, verplaatsen, nieuw thema"))
        self.more.clicked.connect(lambda: self._menu(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        row.addWidget(self.more)
        return row

    def build_menu(self) -> QMenu:
        """Everything that can be done besides showing and hiding."""
        menu = QMenu(self)
        menu.addAction(_("Anders verwoorden…"), self._reword)
        elsewhere = menu.addMenu(_("Naar een ander thema"))
        for theme in self._themes:
            if theme.code != self.addition.theme:
                move = elsewhere.addAction(f"{theme.number}. {theme.title}")
                move.triggered.connect(lambda _checked=False, to=theme.code: self._move(to))
        if self.addition.theme != NO_THEME:  # that has a button of its own
            menu.addAction(_("Maak hier een nieuw thema van"), self._make_theme)
        return menu

    def _menu(self, place: QPoint) -> None:
        self.build_menu().popup(place)

    def _show(self) -> None:
        self._controller.do(approval(self.addition))
        self.done.emit()

    def _hide(self) -> None:
        self._controller.do(HideAddition(self.addition.theme, self.addition.id))
        self.done.emit()

    def _reword(self) -> None:
        text, agreed = QInputDialog.getMultiLineText(
            self,
            _("Anders verwoorden"),
            _("Kortere woorden. Wat er eerst stond, blijft bewaard."),
            self.addition.text,
        )
        if agreed and text.strip():
            self.reword(text)

    def reword(self, text: str) -> None:
        """Give it other words; the original is kept."""
        self._controller.do(RewordAddition(self.addition.theme, self.addition.id, text[:LONGEST_ADDITION]))
        self.done.emit()

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


def _plain(text: str, kind: str = "") -> QLabel:
    """A label that never takes what residents typed for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("look", kind)
    return label
