"""The consent texts: one source for phone, paper and export. The Dutch words are binding.

When a sentence here changes, `domain.values.sign_up.CONSENT_VERSION` changes with it (R34; a test holds that). A phone
in another language shows the Dutch words beside the translation (R33).
"""

from dataclasses import dataclass

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import DUTCH, apart, gettext, long_date, speaking


@dataclass(frozen=True, slots=True)
class GroupConsent:
    """What somebody agrees to for one group. `explicit` is "" unless the theme is sensitive (R4)."""

    heading: str
    shares: str
    explicit: str


@dataclass(frozen=True, slots=True)
class PhoneConsent:
    """The text beside the checkboxes of a phone form; `groups` holds the groups that can be joined, by theme code.

    `brief` sums up what has to be known before somebody agrees; `paragraphs` are the whole text. `shares` is said once
    above the boxes of several groups, each of which is a consent of its own.
    """

    brief: str
    paragraphs: tuple[tuple[str, str], ...]
    shares: str
    reunion: str
    adult: str
    adult_note: str
    groups: dict[str, GroupConsent]


@dataclass(frozen=True, slots=True)
class PaperConsent:
    """The text on a sheet. `explicit` is "" unless the theme is sensitive (R4)."""

    text: str
    instruction: str
    explicit: str
    minors: str
    privacy_note: str


def reach(details: Details) -> str:
    """Name, phone number and e-mail address of the contact person, as far as they are known."""
    return ", ".join(filter(None, (details.contact_name, details.contact_phone, details.contact_email)))


def phone_consent(details: Details, *themes: Theme) -> PhoneConsent:
    """The consent text for phones, with this meeting's names filled in, in the current language.

    Requires complete details (R5).
    """
    _ = gettext
    number = details.contact_phone.replace(" ", "\u00a0")  # kept on one line, in right-to-left text too
    names = {
        "organisation": apart(details.organisation),
        "until": _until(details),
        "contact": ", ".join(map(apart, filter(None, (details.contact_name, number, details.contact_email)))),
    }
    who = _(
        "Alleen de mensen die meedoen met deze groep. %(organisation)s maakt de lijst en geeft die aan de groep."
    )
    how_long = _(
        "%(organisation)s verwijdert uw gegevens uiterlijk op %(until)s. "
        "De groep bewaart de lijst zolang de groep bestaat. Stopt u? Dan haalt de groep u van de lijst."
    )
    stopping = _(
        "Dat kan altijd en is gratis. Bel of mail %(contact)s. Na %(until)s vraagt u het aan de groep zelf."
    )
    brief = _(
        "Uw gegevens gaan alleen naar de mensen van de groep, ook wie later meedoet. %(organisation)s verwijdert ze "
        "uiterlijk op %(until)s; de groep bewaart ze zolang die bestaat. Stoppen kan altijd en is gratis: bel of mail "
        "%(contact)s."
    )
    shares = _(
        "Ja, %(organisation)s mag mijn naam, mijn contactgegevens en wat ik wil bijdragen bewaren en delen met elke "
        "groep die ik hier aankruis. (nodig om mee te doen)"
    )
    return PhoneConsent(
        brief=brief % names,
        paragraphs=(
            (_("Waarvoor?"), _("Dan kunnen de mensen van deze groep u bereiken.")),
            (_("Wie krijgt mijn gegevens?"), who % names),
            (_("Hoe lang?"), how_long % names),
            (_("Stoppen, bekijken, verbeteren of weghalen?"), stopping % names),
            (_("Klacht?"), _("Praat met ons. Of ga naar autoriteitpersoonsgegevens.nl.")),
        ),
        shares=shares % names,
        reunion=_("Ja, %(organisation)s mag mij uitnodigen voor één terugkomavond. (mag, hoeft niet)")
        % names,
        adult=_("Ik ben 16 jaar of ouder."),
        adult_note=_("Jonger? Vraag een ouder of verzorger om u op te geven."),
        groups={theme.code: _group_consent(theme, names) for theme in themes},
    )


def dutch_phone_consent(details: Details, *themes: Theme) -> PhoneConsent:
    """The Dutch text, which is the binding one in every language (R33)."""
    with speaking(DUTCH):
        return phone_consent(details, *themes)


def _group_consent(theme: Theme, names: dict[str, str]) -> GroupConsent:
    _ = gettext
    values = {**names, "group": apart(theme.title)}
    shares = _(
        "Ja, %(organisation)s mag mijn naam, mijn contactgegevens en wat ik wil bijdragen bewaren en delen "
        "met de groep ‘%(group)s’. (nodig om mee te doen)"
    )
    return GroupConsent(
        _("Meedoen met de groep ‘%(group)s’") % values, shares % values, _explicit(theme, names)
    )


@speaking(DUTCH)
def paper_consent(details: Details, theme: Theme) -> PaperConsent:
    """The text printed on every sheet that people write on."""
    by, until, contact = details.organisation, _until(details), reach(details)
    return PaperConsent(
        text=(
            f"Met uw gegevens kan de groep {theme.title} u bereiken. "
            "Alleen mensen van deze groep krijgen de lijst. "
            f"{by} vernietigt dit papier en haar lijst uiterlijk op {until}; "
            "de groep bewaart de lijst zolang de groep bestaat. Stopt u? Dan haalt de groep u van de lijst. "
            "Stoppen, bekijken, verbeteren of weghalen: "
            f"{contact}; na {until} bij de groep zelf. Klacht: autoriteitpersoonsgegevens.nl."
        ),
        instruction=(
            f'Kruis "delen: ja" aan: dan mag {by} uw naam, contactgegevens en bijdrage bewaren en delen met '
            "deze groep. Geen kruisje? Dan komt u niet op de lijst."
        ),
        explicit=_explicit(theme, {"organisation": by}),
        minors="Jonger dan 16? Laat een ouder of verzorger dit invullen.",
        privacy_note="Wie na u schrijft, ziet wat u schrijft. Liever niet? Vraag een los strookje.",
    )


def _explicit(theme: Theme, names: dict[str, str]) -> str:
    _ = gettext
    if not theme.sensitive:
        return ""
    words = _(
        "Meedoen met dit thema kan iets zeggen over mijn gezondheid, geloof, afkomst, seksuele geaardheid of "
        "politieke mening. Ja, %(organisation)s mag bewaren dat ik meedoe, en de groep mag het weten."
    )
    return words % names


def _until(details: Details) -> str:
    return long_date(details.delete_on) if details.delete_on else "…"
