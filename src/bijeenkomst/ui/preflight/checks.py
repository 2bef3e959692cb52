"""Turns facts into lines, in the order of the zaalcheck (R17); this file has the lines about paper and the laptop."""

import datetime as dt

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.print_fingerprints import outdated, outdated_sentence
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.machine.laptop import Machine
from bijeenkomst.machine.power import Power
from bijeenkomst.ui.preflight.facts import Facts
from bijeenkomst.ui.preflight.hall_checks import room_lines, screens_line
from bijeenkomst.ui.preflight.line import Line, State, not_known, to_do
from bijeenkomst.ui.preflight.network_checks import network_line, phone_line, sheets_line

MEGABYTE = 1_000_000
LITTLE_SPACE, NO_SPACE = 500 * MEGABYTE, 50 * MEGABYTE
LOW_BATTERY = 30  # percent: lasts about an hour, while an evening takes three
FIRST_YEAR, LAST_YEAR = 2025, 2100  # this program is from 2025

Lines = dict[str, tuple[Line, ...]]


def all_lines(facts: Facts) -> Lines:
    """The lines by card: screens, room, network, paper and laptop."""
    printed, changed = sheets_line(facts), changed_line(facts.meeting)
    return {
        "screens": (screens_line(facts),),
        "room": room_lines(facts),
        "network": (
            network_line(facts.status),
            *((printed,) if printed else ()),
            phone_line(facts.status),
        ),
        "paper": (paper_line(facts.printed), *((changed,) if changed else ())),
        "laptop": (
            disk_line(facts.machine),
            battery_line(facts.machine),
            clock_line(facts.meeting.details.date, facts.today),
        ),
    }


def left_to_do(lines: Lines) -> int:
    """How many lines are amber or red."""
    return sum(line.state in (State.WARN, State.BAD) for card in lines.values() for line in card)


def paper_line(printed: bool) -> Line:
    """Whether the sheets are printed, which only the facilitator can tell (R11)."""
    if printed:
        return Line(
            _("Papier"), State.GOOD, _("De bladen zijn geprint. De hele avond kan ook zonder telefoons.")
        )
    return to_do(
        _("Papier"),
        _("De bladen zijn nog niet geprint."),
        _("Maak ze bij Bladen drukken. Neem pennen mee: op papier werkt alles, ook zonder netwerk."),
    )


def changed_line(meeting: Meeting) -> Line | None:
    """Printed sheets that differ from the meeting; None when they match, or were not made with this program."""
    sheets = outdated(meeting)
    if sheets is None:
        return None
    return to_do(
        _("Wat op de bladen staat"),
        outdated_sentence(sheets),
        _("Ga naar Bladen drukken en kies die bladen. Leg de oude niet neer: daarop staat een oude tekst."),
    )


def disk_line(machine: Machine | None) -> Line:
    """Whether there is enough disk space for the evening."""
    name = _("Schijfruimte")
    if machine is None:
        return Line(name, State.WAIT, _("Dit wordt nagekeken."))
    free = machine.free_bytes
    if free is None:
        return not_known(
            name,
            _("Het is niet bekend hoeveel ruimte er nog is."),
            _("Staat uw bestand op een USB-stick of een netwerkschijf? Kijk of die er nog in zit."),
        )
    sentence = _("Er is nog %(size)s vrij waar uw bestand staat.") % {"size": _size(free)}
    if free >= LITTLE_SPACE:
        return Line(name, State.GOOD, sentence)
    state = State.BAD if free < NO_SPACE else State.WARN
    return Line(name, state, sentence, _("Maak ruimte: leeg de prullenbak, of haal grote bestanden weg."))


def battery_line(machine: Machine | None) -> Line:
    """Whether the laptop's power lasts the evening."""
    name = _("Stroom")
    if machine is None:
        return Line(name, State.WAIT, _("Dit wordt nagekeken."))
    battery = machine.battery
    match battery.power:
        case Power.MAINS:
            return Line(name, State.GOOD, _("De laptop is aangesloten op het lichtnet."))
        case Power.NO_BATTERY:
            return Line(name, State.GOOD, _("Deze computer heeft geen accu en zit dus aan het lichtnet."))
        case Power.UNKNOWN:
            return not_known(
                name,
                _("Het is niet bekend of de laptop stroom krijgt."),
                _("Kijk zelf of de stekker erin zit."),
            )
    sentence = _("De laptop werkt op de accu.")
    if battery.percent is not None:
        sentence = _("De laptop werkt op de accu: nog %(percent)d procent.") % {"percent": battery.percent}
    low = battery.percent is not None and battery.percent < LOW_BATTERY
    return Line(name, State.BAD if low else State.WARN, sentence, _("Steek de stekker erin."))


def clock_line(evening: dt.date | None, today: dt.date) -> Line:
    """Whether the laptop's clock is right; consent and the log carry its time."""
    name = _("Klok")
    sentence = _("Deze laptop denkt dat het %(today)s is.") % {"today": long_date(today)}
    if not FIRST_YEAR <= today.year <= LAST_YEAR:
        advice = _("Dat kan niet. Zet de datum goed in de instellingen van de computer.")
        return Line(name, State.BAD, sentence, advice)
    if evening is None:
        return to_do(name, sentence, _("Vul bij Gegevens de datum in. Dan kan het programma vergelijken."))
    if evening == today:
        return Line(
            name, State.GOOD, _("Het is vandaag %(today)s: de avond zelf.") % {"today": long_date(today)}
        )
    return Line(
        name,
        State.WARN,
        _("%(now)s De avond is op %(evening)s.") % {"now": sentence, "evening": long_date(evening)},
        _(
            "Is het vandaag de avond? Zet dan de klok van de computer goed, of verbeter de datum bij Gegevens."
        ),
    )


def _size(free: int) -> str:
    if free >= 1000 * MEGABYTE:
        return _("%(count)d GB") % {"count": free // (1000 * MEGABYTE)}
    return _("%(count)d MB") % {"count": free // MEGABYTE}
