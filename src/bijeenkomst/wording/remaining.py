"""Which personal data is still on this computer, and until when (R42, R45)."""

import datetime as dt
from enum import StrEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, ngettext
from bijeenkomst.wording.giving_away import telling_texts


class Urgency(StrEnum):
    """How prominently to remind people at start-up; NONE up to and during the evening, and once everything is gone."""

    NONE = "none"
    CALM = "plain"
    LATE = "bad"


def contacts(meeting: Meeting) -> int:
    """The number of sign-ups and paper rows with somebody's details."""
    return sum(len(rows) for by_theme in (meeting.sign_ups, meeting.set_aside) for rows in by_theme.values())


def urgency(meeting: Meeting, today: dt.date) -> Urgency:
    """How prominently to say that details are still here."""
    until, evening = meeting.details.delete_on, meeting.details.date
    if meeting.rehearsal or not (meeting.holds_contacts or meeting.written):
        return Urgency.NONE
    if until is not None and today > until:
        return Urgency.LATE
    if meeting.handovers or (evening is not None and today > evening):
        return Urgency.CALM
    return Urgency.NONE


def remaining(meeting: Meeting) -> str:
    """What is here, until when, and how many files with details were written."""
    if meeting.letting_go is not None and meeting.letting_go.done_at is not None:
        done = meeting.letting_go.done_at.astimezone().date()
        text = _("Losgelaten op %(date)s. De aanmeldingen zijn hier weg.") % {"date": long_date(done)}
        return " ".join(filter(None, (text, in_texts(meeting))))
    count = contacts(meeting)
    if not meeting.holds_contacts and not meeting.written:
        return _("Hier staan geen aanmeldingen.")
    text = ngettext(
        "Op deze computer staat nog %(count)d aanmelding.",
        "Op deze computer staan nog %(count)d aanmeldingen.",
        count,
    ) % {"count": count}
    if meeting.offers:
        text += " " + ngettext(
            "Er is nog %(count)d aanbod aan alle groepen.",
            "Er is nog %(count)d keer aanbod aan alle groepen.",
            len(meeting.offers),
        ) % {"count": len(meeting.offers)}
    if meeting.photos:
        text += " " + ngettext(
            "Er is nog %(count)d foto van een blad.",
            "Er zijn nog %(count)d foto's van bladen.",
            len(meeting.photos),
        ) % {"count": len(meeting.photos)}
    if meeting.written:
        more = ngettext(
            "Daarnaast is er %(count)d bestand of map met namen geschreven.",
            "Daarnaast zijn er %(count)d bestanden of mappen met namen geschreven.",
            len(meeting.written),
        )
        text += " " + more % {"count": len(meeting.written)}
    if until := meeting.details.delete_on:
        text += " " + _("Laat ze los, uiterlijk op %(date)s.") % {"date": long_date(until)}
    return text


def in_texts(meeting: Meeting) -> str:
    """How many texts seem to contain somebody's number, address or name; "" when there are none (R64)."""
    count = len(telling_texts(meeting))
    sentence = ngettext(
        "In %(count)d tekst staat misschien nog iets van iemand.",
        "In %(count)d teksten staat misschien nog iets van iemand.",
        count,
    )
    return sentence % {"count": count} if count else ""


def overdue(meeting: Meeting, today: dt.date) -> str:
    """The same for when the program starts after the delete date."""
    until = meeting.details.delete_on
    if until is not None and today > until:
        late = _("De contactgegevens zouden op %(date)s weg zijn. Laat ze nu los.")
        return late % {"date": long_date(until)}
    return remaining(meeting)
