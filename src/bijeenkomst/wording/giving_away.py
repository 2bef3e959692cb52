"""Whose names are known, and what is said of a text that seems to give somebody away (R2, R35)."""

from collections.abc import Iterable

from bijeenkomst.contact_details import ContactHint, ContactKind, People
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Where
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


def where_it_stands(spot: Spot) -> str:
    """The text as people find it: "Thema 3, aanvulling 2"."""
    said = {
        Where.MEETING_TITLE: _("De titel van de avond"),
        Where.MEETING_PLACE: _("De plaats"),
        Where.ORGANISATION: _("De organisatie"),
        Where.QUESTION: _("De hoofdvraag"),
        Where.TITLE: _("Thema %(theme)d, titel"),
        Where.MERGED_TITLE: _("Vroeger thema %(theme)d, titel"),
        Where.CORE_SENTENCE: _("Thema %(theme)d, kernzin"),
        Where.QUOTE: _("Thema %(theme)d, citaat %(number)d"),
        Where.ADDITION: _("Thema %(theme)d, aanvulling %(number)d"),
        Where.MISSED_THEME: _("Thema dat iemand mist, nummer %(number)d"),
        Where.WORDS: _("Eigen tekst %(number)d in het programma"),
        Where.FIRST_STEP: _("Thema %(theme)d, eerste stap"),
        Where.CAPTION: _("Wat er onder foto %(number)d staat"),
    }[spot.where]
    return said % {"theme": spot.theme, "number": spot.number}
