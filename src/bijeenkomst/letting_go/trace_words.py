"""What letting go removes and with what result, in Dutch, for window and command line."""

from collections.abc import Sequence

from bijeenkomst.domain.values.letting_go import Written
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.letting_go.leftover import LeftoverKind
from bijeenkomst.letting_go.process import LetGoReport
from bijeenkomst.letting_go.searching import Found
from bijeenkomst.wording.giving_away import Telling
from bijeenkomst.wording.signposts import is_public, not_taken_back

_MOST_LINES = 5  # texts; the page and the command line have listed them all before


def kind_of(kind: LeftoverKind) -> str:
    """The kind of a file or folder, in words."""
    return {
        LeftoverKind.PACKAGE: _("pakket van een groep"),
        LeftoverKind.REUNION: _("lijst voor de terugkomavond"),
        LeftoverKind.COPY: _("kopie van de bijeenkomst"),
        LeftoverKind.OLDER: _("oude versie van het bestand"),
        LeftoverKind.HALF: _("half geschreven bestand"),
        LeftoverKind.REHEARSAL: _("bestand van een oefening"),
        LeftoverKind.LOG: _("logboek van het programma"),
        LeftoverKind.LOOSE: _("los blad uit een pakket"),
        LeftoverKind.SIGNPOST: _("blad van de Wegwijzer"),
        LeftoverKind.STORY_CARDS: _("kaartjes met verhalen"),
        LeftoverKind.CORE: _("geheugen van het programma, van toen het vastliep"),
    }[kind]


def photos_of_sheets(count: int) -> str:
    """How many pictures of handwriting the meeting file contains."""
    return ngettext("%(count)d foto van een blad", "%(count)d foto's van bladen", count) % {"count": count}


def unreachable(one: Written) -> str:
    """What was written to a place that is unavailable now, such as a USB stick."""
    return _("Niet bereikbaar, gooi zelf weg: %(place)s") % {"place": one.place}


def not_seen(unseen: Sequence[str]) -> tuple[str, ...]:
    """What a person has to check, because the program could not or may not."""
    if not unseen:
        return ()
    more = _("en nog %(count)d") % {"count": len(unseen) - _MOST_LINES}
    lines = [*unseen[:_MOST_LINES], *([more] if len(unseen) > _MOST_LINES else [])]
    return (_("Niet bekeken, kijk zelf: %(lines)s.") % {"lines": "; ".join(lines)},)


def outcome(report: LetGoReport) -> str:
    """What was proved and where the program searched, and no more than that (R64)."""
    if report.proved:
        sentences = [
            _(
                "Losgelaten en nagezocht: de aanmeldingen zijn weg uit het bestand, uit het logboek en uit de "
                "instellingen."
            ),
            _(
                "Ook gezocht in %(folders)s, tot twee mappen diep, maar niet in pdf's, foto's en wat op slot is."
            )
            % {"folders": ", ".join(f"'{folder}'" for folder in report.searched)},
        ]
        nothing = _("Ook in de teksten van de avond is gezocht naar nummers, adressen en deze namen.")
    else:
        sentences = [
            _(
                "Losgelaten. Het was onderbroken en is nu afgemaakt: het bestand is opnieuw geschreven. De namen waren "
                "toen al weg, daarom konden we ze niet meer opzoeken."
            )
        ]
        nothing = _("In de teksten van de avond staan geen nummers en adressen die het programma ziet.")
    if report.without_stories:
        sentences.insert(1, _("Ook de verhalen zijn weg uit het bestand."))
    elsewhere = _elsewhere(report.elsewhere.found)
    stay = _stays(report.stay)
    sentences += [*([nothing] if not stay else []), *stay, *elsewhere, *not_seen(report.elsewhere.unseen)]
    if report.proved and not stay and not elsewhere:
        sentences.append(_("Verder niets gevonden.") if report.troubles else _("Niets gevonden."))
    sentences += filter(None, (is_public(report.public), not_taken_back(report.public)))
    return " ".join(sentences)


def _stays(stay: Sequence[Telling]) -> list[str]:
    if not stay:
        return []
    lines = [telling.line for telling in stay[:_MOST_LINES]]
    more = [_("en nog %(count)d") % {"count": len(stay) - _MOST_LINES}] if len(stay) > _MOST_LINES else []
    sentence = ngettext(
        "Dit blijft staan, in %(count)d tekst: %(lines)s.",
        "Dit blijft staan, in %(count)d teksten: %(lines)s.",
        len(stay),
    )
    return [sentence % {"count": len(stay), "lines": "; ".join((*lines, *more))}]


def _elsewhere(found: Sequence[Found]) -> list[str]:
    if not found:
        return []
    places = [str(file.place) for file in found[:_MOST_LINES]]
    more = [_("en nog %(count)d") % {"count": len(found) - _MOST_LINES}] if len(found) > _MOST_LINES else []
    sentence = _(
        "In andere bestanden staan dezelfde namen of nummers. Zijn ze van de avond? Gooi ze weg: %(places)s."
    )
    return [sentence % {"places": "; ".join((*places, *more))}]
