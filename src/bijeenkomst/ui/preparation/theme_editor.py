"""Typing the words of a theme, with counters (R1) and a question when a text gives somebody away (R2)."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bijeenkomst.contact_details import NOBODY, People, masked
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.theme import (
    MOST_QUOTES,
    Theme,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.meeting_parts.form_notice import FormNotice
from bijeenkomst.ui.meeting_parts.theme_fields import ThemeFields, ask_about_theme, places_of_quotes
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.fitting import foot, lay_out_form
from bijeenkomst.ui.widgets.form_keys import leaves_or_keeps
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.giving_away import first_telling


class ThemeEditor(QFrame):
    """Signals: `saved(code, draft)`, the code "" for a new theme, and `left()` when nothing has to be saved.

    `typed()` when the draft is another, and `about(quotes)` when the focus goes to a field, whether that is a quote.
    """

    saved = Signal(str, object)
    left = Signal()
    typed = Signal()
    about = Signal(bool)

    def __init__(
        self,
        theme: Theme | None = None,
        people: People = NOBODY,
        picture: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.picture = picture
        self._people = people
        self.setProperty("card", True)
        self.setProperty("open", True)
        self.code = theme.code if theme else ""
        self.quotes = [GrowingTextEdit(1, 5) for _number in range(MOST_QUOTES)]
        self.save = button(_("Bewaar het thema") if theme else _("Zet het thema erbij"), "primary")
        self.cancel = button(_("Annuleer"), "quiet")
        self.question = FormNotice()
        for field, quote in zip(self.quotes, theme.quotes if theme else (), strict=False):
            field.setPlainText(quote)
        about_quotes = label(
            _("Wat mensen vertelden, in hun eigen woorden. Zonder namen: de hele zaal leest mee."), "muted"
        )
        quote_fields = [
            LabelledField(_("Citaat %(number)d") % {"number": number}, quote)
            for number, quote in enumerate(self.quotes, start=1)
        ]
        self.fields = ThemeFields(theme, between=(about_quotes, *quote_fields))
        self._lay_out(bool(theme))
        self._connect()

    @property
    def draft(self) -> ThemeDraft:
        """What was typed."""
        quotes = (quote.text().strip() for quote in self.quotes)
        return self.fields.draft_with(tuple(quote for quote in quotes if quote))

    def refuse(self, refusal: Refusal) -> None:
        """Show at its field why it cannot be saved."""
        self.question.refuse(refusal, self.fields.by_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without saving, Ctrl+Enter saves from any field."""
        if not leaves_or_keeps(event, self.left.emit, self._ask_or_save):
            super().keyPressEvent(event)

    def _lay_out(self, existing: bool) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(label(_("Thema aanpassen") if existing else _("Nieuw thema"), "heading"))
        column.addWidget(self.fields)
        if self.picture is not None:
            column.addWidget(self.picture)
        lay_out_form(self, column, foot(self.question, self.cancel, self.save))

    def _connect(self) -> None:
        self.fields.typed.connect(self._typed)
        self.fields.entered.connect(self._ask_or_save)
        for quote in self.quotes:
            quote.textChanged.connect(self._typed)
        for watched in (self.fields.title, self.fields.core, *self.quotes):
            watched.installEventFilter(self)
        self.fields.sensitive.toggled.connect(lambda _on: self.typed.emit())
        self.save.clicked.connect(self._ask_or_save)
        self.cancel.clicked.connect(self.left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field got the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.about.emit(watched in self.quotes)
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.question.clear()
        self.typed.emit()

    def _ask_or_save(self) -> None:
        """R2: what looks like somebody's contact details is asked about first."""
        quotes = places_of_quotes(quote.text() for quote in self.quotes)
        seen = first_telling((*self.fields.places, *quotes), self._people)
        if not seen:
            self._save()
            return
        ask_about_theme(self.question, seen, mask=self._mask, keep=self._save)
        bring_into_sight(self.save)

    def _mask(self) -> None:
        """ "06-…" and "[naam]" in their place, to be looked at before it is saved."""
        self.fields.make_unreadable(self._people)
        for field in self.quotes:
            if (left := masked(field.text(), self._people)) != field.text():
                field.setPlainText(left)

    def _save(self) -> None:
        self.question.clear()
        self.saved.emit(self.code, self.draft)
