"""The state of a group in the handover window, with what can still be done tonight (R37, R38, R42)."""

import datetime as dt

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.offers_to_share import shared_offers
from bijeenkomst.domain.values.handover import Handover, Way
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.appointment import first_appointment
from bijeenkomst.i18n import clock_time, long_date, short_date
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.resting import plan_for_nobody


def handed_over(meeting: Meeting, handover: Handover) -> str:
    """When, how and to whom a group was handed over (R42)."""
    ways = {Way.FOLDER: _("in een map"), Way.STICK: _("op een USB-stick"), Way.MAIL: _("per mail")}
    moment = handover.at.astimezone()
    sentence = _("overgedragen op %(date)s om %(time)s, %(way)s") % {
        "date": short_date(moment.date()),
        "time": clock_time(moment),
        "way": ways[handover.way],
    }
    people = (sign_up for group in meeting.sign_ups.values() for sign_up in group.values())
    name = next((person.name for person in people if handover.sign_up and person.id == handover.sign_up), "")
    return _("%(moment)s, aan %(name)s") % {"moment": sentence, "name": name} if name else sentence


def state_of(meeting: Meeting, group: ThemeGroup) -> str:
    """What the facilitator should know about a group before handing it over; "" when it is complete."""
    handover = meeting.handovers.get(group.theme.code)
    if handover is not None:
        return " ".join((handed_over(meeting, handover) + ".", *_since(meeting, group, handover)))
    if parts := meeting.handovers_of(group.theme.code):
        return _("een deel van deze groep heeft al een lijst: %(moment)s.") % {
            "moment": handed_over(meeting, parts[0])
        }
    if not group.members:
        rests = _("rust: nog niemand. Vraag het nog één keer in de zaal. Meedoen kan later ook nog.")
        return f"{rests} {plan_for_nobody(meeting, group.theme.code)}".strip()
    if len(group.members) == 1:
        return _("rust: nu één mens. Vraag nog één keer wie mee wil doen. Later kan ook.")
    if group.caller is None:
        return _("zonder eerste beller. Vraag het de groep nog één keer; u vult die plaats niet zelf.")
    return ""


def calendar_words(meeting: Meeting, group: ThemeGroup) -> str:
    """Which day and time go along for a calendar, or why none do; "" for a group that wrote neither (R52).

    The words of the group go along whatever they are taken to mean.
    """
    found = first_appointment(meeting, group.theme.code, dt.date.today())
    if not group.members or not (found.day_words or found.time_words):
        return ""
    if found.starts is not None:
        when = {"day": long_date(found.starts.date()), "time": clock_time(found.starts)}
        return _("Mee voor de agenda: %(day)s om %(time)s.") % when
    why = [
        _("'%(words)s' is niet zeker te lezen") % {"words": " ".join(words.split())} if words else unsaid
        for value, words, unsaid in (
            (found.date, found.day_words, _("er staat geen dag")),
            (found.time, found.time_words, _("er staat geen tijd")),
        )
        if value is None
    ]
    return _("Er gaat niets mee voor de agenda: %(why)s. De woorden van de groep gaan wel mee.") % {
        "why": _(" en ").join(why)
    }


def _since(meeting: Meeting, group: ThemeGroup, handover: Handover) -> list[str]:
    """How the package that the group has differs from one that is made now (R44, R56)."""
    later = sum(member.id not in handover.listed for member in group.members)
    offers = sum(offer.id not in handover.listed for offer in shared_offers(meeting))
    gone = len(handover.listed - {member.id for member in group.members} - meeting.offers.keys())
    said = []
    if later:
        said.append(_("Daarna erbij: %(count)d.") % {"count": later})
    if offers:
        said.append(_("Daarna nieuw aanbod: %(count)d.") % {"count": offers})
    if gone:
        said.append(_("Daarna weg: %(count)d. Draag opnieuw over, of zeg het de groep.") % {"count": gone})
    return said
