"""What has to be filled in before anybody may be asked for contact details (R5)."""

from bijeenkomst.domain.values.details import Details, Missing
from bijeenkomst.i18n import gettext as _


def name_of(missing: Missing) -> str:
    """The everyday name of what is missing."""
    match missing:
        case Missing.ORGANISATION:
            return _("de organisatie")
        case Missing.CONTACT_NAME:
            return _("de naam van de contactpersoon")
        case Missing.CONTACT_REACH:
            return _("een telefoonnummer of e-mailadres van de contactpersoon")
        case Missing.DELETE_ON:
            return _("de datum waarop de gegevens worden weggehaald")


def missing_sentence(details: Details) -> str:
    """What is missing and what to do about it; "" when people can sign up."""
    names = [name_of(missing) for missing in details.missing_for_sign_up]
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else ", ".join(names[:-1]) + _(" en ") + names[-1]
    return _(
        "Aanmelden kan nog niet. Vul eerst in: %(what)s. Dat doet u bij Voorbereiden, onder 'Gegevens'."
    ) % {"what": listed}
