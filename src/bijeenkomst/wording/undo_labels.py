"""Labels for undo and redo that say what was done ("Ongedaan: aanvulling 'Zitbankjes bij de vijver'")."""

from collections.abc import Sequence

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext

LONGEST = 40  # characters quoted from a text


def undo_label(changes: Sequence[ch.Change], longest: int = LONGEST) -> str:
    """What one action's changes did, without contact details; "" when there are none.

    Of a text it quotes at most `longest` characters.
    """
    if not changes:
        return ""
    themes = [change for change in changes if isinstance(change, ch.ThemeChanged)]
    if any(
        change.before and change.after and change.before.merged_into != change.after.merged_into
        for change in themes
    ):
        return _("thema's samengevoegd")
    if any(change.before is None and change.after and change.after.split_from for change in themes):
        return _("thema gesplitst")
    new_themes = [
        change for change in changes if isinstance(change, ch.ThemeChanged) and change.before is None
    ]
    if len(new_themes) > 1:
        return _("%(count)d thema's erbij") % {"count": len(new_themes)}
    if len(changes) > 1 and all(isinstance(change, ch.PlaceChanged) for change in changes):
        return _("plekken van de groepen")
    if len(changes) == 2 and all(isinstance(change, ch.AdditionChanged) for change in changes):
        return _("aanvulling verplaatst")
    if len(changes) > 1 and all(
        isinstance(change, ch.ThemeChanged) and change.before and change.after for change in changes
    ):
        return _("volgorde van de thema's")
    if wall := _stories(changes):
        return wall
    people = [change for change in changes if isinstance(change, ch.SignUpChanged)]
    if len(people) == 2 and {(change.before is None, change.after is None) for change in people} == {
        (False, True),
        (False, False),
    }:
        return _("twee aanmeldingen samengenomen")
    return _one(changes[0], longest)


def _one(change: ch.Change, longest: int) -> str:
    match change:
        case ch.DetailsChanged():
            return _("gegevens van de avond")
        case ch.FaceChanged():
            return _("gezicht van de avond")
        case ch.ThemeChanged(before=before, after=after):
            if before is None and after is not None:
                return _("thema '%(title)s' erbij") % {"title": _short(after.title, longest)}
            if after is None and before is not None:
                return _("thema '%(title)s' weg") % {"title": _short(before.title, longest)}
            if before and after and before.picture != after.picture:
                return _("beeld bij thema '%(title)s'") % {"title": _short(after.title, longest)}
            return _("tekst van thema '%(title)s'") % {"title": _short(after.title if after else "", longest)}
        case ch.PresentChanged(after=after):
            if after is None:
                return _("aantal aanwezigen gewist")
            return ngettext("%(count)d aanwezige geteld", "%(count)d aanwezigen geteld", after) % {
                "count": after
            }
        case ch.AnswerChanged():
            return _("antwoord van een telefoon")
        case ch.HandsChanged():
            return _("getelde handen")
        case ch.RevealChanged(after=after):
            return _("uitkomst getoond") if after else _("uitkomst verborgen")
        case ch.AdditionChanged():
            return _addition(change, longest)
        case ch.SignUpChanged(before=before, after=after):
            if before is not None and after is not None:
                return _("aanmelding veranderd")
            return _("aanmelding erbij") if before is None else _("aanmelding weg")
        case ch.SetAsideChanged(after=after):
            return _("rij opzij gelegd") if after else _("rij niet meer opzij")
        case ch.UncrossedChanged():
            return _("rij zonder kruisje")
        case ch.DotsChanged():
            return _("getelde stippen")
        case ch.PhotoChanged(after=after):
            return _("foto van een blad") if after else _("foto weg")
        case ch.FirstCallerChanged(after=after):
            return _("eerste beller gekozen") if after else _("eerste beller weg")
        case ch.StageChanged():
            return _stage(change)
        case ch.ProgrammeChanged():
            return _programme(change)
        case ch.PlanChanged():
            return _plan(change, longest)
        case ch.PlaceChanged(after=after):
            return _("plek '%(place)s'") % {"place": _short(after.words, longest)} if after else _("plek weg")
        case ch.ScribeKeyChanged() | ch.ScribeRoundChanged():
            return _("code voor de schrijver")
        case ch.ScribesChanged():
            return _("een andere schrijver")
        case ch.PlanResponseChanged():
            return _("wat iemand van het plan vindt")
        case ch.VolunteerChanged(after=after):
            return _("iemand wil bellen") if after else _("iemand wil niet meer bellen")
        case ch.SecondCallerChanged(after=after):
            return _("tweede beller gekozen") if after else _("tweede beller weg")
        case ch.SignpostChanged(after=after):
            return _("op de wegwijzer") if after else _("van de wegwijzer af")
        case ch.OfferChanged(before=before, after=after):
            if before is not None and after is not None:
                return _("aanbod veranderd")
            return _("aanbod weg") if after is None else _("aanbod erbij")
        case ch.StoryChanged(before=before, after=after):
            if before is not None and after is not None:
                return _("tekst van verhaal %(number)d") % {"number": after.number}
            return _("verhaal weg") if after is None else _("verhaal erbij")
        case ch.PileChanged():
            return _pile(change, longest)
        case ch.SpotChanged(story=number, after=after):
            words = _("verhaal %(number)d neergelegd") if after else _("verhaal %(number)d teruggelegd")
            return words % {"number": number}
        case ch.QuotesPicked():
            return _("citaten gekozen")
        case ch.ToldChanged():
            return _("losgelaten")
        case ch.HelperCodeChanged(after=code):
            return _("code voor helpers") if code else _("helpers gesloten")
        case ch.KeptApartChanged(after=after):
            return _("apart gehouden") if after else _("niet meer apart gehouden")
        case ch.HandoverChanged(after=after):
            return _("overgedragen") if after else _("overdracht teruggenomen")
        case ch.WrittenChanged():
            return _("bestand met namen")
        case ch.WithdrawalChanged():
            return _("iemand weggehaald op verzoek")
        case ch.ChoreChanged():
            return _("lijstje bij het loslaten")
        case ch.JoinedChanged() | ch.LettingGoChanged():
            return _("losgelaten")
        case ch.AddressChanged():
            return _("adres voor de bladen")
        case ch.PrintedAddressChanged() | ch.PrintedSheetsChanged():
            return _("bladen gemaakt")


