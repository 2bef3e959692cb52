"""Whose names are known, and what is said of a text that seems to give somebody away (R2, R35)."""

from collections.abc import Iterable

from bijeenkomst.contact_details import ContactHint, ContactKind, People
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _


def people_of(meeting: Meeting) -> People:
    """All whose details are in the meeting: on the lists, set aside, and the contact person."""
    listed = [
        one
        for below in (meeting.sign_ups, meeting.set_aside)
        for rows in below.values()
        for one in rows.values()
    ]
    details = meeting.details
    names = [*(one.name for one in listed), details.contact_name]
    ways = [*((one.phone, one.email) for one in listed), (details.contact_phone, details.contact_email)]
    return People(names, ways)


def together(kinds: Iterable[ContactKind]) -> str:
    """In a sentence: "een telefoonnummer en een naam van iemand die meedoet"."""
    *before, last = (ContactHint(kind).words for kind in kinds)
    if not before:
        return last
    return _("%(things)s en %(last)s") % {"things": ", ".join(before), "last": last}
