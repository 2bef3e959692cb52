"""The fields of a row in the order of the paper, checked as they are typed (R9, R31, R39, R40)."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from bijeenkomst.contact_details import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, PhoneNumber, in_country
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.same_person import compared
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION, LONGEST_CONTRIBUTION, Consent, SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.paper.field import NAME_WIDTH, SPACING, PaperField
from bijeenkomst.ui.paper.row_parsing import (
    FIELDS,
    Copied,
    copied,
    name_beside,
    numbers_to_choose,
    read_email,
    read_phone,
    suggestion,
)
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field_question import FieldQuestion
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


class RowFields(QWidget):
    """Name, phone, e-mail and `own`, what such paper asks besides: on rows the contribution, below the others.

    `group` gives the group that the row belongs to, None when not known.
    """

    def __init__(
        self,
        group: Callable[[], ThemeGroup | None],
        own: PaperField | None = None,
        parent: QWidget | None = None,
        *,
        own_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self._group = group
        self.name = PaperField(Doubt.NAME, _("&Naam"), LONGEST_NAME)
        self.phone = PaperField(Doubt.PHONE, _("&Telefoon"), LONGEST_PHONE)
        tick = _("Is er een vakje aangekruist? Typ @ en de eerste letter, en druk op F2.")
        self.email = PaperField(Doubt.EMAIL, _("&E-mail"), LONGEST_EMAIL, tick)
        self.contribution = own or PaperField(
            Doubt.CONTRIBUTION, _("&Zo kan ik bijdragen"), LONGEST_CONTRIBUTION
        )
        reached = (self.name, self.phone, self.email)
        self.all = (self.contribution, *reached) if own_first else (*reached, self.contribution)
        self.take = button("", "", "check")
        self.take.hide()
        self.take.clicked.connect(self.take_suggestion)
        self._suggested = ""
        self.which_number = FieldQuestion(self.email.line)
        self.same = label("")
        self.same.setProperty("notice", "warn")
        self.same.hide()
        column = vbox(on=self, margins=0, spacing=8)
        if own_first:
            column.addWidget(self.contribution)
        under = hbox(self.take, STRETCH, margins=(NAME_WIDTH + SPACING, 0, 0, 0))
        add(column, self.name, self.phone, self.which_number, self.email, under)
        if not own_first:
            column.addWidget(self.contribution)
        column.addWidget(self.same)
        self.email.line.textChanged.connect(lambda _text: self._suggest())
        self.phone.line.textChanged.connect(lambda _text: self.which_number.clear())
        self.phone.unreadable.toggled.connect(lambda _on: self.which_number.clear())
        self.phone.line.editingFinished.connect(self._check_phone)
        self.email.line.editingFinished.connect(lambda: self._check(self.email, read_email))
        self.email.line.editingFinished.connect(self._take_name)
        for field in (self.name, self.phone, self.email):
            field.line.editingFinished.connect(self._warn_of_same)

    def copied(self) -> Copied:
        """What was typed, in the form in which it is stored."""
        return copied(
            name=self.name.line.text(),
            phone=self.phone.line.text(),
            email=self.email.line.text(),
            contribution=self.contribution.line.text(),
            unreadable=frozenset(field.doubt for field in self.all if field.is_unreadable),
        )

    @property
    def are_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not any(field.line.text() or field.is_unreadable for field in self.all)

    def clear(self) -> None:
        """Empty all fields for the next row."""
        for field in self.all:
            field.clear()
        self.same.hide()

    def say_wrong(self, errors: dict[Field, str]) -> None:
        """Show errors in their fields, and put the focus in the first of those."""
        for field in reversed(self.all):
            if error := errors.get(FIELDS[field.doubt]):
                field.say_wrong(_with_the_way_out(error))
                field.line.setFocus()

    def doubt(self) -> None:
        """Mark the field that has the focus as unreadable, or unmark it."""
        for field in self.all:
            if field.line.hasFocus():
                field.unreadable.toggle()

    def take_suggestion(self) -> None:
        """Take the first number or address that is suggested; called only when somebody asks for it (R31)."""
        if self.which_number.answers:
            self.which_number.answers[0].click()
        elif self._suggested:
            self.email.line.setText(self._suggested)
            self.email.say_wrong("")
            self.email.line.setFocus()

    def _suggest(self) -> None:
        self._suggested = suggestion(self.email.line.text())
        self.take.setVisible(bool(self._suggested))
        domain = self._suggested.rpartition("@")[2]  # the part before it may be long, and is as it was typed
        self.take.setText(_("Bedoelt u @%(domain)s? (F2)") % {"domain": domain})
        self.take.setAccessibleName(_("Neem %(email)s over (F2)") % {"email": self._suggested})

    def _check_phone(self) -> None:
        """Check the number; when it can be read in several ways, ask which is meant."""
        numbers = numbers_to_choose(self.phone.line.text())
        if not numbers or self.phone.is_unreadable:
            self._check(self.phone, read_phone)
        elif not self.which_number.sentence:
            question = _("Welk nummer is dit? Kies (F2 is het eerste), of typ het met een 0 of een + ervoor.")
            answers = [
                (in_country(number), lambda number=number: self._take_number(number)) for number in numbers
            ]
            self.which_number.ask(question, *answers)

    def _take_number(self, number: PhoneNumber) -> None:
        self.phone.line.setText(number.display)
        self.phone.say_wrong("")

    def _take_name(self) -> None:
        if not self.name.line.text().strip() and (name := name_beside(self.email.line.text())):
            self.name.line.setText(name)

    def _check(self, field: PaperField, read: Callable[[str], tuple[str, str]]) -> None:
        error = read(field.line.text())[1]
        if error and not field.is_unreadable:
            field.say_wrong(_with_the_way_out(error))

    def _warn_of_same(self) -> None:
        """Warn of a possible duplicate. The same number with another first name is a household, and is fine (R40)."""
        group, typed = self._group(), self.copied()
        if group is None:
            return
        consent = Consent(CONSENT_VERSION, datetime.now(UTC), Channel.PAPER)
        new = SignUp("", group.theme.code, consent, typed.name, typed.phone, typed.email)
        duplicate = next((member for member in group.members if compared(member, new)), None)
        self.same.setVisible(duplicate is not None)
        if duplicate is not None:
            label_text = (
                f"{duplicate.name} ({duplicate.sheet_row})" if duplicate.sheet_row else duplicate.name
            )
            sentence = _(
                "Staat misschien al in deze groep: %(who)s. Bewaar de rij gerust, en kies bij 'Even nalopen'."
            )
            self.same.setText(sentence % {"who": label_text})


def _with_the_way_out(error: str) -> str:
    return _("%(why)s Staat het zo op papier? Druk op F3.") % {"why": error}
