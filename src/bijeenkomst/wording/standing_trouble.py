"""What is wrong with the computer or the meeting as a whole, and stays so until somebody does something (N16)."""

import datetime as dt

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date

POSSIBLE_YEARS = range(2026, 2100)  # this program is no older


def absurd_clock(today: dt.date) -> str:
    """A sentence when this computer's clock cannot be right, on which the times of consent hang; else ""."""
    if today.year in POSSIBLE_YEARS:
        return ""
    return _(
        "De klok van deze computer staat op %(day)s. Klopt dat niet? Zet hem dan goed: bij elke aanmelding wordt de "
        "tijd bewaard."
    ) % {"day": long_date(today)}


def delete_date_passed(meeting: Meeting, today: dt.date) -> str:
    """A sentence when people sign up with a delete date that cannot be kept (R5); else "".

    Long after the evening it is no trouble but a reminder, which is given at the start.
    """
    evening, until = meeting.details.date, meeting.details.delete_on
    over = evening is not None and today > evening + dt.timedelta(days=1)
    if until is None or until >= today or over or meeting.letting_go is not None or meeting.rehearsal:
        return ""
    return _(
        "De verwijderdatum (%(day)s) is voorbij. Mensen lezen die als ze zich aanmelden. Kies een latere: "
        "Voorbereiden, Gegevens."
    ) % {"day": long_date(until)}
