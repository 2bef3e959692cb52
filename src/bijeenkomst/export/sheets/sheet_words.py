"""The words that sheets share: which evening it is, who is responsible, and what is done with people's details."""

from dataclasses import replace

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.wording.consent import paper_consent, reach

TITLE_IN_CONSENT = 100  # letters; the sheet has the whole title elsewhere


def evening(details: Details) -> str:
    """Title, day and place of the evening."""
    day = long_date(details.date) if details.date else ""
    return " · ".join(filter(None, (details.title, day, details.place))) or _("Meedoen")


def responsible(details: Details) -> str:
    """The organisation and its contact person; "" when they are not known."""
    contact = reach(details)
    asked = _("vragen? %(contact)s") % {"contact": contact} if contact else ""
    return " · ".join(filter(None, (details.organisation, asked)))


def what_happens(details: Details, theme: Theme) -> str:
    """The consent text of paper for sheets without room to write: what is done with the details of who joins (R34)."""
    if details.missing_for_sign_up:
        return responsible(details)
    return paper_consent(details, shortened(theme)).text


def shortened(theme: Theme) -> Theme:
    """The theme with its title cut to a length that suits the consent text."""
    if len(theme.title) <= TITLE_IN_CONSENT:
        return theme
    return replace(theme, title=theme.title[: TITLE_IN_CONSENT - 1].rsplit(" ", 1)[0] + "…")
