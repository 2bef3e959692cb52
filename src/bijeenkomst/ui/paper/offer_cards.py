"""Aanbod in Even nalopen: what people offer to all groups, listed and checked as rows of paper are (R39, R44, R56)."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import Command, CorrectOffer, TakeOfferBack
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.rules.letting_go import has_the_offer
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.offer import LONGEST_OFFER, Offer
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.paper.checked_card import CheckedCard, text_field
from bijeenkomst.ui.paper.row_parsing import Copied
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox


def doubtful_offers(meeting: Meeting) -> tuple[Offer, ...]:
    """The offers to ask about before people go home."""
    return tuple(offer for offer in meeting.offers.values() if offer.doubts)


class OfferCards(QWidget):
    """A heading and a card for each, the doubtful ones first; nothing when nobody offers anything."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.cards: dict[str, OfferCard] = {}
        self._heading = label("", "heading")
        self._column = vbox(self._heading, on=self, margins=0, spacing=12)
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting's. The card of an unchanged offer is kept, with what was typed in it."""
        meeting = self._controller.meeting
        kept, self.cards = self.cards, {}
        offers = sorted(meeting.offers.values(), key=lambda offer: (not offer.doubts, offer.consent.given_at))
        for offer in offers:
            has_it = bool(has_the_offer(meeting, offer.id))
            card = kept.get(offer.id)
            if card is None or (card.offer, card.handed_over) != (offer, has_it):
                card = OfferCard(self._controller, offer, handed_over=has_it)
            self.cards[offer.id] = card
            self._column.removeWidget(card)
            self._column.addWidget(card)
        for card in kept.values():
            if card not in self.cards.values():
                card.hide()
                card.deleteLater()
        words = ngettext(
            "Aanbod aan alle groepen: %(count)d", "Aanbod aan alle groepen: %(count)d", len(offers)
        )
        self._heading.setText(words % {"count": len(offers)})
        self.setVisible(bool(offers))


class OfferCard(CheckedCard):
    """One offer: who, what, and how it came; its fields are open while something is to be asked, or by a click."""

    def __init__(self, controller: Controller, offer: Offer, *, handed_over: bool) -> None:
        own = text_field(_("Dit bied ik aan"), LONGEST_OFFER, offer.text)
        super().__init__(controller, offer, own, Field.OFFER, own_first=True)
        self.offer, self.handed_over = offer, handed_over
        self.words = label(offer.text, "subheading")
        self.who = label(paper_words.reached(offer) or _("niets leesbaar"))
        self.came = label("", "muted")
        self.change = button(_("Verbeter"))
        self.drop = button(_("Haal dit aanbod weg"), "danger")
        self.drop.clicked.connect(lambda: controller.do(TakeOfferBack(offer.id)))
        self.change.clicked.connect(lambda: self._open(True))
        self._form = self.two_by_two()
        self.came.setText(self._how_it_came())
        vbox(
            self.words,
            self.who,
            self.came,
            self._form,
            hbox(self.right, self.change, self.drop, STRETCH),
            on=self,
            margins=(16, 12, 16, 12),
            spacing=8,
        )
        self._open(bool(offer.doubts))

    def correction(self, typed: Copied) -> Command:
        """What was typed; nothing of it is in doubt any more."""
        return CorrectOffer(self.offer.id, typed.contribution, typed.name, typed.phone, typed.email)

    def corrected(self) -> None:
        """Close the fields when nothing had to be changed: another card takes this one's place otherwise."""
        self._open(False)

    def _open(self, opened: bool) -> None:
        for needed in (self._form, self.right):
            needed.setVisible(opened)
        self.change.setVisible(not opened)
        for known in (self.words, self.who):
            known.setVisible(not opened)

    def _how_it_came(self) -> str:
        channels = {
            Channel.PHONE: _("van een telefoon"),
            Channel.SPOKEN: _("voorgelezen door een helper"),
            Channel.PAPER: _("van papier"),
            Channel.CONSOLE: _("door u getypt"),
        }
        doubts = ", ".join(
            paper_words.doubt_words(doubtful, _("dit bied ik aan")) for doubtful in self.offer.doubts
        )
        handed_over = _("zit al in een pakket dat is overgedragen") if self.handed_over else ""
        said = "  ·  ".join(filter(None, (channels[self.offer.consent.channel], doubts, handed_over)))
        return f"{said[:1].upper()}{said[1:]}"
