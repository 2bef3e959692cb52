"""What is taken away of somebody who withdraws, in numbers (R44)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bijeenkomst.domain.finding_people import FoundOffer, FoundPerson, FoundSignUp
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext

MOST_PLACES = 5  # named in one sentence


def what_goes(people: Iterable[FoundPerson]) -> str:
    """Each kind with its number: "2 aanmeldingen, 1 aanbod en 1 naam op de Wegwijzer"."""
    counts = Counter(
        "sign-up"
        if isinstance(found, FoundSignUp)
        else "offer"
        if isinstance(found, FoundOffer)
        else "signpost"
        for found in people
    )
    words = {
        "sign-up": ngettext("%(count)d aanmelding", "%(count)d aanmeldingen", counts["sign-up"]),
        "offer": ngettext("%(count)d aanbod", "%(count)d keer aanbod", counts["offer"]),
        "signpost": ngettext(
            "%(count)d naam op de Wegwijzer", "%(count)d namen op de Wegwijzer", counts["signpost"]
        ),
    }
    said = [words[kind] % {"count": counts[kind]} for kind in words if counts[kind]]
    *before, last = said or [_("niets")]
    return _("%(things)s en %(last)s") % {"things": ", ".join(before), "last": last} if before else last


def taken_away(people: Iterable[FoundPerson]) -> str:
    """What was removed, once it was."""
    return _("Weggehaald: %(what)s.") % {"what": what_goes(people)}


def in_texts(places: Sequence[str]) -> str:
    """Where the person may still be named in what was typed in the evening; "" when nowhere."""
    if not places:
        return ""
    more = [_("en nog %(count)d") % {"count": len(places) - MOST_PLACES}] if len(places) > MOST_PLACES else []
    return _("Kijk dit zelf na, de naam staat er misschien nog in: %(places)s.") % {
        "places": "; ".join((*places[:MOST_PLACES], *more))
    }


def on_paper(signposts: Iterable[Signpost]) -> str:
    """What people have to take away where it hangs or lies; "" when nothing of it was on paper."""
    ways = tuple(signposts)
    if any(one.on_sheet for one in ways) and any(one.on_cards for one in ways):
        return _("Haal de Wegwijzer weg waar die hangt, en gooi de kaartjes die er nog zijn weg.")
    if any(one.on_sheet for one in ways):
        return _("Haal de Wegwijzer weg waar die hangt.")
    if any(one.on_cards for one in ways):
        return _("Gooi de kaartjes van deze groep die er nog zijn weg.")
    return ""
