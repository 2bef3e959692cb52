"""Typing the words of a theme, with counters (R1) and a question when a text gives somebody away (R2)."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.contact_details import NOBODY, People, masked
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_TITLE,
    MOST_QUOTES,
    TITLE_AT_FULL_SIZE,
    Theme,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.fitting import foot, lay_out_form
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.giving_away import first_telling
from bijeenkomst.wording.refusals import field_of, say


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
        self.title = QLineEdit(theme.title if theme else "")
        self.title.setMaxLength(LONGEST_TITLE)
        self.core = GrowingTextEdit(2, 5)
        self.quotes = [GrowingTextEdit(1, 5) for _number in range(MOST_QUOTES)]
        self.sensitive = QCheckBox(_("Dit thema is gevoelig"))
        self.save = button(_("Bewaar het thema") if theme else _("Zet het thema erbij"), "primary")
        self.cancel = button(_("Annuleer"), "quiet")
        self.question = NoticeBar()
        self.question.close_button.hide()
        self.title_field = LabelledField(_("Titel"), self.title)
        self.core_field = LabelledField(_("Kernzin: waar gaat het om?"), self.core)
        self._quote_fields = [
            LabelledField(_("Citaat %(number)d") % {"number": number + 1}, quote)
            for number, quote in enumerate(self.quotes)
        ]
        if theme:
            self.core.setPlainText(theme.core_sentence)
            for field, quote in zip(self.quotes, theme.quotes, strict=False):
                field.setPlainText(quote)
            self.sensitive.setChecked(theme.sensitive)
        self._lay_out(bool(theme))
        self._connect()
        self._count()

    @property
    def draft(self) -> ThemeDraft:
        """What was typed."""
        quotes = tuple(quote.text().strip() for quote in self.quotes)
        return ThemeDraft(
            self.title.text().strip(),
            self.core.text().strip(),
            tuple(quote for quote in quotes if quote),
            self.sensitive.isChecked(),
        )

    def refuse(self, refusal: Refusal) -> None:
        """Show at its field why it cannot be saved."""
        fields = {Field.TITLE: self.title_field, Field.CORE_SENTENCE: self.core_field}
        field = field_of(refusal)
        if field in fields:
            fields[field].say_wrong(say(refusal))
            fields[field].field.setFocus()
        else:
            self.question.say(say(refusal), "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without saving, Ctrl+Enter saves from any field."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self._ask_or_save()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, existing: bool) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(label(_("Thema aanpassen") if existing else _("Nieuw thema"), "heading"))
        column.addWidget(self.title_field)
        column.addWidget(self.core_field)
        column.addWidget(
            label(
                _("Wat mensen vertelden, in hun eigen woorden. Zonder namen: de hele zaal leest mee."),
                "muted",
            )
        )
        for field in self._quote_fields:
            column.addWidget(field)
        column.addWidget(self.sensitive, 0, Qt.AlignmentFlag.AlignLeft)
        why = label(
            _(
                "Gaat het over gezondheid, geloof, geaardheid of politiek? Dan vraagt de aanmelding extra toestemming."
            ),
            "small",
        )
        why.setContentsMargins(36, 0, 0, 0)
        self.sensitive.setAccessibleDescription(why.text())
        column.addWidget(why)
        if self.picture is not None:
            column.addWidget(self.picture)
        lay_out_form(self, column, foot(self.question, self.cancel, self.save))

    def _connect(self) -> None:
        self.title.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self._ask_or_save)
        for field in (self.core, *self.quotes):
            field.textChanged.connect(self._typed)
        for watched in (self.title, self.core, *self.quotes):
            watched.installEventFilter(self)
        self.sensitive.toggled.connect(lambda _on: self.typed.emit())
        self.save.clicked.connect(self._ask_or_save)
        self.cancel.clicked.connect(self.left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field got the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.about.emit(watched in self.quotes)
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.question.clear()
        self.title_field.say_wrong("")
        self.core_field.say_wrong("")
        self._count()
        self.typed.emit()

    def _count(self) -> None:
        smaller = _("in de zaal kleinere letters")
        self.title_field.count(len(self.title.text().strip()), TITLE_AT_FULL_SIZE, smaller)
        self.core_field.count(len(self.core.text().strip()), CORE_SENTENCE_AT_FULL_SIZE, smaller)

    def _ask_or_save(self) -> None:
        """R2: what looks like somebody's contact details is asked about first."""
        seen = self._gives_away()
        if not seen:
            self._save()
            return
        self.question.say(
            _("%(where)s lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen. Wilt u dat?") % seen,
            "warn",
            (_("Ik pas het aan"), self.question.clear),
            (_("Maak het onleesbaar"), self._mask),
            (_("Bewaar het toch"), self._save),
        )
        self.question.action_buttons[0].setFocus()
        bring_into_sight(self.save)

    def _gives_away(self) -> dict[str, str]:
        draft = self.draft
        texts = [(_("In de titel"), draft.title), (_("In de kernzin"), draft.core_sentence)]
        for number, quote in enumerate(self.quotes, start=1):
            texts.append((_("In citaat %(number)d") % {"number": number}, quote.text()))
        return first_telling(texts, self._people)

    def _mask(self) -> None:
        """ "06-…" and "[naam]" in their place, to be looked at before it is saved."""
        self.title.setText(masked(self.title.text(), self._people))
        for field in (self.core, *self.quotes):
            if (left := masked(field.text(), self._people)) != field.text():
                field.setPlainText(left)

    def _save(self) -> None:
        self.question.clear()
        self.saved.emit(self.code, self.draft)
