"""What letting go takes away and what came of it, in Dutch, for window and command line."""

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.traces.leftover import LeftoverKind


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


def outcome(*, proved: bool) -> str:
    """What was proved, and no more than that."""
    if proved:
        return _(
            "Losgelaten en nagezocht: van niemand staat nog een naam, e-mailadres of telefoonnummer in het bestand, "
            "in kopieën ernaast, in het logboek of in de instellingen. Niets gevonden."
        )
    return _(
        "Losgelaten. Het was onderbroken en is nu afgemaakt: het bestand is opnieuw geschreven. De namen waren toen "
        "al weg, daarom konden we ze niet meer opzoeken."
    )
