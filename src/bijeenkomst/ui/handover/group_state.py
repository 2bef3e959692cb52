"""The state of a group in the handover window, with what can still be done tonight (R37, R38, R42)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.offers_to_share import shared_offers
from bijeenkomst.domain.values.handover import Handover, Way
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import clock_time, short_date
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
