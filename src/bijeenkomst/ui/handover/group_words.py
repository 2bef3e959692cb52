"""What the handover's window says of a group: for what it is, with what can still be done tonight (R37, R38, R42)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.handover import Handover, Way
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import clock_time, short_date
from bijeenkomst.i18n import gettext as _


def handed_over(meeting: Meeting, handover: Handover) -> str:
    """When, along which way, and to whom (R42)."""
    ways = {Way.FOLDER: _("in een map"), Way.STICK: _("op een USB-stick"), Way.MAIL: _("per mail")}
    at = handover.at.astimezone()
    said = _("overgedragen op %(date)s om %(time)s, %(way)s") % {
        "date": short_date(at.date()),
        "time": clock_time(at),
        "way": ways[handover.way],
    }
    people = (one for rows in meeting.sign_ups.values() for one in rows.values())
    whom = next((one.name for one in people if handover.sign_up and one.id == handover.sign_up), "")
    return _("%(moment)s, aan %(name)s") % {"moment": said, "name": whom} if whom else said


def state_of(meeting: Meeting, group: ThemeGroup) -> str:
    """What the facilitator should know of a group before it is handed over; "" when all is there."""
    handover = meeting.handovers.get(group.theme.code)
    if handover is not None:
        later = sum(one.id not in handover.listed for one in group.members)
        more = _(" Daarna erbij: %(count)d.") % {"count": later} if later else ""
        return handed_over(meeting, handover) + "." + more
    if parts := meeting.handovers_of(group.theme.code):
        return _("een deel van deze groep heeft al een lijst: %(moment)s.") % {
            "moment": handed_over(meeting, parts[0])
        }
    if not group.members:
        return _("rust: nog niemand. Vraag het nog één keer in de zaal. Meedoen kan later ook nog.")
    if len(group.members) == 1:
        return _("rust: nu één mens. Vraag nog één keer wie mee wil doen. Later kan ook.")
    if group.caller is None:
        return _("zonder eerste beller. Vraag het de groep nog één keer; u vult die plaats niet zelf.")
    return ""
