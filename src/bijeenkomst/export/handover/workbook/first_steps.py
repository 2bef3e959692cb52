"""Eerste afspraken: who does what, and when. What was agreed on the evening stands there; the group goes on with it."""

from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.xlsx.layout import Column, Listing, Look, Value
from bijeenkomst.i18n import clock_time
from bijeenkomst.i18n import gettext as _

EMPTY_ROWS = 12


def first_steps(group: ThemeGroup, caption: str, appointment: Appointment) -> Listing:
    """A table to fill in. What was said in the hall or written by the group stands there already (R37, R52)."""
    rows: list[tuple[Value, ...]] = []
    if group.caller is not None and group.first_caller is not None:
        rows.append((_("Iedereen van de groep bellen"), group.caller.name, group.first_caller.before, None))
    if group.second is not None:
        rows.append((_("Bellen als de eerste beller niet kan"), group.second.name, None, None))
    if group.first_step:
        rows.append((group.first_step, None, None, None))
    when, done = Column(_("Wanneer"), Look.DATE, 18), Column(_("Klaar"), Look.CENTRED, 14)
    columns: tuple[Column, ...]
    if appointment:
        rows = [(*row[:3], None, None, row[3]) for row in rows]
        rows.append(_meeting_row(appointment))
        columns = (
            Column(_("Wat"), Look.WRAPPED, 44),
            Column(_("Wie"), Look.WRAPPED, 24),
            when,
            Column(_("Hoe laat"), Look.WRAPPED, 16),
            Column(_("Waar"), Look.WRAPPED, 30),
            done,
        )
    else:
        columns = (Column(_("Wat"), Look.WRAPPED, 64), Column(_("Wie"), Look.WRAPPED, 34), when, done)
    rows += [(None,) * len(columns)] * (EMPTY_ROWS - len(rows))
    return Listing(_("Eerste afspraken"), "EersteAfspraken", caption, columns, tuple(rows))


def _meeting_row(appointment: Appointment) -> tuple[Value, ...]:
    """The first appointment. A day that is no date stands in the group's own words with what it is."""
    what = _("Elkaar voor het eerst zien")
    if appointment.date is None and appointment.day_words:
        what = f"{what}: {appointment.day_words}"
    time = appointment.time_words
    if not time and appointment.time is not None:  # it stood in one line with the day
        time = clock_time(appointment.time)
    return (what, _("iedereen"), appointment.date, time or None, appointment.place or None, None)
