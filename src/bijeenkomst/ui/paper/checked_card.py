"""A card in Even nalopen: why something from paper is doubtful, what is known of it, and fields to correct it (R39)."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from bijeenkomst.contact_details import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, display_phone
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.everybody import Person
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.row_parsing import FIELDS, Copied, copied
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.wording.refusals import field_of, say


class CheckedCard(QFrame):
    """Name, phone and e-mail, and `own`, the one text that such paper has besides, with what it is called in a refusal.

    A subclass says what is stored: `correction`.
    """

    def __init__(
        self,
        controller: Controller,
        person: Person,
        own: LabelledField,
        own_field: Field,
        parent: QWidget | None = None,
        *,
        own_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._own_field = controller, own_field
        read = {doubtful.doubt: doubtful.read for doubtful in person.doubts}
        phone = display_phone(person.phone) if person.phone else read.get(Doubt.PHONE, "")
        reached = {
            Doubt.NAME: text_field(_("Naam"), LONGEST_NAME, person.name),
            Doubt.PHONE: text_field(_("Telefoon"), LONGEST_PHONE, phone),
            Doubt.EMAIL: text_field(_("E-mail"), LONGEST_EMAIL, person.email or read.get(Doubt.EMAIL, "")),
        }
        text = {Doubt.CONTRIBUTION: own}
        self.fields: dict[Doubt, LabelledField] = text | reached if own_first else reached | text
        self.right = button(_("Zo klopt het"), "primary", "check")
        self.right.clicked.connect(self._save)
        self.error = label("", "error")
        self.error.hide()
        for line in self.lines.values():
            line.returnPressed.connect(self._save)

    @property
    def lines(self) -> dict[Doubt, QLineEdit]:
        """The input of each field."""
        return {
            doubt: field.field for doubt, field in self.fields.items() if isinstance(field.field, QLineEdit)
        }

    def correction(self, typed: Copied) -> Command:
        """The command that stores what was typed."""
        raise NotImplementedError

    def corrected(self) -> None:
        """Called once it is stored."""

    def two_by_two(self) -> QWidget:
        """The fields, and what went wrong under them."""
        inside = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, field in enumerate(self.fields.values()):
            grid.addWidget(field, index // 2, index % 2)
        grid.setRowStretch(len(self.fields), 1)
        vbox(grid, self.error, on=inside, margins=0, spacing=8)
        return inside

    def _save(self) -> None:
        texts = {doubt: line.text() for doubt, line in self.lines.items()}
        typed = copied(
            name=texts[Doubt.NAME],
            phone=texts[Doubt.PHONE],
            email=texts[Doubt.EMAIL],
            contribution=texts[Doubt.CONTRIBUTION],
        )
        for doubt, field in self.fields.items():
            field.say_wrong(typed.wrong.get(FIELDS[doubt], ""))
        if typed.wrong:
            return
        self.error.hide()
        self._controller.do(self.correction(typed), lambda _done: self.corrected(), self._declined)

    def _declined(self, refusal: Refusal) -> None:
        field = field_of(refusal)
        doubt_of = {at: doubt for doubt, at in FIELDS.items()} | {
            Field.REACH: Doubt.PHONE,
            self._own_field: Doubt.CONTRIBUTION,
        }
        if field in doubt_of:
            self.fields[doubt_of[field]].say_wrong(say(refusal))
            self.lines[doubt_of[field]].setFocus()
        else:
            self.error.setText(say(refusal))
            self.error.show()


def text_field(name: str, longest: int, text: str) -> LabelledField:
    """A field with the beginning of its text in sight."""
    line = QLineEdit(text)
    line.setMaxLength(longest)
    line.setCursorPosition(0)
    return LabelledField(name, line)


def sentence_of(words: Iterable[str]) -> str:
    """All of these as one sentence."""
    said = ", ".join(words)
    return f"{said[:1].upper()}{said[1:]}."
