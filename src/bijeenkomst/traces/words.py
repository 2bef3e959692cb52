"""What letting go takes away and what came of it, in Dutch, for window and command line."""

from collections.abc import Sequence

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.traces.leftover import LeftoverKind
from bijeenkomst.wording.giving_away import Telling

_MOST_LINES = 5  # of texts; the page and the command line name them all before


def kind_of(kind: LeftoverKind) -> str:
    """What sort of thing a file or folder is."""
    return {
        LeftoverKind.PACKAGE: _("pakket van een groep"),
        LeftoverKind.REUNION: _("lijst voor de terugkomavond"),
        LeftoverKind.COPY: _("kopie van de bijeenkomst"),
        LeftoverKind.OLDER: _("oude versie van het bestand"),
        LeftoverKind.HALF: _("half geschreven bestand"),
        LeftoverKind.REHEARSAL: _("bestand van een oefening"),
        LeftoverKind.LOG: _("logboek van het programma"),
    }[kind]


def photos_of_sheets(count: int) -> str:
    """How many pictures of people's handwriting the meeting file holds."""
    return ngettext("%(count)d foto van een blad", "%(count)d foto's van bladen", count) % {"count": count}


def outcome(*, proved: bool, stay: Sequence[Telling] = ()) -> str:
    """What was proved, and no more than that; `stay` are the texts that still seem to give somebody away (R64)."""
    if proved:
        said = _(
            "Losgelaten en nagezocht: de aanmeldingen zijn weg uit het bestand, uit kopieën ernaast, uit het logboek "
            "en uit de instellingen."
        )
        nothing = _(
            "Ook in de teksten van de avond is gezocht naar nummers, adressen en deze namen. Niets gevonden."
        )
    else:
        said = _(
            "Losgelaten. Het was onderbroken en is nu afgemaakt: het bestand is opnieuw geschreven. De namen waren "
            "toen al weg, daarom konden we ze niet meer opzoeken."
        )
        nothing = _("In de teksten van de avond staan geen nummers en adressen die het programma ziet.")
    if not stay:
        return f"{said} {nothing}"
    lines = [one.line for one in stay[:_MOST_LINES]]
    more = [_("en nog %(count)d") % {"count": len(stay) - _MOST_LINES}] if len(stay) > _MOST_LINES else []
    left = ngettext(
        "Dit blijft staan, in %(count)d tekst: %(lines)s.",
        "Dit blijft staan, in %(count)d teksten: %(lines)s.",
        len(stay),
    ) % {"count": len(stay), "lines": "; ".join((*lines, *more))}
    return f"{said} {left}"
