"""The cards of all themes in the kopgroep's order (R3), one of which may be open to type in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.domain.commands import BringInThemes, EditTheme, RemoveTheme, ReorderThemes
from bijeenkomst.domain.theme import ThemeDraft
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.theme_card import ThemeCard
from bijeenkomst.ui.preparation.theme_editor import ThemeEditor
from bijeenkomst.ui.widgets.sight import bring_into_sight


class ThemeList(QWidget):
    """Signals: `removed(title)` after a theme was taken out, and `editing(bool)`."""

    removed = Signal(str)
    editing = Signal(bool)

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.cards: dict[str, ThemeCard] = {}
        self.editor: ThemeEditor | None = None
        self._focus_after = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.refresh()

    def refresh(self) -> None:
        """Show the themes as they are now; cards that stay are kept, so that the focus stays too."""
        themes = self._controller.meeting.in_order
        gone = set(self.cards) - {theme.code for theme in themes}
        for code in gone:
            self._drop(self.cards.pop(code))
        if self.editor is not None and self.editor.code in gone:
            self.close_editor()
        for place, theme in enumerate(themes):
            card = self.cards.get(theme.code) or self._new_card(theme.code)
            card.show_theme(theme, first=place == 0, last=place == len(themes) - 1)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.setVisible(self.editor is None or self.editor.code != theme.code)
        self._place_editor()
        if self._focus_after in self.cards:
            self.cards[self._focus_after].setFocus()
            bring_into_sight(self.cards[self._focus_after])
            self._focus_after = ""

    def add(self) -> None:
        """Open an empty editor at the end."""
        self._open("")

    def edit(self, code: str) -> None:
        """Open the editor in the place of a card."""
        self._open(code)

    def close_editor(self) -> None:
        """Put the editor away and give its card the focus."""
        if self.editor is None:
            return
        code, editor = self.editor.code, self.editor
        self.editor = None
        self._drop(editor)
        if code in self.cards:
            self.cards[code].show()
            self.cards[code].setFocus()
        self.editing.emit(False)

    def _open(self, code: str) -> None:
        self.close_editor()
        self.editor = ThemeEditor(self._controller.meeting.themes.get(code))
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self.close_editor)
        if code in self.cards:
            self.cards[code].hide()
        self._place_editor()
        self.editing.emit(True)
        self.editor.title.setFocus()
        bring_into_sight(self.editor)

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        self._column.removeWidget(self.editor)
        card = self.cards.get(self.editor.code)
        place = self._column.indexOf(card) + 1 if card is not None else self._column.count()
        self._column.insertWidget(place, self.editor)

    def _save(self, code: str, draft: ThemeDraft) -> None:
        editor = self.editor
        if editor is None:
            return
        command = EditTheme(code, draft) if code else BringInThemes((draft,))
        self._controller.do(command, lambda _done: self.close_editor(), editor.refuse)

    def _new_card(self, code: str) -> ThemeCard:
        card = ThemeCard(self._controller.meeting.themes[code])
        card.edit_asked.connect(self.edit)
        card.remove_asked.connect(self._remove)
        card.move_asked.connect(self._move)
        card.step_asked.connect(self._step)
        self.cards[code] = card
        return card

    def _order(self) -> list[str]:
        return [theme.code for theme in self._controller.meeting.in_order]

    def _move(self, code: str, steps: int) -> None:
        order = self._order()
        place = order.index(code) + steps
        if 0 <= place < len(order):
            order.remove(code)
            order.insert(place, code)
            self._controller.do(ReorderThemes(tuple(order)), lambda _done: self._focus_next(code))

    def _step(self, code: str, steps: int) -> None:
        order = self._order()
        place = order.index(code) + steps
        if 0 <= place < len(order):
            self.cards[order[place]].setFocus()
            bring_into_sight(self.cards[order[place]])

    def _remove(self, code: str) -> None:
        title, order = self._controller.meeting.themes[code].title, self._order()
        place = order.index(code)
        left = [other for other in order if other != code]
        following = left[min(place, len(left) - 1)] if left else ""

        def done(_done: Done) -> None:
            self._focus_next(following)
            self.removed.emit(title)

        self._controller.do(RemoveTheme(code), done)

    def _focus_next(self, code: str) -> None:
        """Give this card the focus when the change shows: the answer comes just before it."""
        self._focus_after = code

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
