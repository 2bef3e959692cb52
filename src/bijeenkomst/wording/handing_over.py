"""What a theme group reads along with its list: how to look after it, where to find help, and how to begin.

The single source for the spreadsheet, the printed pages and the mail. Groups always get Dutch, whatever the language
of the window: like the consent texts, these sentences are not translated.
"""

from collections.abc import Sequence

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import translator
from bijeenkomst.wording.consent import reach

ONLY_WHEN_STUCK = "Bel pas als u er zelf niet uitkomt."  # R42
WHAT_WE_AGREED = "Wat we afspraken"
IN_YOUR_OWN_WORDS = "Dit schreef uw groep op tijdens de avond. Het zijn uw eigen woorden."
OFFERED_TO_ALL = "Dit bieden mensen aan alle groepen aan. Kunt u het gebruiken? Bel of mail ze zelf."
WITHOUT_FIRST_CALLER = "zonder eerste beller"  # R37

_DUTCH = translator("nl")


def group_name(theme: Theme, *, rehearsal: bool = False) -> str:
    """The name of the group in file names, on its pages and in its mail."""
    name = f"Themagroep {theme.number} - {theme.title}"
    return f"OEFENING - {name}" if rehearsal else name


def support_contact(details: Details) -> str:
    """Whom a group can ask for help when it is stuck (R42); "" when the meeting names nobody."""
    return details.support_contact or reach(details) or details.organisation


def agreements(theme: Theme, details: Details) -> tuple[str, ...]:
    """The agreements about how the group handles its list."""
    lines = ["Deze lijst is alleen voor de mensen van deze groep. Geef de lijst niet aan anderen."]
    if theme.sensitive:
        lines.append("Vertel anderen ook niet wie er in deze groep zit.")
    lines += [
        "Wil iemand stoppen? Haal die naam dan weg, ook uit de lijsten van de anderen.",
        "Stopt de groep? Gooi de lijst dan weg: op papier, op de computer en in de mail.",
    ]
    if contact := reach(details):
        lines.append(f"Lijst kwijt, of bij een ander? Zeg het meteen: {contact}.")
    if details.organisation and details.delete_on:
        day = _DUTCH.long_date(details.delete_on)
        lines.append(
            f"{details.organisation} verwijdert haar eigen lijst uiterlijk op {day}. Daarna is de lijst van u."
        )
    return tuple(lines)


def first_agenda(group: ThemeGroup) -> tuple[str, ...]:
    """What to discuss at the first gathering."""
    step = (
        f"Onze eerste stap. Klopt deze nog? {group.first_step}"
        if group.first_step
        else "Wat is onze eerste kleine stap?"
    )
    return (
        "Wie bent u, en wat wilt u bijdragen?",
        "Wat vindt u het belangrijkst aan dit thema?",
        step,
        "Wie doet wat, en wanneer is het klaar?",
        "Wanneer zien wij elkaar weer, en waar?",
    )


def call_before(group: ThemeGroup) -> str:
    """When the first caller will call the others; "" when no date was given (R37)."""
    if group.first_caller is None or group.first_caller.before is None:
        return ""
    return _DUTCH.long_date(group.first_caller.before)


def appointment_name(theme: Theme, *, rehearsal: bool = False) -> str:
    """What a calendar, which lies open, calls the first appointment: of a sensitive theme without its title (R4)."""
    name = f"Eerste afspraak: themagroep {theme.number}"
    if not theme.sensitive:
        name += f" - {theme.title}"
    return f"OEFENING - {name}" if rehearsal else name


def appointment_notes(written: Sequence[str], first_step: str, *, how_long: bool) -> str:
    """What stands with the appointment: the group's own words for the moment, and its first step unless that is "".

    `how_long`: whether the group still has to say when it ends.
    """
    lines = [f"Uw groep schreef op: {', '.join(filter(None, written))}."]
    if first_step:
        lines.append(f"Onze eerste stap: {first_step}")
    if how_long:
        lines.append("Hoe lang het duurt, spreekt u samen af.")
    return "\n".join(lines)
