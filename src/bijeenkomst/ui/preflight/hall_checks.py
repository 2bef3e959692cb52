"""The lines about projector and hall: second screen (P7), and from how far code and text can be read (R13, R14)."""

import math
import sys

from bijeenkomst.domain.values.hall_size import HallSize, measured
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext, number
from bijeenkomst.qr import READS_AT, READS_AT_ON_OLD_PHONES
from bijeenkomst.ui.preflight.facts import Facts
from bijeenkomst.ui.preflight.line import Line, State, to_do
from bijeenkomst.ui.preflight.table_cards import cards_where_code_ends, people_expected
from bijeenkomst.ui.projector.screen_words import extend

COARSE = 720  # pixels of height, below which small text has ragged edges


def screens_line(facts: Facts, system: str = sys.platform) -> Line:
    """Whether there is a second screen that does not mirror the first."""
    name, screens = _("Tweede scherm"), facts.screens
    if screens.mirrored:
        return Line(name, State.BAD, _("De projector toont hetzelfde als dit scherm."), extend(system))
    if not screens.others:
        advice = _(
            "Steek de kabel van de projector in deze laptop en zet de projector aan. %(extend)s "
            "Lukt het niet? Bij De avond kunt u het beeld in een venster zetten."
        )
        sentence = _("Er is maar één scherm.")
        return Line(name, State.BAD, sentence, advice % {"extend": extend(system)})
    if len(screens.others) > 1:
        sentence = _("Er zijn %(count)d andere schermen.") % {"count": len(screens.others)}
        return Line(name, State.WARN, sentence, _("Kies bij De avond welk scherm de projector is."))
    width, height = screens.others[0]
    size = {"width": width, "height": height}
    if height < COARSE:
        return Line(
            name,
            State.WARN,
            _("Het tweede scherm heeft %(width)d bij %(height)d beeldpunten. Dat is grof.") % size,
            _("Kies in de scherminstellingen een hogere resolutie, als de projector die heeft."),
        )
    return Line(
        name, State.GOOD, _("Er is een tweede scherm, van %(width)d bij %(height)d beeldpunten.") % size
    )


def room_lines(facts: Facts) -> tuple[Line, ...]:
    """From how far people can scan and read; one line as long as the hall has not been measured."""
    details = facts.meeting.details
    hall = measured(details.picture_width, details.room_depth, facts.aspect)
    if hall is None:
        return (
            to_do(
                _("Scannen en lezen"),
                _("De maten van de zaal zijn nog niet ingevuld."),
                _(
                    "Meet het beeld en de zaal en vul ze hier in. Dan rekent het programma uit wie het kan zien."
                ),
            ),
        )
    return code_line(facts, hall), letters_line(hall)


def code_line(facts: Facts, hall: HallSize) -> Line:
    """Whether the code can be scanned from the last row, and else how many table cards are needed (R13)."""
    name = _("De QR-code scannen")
    corner = hall.code_reads_to(facts.corner_share, READS_AT)
    join = max(corner, hall.code_reads_to(facts.join_share, READS_AT))
    old = join / READS_AT * READS_AT_ON_OLD_PHONES
    reach = _(
        "De grote code van het beeld Meedoen is te scannen tot %(join)s meter (oude telefoons tot %(old)s meter), "
        "de kleine code op de andere beelden tot %(corner)s meter."
    ) % {"join": _about(join), "old": _about(old), "corner": _about(corner)}
    if hall.room_depth <= join:
        return Line(name, State.GOOD, reach)
    people = people_expected(facts.meeting)
    cards = cards_where_code_ends(facts.meeting, hall, join)
    how_many = ngettext(
        "Bij %(people)d mensen is dat ongeveer %(cards)d kaart.",
        "Bij %(people)d mensen zijn dat ongeveer %(cards)d kaarten.",
        cards,
    ) % {"people": people, "cards": cards}
    advice = _(
        "Leg op elke tafel die verder dan %(join)s meter staat een tafelkaart of een aanmeldblad met de code: "
        "één per tafel van ongeveer zes mensen. %(how_many)s"
    )
    last_row = _("De achterste stoel staat op %(depth)s meter.") % {"depth": number(hall.room_depth)}
    return Line(
        name, State.WARN, f"{reach} {last_row}", advice % {"join": _about(join), "how_many": how_many}
    )


def letters_line(hall: HallSize) -> Line:
    """Whether the text can be read from the last row (R14)."""
    name = _("De letters lezen")
    metres = {"reach": _about(hall.letters_read_to), "depth": number(hall.room_depth)}
    if hall.letters_reach:
        return Line(
            name, State.GOOD, _("De letters zijn te lezen tot %(reach)s meter, dus ook achterin.") % metres
        )
    return Line(
        name,
        State.WARN,
        _("De letters zijn te lezen tot %(reach)s meter. De achterste stoel staat op %(depth)s meter.")
        % metres,
        _(
            "Maak het beeld groter: zet de projector verder weg. Of zet de achterste stoelen naar voren. "
            "Kan dat niet? Lees dan alles hardop voor."
        ),
    )


def _about(metres: float) -> str:
    """The distance in metres, rounded down to a decimetre."""
    return number(math.floor(metres * 10) / 10)
