"""Splitting a theme and merging it with another: first what will happen, then the button that does it (R28)."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import MergeThemes, SplitTheme
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.theme import LONGEST_TITLE, TITLE_AT_FULL_SIZE, Theme, ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.fitting import foot, lay_out_form
from bijeenkomst.ui.widgets.form_keys import leaves_or_keeps
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.long_check_box import LongCheckBox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.refusals import field_of, say


class RegroupingForm(QFrame):
    """What splitting and merging have in common. Signals: `asked(command)`, and `left()` for nothing at all.

    Esc leaves, Ctrl+Enter does it.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, heading: str, do: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setProperty("open", True)
        self.code = theme.code
        self.heading = label(heading, "heading")
        self.do = button(do, "primary", icon)
        self.cancel = button(_("Annuleer"), "quiet")
        self.problem = NoticeBar()
        self.problem.close_button.hide()
        self.cancel.clicked.connect(self.left)
        self.do.clicked.connect(self._ask)

    @property
    def stays(self) -> str:
        """The code of the theme that is there before and after."""
        return self.code

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be done."""
        self.problem.say(say(refusal), "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter, from any field."""
        if not leaves_or_keeps(event, self.left.emit, self._ask):
            super().keyPressEvent(event)

    def _lay_out(self, *rows: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        for row in (self.heading, *rows):
            column.addWidget(row)
        lay_out_form(self, column, foot(self.problem, self.cancel, self.do))

    def _ask(self) -> None:
        raise NotImplementedError


class SplitForm(RegroupingForm):
    """A part of a theme becomes a theme of its own, with the additions that belong to it."""

    def __init__(self, meeting: Meeting, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Thema splitsen"), _("Maak er twee thema's van"), "split", parent)
        self._sensitive = theme.sensitive
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.core = GrowingTextEdit(2, 5)
        self.title_field = LabelledField(_("Titel van het nieuwe thema"), self.title)
        self.title.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self._ask)
        self.additions: dict[str, LongCheckBox] = {}
        for one in meeting.additions_of(theme.code):
            self.additions[one.id] = LongCheckBox()
            self.additions[one.id].say(one.text)
        going = [label(_("Deze aanvullingen gaan mee:"), "label")] if self.additions else []
        stays = _(
            "'%(title)s' blijft zoals het is: met de mensen, de antwoorden en de getelde handen. "
            "Het nieuwe thema begint daarmee opnieuw, en krijgt een eigen code."
        )
        self._lay_out(
            self.title_field,
            LabelledField(_("Kernzin: waar gaat het om?"), self.core),
            *going,
            *self.additions.values(),
            label(stays % {"title": theme.title}, "muted"),
        )
        self._typed()

    def refuse(self, refusal: Refusal) -> None:
        """At the title when that is what is wrong."""
        if field_of(refusal) is Field.TITLE:
            self.title_field.say_wrong(say(refusal))
            self.title.setFocus()
        else:
            super().refuse(refusal)

    def _typed(self) -> None:
        self.title_field.say_wrong("")
        length = len(self.title.text().strip())
        self.title_field.count(length, TITLE_AT_FULL_SIZE, _("in de zaal kleinere letters"))

    def _ask(self) -> None:
        draft = ThemeDraft(self.title.text().strip(), self.core.text().strip(), sensitive=self._sensitive)
        chosen = tuple(key for key, box in self.additions.items() if box.isChecked())
        self.asked.emit(SplitTheme(self.code, draft, chosen))


class MergeForm(RegroupingForm):
    """A theme goes on in another one, with its additions and people; its code keeps working."""

    def __init__(self, meeting: Meeting, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Thema's samenvoegen"), _("Voeg samen"), "merge", parent)
        self._meeting, self._theme = meeting, theme
        self.into = QComboBox()
        self.into.setMinimumContentsLength(30)
        for other in meeting.in_order:
            if other.code != theme.code:
                words = _("%(number)d. %(title)s") % {"number": other.number, "title": other.title}
                self.into.addItem(words, other.code)
        self.into.setCurrentIndex(-1)
        self.into.setPlaceholderText(_("Kies een thema"))
        self.into.currentIndexChanged.connect(lambda _index: self._explain())
        self._what = label("", "")
        question = _("'%(title)s' gaat verder in:") % {"title": theme.title}
        self._lay_out(LabelledField(question, self.into), self._what)
        self._explain()

    @property
    def explained(self) -> str:
        """What stands there of what will happen."""
        return self._what.text()

    @property
    def stays(self) -> str:
        """The theme that the other one goes on in."""
        return str(self.into.currentData() or self.code)

    def _explain(self) -> None:
        """What goes along and what does not, before it is done."""
        self.problem.clear()
        code = self.into.currentData()
        self.do.setEnabled(code is not None)
        if code is None:
            self._what.setText("")
            self._what.hide()
            return
        going = len(self._meeting.additions_of(self.code))
        joined = self._meeting.sign_up_count(self.code)
        additions = ngettext("%(count)d aanvulling", "%(count)d aanvullingen", going) % {"count": going}
        people = ngettext("%(count)d aanmelding", "%(count)d aanmeldingen", joined) % {"count": joined}
        facts = {
            "into": self._meeting.themes[str(code)].title,
            "title": self._theme.title,
            "additions": additions,
            "people": people,
        }
        said = _(
            "• Naar '%(into)s' gaan: %(additions)s en %(people)s.\n"
            "• Herkenning wordt nooit opgeteld: die van '%(title)s' blijft apart bewaard.\n"
            "• Bladen en QR-codes van '%(title)s' blijven werken: zij leiden naar '%(into)s'."
        )
        self._what.setText(said % facts)
        self._what.show()
        bring_into_sight(self)

    def _ask(self) -> None:
        code = self.into.currentData()
        if code is not None:
            self.asked.emit(MergeThemes(str(code), (self.code,)))
