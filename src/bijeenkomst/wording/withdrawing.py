"""What a group is asked to do when a member withdraws (R44). A note to pass on by hand: the program sends nothing.

Always in Dutch, like everything that a group receives.
"""

from datetime import date

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import translator
from bijeenkomst.wording.consent import reach
from bijeenkomst.wording.handing_over import group_name

_DUTCH = translator("nl")


def note_to_group(
    theme: Theme,
    details: Details,
    name: str,
    caller: str,
    today: date,
    *,
    listed: bool = True,
    offers: bool = False,
) -> str:
    """The note for the first caller; `caller` is "" for a group without one. `listed`: this person goes from the list
    of the group, `offers`: from the page with what people offer.
    """
    whom = f"Beste {caller}" if caller else "Beste mensen van de groep"
    by = details.organisation or "de organisatie"
    day = _DUTCH.long_date(today)
    lines = [f"Voor: {group_name(theme)}", "", f"{whom},", ""]
    if listed:
        lines += [
            f"{name} heeft gevraagd om van de lijst af te gaan. Bij {by} is dat gedaan op {day}.",
            "Wilt u de naam, het telefoonnummer en het e-mailadres ook weghalen? Denk aan het rekenblad, de lijst op "
            "papier, de contacten in uw telefoon en de mail. Vraag het ook aan de anderen van de groep.",
        ]
    if listed and offers:
        lines.append(f"Ook bij het aanbod aan alle groepen staat {name}. Haal die regel ook weg.")
    elif offers:
        lines += [
            f"{name} heeft gevraagd om bij het aanbod aan alle groepen weg te gaan. Bij {by} is dat gedaan op {day}.",
            "Wilt u die regel, met de naam, het telefoonnummer en het e-mailadres, ook weghalen? Denk aan de map op uw "
            "computer, het blad op papier en de mail. Vraag het ook aan de anderen van de groep.",
        ]
    lines.append("Gooi daarna dit briefje weg.")
    if contact := reach(details):
        lines += ["", f"Vragen? {contact}"]
    return "\n".join(lines)
