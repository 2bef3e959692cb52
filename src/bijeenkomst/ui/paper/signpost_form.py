"""Wegwijzer from paper or by word of mouth: one name and one way, for the places that this person agreed to (R55)."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLineEdit, QWidget

from bijeenkomst.contact_details import LONGEST_EMAIL, LONGEST_NAME
from bijeenkomst.domain.commands import GiveSignpost
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.people_apart import by_surname, told_apart
from bijeenkomst.ui.paper.row_parsing import read_email, read_phone
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, hbox, vbox
from bijeenkomst.wording.public_consent import signpost_consent
from bijeenkomst.wording.refusals import field_of, say


class SignpostForm(QFrame):
    """Somebody of a group agreed to be its public way in. No box is ticked beforehand, and sensitive themes are not
    offered.
    """

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._shown: object = None
        self.theme, self.who = _chooser(), _chooser()
        self.name, self.reach = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.reach.setMaxLength(LONGEST_EMAIL)
        self.fields = {
            Field.NAME: LabelledField(_("Naam zoals die openbaar wordt"), self.name),
            Field.REACH: LabelledField(_("Eén telefoonnummer of één e-mailadres"), self.reach),
        }
        consent = signpost_consent()
        self.shares = QCheckBox(_("openbaar: ja"))
        self.on_sheet = QCheckBox(_("op het blad"))
        self.on_cards = QCheckBox(_("op de kaartjes"))
        self.on_page = QCheckBox(_("op de pagina"))
        self.boxes = (self.shares, self.on_sheet, self.on_cards, self.on_page)
        """What was agreed to, one by one."""
        self.spoken = QCheckBox(_("hardop gezegd, niet op papier"))
        self.save = button(_("Zet op de Wegwijzer"), "primary")
        self.save.clicked.connect(self._save)
        self.status = label("", "muted")
        self.wrong = label("", "error")
        self.wrong.hide()
        self._nobody = label(
            _("Nog geen groep heeft iemand die kan, of elke groep heeft al een wegwijzer."), "muted"
        )
        about = label(_("Wegwijzer: zei iemand op papier of hardop ja?"), "subheading")
        read = label(
            _('Lees voor: "%(shares)s" En vraag waar: %(sheet)s, %(cards)s, %(page)s.')
            % {
                "shares": consent.shares,
                "sheet": consent.on_sheet,
                "cards": consent.on_cards,
                "page": consent.on_page,
            },
            "small",
        )
        self._inside = QWidget()
        people = hbox(
            (LabelledField(_("Van welke groep?"), self.theme), 1), (LabelledField(_("Wie?"), self.who), 1)
        )
        public = hbox((self.fields[Field.NAME], 1), (self.fields[Field.REACH], 1))
        boxes = QGridLayout()
        for at, box in enumerate(self.boxes):
            boxes.addWidget(box, at // 2, at % 2)
        boxes.setColumnStretch(1, 1)
        boxes.setHorizontalSpacing(24)
        column = vbox(
            people, public, read, boxes, self.spoken, self.wrong, on=self._inside, margins=0, spacing=8
        )
        add(column, hbox(self.save, (self.status, 1)))
        vbox(about, self._nobody, self._inside, on=self, margins=(18, 12, 18, 12), spacing=8)
        self.theme.currentIndexChanged.connect(lambda _index: self._show_people())
        self.who.currentIndexChanged.connect(lambda _index: self._show_person())
        self.refresh()

    def refresh(self) -> None:
        """Offer the groups that can have one and have none; what was typed stays while its group is among them."""
        meeting = self._controller.meeting
        groups = [
            group
            for group in meeting.groups
            if group.members and not group.theme.sensitive and group.theme.code not in meeting.signposts
        ]
        shown = tuple(
            (group.theme, tuple((member.id, member.name) for member in group.members)) for group in groups
        )
        self._nobody.setVisible(not groups)
        self._inside.setVisible(bool(groups))
        if shown == self._shown:
            return
        self._shown = shown
        theme, who = self.theme.currentData(), self.who.currentData()
        self.theme.blockSignals(True)
        self.theme.clear()
        for group in groups:
            self.theme.addItem(f"{group.theme.number}. {group.theme.title}", group.theme.code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(theme)))
        self.theme.blockSignals(False)
        self._show_people(who)

    def _show_people(self, chosen: str | None = None) -> None:
        code, meeting = self.theme.currentData(), self._controller.meeting
        members = meeting.group(code).members if code in meeting.themes else ()
        called = told_apart(members, handed_over=code in meeting.handovers)
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem("", None)
        for member in by_surname(members):
            self.who.addItem(called[member.id], member.id)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)) if chosen else 0)
        self.who.blockSignals(False)
        if not chosen:
            self._show_person()

    def _show_person(self) -> None:
        """The name as it was written at signing up, to be changed as this person wants; how to reach is asked."""
        code, key = self.theme.currentData(), self.who.currentData()
        member = self._controller.meeting.sign_ups.get(code, {}).get(key)
        self.name.setText(member.name if member is not None else "")
        self.reach.clear()
        for box in (*self.boxes, self.spoken):
            box.setChecked(False)
        self._say_wrong({})

    def _save(self) -> None:
        self.status.clear()  # what is said there is about the person before
        typed = self.reach.text()
        email, wrong = read_email(typed) if "@" in typed else ("", "")
        phone, wrong = ("", wrong) if "@" in typed else read_phone(typed)
        if wrong:
            self._say_wrong({Field.REACH: wrong})
            return
        command = GiveSignpost(
            theme=self.theme.currentData(),
            sign_up=self.who.currentData() or "",
            name=self.name.text(),
            phone=phone,
            email=email,
            shares=self.shares.isChecked(),
            on_sheet=self.on_sheet.isChecked(),
            on_cards=self.on_cards.isChecked(),
            on_page=self.on_page.isChecked(),
            channel=Channel.CONSOLE if self.spoken.isChecked() else Channel.PAPER,
        )
        if not command.sign_up:
            self._say_wrong({None: _("Kies wie er op de Wegwijzer wil staan.")})
            return
        self._controller.do(command, lambda _done: self._saved(), self._declined)

    def _saved(self) -> None:
        self._show_person()
        self.status.setText(_("Staat op de Wegwijzer. Bij 'Even nalopen' ziet u wie er op staan."))

    def _declined(self, refusal: Refusal) -> None:
        field = field_of(refusal)
        if field is Field.SIGNPOST:
            self._say_wrong(
                {None: _("Kruis 'openbaar: ja' aan en minstens één plek, als die persoon dat zei.")}
            )
        else:
            self._say_wrong({field if field in self.fields else None: say(refusal)})

    def _say_wrong(self, errors: dict[Field | None, str]) -> None:
        for field, shown in self.fields.items():
            shown.say_wrong(errors.get(field, ""))
        self.wrong.setText(errors.get(None, ""))
        self.wrong.setVisible(None in errors)


def _chooser() -> QComboBox:
    box = QComboBox()
    box.setMinimumContentsLength(6)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