def _stories(changes: Sequence[ch.Change]) -> str:
    """What was done on the wall, if it took several changes; "" if it was something else."""
    new = [change for change in changes if isinstance(change, ch.StoryChanged)]
    piles = [change for change in changes if isinstance(change, ch.PileChanged)]
    spots = [change for change in changes if isinstance(change, ch.SpotChanged)]
    if len(new) > 1:
        words = (
            ngettext("%(count)d verhaal weg", "%(count)d verhalen weg", len(new))
            if new[0].after is None
            else ngettext("%(count)d verhaal erbij", "%(count)d verhalen erbij", len(new))
        )
        return words % {"count": len(new)}
    if len(piles) + len(spots) < len(changes) or not spots:
        return ""
    if any(change.before is None for change in piles):
        return _("nieuwe stapel")
    if any(change.after is None for change in piles):
        return _("stapel opgeheven") if spots[0].after is None else _("stapels samengevoegd")
    return ngettext("%(count)d verhaal neergelegd", "%(count)d verhalen neergelegd", len(spots)) % {
        "count": len(spots)
    }


def _pile(change: ch.PileChanged, longest: int) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return _("nieuwe stapel") if before is None else _("stapel weg")
    if before.name != after.name:
        return _("stapel heet '%(name)s'") % {"name": _short(after.name, longest)}
    if before.theme != after.theme:
        return _("stapel is een thema") if after.theme else _("stapel is geen thema meer")
    if before.in_package != after.in_package:
        return _("verhalen mee met de groep") if after.in_package else _("verhalen niet mee met de groep")
    return _("stapel verschoven")


def _plan(change: ch.PlanChanged, longest: int) -> str:
    before, after = change.before or PlanText(), change.after or PlanText()
    if before.text == after.text and before.others == after.others:
        return (
            _("regel van het plan getoond") if after.released else _("regel van het plan niet meer getoond")
        )
    if change.field is not PlanField.FIRST_STEP:
        return _("plan van de groep")
    return (
        _("eerste stap '%(text)s'") % {"text": _short(after.text, longest)}
        if after.text
        else _("eerste stap weg")
    )


def _addition(change: ch.AdditionChanged, longest: int) -> str:
    shown: Addition | None = change.after or change.before
    text = _short(shown.text, longest) if shown else ""
    if change.before is None or change.after is None:
        return _("aanvulling '%(text)s'") % {"text": text}
    if change.before.text != change.after.text:
        return _("andere woorden voor aanvulling '%(text)s'") % {"text": text}
    if change.after.visibility is Visibility.HIDDEN:
        return _("aanvulling '%(text)s' verborgen") % {"text": text}
    return _("aanvulling '%(text)s' getoond") % {"text": text}


def _stage(change: ch.StageChanged) -> str:
    before, after = change.before, change.after
    if before.cover is not after.cover:
        names = {
            Cover.NONE: _("beeld weer aan"),
            Cover.BLACK: _("zwart beeld"),
            Cover.LOGO: _("rustbeeld"),
            Cover.TEST: _("testbeeld"),
        }
        return names[after.cover]
    if (before.held is None) != (after.held is None):
        return _("beeld losgelaten") if after.held is None else _("beeld vastgezet")
    if before.timer != after.timer:
        return _("tijd weg") if after.timer is None else _("tijd loopt")
    if before.clock != after.clock:
        return _("klok getoond") if after.clock else _("klok weg")
    return _("ander beeld op het scherm")


def _programme(change: ch.ProgrammeChanged) -> str:
    before = {part.id: part for part in change.before}
    after = {part.id: part for part in change.after}
    if (work := _group_work(change)) is not None:
        return work
    if before and set(after) - set(before):
        return _("onderdeel erbij in het programma")
    if after and set(before) - set(after):
        return _("onderdeel weg uit het programma")
    if any(part.skipped and not before[key].skipped for key, part in after.items() if key in before):
        return _("onderdeel overgeslagen")
    own = set(after) - set(before) if not before else set()
    if any(after[key].picture for key in own):
        return _("onderdeel erbij in het programma")
    if any(part.notes != (before[key].notes if key in before else "") for key, part in after.items()):
        return _("notities bij het programma")
    return _("programma veranderd")


def _group_work(change: ch.ProgrammeChanged) -> str | None:
    """What is said of a work round that came or went; None when the change is about something else."""
    before, after = (
        any(part.kind is SlideKind.WORK and not part.own for part in parts)
        for parts in (change.before, change.after)
    )
    if before == after:
        return None
    return _("werkronde erbij") if after else _("werkronde weg")


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
