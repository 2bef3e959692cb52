"""Problems with the computer or the whole meeting that persist until somebody does something about them (N16)."""

import datetime as dt

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date

POSSIBLE_YEARS = range(2026, 2100)  # the program did not exist before


def absurd_clock(today: dt.date) -> str:
    """A warning when this computer's clock cannot be right, since consent is recorded with its time; otherwise ""."""
    if today.year in POSSIBLE_YEARS:
        return ""
    return _(
        "De klok van deze computer staat op %(day)s. Klopt dat niet? Zet hem dan goed: bij elke aanmelding wordt de "
        "tijd bewaard."
    ) % {"day": long_date(today)}


def delete_date_passed(meeting: Meeting, today: dt.date) -> str:
    """A warning when people sign up under a delete date that cannot be met (R5); otherwise "".

    Long after the evening this is not a problem but a reminder, which is shown at start-up.
    """
    evening, until = meeting.details.date, meeting.details.delete_on
    over = evening is not None and today > evening + dt.timedelta(days=1)
    if until is None or until >= today or over or meeting.letting_go is not None or meeting.rehearsal:
        return ""
    return _(
        "De verwijderdatum (%(day)s) is voorbij. Mensen lezen die als ze zich aanmelden. Kies een latere: "
        "Voorbereiden, Gegevens."
    ) % {"day": long_date(until)}
