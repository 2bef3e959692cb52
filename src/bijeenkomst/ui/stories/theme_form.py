"""The words of a theme that is made of a pile, and the quotes that were marked for it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bijeenkomst.contact_details import People, masked
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_TITLE,
    TITLE_AT_FULL_SIZE,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.stories.picked_quotes import PickedQuotes
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.refusals import field_of, say


@dataclass(frozen=True, slots=True)
class AsKnown:
    """What stands in the fields until somebody types something else. A pile lends its name until it is a theme."""

    is_theme: bool
    title: str
    core: str
    sensitive: bool
    along: bool

    @classmethod
    def of(cls, meeting: Meeting, pile: str) -> "AsKnown":
        """As the meeting has it now."""
        found = meeting.piles[pile]
        theme = meeting.themes.get(found.theme)
        if theme is None:
            return cls(False, found.name, "", False, found.in_package)
        return cls(True, theme.title, theme.core_sentence, theme.sensitive, found.in_package)


class ThemeForm(QWidget):
    """Signals: `typed()` when other words are, `entered()` for Enter in the title."""

    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.known = AsKnown(False, "", "", False, False)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.core = GrowingTextEdit(2, 5)
        self.title_field = LabelledField(_("Titel"), self.title)
        self.core_field = LabelledField(_("Kernzin: waar gaat het om?"), self.core)
        self.quotes = PickedQuotes()
        self.sensitive = QCheckBox(_("Dit thema is gevoelig"))
        self.along = QCheckBox(_("De groep krijgt deze verhalen mee"))
        why = _(
            "Gaat het over gezondheid, geloof, geaardheid of politiek? Dan vraagt de aanmelding extra toestemming."
        )
        self.sensitive.setAccessibleDescription(why)
        hint = label(why, "small")
        hint.setContentsMargins(36, 0, 0, 0)
        column = vbox(
            self.title_field, self.core_field, self.quotes, on=self, margins=(0, 0, 12, 0), spacing=14
        )
        column.addWidget(self.sensitive, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hint)
        column.addWidget(self.along, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.title.textChanged.connect(self._typed)
        self.core.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self.entered)
        self._count()

    @property
    def draft(self) -> ThemeDraft:
        """What was typed and marked."""
        return ThemeDraft(
            self.title.text().strip(),
            self.core.text().strip(),
            tuple(one.text for one in self.quotes.picked),
            self.sensitive.isChecked(),
        )

    def show_pile(self, meeting: Meeting, pile: str) -> None:
        """What the meeting says now, in the fields in which nobody typed anything else."""
        before, now = self.known, AsKnown.of(meeting, pile)
        self.known = now
        if before.is_theme and not now.is_theme:
            return  # the theme was taken away: its words stay for who is at work on them
        if self.title.text() == before.title != now.title:
            self.title.setText(now.title)
        if self.core.text() == before.core != now.core:
            self.core.setPlainText(now.core)
        for box, was, is_now in (
            (self.sensitive, before.sensitive, now.sensitive),
            (self.along, before.along, now.along),
        ):
            if box.isChecked() == was:
                box.setChecked(is_now)

    def make_unreadable(self, people: People) -> None:
        """Who can be recognised in the title or the core sentence can no longer be."""
        self.title.setText(masked(self.title.text(), people))
        if (left := masked(self.core.text(), people)) != self.core.text():
            self.core.setPlainText(left)

    def refuse(self, refusal: Refusal) -> bool:
        """Say at its field why it cannot be so; False when it is not about a field here."""
        fields = {Field.TITLE: self.title_field, Field.CORE_SENTENCE: self.core_field}
        about = field_of(refusal)
        if about not in fields:
            return False
        fields[about].say_wrong(say(refusal))
        fields[about].field.setFocus()
        return True

    def _typed(self) -> None:
        self.title_field.say_wrong("")
        self.core_field.say_wrong("")
        self._count()
        self.typed.emit()

    def _count(self) -> None:
        smaller = _("in de zaal kleinere letters")
        self.title_field.count(len(self.title.text().strip()), TITLE_AT_FULL_SIZE, smaller)
        self.core_field.count(len(self.core.text().strip()), CORE_SENTENCE_AT_FULL_SIZE, smaller)
