"""Voorbereiden, Gegevens: what it is called, when and where, and who is responsible (R5)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout

from bijeenkomst.contact_details import (
    PUBLIC_PLACE,
    ContactKind,
    ContactNumber,
    EmailAddress,
    kinds_in,
    parse_contact_number,
    parse_email,
    suggest_email,
)
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import ChangeDetails
from bijeenkomst.domain.values.details import NEIGHBOURHOOD, VILLAGE, Details, usual_delete_date
from bijeenkomst.i18n import clock_time
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.preparation.face_section import FaceSection
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.date_field import DateField
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.ui.widgets.text_field import TextField
from bijeenkomst.ui.widgets.time_field import TimeField
from bijeenkomst.wording.giving_away import together
from bijeenkomst.wording.missing import name_of

IN_SIGHT: Mapping[str, frozenset[ContactKind]] = MappingProxyType(
    {"title": frozenset(), "main_question": frozenset(), "place": PUBLIC_PLACE}
)
"""What the hall reads of it, with the kinds of details that are no secret there."""


class DetailsPage(BuiltPage):
    """A form without a button: each field is saved when it is left."""

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        self.face = FaceSection(self._controller, self._services, self._dialogs, self)
        controller = self._controller
        self._wanted = controller.meeting.details  # with what was typed and is not durable yet
        self._under_way = 0
        self._pasted_name = ""  # that came along with the address
        self.texts: dict[str, TextField] = {}
        self._hints: dict[str, str] = {}  # under the fields that the hall reads, when nothing is seen in them
        self.date = DateField(_("Datum"))
        self.starts_at = TimeField(_("Begint om"), _("bijvoorbeeld 19:30"))
        self.delete_on = DateField(_("Gegevens weghalen uiterlijk op"), lambda: self._wanted.date)
        self.buurt_or_dorp = NoticeBar()
        self.buurt_or_dorp.close_button.hide()
        self.missing = NoticeBar()
        self.missing.close_button.hide()
        yield
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addWidget(page_title(_("Gegevens")))
        column.addWidget(
            label(_("U hoeft niets te bewaren: wat u invult, staat meteen in het bestand."), "muted")
        )
        column.addWidget(self.missing)
        for card in (self._evening_card, self._responsible_card):
            column.addWidget(card())
            yield
        column.addWidget(self.face)
        for card in (self._wifi_card, self._after_card):
            column.addWidget(card())
            yield
        column.addStretch()
        self.date.changed.connect(self._save_date)
        self.starts_at.changed.connect(self._save_time)
        self.delete_on.changed.connect(self._save_delete_date)
        listen(self, controller.updated, self._updated)
        listen(self, controller.failed, self._failed)
        self._show()

    def _evening_card(self) -> QFrame:
        card, grid = _card(_("Welke avond?"))
        grid.addWidget(self._text("title", _("Naam van de avond")), 0, 0, 1, 6)
        grid.addWidget(self.date, 1, 0, 1, 2)
        grid.addWidget(self.starts_at, 1, 2, 1, 2)
        grid.addWidget(self._text("place", _("Plaats")), 1, 4, 1, 2)
        hint = _("De ene vraag van de gesprekken. Staat op het eerste beeld.")
        question = TextField("main_question", _("Hoofdvraag"), GrowingTextEdit(2, 5), hint, None)
        self._keep(question)
        grid.addWidget(question, 2, 0, 1, 6)
        grid.addWidget(self.buurt_or_dorp, 3, 0, 1, 6)
        return card

    def _responsible_card(self) -> QFrame:
        card, grid = _card(
            _("Wie is verantwoordelijk?"),
            _(
                "Dit staat op de aanmeldbladen en op de telefoons, zodat mensen weten bij wie ze terechtkunnen."
            ),
        )
        grid.addWidget(self._text("organisation", _("Organisatie")), 0, 0, 1, 3)
        grid.addWidget(self._text("contact_name", _("Contactpersoon")), 0, 3, 1, 3)
        hint = _("Telefoon of e-mail: één van de twee is genoeg.")
        grid.addWidget(self._text("contact_phone", _("Telefoon"), hint, check=_checked_phone), 1, 0, 1, 3)
        grid.addWidget(self._text("contact_email", _("E-mail"), check=self._checked_email), 1, 3, 1, 3)
        return card

    def _wifi_card(self) -> QFrame:
        card, grid = _card(
            _("Wi-Fi voor de zaal"),
            _(
                "Mag leeg blijven. Vult u de naam in, dan toont het beeld 'Meedoen' ook een code voor het Wi-Fi. "
                "De hele zaal ziet dan het wachtwoord."
            ),
        )
        grid.addWidget(self._text("wifi_name", _("Naam van het Wi-Fi")), 0, 0, 1, 3)
        grid.addWidget(self._text("wifi_password", _("Wachtwoord van het Wi-Fi")), 0, 3, 1, 3)
        return card

    def _after_card(self) -> QFrame:
        card, grid = _card(_("Na de avond"))
        grid.addWidget(self.delete_on, 0, 0, 1, 3)
        support = self._text(
            "support_contact",
            _("Wie helpt een groep die er niet uitkomt?"),
            _("bijvoorbeeld: Ans, 06 12345678"),
        )
        grid.addWidget(support, 0, 3, 1, 3)
        return card

    def _text(
        self, key: str, name: str, hint: str = "", check: Callable[[str], tuple[str, str]] | None = None
    ) -> TextField:
        return self._keep(TextField(key, name, QLineEdit(), hint, check))

    def _keep(self, field: TextField) -> TextField:
        self.texts[field.key] = field
        field.changed.connect(self._save_text)
        return field

    def _checked_email(self, typed: str) -> tuple[str, str]:
        result = parse_email(typed)
        if not isinstance(result, EmailAddress):
            return typed, result.sentence
        meant = suggest_email(result.address)
        hint = _("Bedoelt u %(address)s?") % {"address": meant} if meant else ""
        self.texts["contact_email"].say_hint(hint)
        self._pasted_name = result.name
        return result.address, ""

    def _save_text(self, key: str, text: str) -> None:
        change: dict[str, Any] = {key: text}
        if key == "contact_email" and self._pasted_name and not self._wanted.contact_name:
            change["contact_name"] = self._pasted_name
        self._save(replace(self._wanted, **change))

    def _choose_place(self, place: str) -> None:
        """Asked once: the question says it from now on."""
        self._save(replace(self._wanted, main_question=self._wanted.question_about(place)))

    def _save_date(self) -> None:
        """The delete date goes along, as long as nobody chose another one (R5)."""
        details, evening = self._wanted, self.date.value
        usual = usual_delete_date(details.date) if details.date else None
        delete_on = details.delete_on
        if evening and delete_on == usual:
            delete_on = usual_delete_date(evening)
        self._save(replace(details, date=evening, delete_on=delete_on))

    def _save_time(self) -> None:
        chosen = self.starts_at.value
        self._save(replace(self._wanted, starts_at=clock_time(chosen) if chosen else ""))

    def _save_delete_date(self) -> None:
        self._save(replace(self._wanted, delete_on=self.delete_on.value))

    def _save(self, details: Details) -> None:
        """Several may be under way when people type fast: each goes on from the one before."""
        self._wanted = details
        self._under_way += 1
        self._controller.do(ChangeDetails(details), lambda _done: self._arrived())

    def _arrived(self) -> None:
        self._under_way = max(0, self._under_way - 1)

    def _failed(self, _sentence: str) -> None:
        """What was typed still stands in its field, and is tried again when it is left again."""
        self._under_way, self._wanted = 0, self._controller.meeting.details
        for field in self.texts.values():
            field.forget()

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.DetailsChanged):
            if update.fresh:
                self._under_way = 0
            if not self._under_way:
                self._wanted = update.meeting.details
            self._show()

    def _show(self) -> None:
        details = self._wanted
        for key, field in self.texts.items():
            field.show_text(str(getattr(details, key)))
        for key, fine in IN_SIGHT.items():
            self._warn_of_the_hall(
                self.texts[key], kinds_in(getattr(details, key), self._controller.people, fine)
            )
        self.date.show_moment(details.date)
        self.starts_at.show_moment(_time(details.starts_at))
        self.delete_on.show_moment(details.delete_on)
        if not details.leaves_place_open:
            self.buurt_or_dorp.clear()
        elif not self.buurt_or_dorp.sentence:
            self.buurt_or_dorp.say(
                _("In de hoofdvraag staat nog 'de buurt / het dorp'. Waar gaat het om?"),
                "plain",
                (_("De buurt"), lambda: self._choose_place(NEIGHBOURHOOD)),
                (_("Het dorp"), lambda: self._choose_place(VILLAGE)),
            )
        missing = [name_of(each) for each in details.missing_for_sign_up]
        if missing:
            said = _("Aanmelden kan pas als dit is ingevuld: %(what)s.") % {"what": ", ".join(missing)}
            self.missing.say(said, "warn")
        else:
            self.missing.clear()

    def _warn_of_the_hall(self, field: TextField, kinds: tuple[ContactKind, ...]) -> None:
        """R2: said under the field, which is saved all the same: a number in a title may be meant."""
        said = self._hints.setdefault(field.key, field.hint)
        if kinds:
            said = _("Let op: misschien %(what)s. De hele zaal leest dit.") % {"what": together(kinds)}
        if said != field.hint:
            field.say_hint(said)


def _card(title: str, explained: str = "") -> tuple[QFrame, QGridLayout]:
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 20, 24, 24)
    column.setSpacing(12)
    column.addWidget(label(title, "subheading"))
    if explained:
        column.addWidget(label(explained, "muted"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(16)
    for place in range(6):
        grid.setColumnStretch(place, 1)
    column.addLayout(grid)
    return card, grid


def _checked_phone(typed: str) -> tuple[str, str]:
    result = parse_contact_number(typed)
    return (result.display, "") if isinstance(result, ContactNumber) else (typed, result.sentence)


def _time(kept: str) -> dt.time | None:
    """As it stands in the meeting: "19:30"."""
    try:
        return dt.time.fromisoformat(kept)
    except ValueError:
        return None
