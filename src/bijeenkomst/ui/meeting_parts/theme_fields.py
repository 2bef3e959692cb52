"""The fields of a theme's own words, with counters (R1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bijeenkomst.contact_details import People, masked
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.values.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_TITLE,
    TITLE_AT_FULL_SIZE,
    Theme,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.meeting_parts.form_notice import FormNotice
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit


class ThemeFields(QWidget):
    """Title, core sentence and whether it is sensitive; the widgets `between` come above that: those of its quotes.

    Signals: `typed()` when the title or the core sentence changed, `entered()` for Enter in the title.
    """

    typed = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme | None = None, between: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = QLineEdit(theme.title if theme else "")
        self.title.setMaxLength(LONGEST_TITLE)
        self.core = GrowingTextEdit(2, 5)
        self.core.setPlainText(theme.core_sentence if theme else "")
        self.title_field = LabelledField(_("Titel"), self.title)
        self.core_field = LabelledField(_("Kernzin: waar gaat het om?"), self.core)
        self.sensitive = QCheckBox(_("Dit thema is gevoelig"))
        self.sensitive.setChecked(theme.sensitive if theme else False)
        why = label(
            _(
                "Gaat het over gezondheid, geloof, geaardheid of politiek? Dan vraagt de aanmelding extra toestemming."
            ),
            "small",
        )
        why.setContentsMargins(36, 0, 0, 0)
        self.sensitive.setAccessibleDescription(why.text())
        column = self._column = vbox(
            self.title_field, self.core_field, *between, on=self, margins=0, spacing=14
        )
        column.addWidget(self.sensitive, 0, Qt.AlignmentFlag.AlignLeft)
        add(column, why)
        self.title.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self.entered)
        self.core.textChanged.connect(self._typed)
        self._count()

    @property
    def by_name(self) -> Mapping[Field, LabelledField]:
        """The fields that a refusal can be about."""
        return {Field.TITLE: self.title_field, Field.CORE_SENTENCE: self.core_field}

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Its texts with where each stands, for a sentence."""
        return (
            (_("In de titel"), self.title.text().strip()),
            (_("In de kernzin"), self.core.text().strip()),
        )

    def draft_with(self, quotes: tuple[str, ...]) -> ThemeDraft:
        """What was typed, with these quotes."""
        return ThemeDraft(
            self.title.text().strip(), self.core.text().strip(), quotes, self.sensitive.isChecked()
        )

    def make_unreadable(self, people: People) -> None:
        """Put "06-…" and "[naam]" in the place of what identifies somebody."""
        self.title.setText(masked(self.title.text(), people))
        if (left := masked(self.core.text(), people)) != self.core.text():
            self.core.setPlainText(left)

    def _typed(self) -> None:
        self.title_field.say_wrong("")
        self.core_field.say_wrong("")
        self._count()
        self.typed.emit()

    def _count(self) -> None:
        smaller = _("in de zaal kleinere letters")
        self.title_field.count(len(self.title.text().strip()), TITLE_AT_FULL_SIZE, smaller)
        self.core_field.count(len(self.core.text().strip()), CORE_SENTENCE_AT_FULL_SIZE, smaller)


def ask_about_theme(
    question: FormNotice, seen: dict[str, str], *, mask: Callable[[], object], keep: Callable[[], object]
) -> None:
    """R2: ask before the theme is kept; `seen` is what `first_telling` saw in it."""
    question.ask(
        _("%(where)s lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen. Wilt u dat?") % seen,
        correct=question.clear,
        mask=mask,
        keep=keep,
    )


def places_of_quotes(quotes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Quotes with where each stands, for a sentence; empty ones count."""
    return tuple(
        (_("In citaat %(number)d") % {"number": number}, quote)
        for number, quote in enumerate(quotes, start=1)
    )
