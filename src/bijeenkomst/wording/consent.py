"""The consent texts: one source for phone, paper and export. The Dutch words are binding.

When a sentence here changes, `domain.sign_up.CONSENT_VERSION` changes with it (R34; a test holds that).
"""

from dataclasses import dataclass

from bijeenkomst.domain.details import Details
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import long_date


@dataclass(frozen=True, slots=True)
class PhoneConsent:
    """The text beside the boxes of the phone form. `explicit` is "" unless the theme is sensitive (R4)."""

    heading: str
    paragraphs: tuple[tuple[str, str], ...]
    shares: str
    explicit: str
    reunion: str
    adult: str
    adult_note: str


@dataclass(frozen=True, slots=True)
class PaperConsent:
    """The text on a sheet. `explicit` is "" unless the theme is sensitive (R4)."""

    text: str
    instruction: str
    explicit: str
    minors: str
    privacy_note: str


def reach(details: Details) -> str:
    """Name, phone and e-mail of the contact person, as far as given."""
    return ", ".join(filter(None, (details.contact_name, details.contact_phone, details.contact_email)))


def phone_consent(details: Details, theme: Theme) -> PhoneConsent:
    """The phone's consent text with this meeting's own names. Only for details that R5 finds complete."""
    by, until, contact = details.organisation, _until(details), reach(details)
    return PhoneConsent(
        heading=f"Meedoen met de groep {theme.title}",
        paragraphs=(
            ("Waarvoor?", "Dan kunnen de mensen van deze groep u bereiken."),
            (
                "Wie krijgt mijn gegevens?",
                "Alleen de mensen die meedoen met deze groep. "
                f"{by} maakt de lijst en geeft die aan de groep.",
            ),
            (
                "Hoe lang?",
                f"{by} verwijdert uw gegevens uiterlijk op {until}. "
                "De groep bewaart de lijst zolang de groep bestaat, of tot u stopt.",
            ),
            (
                "Stoppen, bekijken, verbeteren of weghalen?",
                f"Dat kan altijd en is gratis. Bel of mail {contact}. "
                f"Na {until} vraagt u het aan de groep zelf.",
            ),
            ("Klacht?", "Praat met ons. Of ga naar autoriteitpersoonsgegevens.nl."),
        ),
        shares=(
            f"Ja, {by} mag mijn naam en contactgegevens bewaren en delen met de groep {theme.title}. "
            "(nodig om mee te doen)"
        ),
        explicit=_explicit(theme),
        reunion=f"Ja, {by} mag mij uitnodigen voor één terugkomavond. (mag, hoeft niet)",
        adult="Ik ben 16 jaar of ouder.",
        adult_note="Jonger? Vraag een ouder of verzorger om u op te geven.",
    )


def paper_consent(details: Details, theme: Theme) -> PaperConsent:
    """The text that is printed on every sheet on which people write."""
    by, until, contact = details.organisation, _until(details), reach(details)
    return PaperConsent(
        text=(
            f"Met uw gegevens kan de groep {theme.title} u bereiken. "
            "Alleen mensen van deze groep krijgen de lijst. "
            f"{by} vernietigt dit papier en haar lijst uiterlijk op {until}; "
            "de groep bewaart de lijst zolang de groep bestaat, of tot u stopt. "
            "Stoppen, bekijken, verbeteren of weghalen: "
            f"{contact}; na {until} bij de groep zelf. Klacht: autoriteitpersoonsgegevens.nl."
        ),
        instruction=(
            'Kruis "delen: ja" aan en u geeft toestemming. Geen kruisje? Dan komt u niet op de lijst.'
        ),
        explicit=_explicit(theme),
        minors="Jonger dan 16? Laat een ouder of verzorger dit invullen.",
        privacy_note="Wie na u schrijft, ziet wat u schrijft. Liever niet? Vraag een los strookje.",
    )


def _explicit(theme: Theme) -> str:
    if not theme.sensitive:
        return ""
    return (
        "Meedoen met dit thema kan iets zeggen over mijn gezondheid, geloof, geaardheid of politieke mening. "
        "Ja, dat mag de groep van mij weten."
    )


def _until(details: Details) -> str:
    return long_date(details.delete_on) if details.delete_on else "…"
