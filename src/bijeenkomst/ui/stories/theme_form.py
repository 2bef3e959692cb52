"""The words of a theme that is made of a pile, and the quotes that were marked for it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.meeting_parts.theme_fields import ThemeFields
from bijeenkomst.ui.stories.picked_quotes import PickedQuotes


@dataclass(frozen=True, slots=True)
class AsKnown:
    """The content of the fields until somebody types something else. Without a theme the pile gives the title."""

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


class ThemeForm(ThemeFields):
    """Follows what the meeting says about the pile, except where somebody typed something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        quotes = PickedQuotes()
        super().__init__(None, (quotes,), parent)
        self.quotes = quotes
        self.setProperty("page", True)
        self.known = AsKnown(False, "", "", False, False)
        self.along = QCheckBox(_("De groep krijgt deze verhalen mee"))
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.addWidget(self.along, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()

    @property
    def draft(self) -> ThemeDraft:
        """What was typed and marked."""
        return self.draft_with(tuple(quote.text for quote in self.quotes.picked))

    def show_pile(self, meeting: Meeting, pile: str) -> None:
        """Show what the meeting says now, in the fields in which nobody typed anything else."""
        before, now = self.known, AsKnown.of(meeting, pile)
        self.known = now
        if before.is_theme and not now.is_theme:
            return  # the theme was removed: its words stay for whoever is working on them
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
