"""Rules for what stays findable: a public way to each group (R55), and what people offer to all of them (R56)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import (
    ConsentNeeded,
    Empty,
    Field,
    NoLongerThere,
    NoSignpostHere,
    OneWayOnly,
    Refused,
    TooManyOffers,
    TooManyOffersByPhone,
)
from bijeenkomst.domain.rules.checks import (
    check_consents,
    check_copied,
    check_sign_up_is_open,
    needed,
    where_it_went,
    within,
)
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.offer import LONGEST_OFFER, Offer
from bijeenkomst.domain.values.sign_up import (
    CONSENT_VERSION,
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_PHONE,
    Consent,
    read_in,
)
from bijeenkomst.domain.values.signpost import Signpost

MOST_OFFERS = 500
MOST_BY_PHONE = 400
"""Of all phones together: there is always room for what is offered on paper (R11)."""
MOST_OF_A_PHONE = 10


@rule(c.GiveSignpost)
def give_signpost(meeting: Meeting, command: c.GiveSignpost, now: datetime) -> tuple[ch.Change, ...]:
    """From the person it is about, by a consent of its own, and never for a sensitive theme (R55)."""
    theme = where_it_went(meeting, command.theme)
    one = meeting.sign_ups.get(theme.code, NOTHING).get(command.sign_up)
    if one is None or (command.owner is not None and one.owner != command.owner):
        raise Refused(NoLongerThere())
    if theme.sensitive:
        raise Refused(NoSignpostHere(theme.title))
    if not command.shares or not (command.on_sheet or command.on_cards or command.on_page):
        raise Refused(ConsentNeeded(Field.SIGNPOST))
    name = needed(command.name, Field.NAME, LONGEST_NAME)
    phone = within(command.phone, Field.PHONE, LONGEST_PHONE)
    email = within(command.email, Field.EMAIL, LONGEST_EMAIL)
    if not phone and not email:
        raise Refused(Empty(Field.REACH))
    if phone and email:
        raise Refused(OneWayOnly())
    before = meeting.signposts.get(theme.code)
    if before is not None and before.sign_up != one.id:
        raise Refused(NoSignpostHere(theme.title, taken=True))
    language = read_in(command.channel, command.language)
    consent = Consent(CONSENT_VERSION, now, command.channel, explicit=True, language=language)
    where = (command.on_sheet, command.on_cards, command.on_page)
    after = Signpost(name, phone, email, consent, *where, one.id, one.owner)
    if before is not None and replace(before, consent=consent) == after:
        return ()
    return (ch.SignpostChanged(theme.code, before, after),)


@rule(c.TakeSignpostBack)
def take_signpost_back(
    meeting: Meeting, command: c.TakeSignpostBack, _now: datetime
) -> tuple[ch.Change, ...]:
    """Whoever agreed can take it back, at any time (R44)."""
    code = where_it_went(meeting, command.theme).code
    before = meeting.signposts.get(code)
    if before is None or (command.owner is not None and before.owner != command.owner):
        raise Refused(NoLongerThere())
    return (ch.SignpostChanged(code, before, None),)


@rule(c.MakeOffer)
def make_offer(meeting: Meeting, command: c.MakeOffer, now: datetime) -> tuple[ch.Change, ...]:
    """A line, a name and one way to be reached; from paper what nobody can read may be missing for now (R39, R56)."""
    if command.id in meeting.offers:
        return ()
    check_sign_up_is_open(meeting)
    check_consents((Field.SHARES, command.shares), (Field.ADULT, command.adult))
    if len(meeting.offers) >= MOST_OFFERS:
        raise Refused(TooManyOffers(MOST_OFFERS))
    by_phone = [one.owner for one in meeting.offers.values() if one.owner]
    if command.owner and (len(by_phone) >= MOST_BY_PHONE or by_phone.count(command.owner) >= MOST_OF_A_PHONE):
        raise Refused(TooManyOffersByPhone())
    consent = Consent(
        CONSENT_VERSION, now, command.channel, language=read_in(command.channel, command.language)
    )
    new = _filled(Offer(command.id, consent, "", "", owner=command.owner), command)
    return (ch.OfferChanged(new.id, None, new),)


@rule(c.CorrectOffer)
def correct_offer(meeting: Meeting, command: c.CorrectOffer, _now: datetime) -> tuple[ch.Change, ...]:
    """Once it was asked, nothing is in doubt any more (R39)."""
    before = meeting.offers.get(command.id)
    if before is None:
        raise Refused(NoLongerThere())
    after = _filled(before, command)
    return () if before == after else (ch.OfferChanged(before.id, before, after),)


@rule(c.TakeOfferBack)
def take_offer_back(meeting: Meeting, command: c.TakeOfferBack, _now: datetime) -> tuple[ch.Change, ...]:
    """From the phone that made it, or by the facilitator."""
    before = meeting.offers.get(command.id)
    if before is None or (command.owner is not None and before.owner != command.owner):
        raise Refused(NoLongerThere())
    return (ch.OfferChanged(before.id, before, None),)


def _filled(offer: Offer, command: c.MakeOffer | c.CorrectOffer) -> Offer:
    after = replace(
        offer,
        text=needed(command.text, Field.OFFER, LONGEST_OFFER),
        name=within(command.name, Field.NAME, LONGEST_NAME),
        phone=within(command.phone, Field.PHONE, LONGEST_PHONE),
        email=within(command.email, Field.EMAIL, LONGEST_EMAIL),
        doubts=command.doubts,
    )
    check_copied(after)
    return after
