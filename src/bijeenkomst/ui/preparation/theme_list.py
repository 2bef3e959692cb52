"""The cards of all themes in the kopgroep's order (R3), one of which may be open to type in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.design.pictures import THEME_ASPECT
from bijeenkomst.domain.commands import BringInThemes, Command, EditTheme, RemoveTheme, ReorderThemes
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.domain.values.theme import Theme, ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.preparation.dragging import CardDrag
from bijeenkomst.ui.preparation.live_slide import EditorWithSlide
from bijeenkomst.ui.preparation.picture_field import PictureField
from bijeenkomst.ui.preparation.regrouping import MergeForm, SplitForm
from bijeenkomst.ui.preparation.theme_card import ThemeCard
from bijeenkomst.ui.preparation.theme_editor import ThemeEditor
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.wording.origins import made_of
from bijeenkomst.wording.stories import made_from


class ThemeList(BuiltPage):
    """Signals: `done(sentence)` after a theme was taken out, split or merged, and `editing(bool)`.

    `stories_asked(pile)` and `wall_asked(pile)`, with the pile of which a theme was made.
    """

    done = Signal(str)
    editing = Signal(bool)
    stories_asked = Signal(str)
    wall_asked = Signal(str)

    def build(self) -> Building:
        """Make its cards; see `Building`."""
        self.cards: dict[str, ThemeCard] = {}
        self._opened: ThemeEditor | SplitForm | MergeForm | None = None
        self._beside: EditorWithSlide | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.drag = CardDrag(self, self._cards, self._dropped)
        for theme in self._controller.meeting.in_order:
            self._column.addWidget(self._new_card(theme))
            yield
        self.refresh()

    @property
    def in_use(self) -> bool:
        """Whether somebody is changing a theme here."""
        return self._opened is not None

    @property
    def editor(self) -> ThemeEditor | None:
        """Where a theme is typed, when that is open."""
        return self._opened if isinstance(self._opened, ThemeEditor) else None

    @property
    def regrouping(self) -> SplitForm | MergeForm | None:
        """Where a theme is split or merged, when that is open."""
        return None if isinstance(self._opened, ThemeEditor) else self._opened

    def refresh(self) -> None:
        """Show the themes as they are now; cards that stay are kept, so that the focus stays too."""
        meeting = self._controller.meeting
        themes = meeting.in_order
        gone = set(self.cards) - {theme.code for theme in themes}
        for code in gone:
            self._drop(self.cards.pop(code))
        if self._opened is not None and self._opened.code in gone:
            self.close_editor()
        for place, theme in enumerate(themes):
            card = self.cards.get(theme.code) or self._new_card(theme)
            first, last = place == 0, place == len(themes) - 1
            told = made_from(meeting.stories_of(theme.code))
            card.show_theme(theme, first=first, last=last, origin=made_of(meeting, theme), told=told)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            edited = self.editor is not None and self.editor.code == theme.code
            card.setVisible(not edited)
        self._place_editor()
        if self._beside is not None:
            self._beside.refresh()

    def point_out(self, code: str) -> None:
        """Give the card of this theme the focus, where somebody sees it."""
        if code in self.cards:
            self.close_editor()
            self.cards[code].setFocus()
            bring_into_sight(self.cards[code])

    def add(self) -> None:
        """Open an empty editor at the end."""
        self._open("")

    def edit(self, code: str) -> None:
        """Open the editor in the place of a card."""
        self._open(code)

    def split(self, code: str) -> None:
        """Open the form that splits a theme, under its card."""
        self.close_editor()
        meeting = self._controller.meeting
        form = SplitForm(meeting, meeting.themes[code])
        self._open_form(form, _("'%(title)s' is gesplitst.") % {"title": meeting.themes[code].title})
        form.title.setFocus()
        bring_into_sight(form.title)

    def merge(self, code: str) -> None:
        """Open the form that merges a theme with another, under its card."""
        self.close_editor()
        meeting = self._controller.meeting
        form = MergeForm(meeting, meeting.themes[code])
        self._open_form(form, _("'%(title)s' is samengevoegd.") % {"title": meeting.themes[code].title})
        form.into.setFocus()
        bring_into_sight(form.into)

    def close_editor(self) -> None:
        """Put the editor away and give its card the focus."""
        if self._opened is None:
            return
        code, editor = self._opened.code, self._beside or self._opened
        self._opened = self._beside = None
        self._drop(editor)
        if code in self.cards:
            self.cards[code].show()
            self.cards[code].setFocus()
        self.editing.emit(False)

    def _open(self, code: str) -> None:
        self.close_editor()
        editor = self._opened = ThemeEditor(
            self._controller.meeting.themes.get(code), self._controller.people, self._picture(code)
        )
        editor.saved.connect(self._save)
        editor.left.connect(self.close_editor)
        address = self._controller.status.base_url
        join = JoinInfo(address) if address else None
        self._beside = EditorWithSlide(editor, lambda: self._controller.meeting, join)
        self._beside.fit(self.width())
        if code in self.cards:
            self.cards[code].hide()
        self._place_editor()
        self.editing.emit(True)
        editor.fields.title.setFocus()
        bring_into_sight(editor)
        bring_into_sight(editor.fields.title)

    def _picture(self, code: str) -> PictureField | None:
        """Where its picture is chosen; a new theme gets one once it is kept."""
        if not code:
            return None
        about = _(
            "Mag leeg blijven. Een foto of tekening in de zaal, op telefoons, op de tafelkaart en op de poster."
        )
        spot = PictureSpot(Owner.THEME, code)
        given = (self._controller, self._services, self._dialogs)
        return PictureField(spot, *given, _("Beeld bij dit thema"), about, THEME_ASPECT)

    def _open_form(self, form: SplitForm | MergeForm, done: str) -> None:
        def carry_out(command: Command) -> None:
            self._controller.do(command, did, form.refuse)

        def did(_done: Done) -> None:
            if self._opened is form:
                self.close_editor()
            self._focus_next(form.stays)
            self.done.emit(done)

        self._opened = form
        form.asked.connect(carry_out)
        form.left.connect(self.close_editor)
        self._place_editor()
        self.editing.emit(True)
        bring_into_sight(form)

    def _place_editor(self) -> None:
        if self._opened is None:
            return
        placed = self._beside or self._opened
        self._column.removeWidget(placed)
        card = self.cards.get(self._opened.code)
        place = self._column.indexOf(card) + 1 if card is not None else self._column.count()
        self._column.insertWidget(place, placed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the form and the slide beside it."""
        super().resizeEvent(event)
        if self._beside is not None:
            self._beside.fit(event.size().width())

    def _save(self, code: str, draft: ThemeDraft) -> None:
        editor = self.editor
        if editor is None:
            return
        command = EditTheme(code, draft) if code else BringInThemes((draft,))
        self._controller.do(command, lambda _done: self.close_editor(), editor.refuse, looked_at=True)

    def _new_card(self, theme: Theme) -> ThemeCard:
        card = ThemeCard(theme)
        card.edit_asked.connect(self.edit)
        card.remove_asked.connect(self._remove)
        card.move_asked.connect(self._move)
        card.step_asked.connect(self._step)
        card.split_asked.connect(self.split)
        card.merge_asked.connect(self.merge)
        card.stories_asked.connect(lambda code: self.stories_asked.emit(self._pile_of(code)))
        card.wall_asked.connect(lambda code: self.wall_asked.emit(self._pile_of(code)))
        self.cards[theme.code] = card
        self.drag.watch(card)
        return card

    def _pile_of(self, code: str) -> str:
        """The pile that became this theme, or a theme that was merged into it."""
        meeting = self._controller.meeting
        codes = meeting.codes_of(code)
        return next((key for key, pile in meeting.piles.items() if pile.theme in codes), "")

    def _cards(self) -> list[ThemeCard]:
        """The cards as they stand, without the one that is open to type in."""
        return [card for code in self._order() if (card := self.cards.get(code)) and not card.isHidden()]

    def _dropped(self, card: QWidget, place: int) -> None:
        """Put the theme of a card before the one that stands at `place` without it."""
        assert isinstance(card, ThemeCard)
        code, order = card.theme.code, self._order()
        others = [one.theme.code for one in self._cards() if one is not card]
        order.remove(code)
        order.insert(order.index(others[place]) if place < len(others) else len(order), code)
        if order != self._order():
            self._controller.do(ReorderThemes(tuple(order)), lambda _done: self._focus_next(code))

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
            self.done.emit(_("Thema '%(title)s' is weggehaald.") % {"title": title})

        self._controller.do(RemoveTheme(code), done)

    def _focus_next(self, code: str) -> None:
        """Give this card the focus: the change shows already when the answer comes."""
        if code in self.cards:
            self.cards[code].setFocus()
            bring_into_sight(self.cards[code])

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
