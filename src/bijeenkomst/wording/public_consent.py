"""What people agree to who become public for their group (R55), or offer something to all groups (R56).

When a sentence here changes, `CONSENT_VERSION` changes with it, as with those of `wording.consent` (R34).
"""

from dataclasses import dataclass

from bijeenkomst.domain.values.details import Details
from bijeenkomst.i18n import DUTCH, apart, gettext, long_date, speaking
from bijeenkomst.wording.consent import reach


@dataclass(frozen=True, slots=True)
class SignpostConsent:
    """The words beside the boxes of a signpost: that it is public, and the three places where it can stand."""

    shares: str
    on_sheet: str
    on_cards: str
    on_page: str


@dataclass(frozen=True, slots=True)
class OfferConsent:
    """The words beside the boxes of an offer, and what happens with the details."""

    about: str
    shares: str
    adult: str
    adult_note: str


@dataclass(frozen=True, slots=True)
class PaperSignpostConsent:
    """The words on a slip for the Wegwijzer."""

    instruction: str
    places: str
    about: str
    adult_note: str


@dataclass(frozen=True, slots=True)
class PaperOfferConsent:
    """The words on a slip for an offer."""

    instruction: str
    about: str
    adult_note: str


def signpost_consent() -> SignpostConsent:
    """In the current language."""
    _ = gettext
    return SignpostConsent(
        _(
            "Ja, mijn naam en dit ene nummer of adres mogen openbaar zijn. Iedereen kan ze dan lezen en bewaren."
        ),
        _("op een blad dat in de buurt hangt"),
        _("op kaartjes die mensen meenemen voor hun buren"),
        _("op de pagina die telefoons na de bijeenkomst nog zien"),
    )


def offer_consent(details: Details) -> OfferConsent:
    """In the current language, with this meeting's names. Requires complete details (R5)."""
    _ = gettext
    names = {
        "organisation": apart(details.organisation),
        "until": long_date(details.delete_on) if details.delete_on else "…",
        "contact": apart(reach(details)),
    }
    about = _(
        "Alle groepen krijgen wat u aanbiedt, met uw naam en hoe zij u bereiken. %(organisation)s verwijdert uw "
        "gegevens uiterlijk op %(until)s; een groep bewaart ze zolang zij die nodig heeft. Stoppen, verbeteren of "
        "weghalen kan altijd: %(contact)s."
    )
    shares = _(
        "Ja, %(organisation)s mag mijn naam, mijn contactgegevens en wat ik aanbied delen met alle groepen."
    )
    return OfferConsent(
        about % names,
        shares % names,
        _("Ik ben 16 jaar of ouder."),
        _("Jonger? Vraag een ouder of verzorger om u op te geven."),
    )


@speaking(DUTCH)
def paper_signpost_consent(details: Details) -> PaperSignpostConsent:
    """What stands on a slip with which somebody becomes public for a group. Requires complete details (R5)."""
    return PaperSignpostConsent(
        f'Kruis "openbaar: ja" aan: dan mag {details.organisation} uw naam en dit ene nummer of adres openbaar maken. '
        "Iedereen kan ze dan lezen en bewaren. Geen kruisje? Dan komt u niet op de Wegwijzer.",
        "Kruis ook aan waar ze mogen staan: op een blad dat in de buurt hangt, op kaartjes die mensen meenemen voor "
        "hun buren, op de pagina die telefoons na de bijeenkomst nog zien.",
        f"Stoppen kan altijd en is gratis: {reach(details)}. Dan gaan het blad en de pagina weg; kaartjes die al zijn "
        "meegenomen, halen wij niet terug. Klacht: autoriteitpersoonsgegevens.nl.",
        "Jonger dan 16? Laat een ouder of verzorger dit invullen.",
    )


@speaking(DUTCH)
def paper_offer_consent(details: Details) -> PaperOfferConsent:
    """What stands on a slip that people write an offer on. Requires complete details (R5)."""
    until = long_date(details.delete_on) if details.delete_on else "…"
    return PaperOfferConsent(
        f'Kruis "delen: ja" aan: dan mag {details.organisation} uw naam, uw contactgegevens en wat u aanbiedt '
        "delen met alle groepen. Geen kruisje? Dan hoort geen groep ervan.",
        f"{details.organisation} vernietigt dit papier en haar lijst uiterlijk op {until}; een groep bewaart uw "
        "gegevens zolang zij die nodig heeft. Stoppen, bekijken, verbeteren of weghalen kan altijd: "
        f"{reach(details)}; na {until} bij de groepen zelf. Klacht: autoriteitpersoonsgegevens.nl.",
        "Jonger dan 16? Laat een ouder of verzorger dit invullen.",
    )


def in_dutch(details: Details) -> tuple[SignpostConsent, OfferConsent]:
    """The Dutch words, which are the binding ones in every language (R33)."""
    with speaking(DUTCH):
        return signpost_consent(), offer_consent(details)
