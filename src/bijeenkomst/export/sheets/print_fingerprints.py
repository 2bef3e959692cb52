"""Fingerprints of the sheets that were made last, to tell which of them no longer match the meeting.

Of each kind of sheet of a theme two fingerprints are kept: of the theme's own words, and of the words about the
evening and who is responsible. Paper with an older consent text asks consent for something else (R34).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from functools import lru_cache

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.public_ways import public_ways
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.sheets.carriers import NEED_RESPONSIBLE, Carrier, Choice, of_use
from bijeenkomst.export.sheets.sheet_words import evening, responsible, what_happens
from bijeenkomst.export.sheets.write_pdf import carrier_name
from bijeenkomst.i18n import DUTCH, ngettext, speaking
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.consent import paper_consent, phone_consent
from bijeenkomst.wording.public_consent import paper_offer_consent, paper_signpost_consent

REMEMBERED = (
    Carrier.LIST,
    Carrier.SLIPS,
    Carrier.CARD,
    Carrier.POSTER,
    Carrier.OVERVIEW,
    Carrier.GROUP_SHEET,
    Carrier.LARGE_GROUP_SHEET,
    Carrier.TABLE_SIGN,
    Carrier.OFFER,
    Carrier.SIGNPOST_SLIPS,
    Carrier.SIGNPOST,
)
"""The sheets with words of a theme on them. Labels have only the address, which is remembered separately."""

WITH_PLACES = frozenset({Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET, Carrier.TABLE_SIGN})
"""These say where the group sits (R47), and the first two how its scribe is let in (R49)."""

UNTIL_LETTING_GO = WITH_PLACES | {Carrier.SIGNPOST}
"""Of these the meeting no longer knows afterwards what should stand on them."""

QUOTED = frozenset({Carrier.CARD, Carrier.POSTER})
NAMED = 4  # themes in one sentence
LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class Outdated:
    """The sheets that differ from what the meeting says now.

    `themes` have other words of their own; `evening`: the words about the evening and who is responsible are
    others; `gone` are the codes of themes that were removed. `again` are the themes to print, of `carriers`.
    `take_down`: a Wegwijzer that hangs somewhere is no longer what its people agreed to.
    """

    carriers: tuple[Carrier, ...]
    themes: tuple[Theme, ...]
    evening: bool
    gone: tuple[str, ...]
    again: tuple[str, ...]
    take_down: bool = False


def standing(meeting: Meeting, carriers: Iterable[Carrier], choice: Choice) -> tuple[tuple[str, str], ...]:
    """The fingerprints of these sheets, for `RememberPrinted`."""
    return tuple(
        (_key(carrier, theme.code), " ".join(_of(meeting, carrier, theme)))
        for carrier in carriers
        if carrier in REMEMBERED
        for theme in choice.chosen(meeting)
    )


def outdated(meeting: Meeting) -> Outdated | None:
    """The sheets that no longer match; None when all do. Old sheets of a merged theme are still good."""
    carriers: set[Carrier] = set()
    themes, gone, again = (dict[str, None]() for _one in range(3))
    about_evening = take_down = False
    expected = set(of_use(meeting)) - (UNTIL_LETTING_GO if meeting.letting_go else set())
    in_order = {theme.code: theme for theme in meeting.in_order}
    for key, kept in meeting.printed_sheets.items():
        kind, _space, code = key.partition(" ")
        if code not in meeting.themes:
            gone[code] = None
        elif code in in_order and kind in REMEMBERED:
            carrier = Carrier(kind)
            own, about = _of(meeting, carrier, in_order[code])
            kept_own, _space, kept_about = kept.partition(" ")
            if carrier is Carrier.SIGNPOST and meeting.letting_go is None:
                take_down = take_down or kept_own not in (own, NOTHING)
            if carrier not in expected:
                continue
            if (own, about) != (kept_own, kept_about):
                carriers.add(carrier)
                again[code] = None
            if own != kept_own:
                themes[code] = None
            about_evening = about_evening or about != kept_about
    if not (carriers or gone or take_down):
        return None
    return Outdated(
        tuple(carrier for carrier in Carrier if carrier in carriers),
        tuple(theme for code, theme in in_order.items() if code in themes),
        about_evening,
        tuple(gone),
        tuple(code for code in in_order if code in again),
        take_down,
    )


def outdated_sentence(found: Outdated) -> str:
    """A sentence about what changed since, and what to do with the paper."""
    said = []
    if found.themes:
        names = [f"{theme.number}. {_short(theme.title)}" for theme in found.themes[:NAMED]]
        more = len(found.themes) - len(names)
        if more:
            names.append(ngettext("nog %(count)d thema", "nog %(count)d thema's", more) % {"count": more})
        said.append(
            _("Sinds u de bladen maakte, veranderde er iets aan: %(names)s.") % {"names": ", ".join(names)}
        )
    if found.evening:
        said.append(
            _(
                "Op de bladen staan nog de oude gegevens van de avond: titel, dag, plaats, of wie verantwoordelijk is."
            )
        )
    if found.take_down:
        said.append(
            _(
                "Haal de oude Wegwijzer en de kaartjes weg waar ze hangen of liggen: "
                "er staat iets op dat niet meer klopt."
            )
        )
    if found.carriers:
        kinds = ", ".join(carrier_name(carrier) for carrier in found.carriers)
        said.append(_("Druk opnieuw: %(kinds)s.") % {"kinds": kinds})
    if found.gone:
        said.append(_("Haal de bladen met deze code weg: %(codes)s.") % {"codes": ", ".join(found.gone)})
    return " ".join(said)


def _of(meeting: Meeting, carrier: Carrier, theme: Theme) -> tuple[str, str]:
    if carrier is Carrier.SIGNPOST:
        return _of_signpost(meeting, theme)
    if carrier in (Carrier.OFFER, Carrier.SIGNPOST_SLIPS):
        return _of_public_slip(meeting.details, carrier, theme)
    if carrier not in WITH_PLACES:
        return _fingerprints(meeting.details, carrier, theme)
    place = meeting.places.get(theme.code)
    own = [str(theme.number), theme.shape, theme.colour, theme.title, *(place.tables if place else ())]
    if carrier is Carrier.TABLE_SIGN:
        return _fingerprint(own), NOTHING
    own.append(meeting.scribe_code(theme.code))
    return _fingerprint(own), _fingerprint([evening(meeting.details)])


def _of_signpost(meeting: Meeting, theme: Theme) -> tuple[str, str]:
    """Of the consent and not of the details that it is about: no fingerprint may give those away. A theme without
    anybody is kept too, so that the first one is noticed.
    """
    about = _fingerprint([evening(meeting.details)])
    way = next((way for one, way in public_ways(meeting) if one.code == theme.code), None)
    if way is None:
        return NOTHING, about
    agreed = (way.consent.given_at.isoformat(), str(way.on_sheet), str(way.on_cards))
    own = [str(theme.number), theme.shape, theme.colour, theme.title, *agreed]
    return _fingerprint(own), about


@lru_cache(maxsize=1024)
@speaking(DUTCH)
def _of_public_slip(details: Details, carrier: Carrier, theme: Theme) -> tuple[str, str]:
    """Of the consent on it; a slip for an offer is about no theme."""
    if carrier is Carrier.OFFER:
        return NOTHING, _fingerprint([evening(details), *astuple(paper_offer_consent(details))])
    own = [] if theme.sensitive else [str(theme.number), theme.shape, theme.colour, theme.title]
    return _fingerprint(own), _fingerprint([evening(details), *astuple(paper_signpost_consent(details))])


@lru_cache(maxsize=1024)
@speaking(DUTCH)
def _fingerprints(details: Details, carrier: Carrier, theme: Theme) -> tuple[str, str]:
    own = [
        str(theme.number),
        theme.shape,
        theme.colour,
        theme.title,
        theme.core_sentence,
        str(theme.sensitive),
    ]
    if carrier in QUOTED:
        own += theme.quotes
        own += [theme.picture.small] if theme.picture is not None else []
    nameless = replace(theme, title="", sensitive=False)
    about = [] if carrier is Carrier.CARD else [evening(details)]
    if carrier in NEED_RESPONSIBLE:
        consent = paper_consent(details, nameless)
        about += [consent.text, consent.instruction, consent.minors, phone_consent(details).reunion]
    elif carrier is Carrier.OVERVIEW:
        about.append(responsible(details))
    else:
        about.append(what_happens(details, nameless))
    return _fingerprint(own), _fingerprint(about)


def _fingerprint(words: list[str]) -> str:
    return hashlib.blake2s("\n".join(words).encode(), digest_size=6).hexdigest()


NOTHING = _fingerprint([])


def _key(carrier: Carrier, code: str) -> str:
    return f"{carrier} {code}"


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
