"""Copying one row of a sign-up sheet, in the order of the paper (R8, R34, R39)."""

import uuid
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.contact_details import (
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_PHONE,
    EmailAddress,
    PhoneNumber,
    parse_email,
    parse_phone,
    suggest_email,
)
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.commands import JoinGroup
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.sign_up import LONGEST_CONTRIBUTION
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.wording.refusals import field_of, say


@dataclass(frozen=True, slots=True)
class Reach:
    """What was typed as phone and e-mail, in its stored form; a sentence when something cannot be."""

    phone: str = ""
    email: str = ""
    phone_trouble: str = ""
    email_trouble: str = ""

    @property
    def trouble(self) -> bool:
        """Whether one of them cannot be right."""
        return bool(self.phone_trouble or self.email_trouble)


def read_reach(phone: str, email: str) -> Reach:
    """Understand what was typed; empty is allowed here, the rule asks for one of them (R29, R31)."""
    number = parse_phone(phone) if phone.strip() else None
    address = parse_email(email) if email.strip() else None
    return Reach(
        phone=number.e164 if isinstance(number, PhoneNumber) else "",
        email=address.address if isinstance(address, EmailAddress) else "",
        phone_trouble="" if number is None or isinstance(number, PhoneNumber) else number.sentence,
        email_trouble="" if address is None or isinstance(address, EmailAddress) else address.sentence,
    )


class PaperForm(QFrame):
    """Enters one row; Enter on the last field saves, and the next row starts at the name."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._theme: Theme | None = None
        self.row = _line(12, _("bijv. 1-05"))
        self.name = _line(LONGEST_NAME)
        self.phone = _line(LONGEST_PHONE)
        self.email = _line(LONGEST_EMAIL)
        self.contribution = _line(LONGEST_CONTRIBUTION)
        self.shares = QCheckBox(_("Kruisje bij 'delen: ja'"))
        self.explicit = QCheckBox(_("Kruisje bij extra toestemming (gevoelig)"))
        self.reunion = QCheckBox(_("Kruisje bij 'terugkomavond'"))
        self.save = QPushButton(_("Bewaar deze rij"))
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        self._errors = {field: _error() for field in (Field.NAME, Field.PHONE, Field.EMAIL, Field.SHARES)}
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setProperty("look", "muted")
        self._take_suggestion = QPushButton()
        self._take_suggestion.hide()
        self._take_suggestion.clicked.connect(self._take)
        self._suggestion = ""
        self.email.editingFinished.connect(self._suggest)
        self._lay_out()

    def show_theme(self, theme: Theme | None) -> None:
        """Enter for this theme from now on."""
        self._theme = theme
        self.setEnabled(theme is not None)
        self.explicit.setVisible(theme is not None and theme.sensitive)
        if theme is not None:
            self._heading.setText(_("Van papier: thema %(number)d, blad %(code)s-…") % {
                "number": theme.number, "code": theme.code
            })  # fmt: skip

    def _lay_out(self) -> None:
        self._heading = QLabel()
        self._heading.setProperty("look", "subheading")
        self._heading.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(_("&Rij op het blad"), self.row)
        form.addRow(_("&Naam"), self.name)
        form.addRow("", self._errors[Field.NAME])
        form.addRow(_("&Telefoon"), self.phone)
        form.addRow("", self._errors[Field.PHONE])
        form.addRow(_("&E-mail"), self.email)
        form.addRow("", self._errors[Field.EMAIL])
        form.addRow("", self._take_suggestion)
        form.addRow(_("&Kan bijdragen"), self.contribution)
        for box in (self.shares, self.explicit, self.reunion):
            form.addRow(box)
        form.addRow("", self._errors[Field.SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addLayout(form)
        layout.addWidget(self.save)
        layout.addWidget(self._said)
        for field in (self.row, self.name, self.phone, self.email, self.contribution):
            field.returnPressed.connect(self.focusNextChild)

    def _save(self) -> None:
        self._clear_errors()
        reach = read_reach(self.phone.text(), self.email.text())
        if reach.trouble:
            self._say_at(Field.PHONE, reach.phone_trouble)
            self._say_at(Field.EMAIL, reach.email_trouble)
            return
        if self._theme is None:
            return
        sheet, row = self._sheet_and_row(self._theme)
        command = JoinGroup(
            id=uuid.uuid4().hex,
            theme=sheet,
            name=self.name.text(),
            phone=reach.phone,
            email=reach.email,
            contribution=self.contribution.text(),
            shares=self.shares.isChecked(),
            adult=True,  # the sheet says: younger than 16, have a parent fill this in
            explicit=self.explicit.isChecked(),
            reunion=self.reunion.isChecked(),
            channel=Channel.PAPER,
            sheet_row=row,
        )
        self._controller.do(command, lambda _done: self._saved(), self._declined)

    def _sheet_and_row(self, theme: Theme) -> tuple[str, str]:
        """Of which theme the sheet is, and the row that was typed as it is printed: `K7-2-05` (R8).

        A sheet of a theme that was merged into this one is as good (R28).
        """
        parts = self.row.text().upper().replace("-", " ").split()
        merged = (one.code for one in self._controller.meeting.merged_in(theme.code))
        sheet = parts.pop(0) if parts and parts[0] in {theme.code, *merged} else theme.code
        if len(parts) != 2 or not all(part.isdigit() for part in parts):
            return sheet, ""
        return sheet, f"{sheet}-{int(parts[0])}-{int(parts[1]):02d}"

    def _saved(self) -> None:
        self._said.setText(_("Bewaard. Vul nu de volgende rij in, of stop."))
        for field in (self.row, self.name, self.phone, self.email, self.contribution):
            field.clear()
        for box in (self.shares, self.explicit, self.reunion):
            box.setChecked(False)
        self.row.setFocus()

    def _declined(self, refusal: Refusal) -> None:
        places = {
            Field.NAME: Field.NAME,
            Field.REACH: Field.PHONE,
            Field.SHARES: Field.SHARES,
            Field.EXPLICIT: Field.SHARES,
        }
        at = field_of(refusal)
        if at in places:
            self._say_at(places[at], say(refusal))
        else:
            self._said.setText(say(refusal))

    def _say_at(self, field: Field, sentence: str) -> None:
        if sentence:
            self._errors[field].setText(sentence)
            self._errors[field].show()

    def _clear_errors(self) -> None:
        self._said.clear()
        for label in self._errors.values():
            label.clear()
            label.hide()

    def _suggest(self) -> None:
        self._suggestion = suggest_email(self.email.text().strip()) or ""
        self._take_suggestion.setVisible(bool(self._suggestion))
        self._take_suggestion.setText(_("Bedoelt u %(email)s? Neem over") % {"email": self._suggestion})

    def _take(self) -> None:
        self.email.setText(self._suggestion)
        self._take_suggestion.hide()


def _line(longest: int, hint: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(longest)
    field.setPlaceholderText(hint)
    return field


def _error() -> QLabel:
    label = QLabel()
    label.setProperty("look", "error")
    label.setWordWrap(True)
    label.hide()
    return label
